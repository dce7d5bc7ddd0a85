"""Aligning the rest anew from one pair on: the better pairing is proposed, what people worked on stays."""

import pytest

from reviews.models import Article, Batch, Pair
from reviews.review.actions.align import join_next, move, undo
from reviews.review.actions.comment import comment
from reviews.review.actions.realign import realign
from reviews.review.refusals import Refused
from reviews.review.versions import write
from tests.desk import Desk
from tests.review.test_alignment import texts


def as_proposed(desk: Desk) -> None:
    """The pairs as if the aligner had made them."""
    pairs = list(Pair.objects.all())
    for pair in pairs:
        pair.alignment = Pair.Alignment.PROPOSED
    write(pairs, by=desk.lin, verb="edit", fields=["alignment"])


def shifted(desk: Desk) -> list[tuple[str, str]]:
    """Mei's article with the translation one sentence off from the first pair on; returns it as it was."""
    before = texts(desk)
    for position in (1, 2):
        move(desk.pair(position).pk, by=desk.mei, version=1, side="target", up=False)
    as_proposed(desk)
    assert texts(desk) != before
    return before


def test_the_rest_is_aligned_anew_from_here(desk: Desk) -> None:
    before = shifted(desk)
    askew = texts(desk)
    made = realign(desk.pair(1).pk, by=desk.mei, version=1)
    assert texts(desk) == before
    assert {one.alignment for one in made} == {"proposed"}
    undo(Batch.objects.latest("pk").pk, by=desk.mei)
    assert texts(desk) == askew


def test_aligning_anew_stops_before_what_people_worked_on(desk: Desk) -> None:
    shifted(desk)
    comment(desk.pair(3).pk, by=desk.chen, text="Which of them?")
    third = texts(desk)[2]
    realign(desk.pair(1).pk, by=desk.mei, version=1)
    assert third in texts(desk)
    with pytest.raises(Refused, match="discussed"):
        realign(desk.article.pairs.get(source=third[0]).pk, by=desk.mei, version=1)


def test_aligning_anew_says_when_there_is_nothing_better(desk: Desk) -> None:
    with pytest.raises(Refused, match="nothing better"):
        realign(desk.pair(1).pk, by=desk.mei, version=1)


def test_paragraphs_are_aligned_anew_as_paragraphs(desk: Desk) -> None:
    Article.objects.update(level="paragraph")
    before = [*zip(*texts(desk), strict=True)]
    (made,) = join_next(desk.pair(1).pk, by=desk.mei, version=1)
    made.source, made.target = "\n".join(before[0][:2]), before[1][0]
    last = desk.pair(2)
    last.target = "\n".join(before[1][1:])
    write([made, last], by=desk.mei, verb="edit", fields=["source", "target"])
    as_proposed(desk)
    realign(made.pk, by=desk.mei, version=made.version)
    assert texts(desk) == [*zip(*before, strict=True)]
