"""Changing the alignment: new pairs of the old text, nothing lost, undoable, no way round the two-person rule."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from reviews.models import Batch, Lineage, Pair
from reviews.review.actions.align import join_next, move, split, take_apart, undo
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.confirm_pair import confirm_pair, unconfirm_pair
from reviews.review.actions.edit import edit
from reviews.review.actions.realign import realign
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.submit import submit
from reviews.review.facts import facts_of
from reviews.review.refusals import Conflict, Forbidden, Refused
from reviews.review.versions import write
from reviews.text.segments import Side
from tests.desk import Desk, make_desk


def texts(desk: Desk) -> list[tuple[str, str]]:
    return list(Pair.objects.filter(article=desk.article).order_by("position").values_list("source", "target"))


def positions(desk: Desk) -> list[int]:
    return list(Pair.objects.filter(article=desk.article).order_by("position").values_list("position", flat=True))


def test_two_pairs_are_joined(desk: Desk) -> None:
    (made,) = join_next(desk.pair(1).pk, by=desk.mei, version=1)
    assert texts(desk)[0] == (
        "The tide mill stood at the mouth of the river. It ground corn for four hundred years.",
        "潮汐磨坊立在河口。它磨了四百年的穀物。",
    )
    assert positions(desk) == [1, 2]
    assert (made.alignment, made.version) == ("adjusted", 1)


def test_a_pair_is_split_at_both_cursors(desk: Desk) -> None:
    split(desk.pair(2).pk, by=desk.mei, version=1, source_at=14, target_at=4)
    assert texts(desk)[1:3] == [("It ground corn", "它磨了四"), ("for four hundred years.", "百年的穀物。")]
    assert positions(desk) == [1, 2, 3, 4]


def test_joining_then_splitting_gives_back_the_same(desk: Desk) -> None:
    before = texts(desk)
    (made,) = join_next(desk.pair(1).pk, by=desk.mei, version=1)
    split(made.pk, by=desk.mei, version=1, source_at=len(before[0][0]), target_at=len(before[0][1]))
    assert texts(desk) == before


def test_a_sentence_moves_down_and_up(desk: Desk) -> None:
    before = texts(desk)
    move(desk.pair(1).pk, by=desk.mei, version=1, side="target", up=False)
    assert texts(desk)[:2] == [(before[0][0], ""), (before[1][0], before[0][1] + before[1][1])]
    move(desk.pair(2).pk, by=desk.mei, version=1, side="target", up=True)
    assert texts(desk) == before


def test_a_pair_is_taken_apart(desk: Desk) -> None:
    take_apart(desk.pair(3).pk, by=desk.mei, version=1)
    assert texts(desk)[2:] == [("Nobody remembers who built it.", ""), ("", "沒有人記得是誰建的。")]
    assert [pair.proposed_exclusion for pair in Pair.objects.filter(article=desk.article)][2:] == ["omitted", "added"]


def test_each_side_taken_apart_has_the_reason_that_was_given(desk: Desk) -> None:
    reasons: dict[Side, str] = {"source": "not_for_publication", "target": "boilerplate"}
    source, target = take_apart(desk.pair(3).pk, by=desk.mei, version=1, reasons=reasons)
    assert (source.proposed_exclusion, target.proposed_exclusion) == ("not_for_publication", "boilerplate")
    (again,) = take_apart(source.pk, by=desk.mei, version=1, reasons={"source": "omitted"})
    assert (again.source, again.proposed_exclusion) == (source.source, "omitted")
    undo(Batch.objects.latest("pk").pk, by=desk.mei)
    assert desk.pair(3).proposed_exclusion == "not_for_publication"
    with pytest.raises(Refused, match="why"):
        take_apart(target.pk, by=desk.mei, version=1, reasons={"target": "boredom"})


def test_an_unsure_pair_is_confirmed_alone_and_opened_again(desk: Desk) -> None:
    pair = desk.pair(2)
    pair.confidence = 0.4
    write([pair], by=desk.mei, verb="load", fields=["confidence"])
    assert desk.pair(2).is_unsure
    confirm_pair(pair.pk, by=desk.mei, version=1)
    assert (desk.pair(2).alignment, desk.pair(2).version, desk.pair(2).is_unsure) == ("confirmed", 1, False)
    assert desk.pair(1).alignment == "proposed"
    with pytest.raises(Refused, match="settled"):
        confirm_pair(pair.pk, by=desk.mei, version=1)
    with pytest.raises(Forbidden):
        unconfirm_pair(pair.pk, by=desk.gu, version=1)
    unconfirm_pair(pair.pk, by=desk.mei, version=1)
    assert desk.pair(2).is_unsure


@pytest.mark.parametrize(("kinds", "joined"), [(("tag", "heading"), "heading"), (("body", "tag"), "body")])
@pytest.mark.parametrize("turned", [False, True])
def test_what_is_nearest_to_running_text_gives_a_joined_pair_its_kind(
    desk: Desk, kinds: tuple[str, str], joined: str, turned: bool
) -> None:
    for position, kind in zip((1, 2), kinds[::-1] if turned else kinds, strict=True):
        pair = desk.pair(position)
        pair.kind, pair.target, pair.proposed_exclusion = kind, "", "tag" if kind == "tag" else "omitted"
        write([pair], by=desk.mei, verb="edit", fields=["kind", "target", "proposed_exclusion"])
    (made,) = join_next(desk.pair(1).pk, by=desk.mei, version=desk.pair(1).version)
    assert (made.kind, made.proposed_exclusion) == (joined, "omitted")


def test_lineage_tells_where_every_piece_came_from(desk: Desk) -> None:
    first, second = desk.pair(1), desk.pair(2)
    (made,) = join_next(first.pk, by=desk.mei, version=1)
    rows = Lineage.objects.filter(child=made, side="target").order_by("n")
    assert [(row.parent_id, row.start, row.end) for row in rows] == [(first.pk, 0, 9), (second.pk, 0, 10)]


@pytest.mark.parametrize("verb", ["join", "split", "move", "part"])
def test_every_change_can_be_undone(desk: Desk, verb: str) -> None:
    before, ids = texts(desk), list(Pair.objects.values_list("pk", flat=True))
    pair = desk.pair(1)
    {
        "join": lambda: join_next(pair.pk, by=desk.mei, version=1),
        "split": lambda: split(pair.pk, by=desk.mei, version=1, source_at=8, target_at=4),
        "move": lambda: move(pair.pk, by=desk.mei, version=1, side="source", up=False),
        "part": lambda: take_apart(pair.pk, by=desk.mei, version=1),
    }[verb]()
    undo(Batch.objects.latest("pk").pk, by=desk.mei)
    assert texts(desk) == before
    assert list(Pair.objects.order_by("position").values_list("pk", flat=True)) == ids
    assert positions(desk) == [1, 2, 3]


def test_what_was_worked_on_since_is_not_undone(desk: Desk) -> None:
    (made,) = join_next(desk.pair(1).pk, by=desk.mei, version=1)
    edit(made.pk, by=desk.mei, version=1, target="改過了。")
    with pytest.raises(Refused, match="worked on"):
        undo(Batch.objects.latest("pk").pk, by=desk.mei)


def approved(desk: Desk, position: int) -> Pair:
    pair = submit(desk.pair(position).pk, by=desk.mei, version=1)
    return approve(pair.pk, by=desk.chen, version=1)


def test_approved_text_that_is_split_waits_for_a_re_check_and_comes_back_when_undone(desk: Desk) -> None:
    pair = approved(desk, 1)
    made = split(pair.pk, by=desk.lin, version=1, source_at=8, target_at=4)
    assert {one.state for one in made} == {"recheck"}
    undo(Batch.objects.latest("pk").pk, by=desk.lin)
    assert desk.pair(1).state == "approved"


def test_an_author_cannot_approve_their_text_by_having_it_split_or_joined(desk: Desk) -> None:
    desk.mei.memberships.update(role="lead")
    pair = submit(desk.pair(1).pk, by=desk.mei, version=1)
    made = split(pair.pk, by=desk.chen, version=1, source_at=8, target_at=4)
    for one in made:
        assert one.state == "in_review"
        with pytest.raises(Refused, match="own_text"):
            approve(one.pk, by=desk.mei, version=1)
        assert desk.mei.pk in facts_of([one])[one.pk].contributors
    (joined,) = join_next(made[0].pk, by=desk.chen, version=1)
    with pytest.raises(Refused, match="own_text"):
        approve(joined.pk, by=desk.mei, version=1)
    assert approve(joined.pk, by=desk.fang, version=1).state == "approved"


def test_whoever_puts_an_approved_text_together_again_does_not_stand_behind_it_by_swap(db: None) -> None:
    """Fang approved it, and Fang's is now its last word."""
    desk = make_desk(self_approval="swap")
    approved_by_fang = desk.pair(3)
    submit(approved_by_fang.pk, by=desk.mei, version=1)
    approve(approved_by_fang.pk, by=desk.fang, version=1)
    assert desk.pair(3).state == "approved"
    source, _target = take_apart(approved_by_fang.pk, by=desk.lin, version=1)
    (joined,) = join_next(source.pk, by=desk.fang, version=1)
    assert desk.pair(3).target == approved_by_fang.target
    assert desk.pair(3).state != "approved"
    assert facts_of([desk.pair(3)])[joined.pk].last_authors == {desk.fang.pk}


