"""Suggestions: whose words an accepted one is, who may then approve, and what becomes of the others."""

import pytest

from reviews.models import Notice, Pair, Suggestion
from reviews.pipeline.edition import edition_of
from reviews.review.actions.align import join_next
from reviews.review.actions.approve import approve
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import accept, reject, suggest, take_back
from reviews.review.facts import facts_of
from reviews.review.refusals import Conflict, Forbidden, Refused
from tests.desk import Desk

TEXT = "潮汐磨坊立於河口。"


def suggested(desk: Desk) -> Suggestion:
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    suggest(pair.pk, by=desk.fang, version=1, target=TEXT, note="於 reads better")
    return Suggestion.objects.latest("pk")


def test_the_words_are_the_suggesters_and_whoever_accepts_may_approve(desk: Desk) -> None:
    one = suggested(desk)
    assert desk.pair().version == 1
    pair = accept(desk.pair().pk, one.pk, by=desk.chen, version=1)
    assert (pair.target, pair.version, pair.state) == (TEXT, 2, "in_review")
    assert facts_of([pair])[pair.pk].contributors == {desk.mei.pk, desk.lin.pk, desk.fang.pk}
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.fang, version=2)
    assert approve(pair.pk, by=desk.chen, version=2).state == "approved"
    row = Pair.history.filter(id=pair.pk, version=2).order_by("history_id").first()
    assert (row.history_user, row.verb) == (desk.chen, "accept")


def test_under_swap_the_suggester_had_the_last_word(desk: Desk) -> None:
    desk.project.self_approval = "swap"
    desk.project.save()
    accept(desk.pair().pk, suggested(desk).pk, by=desk.chen, version=1)
    assert facts_of([desk.pair()])[desk.pair().pk].last_authors == {desk.fang.pk}


def test_a_suggestion_for_a_text_that_changed_is_a_conflict(desk: Desk) -> None:
    one = suggested(desk)
    accept(desk.pair().pk, one.pk, by=desk.chen, version=1)
    with pytest.raises(Conflict):
        suggest(desk.pair().pk, by=desk.wu, version=1, target="磨坊。")
    with pytest.raises(Refused, match="suggestion"):
        accept(desk.pair().pk, one.pk, by=desk.wu, version=2)


def test_it_is_rejected_with_a_reason_or_taken_back_by_its_author(desk: Desk) -> None:
    one = suggested(desk)
    with pytest.raises(Refused, match="reason"):
        reject(desk.pair().pk, one.pk, by=desk.mei, reason=" ")
    reject(desk.pair().pk, one.pk, by=desk.mei, reason="Too stiff")
    suggest(desk.pair().pk, by=desk.wu, version=1, target="磨坊。")
    another = Suggestion.objects.latest("pk")
    with pytest.raises(Refused, match="person"):
        take_back(desk.pair().pk, another.pk, by=desk.fang)
    take_back(desk.pair().pk, another.pk, by=desk.wu)
    assert list(Suggestion.objects.values_list("status", flat=True)) == ["rejected", "withdrawn"]
    assert desk.pair().version == 1


@pytest.mark.parametrize("text", ["", " ", "潮汐磨坊立在河口。", "a\x00b"])
def test_what_is_no_other_text_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(Refused):
        suggest(desk.pair().pk, by=desk.fang, version=1, target=text)


def test_a_viewer_suggests_nothing(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        suggest(desk.pair().pk, by=desk.gu, version=1, target=TEXT)


def test_authors_and_suggesters_are_told(desk: Desk) -> None:
    accept(desk.pair().pk, suggested(desk).pk, by=desk.chen, version=1)
    kinds = Notice.objects.order_by("pk").values_list("kind", "person__username")
    assert list(kinds) == [("suggestion", "mei"), ("accepted", "fang")]


def test_a_suggestion_for_a_pair_that_was_joined_can_still_be_read(desk: Desk) -> None:
    from reviews.views.suggestion_rows import proposals

    suggested(desk)
    joined = join_next(desk.pair().pk, by=desk.lin, version=1)[0]
    assert [one.row.target for one in proposals(joined)] == [TEXT]


def test_an_export_and_words_about_the_text_name_who_suggested_it_and_not_who_accepted_it(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    suggest(desk.pair().pk, by=desk.fang, version=1, target="潮汐磨坊站在河口。")
    accept(desk.pair().pk, Suggestion.objects.get().pk, by=desk.chen, version=1)
    request_changes(desk.pair().pk, by=desk.wu, version=2, category="style", note="Flat")
    told = Notice.objects.filter(kind="request").values_list("person__username", flat=True)
    assert set(told) == {"mei", "fang"}
    resubmit(desk.pair().pk, by=desk.mei, version=2, answer="So is the original", contest=True)
    approve(desk.pair().pk, by=desk.wu, version=2)
    (pair,) = edition_of(desk.article, by=None).pairs
    assert (pair.authors, pair.approved_by) == (("Mei", "Fang"), "Wu")
