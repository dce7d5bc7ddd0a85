"""Changing the alignment: join with the next, split, move a sentence over, take apart, undo.

Each makes new pairs of the old text (reviews/review/rebead.py) as one batch that can be undone.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import cast

from django.db import transaction

from reviews.models import Approval, Batch, ChangeRequest, Comment, Finding, Lease, Pair, Person
from reviews.review.facts import TURN
from reviews.review.findings import recheck_pairs
from reviews.review.former_findings import forget
from reviews.review.permission import permit, permit_verb
from reviews.review.rebead import Draft, Piece, make_room, rebead, whole
from reviews.review.refusals import Refused
from reviews.review.states import EXCLUSIONS
from reviews.review.versions import at_version, locked, write
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import SIDES, Line, LineKind, Side
from reviews.text.sentences import sentences
from reviews.text.translatable import gettext_noop


def glue_of(pair: Pair) -> dict[Side, str]:
    """What stands between two sentences of each side."""
    article = pair.article
    langs: dict[Side, str] = {"source": article.source_lang, "target": article.target_lang}
    return {side: "" if base(lang) in UNSPACED else " " for side, lang in langs.items()}


def opened(pair_id: int, by: Person, version: int) -> Pair:
    """The pair, locked, at this version, its alignment open to `by`."""
    pair = locked(pair_id)
    refuse_held(pair, by)
    return at_version(pair, version)


def refuse_held(pair: Pair, by: Person) -> None:
    """Nobody's pair is taken away while they type, nor a locked one as the neighbour of another."""
    if held := Lease.of_another(pair.pk, by):
        raise Refused("leased", gettext_noop("{person} is writing in this pair just now."), person=held.person)
    permit(pair, by, "align")


def neighbour(pair: Pair, step: int, by: Person) -> Pair:
    """The pair after (1) or before (-1), locked."""
    found = Pair.objects.filter(article=pair.article_id, position=pair.position + step).values_list("pk", flat=True)
    if not found:
        raise Refused("edge", gettext_noop("There is no pair on that side."))
    other = locked(found[0])
    refuse_held(other, by)
    return other


def batch_for(pair: Pair, verb: str, by: Person) -> Batch:
    """A new batch."""
    return Batch.objects.create(article=pair.article, verb=verb, person=by)


@transaction.atomic
def join_next(pair_id: int, *, by: Person, version: int) -> list[Pair]:
    """Make one pair of this and the next."""
    pair = opened(pair_id, by, version)
    pairs = [pair, neighbour(pair, 1, by)]
    draft = Draft([piece for side in SIDES for one in pairs for piece in whole(one, side)])
    return rebead(pairs, [draft], glue_of(pair), by=by, batch=batch_for(pair, "join", by))


@transaction.atomic
def split(pair_id: int, *, by: Person, version: int, source_at: int, target_at: int) -> list[Pair]:
    """Cut both sides, each before the character at its place.

    Raises:
        Refused: a place outside the text, or a cut that leaves one of the two pairs without any text.
    """
    pair = opened(pair_id, by, version)
    places: dict[Side, int] = {"source": source_at, "target": target_at}
    if any(not 0 <= at <= len(getattr(pair, side)) for side, at in places.items()):
        raise Refused("place", gettext_noop("The place of the cut is outside the text."))
    cut = [cut_side(pair, side, at) for side, at in places.items()]
    drafts = [Draft([piece for part in cut for piece in part[half]]) for half in (0, 1)]
    if any(not any(piece.text.strip() for piece in draft.pieces) for draft in drafts):
        raise Refused("nothing", gettext_noop("A pair cannot be without any text: choose another place."))
    return rebead([pair], drafts, glue_of(pair), by=by, batch=batch_for(pair, "split", by))


def cut_side(pair: Pair, side: Side, at: int) -> tuple[list[Piece], list[Piece]]:
    """The two halves of one side; white space at the cut belongs to neither."""
    text = getattr(pair, side)
    before = [Piece(pair, side, 0, at)] if text[:at].strip() else []
    after = [Piece(pair, side, at, len(text))] if text[at:].strip() else []
    return before, after


