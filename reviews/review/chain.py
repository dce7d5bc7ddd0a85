"""The chain of hashes over history: each act seals the rows it wrote with one link, in its own transaction.

A row's digest is sha256 of its canonical JSON; a link's digest is sha256 over those of its rows in order; a link's hash is
sha256 over the hash before it and itself. Whoever keeps a head (number and hash) elsewhere can later prove that nothing
up to there was changed, deleted, swapped, inserted or cut off. Without it, whoever has both database and code can make
the whole chain anew. Source: docs/decisions/0008-a-chain-over-history.md.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from reviews.models import Approval, ChainLink, HistoricalPair
from reviews.review.inserts import insert
from reviews.review.keys import among, told_about

START = "0" * 64
PAIR, APPROVAL, WITHDRAWAL = range(3)
KINDS = ("history row", "approval", "withdrawal")
HEAD = "SELECT n, hash FROM reviews_chainlink WHERE project_id = %s ORDER BY n DESC LIMIT 1"
RESERVED = "SELECT id FROM reviews_project WHERE id = %s FOR NO KEY UPDATE"

# What is sealed of each kind. A column that is added to history needs a new form: links keep the form they were made in.
FORMS: dict[int, tuple[tuple[str, ...], ...]] = {
    1: (
        (
            "history_id", "history_date", "history_user_id", "history_change_reason", "history_type", "verb", "batch_id",
            "link", "id", "article_id", "paragraph", "source", "target", "source_lines", "target_lines", "kind",
            "confidence", "alignment", "exclusion", "proposed_exclusion", "version", "state", "source_hash",
            "target_hash", "submitted", "retired", "ancestors", "inherited_authors", "approvals_required",
            "self_approval", "same_sources", "source_flag",
        ),
        (
            "id", "pair_id", "version", "source_hash", "target_hash", "exclusion", "reviewer_id", "role", "note", "at",
            "batch_id", "seen", "inherited", "link",
        ),
        ("id", "withdrawn_at", "withdrawn_by_id", "withdrawn_link"),
    ),
    2: (
        (
            "history_id", "history_date", "history_user_id", "history_change_reason", "history_type", "verb", "batch_id",
            "link", "id", "article_id", "paragraph", "source", "target", "source_lines", "target_lines", "kind",
            "confidence", "alignment", "exclusion", "proposed_exclusion", "version", "state", "source_hash",
            "target_hash", "submitted", "retired", "ancestors", "inherited_authors", "approvals_required",
            "self_approval", "same_sources", "source_flag", "boundary_holds", "restored_asks",
        ),
        (
            "id", "pair_id", "version", "source_hash", "target_hash", "exclusion", "reviewer_id", "role", "note", "at",
            "batch_id", "seen", "inherited", "link",
        ),
        ("id", "withdrawn_at", "withdrawn_by_id", "withdrawn_link"),
    ),
}  # fmt: skip
FORM = max(FORMS)
FRESH = Q(link=None) | Q(withdrawn_link=None, withdrawn_at__isnull=False)


class Numbers(NamedTuple):
    """The links that seal an approval and its withdrawal, by their numbers."""

    id: int
    link: int | None
    withdrawn_at: datetime | str | None
    withdrawn_link: int | None

    @classmethod
    def of(cls, approval: Any) -> "Numbers":
        """Those of an approval, or of what is known of one."""
        return cls(approval.id, approval.link, approval.withdrawn_at, approval.withdrawn_link)


GIVEN = f"SELECT {', '.join(Numbers._fields)} FROM reviews_approval WHERE pair_id IN ({{keys}}) ORDER BY id"  # noqa: S608


class Row(NamedTuple):
    """A row as the chain sees it: the link that it names, its kind, its key, and the digest of what it says."""

    link: int
    kind: int
    key: int
    digest: bytes

    @property
    def leaf(self) -> bytes:
        """Sixteen bytes that tell which row it is and, nearly always, whether it was changed."""
        return (self.key * len(KINDS) + self.kind).to_bytes(8, "big") + self.digest[:8]


def canonical(values: Sequence[Any]) -> bytes:
    """The same bytes for the same values on every database."""
    return ENCODER.encode(values).encode()


def written(value: object) -> str:
    """Times as UTC; nothing else in history needs help."""
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no canonical form")


ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=written)


def rows_in(found: "QuerySet[Any]", kind: int, form: int) -> Iterator[Row]:
    """The rows of a query of any length, digested."""
    return digested(found.values_list(*FORMS[form][kind]).iterator(2000), kind, form)


def rows_of_act(found: "QuerySet[Any]", kind: int) -> Iterator[Row]:
    """The rows of one act, digested. Read at once: for a cursor that is read bit by bit PostgreSQL chooses a plan whose
    first rows come soon, here by looking through all of history.
    """
    return digested(found.values_list(*FORMS[FORM][kind]), kind, FORM)


def digested(rows: Iterable[tuple[Any, ...]], kind: int, form: int) -> Iterator[Row]:
    """Rows of the columns of `form`, digested."""
    columns = FORMS[form][kind]
    key, link = ("history_id", "link") if kind == PAIR else ("id", columns[-1])
    at = columns.index(key), columns.index(link)
    for values in rows:
        digest = hashlib.sha256(canonical(values)).digest()
        yield Row(values[at[1]] or 1, kind, values[at[0]], digest)


def hash_of(link: ChainLink, before: str) -> str:
    """The hash of a link after the hash `before`."""
    said = [before, link.project_id, link.n, link.form, link.rows, link.digest, link.at]
    return hashlib.sha256(canonical(said)).hexdigest()


def head_of(project_id: int) -> ChainLink | None:
    """The last link."""
    return ChainLink.objects.filter(project=project_id).order_by("-n").first()


def next_link(project_id: int) -> tuple[int, str]:
    """The number of the link to be made and the hash before it, reserved until the transaction ends: acts of a project
    are chained one by one.
    """
    with connection.cursor() as cursor:
        if connection.features.has_select_for_update:
            cursor.execute(RESERVED, [project_id])
        # A statement of its own: one that waits for a lock sees what stood there before it waited.
        cursor.execute(HEAD, [project_id])
        last = cursor.fetchone()
    return (last[0] + 1, last[1]) if last else (1, START)


def seal(
    project_id: int,
    n: int,
    before: str,
    pairs: Collection[int],
    written: Iterable[tuple[Any, ...]],
    approvals: Iterable[Numbers] | None = None,
) -> None:
    """Seal what carries the number `n`: history as it was `written`, of `pairs` all, and what was given or withdrawn
    among their `approvals` (all of them, oldest first, where they are at hand) in this transaction. The first link seals
    what is older than the chain as well.

    Approvals may carry the number already: whoever writes many at once spares them being written twice.
    """
    rows = list(rows_of_act(older(project_id), PAIR) if n == 1 else digested(written, PAIR, FORM))
    given, bare, withdrawn = unsealed(project_id, n, pairs, approvals)
    if bare:
        Approval.objects.filter(pk__in=among(bare), link=None).update(link=n)
    if given:
        rows += rows_of_act(Approval.objects.filter(pk__in=among(given)).order_by("pk"), APPROVAL)
    if withdrawn:
        taken_back = Approval.objects.filter(pk__in=among(withdrawn))
        taken_back.filter(withdrawn_link=None).update(withdrawn_link=n)
        rows += rows_of_act(taken_back.order_by("pk"), WITHDRAWAL)
    link = ChainLink(project_id=project_id, n=n, form=FORM, rows=len(rows), at=timezone.now())
    link.digest, link.leaves = digest_of(rows), b"".join(row.leaf for row in rows)
    link.hash = hash_of(link, before)
    insert([link])


def unsealed(
    project_id: int, n: int, pairs: Collection[int], approvals: Iterable[Numbers] | None
) -> tuple[list[int], list[int], list[int]]:
    """The approvals of which link `n` has something to seal, by primary key: those given, which of them do not carry
    its number yet, and those withdrawn.
    """
    if n == 1:
        own = Approval.objects.filter(pair__article__project=project_id).filter(FRESH | Q(link=n)).order_by("pk")
        approvals = map(Numbers._make, own.values_list(*Numbers._fields))
    elif approvals is None:
        approvals = map(Numbers._make, told_about(pairs, GIVEN))
    found = list(approvals)
    bare = [one.id for one in found if one.link is None]
    given = [one.id for one in found if one.link is None or one.link == n]
    return given, bare, [one.id for one in found if one.withdrawn_at is not None and one.withdrawn_link is None]


def older(project_id: int) -> "QuerySet[HistoricalPair]":
    """The history rows that the first link seals, in their order."""
    own = HistoricalPair.objects.filter(Q(link=1) | Q(link=None), article__project=project_id)
    return own.order_by(F("link").asc(nulls_first=True), "history_id")


def digest_of(rows: Iterable[Row]) -> str:
    """One digest over those of the rows, in hex."""
    return hashlib.sha256(b"".join(row.digest for row in rows)).hexdigest()
