"""Neighbouring pairs are replaced by new ones made of their text: what joining, splitting, moving and aligning share.

The old pairs are retired, never deleted; the new ones know them (`ancestors`, lineage with offsets), keep their authors,
comments, requests and approvals in view, and stand in Re-check where anything had been approved. Source: docs/workflow.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from django.db.models import F

from reviews.models import Approval, Assignment, Batch, Finding, Lineage, Pair, Person
from reviews.review.facts import facts_of
from reviews.review.findings import recheck_pairs
from reviews.review.former_findings import forget
from reviews.review.states import Facts, State, valid_approvals
from reviews.review.versions import create, write
from reviews.text.segments import LINE_KINDS, SIDES, LineKind, Side
from reviews.text.translatable import gettext_noop

BOUNDARY_ONLY = gettext_noop("Inherited: boundary only")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one side of an old pair."""

    parent: Pair
    side: Side
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text of the stretch."""
        return str(getattr(self.parent, self.side)[self.start : self.end])


def whole(parent: Pair, side: Side) -> list[Piece]:
    """All of one side of `parent`; nothing where that side is empty."""
    length = len(getattr(parent, side))
    return [Piece(parent, side, 0, length)] if length else []


@dataclass(frozen=True, slots=True)
class Draft:
    """A new pair to be: its pieces in order, whether a person or the aligner put them together, and, for a side that
    stands alone, the reason from EXCLUSIONS to be proposed, where a person gave one.
    """

    pieces: Sequence[Piece]
    confidence: float = 1.0
    alignment: Pair.Alignment = Pair.Alignment.ADJUSTED
    reason: str = ""

    def of(self, side: Side) -> list[Piece]:
        """The pieces of one side."""
        return [piece for piece in self.pieces if piece.side == side]


def rebead(
    parents: Sequence[Pair], drafts: Sequence[Draft], glue: dict[Side, str], *, by: Person, batch: Batch
) -> list[Pair]:
    """Put new pairs in the place of `parents` (locked, neighbours, in order) and return them."""
    first, article = parents[0], parents[0].article
    before = facts_of(parents)
    authors = {key for facts in before.values() for key in facts.contributors}
    approvers = approvers_of_all(parents, before)
    for parent in parents:
        parent.retired = True
    write(parents, by=by, verb=batch.verb, batch=batch, fields=["retired"])
    make_room(first, len(drafts) - len(parents), parents[-1].position)
    children = create(
        [child_of(draft, glue, parents, authors, first.position + n) for n, draft in enumerate(drafts)],
        by=by,
        verb=batch.verb,
        batch=batch,
        inherit=lambda made: hand_down(parents, made, approvers),
    )
    remember_lineage(children, drafts, batch)
    hand_on_work(children, drafts, batch)
    forget(Finding.objects.filter(pair__in=parents))
    for child in children:
        child.article = article
    recheck_pairs(children)
    return children


def approvers_of_all(parents: Sequence[Pair], facts: Mapping[int, Facts]) -> set[int]:
    """Those whose approvals hold for every one of `parents`; nobody where one of them is not approved."""
    if any(parent.state != State.APPROVED.value for parent in parents):
        return set()
    return set.intersection(*(valid_approvals(facts[parent.pk]) for parent in parents))


def hand_down(parents: Sequence[Pair], children: list[Pair], approvers: set[int]) -> None:
    """Where only the boundaries moved, approvals of all the parents go over to the children: they count once somebody
    has confirmed the boundaries.
    """
    if any(letters(parents, side) != letters(children, side) for side in SIDES):
        return
    given = Approval.objects.filter(pair=parents[0], reviewer__in=approvers, withdrawn_at=None)
    latest = {one.reviewer_id: one for one in given.order_by("pk")}
    Approval.objects.bulk_create(
        Approval(
            pair=child,
            version=child.version,
            source_hash=child.source_hash,
            target_hash=child.target_hash,
            reviewer_id=one.reviewer_id,
            role=one.role,
            note=BOUNDARY_ONLY,
            seen=one.seen,
            inherited=True,
        )
        for child in children
        if child.target.strip()
        for one in latest.values()
    )


def letters(pairs: Iterable[Pair], side: Side) -> str:
    """The text of one side of neighbours, without the white space that may stand at a boundary."""
    return "".join("".join(getattr(pair, side).split()) for pair in pairs)


def child_of(
    draft: Draft, glue: dict[Side, str], parents: Sequence[Pair], authors: Iterable[int], position: int
) -> Pair:
    """The unsaved new pair of `draft`."""
    own = [parent for parent in parents if any(piece.parent is parent for piece in draft.pieces)] or list(parents)
    texts = {side: glue[side].join(piece.text.strip() for piece in draft.of(side)) for side in SIDES}
    alone = "omitted" if texts["source"] else "added"
    # What is nearest to running text gives the kind: a tag joined to a heading is a heading.
    leading = min(own, key=lambda parent: LINE_KINDS.index(cast(LineKind, parent.kind)))
    reason = "" if texts["source"] and texts["target"] else draft.reason or leading.proposed_exclusion or alone
    return Pair(
        article=parents[0].article,
        position=position,
        paragraph=own[0].paragraph,
        source=texts["source"],
        target=texts["target"],
        source_lines=lines_of(draft.of("source")),
        target_lines=lines_of(draft.of("target")),
        kind=leading.kind,
        confidence=draft.confidence,
        alignment=draft.alignment,
        proposed_exclusion=reason,
        submitted=all(parent.submitted for parent in own),
        ancestors=sorted({key for parent in parents for key in (parent.pk, *parent.ancestors)}),
        inherited_authors=sorted(authors),
    )


def lines_of(pieces: Iterable[Piece]) -> list[int]:
    """The lines of the file that the pieces stood in, each once, in order."""
    return list(dict.fromkeys(n for piece in pieces for n in getattr(piece.parent, f"{piece.side}_lines")))


def make_room(first: Pair, by: int, last: int) -> None:
    """Move the pairs after position `last` by `by` places. Twice, through negative numbers: positions are unique."""
    if by:
        later = Pair.objects.filter(article=first.article_id, position__gt=last)
        later.update(position=-(F("position") + by))
        Pair.objects.filter(article=first.article_id, position__lt=0).update(position=-F("position"))


def hand_on_work(children: Sequence[Pair], drafts: Sequence[Draft], batch: Batch) -> None:
    """Whoever works on a pair goes on to: each new one keeps, for each task, the assignment of the first of its parents."""
    parents = {piece.parent.pk for draft in drafts for piece in draft.pieces}
    given: dict[int, list[Assignment]] = defaultdict(list)
    for one in Assignment.objects.filter(pair__in=parents, ended_at=None):
        given[one.pair_id].append(one)
    kept = {
        (child, one.task): one
        for child, draft in zip(children, drafts, strict=True)
        for piece in sorted(draft.pieces, key=lambda piece: -piece.parent.position)
        for one in given[piece.parent.pk]
    }
    Assignment.objects.bulk_create(
        Assignment(pair=child, task=task, person_id=one.person_id, by_id=one.by_id, due=one.due, batch=batch)
        for (child, task), one in kept.items()
    )


def remember_lineage(children: Sequence[Pair], drafts: Sequence[Draft], batch: Batch) -> None:
    """One row a piece."""
    rows = [
        Lineage(batch=batch, child=child, parent=one.parent, side=one.side, n=n, start=one.start, end=one.end)
        for child, draft in zip(children, drafts, strict=True)
        for side in SIDES
        for n, one in enumerate(draft.of(side))
    ]
    Lineage.objects.bulk_create(rows, batch_size=500)
