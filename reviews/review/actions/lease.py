"""Lease: somebody is typing in a pair; it warns others for a minute and a half and is renewed while they type."""

from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from reviews.live.hints import hint
from reviews.models import Lease, Pair, Person
from reviews.review.permission import permit_verb
from reviews.review.versions import locked

LEASE = timedelta(seconds=90)


@transaction.atomic
def lease(pair_id: int, *, by: Person) -> Lease:
    """The lease on the pair: that of `by`, or that of whoever was first. It blocks nothing.

    Raises:
        Refused: role.
    """
    pair = locked(pair_id)
    permit_verb(pair.article, by, "edit")
    if held := Lease.of_another(pair.pk, by):
        return held
    made, _new = Lease.objects.update_or_create(pair=pair, defaults={"person": by, "until": timezone.now() + LEASE})
    hint(pair.article_id)
    return made


@transaction.atomic(savepoint=False)
def release(pair: Pair, *, by: Person) -> None:
    """`by` has stopped writing in the pair: what they wrote is saved, or left as a draft."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM reviews_lease WHERE pair_id = %s AND person_id = %s", [pair.pk, by.pk])
        gone = cursor.rowcount
    if gone:
        hint(pair.article_id)
