"""Where what was said about a pair belongs after it was split or joined: to the pair that holds its words now.

Words that a cut went through belong to the first part. Source: docs/collaboration.md, "Threads, notices, the digest".
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reviews.models import Lineage, Pair
from reviews.review.facts import family_of
from reviews.review.keys import among
from reviews.text.segments import OTHER_SIDE
from reviews.text.versions.anchor import anchored

Span = tuple[int, int] | None


class Said(Protocol):
    """A comment or an error mark: about a pair, or about words on one side of it."""

    pk: int
    pair_id: int
    side: str
    start: int
    quote: str


Anything = TypeVar("Anything", bound=Said)


@dataclass(frozen=True, slots=True)
class Place:
    """The pair, by primary key, whether a cut went through the words, and whether they stand on the other side now."""

    pair: int
    parted: bool = False
    turned: bool = False


def placed(
    said: Iterable[Anything], pairs: Collection[Pair], everywhere: Collection[int] = ()
) -> Iterator[tuple[Pair, Anything, bool]]:
    """Each of `said`, which is about `pairs` or those that they were made from, with the pair that it belongs to, if that
    is one of them; and whether its words were parted. `everywhere` are those that concern all that came of their pair. What
    was said before the sides were exchanged names the side that its words are on now.
    """
    rows = list(said)
    own = {pair.pk: pair for pair in pairs}
    places = places_of([one for one in rows if one.pair_id not in own])
    families: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        for key in family_of(pair):
            families[key].append(pair)
    for one in rows:
        place = places.get(one.pk, Place(one.pair_id))
        if place.turned and one.side:
            one = copy(one)
            one.side = OTHER_SIDE[one.side]
        for pair in families[one.pair_id] if one.pk in everywhere else [own[place.pair]] if place.pair in own else []:
            yield pair, one, place.parted


def places_of(said: Collection[Said]) -> dict[int, Place]:
    """The place of each, by its primary key; as many statements as the longest line has acts, and one more."""
    if not said:
        return {}
    line = Line({one.pair_id for one in said})
    return {one.pk: line.place(one) for one in said}


class Line:
    """Pairs, and all that came of them and stands."""

    def __init__(self, keys: set[int]) -> None:
        self.pieces: dict[int, list[Lineage]] = defaultdict(list)
        self.made: dict[tuple[int, str], list[Lineage]] = defaultdict(list)
        further, reached = set(keys), set(keys)
        while further:
            found = list(Lineage.objects.filter(parent__in=among(further)))
            for piece in found:
                self.pieces[piece.parent_id].append(piece)
                self.made[piece.child_id, piece.side].append(piece)
            further = {piece.child_id for piece in found} - reached
            reached |= further
        self.pairs: Mapping[int, Pair] = Pair.everything.in_bulk(list(reached))

    def place(self, one: Said) -> Place:
        """Follow the words from act to act; where they are lost, the first part."""
        pair, parted, side = self.pairs[one.pair_id], False, one.side
        span = anchored(one.quote, one.start, getattr(pair, side)) if side else None
        while pair.retired and (piece := self.holding(pair, side, span)):
            parted = parted or (span is not None and span[1] > piece.end)
            pair = self.pairs[piece.child_id]
            side = OTHER_SIDE[side] if piece.turned and side else side
            if span:
                before = sum(other.end - other.start for other in self.made[pair.pk, side] if other.n < piece.n)
                span = anchored(one.quote, before + span[0] - piece.start, getattr(pair, side))
        return Place(pair.pk, parted, side != one.side)

    def holding(self, pair: Pair, side: str, span: Span) -> Lineage | None:
        """The piece that holds the first of the words; else the first of the pieces that still stand somewhere."""
        alive = [piece for piece in self.pieces[pair.pk] if self.stands(piece.child_id)]
        pieces = sorted(alive, key=lambda one: (self.pairs[one.child_id].position, one.n))
        if span:
            for piece in pieces:
                if piece.parent_side == side and piece.start <= span[0] < piece.end:
                    return piece
        return next(iter(pieces), None)

    def stands(self, key: int) -> bool:
        """Whether the pair, or something that came of it, stands in the article."""
        return not self.pairs[key].retired or any(self.stands(piece.child_id) for piece in self.pieces[key])
