"""Exchanging the sides of a whole article: its original was taken for the translation.

As where pairs are joined or split, the old pairs are retired, never deleted, and new ones know them: an approval stays with
the text and the direction that it was given for. While nobody has worked on the new pairs, exchanging the sides again
brings the old ones back as they were. Source: docs/decisions/0037-exchanging-the-sides.md.
"""

from collections.abc import Collection, Sequence

from django.utils import timezone

from reviews.models import (
    Article,
    Assignment,
    Batch,
    Comment,
    Dismissal,
    ErrorMark,
    Finding,
    Lease,
    Lineage,
    Lock,
    Pair,
    Person,
    Suggestion,
)
from reviews.review.facts import TURN, first_authors, versions_of
from reviews.review.former_findings import forget
from reviews.review.inserts import insert
from reviews.review.keys import among
from reviews.review.refusals import Refused
from reviews.review.versions import create, write
from reviews.text.segments import OTHER_SIDE, SIDES
from reviews.text.translatable import gettext_noop

MIRRORED = {"omitted": "added", "added": "omitted"}


def all_of(article: Article) -> list[Pair]:
    """The pairs that stand in the article, locked, in the order of their keys."""
    found = list(Pair.objects.select_for_update(of=("self",)).filter(article=article).order_by("pk"))
    for pair in found:
        pair.article = article
    return found


def turn(article: Article, pairs: Sequence[Pair], *, by: Person, reason: str) -> Batch:
    """Exchange the sides of `pairs`, which are all of the article, locked.

    Raises Refused: somebody writes in one, a lead locked one, or suggestions for the translation of now are open.
    """
    refuse_held(article, by)
    if (last := last_turn(article)) and (before := untouched(last, pairs)):
        return turn_back(last, before, pairs, by=by, reason=reason)
    batch = Batch.objects.create(article=article, verb=TURN, person=by, reason=reason)
    writers = {
        pk: {writer for one in versions for writer in (one.author, *one.others) if writer}
        for pk, versions in versions_of(pairs).items()
    }
    for pair in pairs:
        pair.retired = True
    write(pairs, by=by, verb=TURN, reason=reason, batch=batch, fields=["retired"])
    drafts = [mirrored(pair, writers.get(pair.pk, set())) for pair in pairs]
    children = create(drafts, by=by, verb=TURN, reason=reason, batch=batch)
    heirs = {pair.pk: child for pair, child in zip(pairs, children, strict=True)}
    insert(
        Lineage(batch=batch, child=heirs[one.pk], parent=one, side=OTHER_SIDE[side], n=0, start=0, end=n, turned=True)
        for one in pairs
        for side in SIDES
        if (n := len(getattr(one, side)))
    )
    Assignment.objects.bulk_create(
        Assignment(
            pair=heirs[one.pair_id], task=one.task, person_id=one.person_id, by_id=one.by_id, due=one.due, batch=batch
        )
        for one in Assignment.objects.filter(pair__in=among(heirs), ended_at=None)
    )
    forget(Finding.objects.filter(article=article))
    return batch


def mirrored(pair: Pair, writers: Collection[int]) -> Pair:
    """The unsaved pair with the sides of `pair` exchanged. Whoever wrote either side is an author of it."""
    authors = {*writers, *(one for one in first_authors(pair) if one)}
    return Pair(
        article=pair.article,
        position=pair.position,
        paragraph=pair.paragraph,
        source=pair.target,
        target=pair.source,
        source_lines=pair.target_lines,
        target_lines=pair.source_lines,
        kind=pair.kind,
        confidence=pair.confidence,
        alignment=pair.alignment,
        exclusion=MIRRORED.get(pair.exclusion, pair.exclusion),
        proposed_exclusion=MIRRORED.get(pair.proposed_exclusion, pair.proposed_exclusion),
        submitted=pair.submitted,
        ancestors=sorted({pair.pk, *pair.ancestors}),
        inherited_authors=sorted(authors),
    )


def refuse_held(article: Article, by: Person) -> None:
    """Nobody's text changes sides while they type, under a lock, or under suggestions that were made for it."""
    here = {"pair__article": article, "pair__retired": False}
    now = timezone.now()
    if lease := Lease.objects.filter(**here, until__gt=now).exclude(person=by).select_related("person").first():
        raise Refused("leased", gettext_noop("{person} is writing in this article just now."), person=lease.person)
    if lock := Lock.objects.filter(**here, until__gt=now).select_related("person").first():
        raise Refused(
            "locked", gettext_noop("{person} locked a pair of this article: unlock it first."), person=lock.person
        )
    waiting = Suggestion.objects.filter(pair__article=article, status=Suggestion.Status.OPEN).count()
    if waiting:
        said = gettext_noop("Suggestions for the translation wait ({n}): decide on them first (has:suggestion).")
        raise Refused("suggestions", said, n=waiting)


def last_turn(article: Article) -> Batch | None:
    """The last exchange of the article's sides that was not taken back."""
    return Batch.objects.filter(article=article, verb=TURN, reverted_by=None).order_by("-pk").first()


def untouched(batch: Batch, pairs: Sequence[Pair]) -> dict[int, Pair]:
    """The pairs of before `batch`, locked, by the key of what came of each; none where somebody has worked on the article since,
    whose pairs are `pairs`.
    """
    born = dict(Lineage.objects.filter(batch=batch).values_list("child_id", "parent_id"))
    if born.keys() != {pair.pk for pair in pairs}:
        return {}
    if Pair.history.filter(id__in=among(born)).exclude(batch=batch).exists():
        return {}
    for model in (Comment, Suggestion, ErrorMark, Dismissal):
        if model.objects.filter(pair__in=among(born)).exists():
            return {}
    if Assignment.objects.filter(pair__in=among(born)).exclude(batch=batch).exists():
        return {}
    rows = Pair.everything.select_for_update(of=("self",)).filter(pk__in=among(born.values())).order_by("pk")
    parents = {pair.pk: pair for pair in rows}
    return {child: parents[parent] for child, parent in born.items()}


def turn_back(batch: Batch, before: dict[int, Pair], pairs: Sequence[Pair], *, by: Person, reason: str) -> Batch:
    """Let the pairs of before stand again, with all that was approved and said of them."""
    undoing = Batch.objects.create(article=batch.article, verb="undo", person=by, reason=reason, reverts=batch)
    for pair in pairs:
        before[pair.pk].retired, before[pair.pk].position, before[pair.pk].article = False, pair.position, pair.article
        pair.retired = True
    write(pairs, by=by, verb="undo", reason=reason, batch=undoing, fields=["retired"])
    write(before.values(), by=by, verb="undo", reason=reason, batch=undoing, fields=["retired", "position"])
    forget(Finding.objects.filter(article=batch.article))
    return undoing