def test_an_open_request_goes_along(desk: Desk) -> None:
    pair = submit(desk.pair(1).pk, by=desk.mei, version=1)
    request_changes(pair.pk, by=desk.chen, version=1, category="style", note="Flat")
    (made,) = join_next(pair.pk, by=desk.mei, version=1)
    assert made.state == "changes_requested"


def test_a_stale_page_and_a_retired_pair_are_refused(desk: Desk) -> None:
    pair = desk.pair(1)
    edit(pair.pk, by=desk.mei, version=1, target="改過了。")
    with pytest.raises(Conflict):
        join_next(pair.pk, by=desk.mei, version=1)
    join_next(pair.pk, by=desk.mei, version=2)
    with pytest.raises(Refused, match="joined, split or aligned anew"):
        edit(pair.pk, by=desk.mei, version=2, target="太晚了。")


def test_what_makes_no_sense_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="no pair on that side"):
        join_next(desk.pair(3).pk, by=desk.mei, version=1)
    with pytest.raises(Refused, match="outside"):
        split(desk.pair(1).pk, by=desk.mei, version=1, source_at=999, target_at=0)
    with pytest.raises(Refused, match="without any text"):
        split(desk.pair(1).pk, by=desk.mei, version=1, source_at=0, target_at=0)
    with pytest.raises(Forbidden):
        join_next(desk.pair(1).pk, by=desk.gu, version=1)
    assert texts(desk) == texts(desk)
    assert positions(desk) == [1, 2, 3]


