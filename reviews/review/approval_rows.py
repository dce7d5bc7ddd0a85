"""Approvals of many pairs at once, written by the database itself, as history rows are."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.utils import timezone

from reviews.models import Approval, Batch, Pair, Person
from reviews.review.chain import next_link
from reviews.review.keys import among
from reviews.review.states import Role

OF_THE_PAIR = ("version", "source_hash", "target_hash", "exclusion")


def approve_rows(pks: Iterable[int], *, by: Person, role: Role, note: str, batch: Batch, seen: bool) -> None:
    """One approval of each pair as it is now in the database; what `by` approved before leaves no second
    record. They carry the number of the link that is to seal them in the same transaction.
    """
    name = connection.ops.quote_name
    said: dict[str, Any] = {
        "reviewer_id": by.pk,
        "role": role.value,
        "note": note,
        "at": connection.ops.adapt_datetimefield_value(timezone.now()),
        "batch_id": batch.pk,
        "seen": seen,
        "inherited": False,
        "link": next_link(batch.article.project_id)[0],
    }
    own = ", ".join(f"p.{name(column)}" for column in OF_THE_PAIR)
    columns = ", ".join(name(column) for column in ("pair_id", *OF_THE_PAIR, *said))
    alike = " AND ".join(f"a.{name(column)} = p.{name(column)}" for column in OF_THE_PAIR[1:])
    table, keys = name(Approval._meta.db_table), among(pks)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT p.id, {own}, {', '.join(['%s'] * len(said))} "  # noqa: S608
            f"FROM {name(Pair._meta.db_table)} p WHERE p.id IN ({keys.sql}) AND NOT EXISTS (SELECT 1 FROM {table} a "
            f"WHERE a.pair_id = p.id AND a.reviewer_id = %s AND a.withdrawn_at IS NULL AND {alike} "
            f"AND (a.version = p.version OR NOT p.restored_asks)) ORDER BY p.id",
            [*said.values(), *keys.params, by.pk],
        )