@transaction.atomic
def take_apart(
    pair_id: int, *, by: Person, version: int, reasons: Mapping[Side, str] = MappingProxyType({})
) -> list[Pair]:
    """Let each side stand alone, proposed to be left out for its reason from EXCLUSIONS: the sides do not belong together.

    A pair of one side only gets the reason given.

    Raises:
        Refused: an unknown reason, or one that the only side has already.
    """
    pair = opened(pair_id, by, version)
    if any(reason not in EXCLUSIONS for reason in reasons.values()):
        raise Refused("reason", gettext_noop("Choose why the pair is left out."))
    sides: list[Side] = [side for side in SIDES if getattr(pair, side)]
    drafts = [Draft(whole(pair, side), reason=reasons.get(side, "")) for side in sides]
    if len(drafts) == 1 and drafts[0].reason in ("", pair.proposed_exclusion):
        raise Refused("nothing", gettext_noop("This pair has one side only."))
    return rebead([pair], drafts, glue_of(pair), by=by, batch=batch_for(pair, "part", by))


@transaction.atomic
def move(pair_id: int, *, by: Person, version: int, side: Side, up: bool) -> list[Pair]:
    """Give the first sentence of a side to the pair before (`up`), or the last one to the pair after."""
    pair = opened(pair_id, by, version)
    other = neighbour(pair, -1 if up else 1, by)
    units = units_of(pair, side)
    if not units:
        raise Refused("nothing", gettext_noop("This side has no text to move."))
    at = units[0] if up else units[-1]
    rest = [piece for piece in units if piece is not at]
    kept = [*rest, *whole(pair, "target" if side == "source" else "source")]
    theirs = [*whole(other, "source"), *whole(other, "target")]
    grown = [*theirs, at] if up else [at, *theirs]
    pairs, drafts = ([other, pair], [Draft(grown), Draft(kept)]) if up else ([pair, other], [Draft(kept), Draft(grown)])
    drafts = [draft for draft in drafts if draft.pieces]
    return rebead(pairs, drafts, glue_of(pair), by=by, batch=batch_for(pair, "move", by))


def units_of(pair: Pair, side: Side) -> list[Piece]:
    """The sentences of one side."""
    lang = pair.article.source_lang if side == "source" else pair.article.target_lang
    found = sentences(Line(1, getattr(pair, side), lang, cast(LineKind, pair.kind)))
    return [Piece(pair, side, one.start, one.end) for one in found]


@transaction.atomic
def undo(batch_id: int, *, by: Person) -> list[Pair]:
    """Bring the pairs of before back.

    Raises:
        Refused: role; the new pairs were worked on since, or one of them is locked or written in; or the batch changed no
            alignment.
    """
    batch = Batch.objects.select_related("article__project").get(pk=batch_id)
    permit_verb(batch.article, by, "align")
    if batch.verb == TURN:
        raise Refused("turn", gettext_noop("The languages of an article are a lead's to change."))
    parents, children = family_of_batch(batch)
    if not children or any(pair.retired or pair.version > 1 or worked_on(pair) for pair in children):
        raise Refused("changed", gettext_noop("The new pairs were worked on since: change the alignment by hand."))
    for pair in children:
        refuse_held(pair, by)
    first, last = children[0].position, children[-1].position
    for pair in children:
        pair.retired = True
    undoing = batch_for(children[0], "undo", by)
    write(children, by=by, verb="undo", batch=undoing, fields=["retired"])
    forget(Finding.objects.filter(pair__in=children))
    make_room(children[0], len(parents) - len(children), last)
    for n, pair in enumerate(parents):
        pair.retired, pair.position = False, first + n
    write(parents, by=by, verb="undo", batch=undoing, fields=["retired", "position"])
    recheck_pairs(parents)
    return parents


def family_of_batch(batch: Batch) -> tuple[list[Pair], list[Pair]]:
    """The pairs that the batch retired and those that it made, locked, in order."""
    rows = Pair.history.filter(batch=batch, verb=batch.verb).values_list("id", "history_type")
    made = {pk for pk, kind in rows if kind == "+"}
    gone = {pk for pk, kind in rows if kind == "~"}
    found = (
        Pair.everything.select_for_update(of=("self",)).select_related("article__project").filter(pk__in=made | gone)
    )
    pairs = sorted(found, key=lambda pair: pair.position)
    return [pair for pair in pairs if pair.pk in gone], [pair for pair in pairs if pair.pk in made]


def worked_on(pair: Pair) -> bool:
    """Whether anything was said about the pair itself."""
    if Approval.objects.filter(pair=pair, inherited=False).exists():
        return True
    models: Sequence[type[Comment | ChangeRequest]] = (Comment, ChangeRequest)
    return any(model.objects.filter(pair=pair).exists() for model in models)