def test_comments_stay_in_sight(desk: Desk) -> None:
    pair = desk.pair(1)
    comment(pair.pk, by=desk.chen, text="Which river?")
    (made,) = join_next(pair.pk, by=desk.mei, version=1)
    assert pair.pk in made.ancestors


STEP = st.tuples(
    st.sampled_from(["join", "split", "up", "down", "part", "anew"]), st.integers(1, 5), st.integers(0, 60)
)


class TestAnySequence(TestCase):
    """Whatever is done to the alignment, the text of each side stays, in order."""

    @settings(deadline=None)
    @given(st.lists(STEP, max_size=6))
    def test_no_character_is_lost_or_moved(self, steps: list[tuple[str, int, int]]) -> None:
        desk = make_desk()
        before = [squeezed("".join(side)) for side in zip(*texts(desk), strict=True)]
        for verb, position, at in steps:
            pair = Pair.objects.filter(article=desk.article, position=position).first()
            if pair is None:
                continue
            try:
                act(verb, pair, at, desk)
            except Refused:
                continue
        assert [squeezed("".join(side)) for side in zip(*texts(desk), strict=True)] == before
        assert positions(desk) == list(range(1, len(positions(desk)) + 1))

    @settings(deadline=None, max_examples=30)
    @given(st.lists(STEP, max_size=4), st.integers(1, 4))
    def test_joining_then_splitting_gives_back_the_same(self, steps: list[tuple[str, int, int]], at: int) -> None:
        desk = make_desk()
        for verb, position, place in steps:
            if pair := Pair.objects.filter(article=desk.article, position=position).first():
                with suppress(Refused):
                    act(verb, pair, place, desk)
        before = texts(desk)
        if at >= len(before):
            return
        source, target = before[at - 1]
        (made,) = join_next(desk.pair(at).pk, by=desk.mei, version=desk.pair(at).version)
        split(made.pk, by=desk.mei, version=made.version, source_at=len(source), target_at=len(target))
        assert texts(desk) == before


def squeezed(text: str) -> str:
    return "".join(text.split())


def act(verb: str, pair: Pair, at: int, desk: Desk) -> None:
    if verb == "join":
        join_next(pair.pk, by=desk.mei, version=pair.version)
    elif verb == "split":
        split(pair.pk, by=desk.mei, version=pair.version, source_at=at, target_at=at // 3)
    elif verb == "anew":
        realign(pair.pk, by=desk.mei, version=pair.version)
    elif verb == "part":
        take_apart(pair.pk, by=desk.mei, version=pair.version)
    else:
        move(pair.pk, by=desk.mei, version=pair.version, side="target", up=verb == "up")
