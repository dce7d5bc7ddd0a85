"""Acts on chosen rows: what is done, what is left with which reason, and how it is taken back."""

from collections.abc import Callable

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from reviews.models import Approval, Batch, ChangeRequest, Dismissal, Finding, Pair
from reviews.review.actions.align import join_next, split, take_apart
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import CONTESTED, OWN, UNSURE, approve_many
from reviews.review.actions.confirm_pair import confirm_pair
from reviews.review.actions.dismiss_many import dismiss_many
from reviews.review.actions.edit import edit
from reviews.review.actions.find_replace import replacement
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.request_changes_many import request_changes_many
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.revert import revert
from reviews.review.actions.revert_author import revert_author
from reviews.review.actions.revert_batch import CHANGED, revert_batch
from reviews.review.actions.rewrite import APPROVED, rewrite
from reviews.review.actions.submit_many import submit_many
from reviews.review.picked import DRAFT, EMPTY, ERROR, GONE, READ, STALE, STATE, Picked, locked_rows
from reviews.review.refusals import Conflict, Forbidden, Refused
from reviews.review.versions import create
from tests.desk import Desk


def all_of(desk: Desk, seen: bool = False) -> Picked:
    versions = dict(Pair.objects.filter(article=desk.article).order_by("position").values_list("pk", "version"))
    return Picked(versions, frozenset(versions) if seen else frozenset())


def handed_over(desk: Desk) -> None:
    submit_many(desk.article, all_of(desk), by=desk.mei)


def flaw(pair: Pair, severity: str = "error") -> Finding:
    said = {"rule": "number", "severity": severity, "side": "target", "start": 0, "end": 1, "message": "m"}
    return Finding.objects.create(article=pair.article, pair=pair, span_key=f"k{pair.pk}", **said)


def states(desk: Desk) -> list[str]:
    return list(Pair.objects.filter(article=desk.article).order_by("position").values_list("state", flat=True))


def test_mei_submits_and_chen_approves_three_pairs_in_one_act_each(desk: Desk) -> None:
    handed_over(desk)
    result = approve_many(desk.article, all_of(desk, seen=True), by=desk.chen)
    assert states(desk) == ["approved"] * 3
    assert result.batch is not None
    assert set(Approval.objects.values_list("batch", "seen")) == {(result.batch.pk, True)}
    assert Pair.history.filter(batch=result.batch, verb="approve").count() == 3


def test_pairs_locked_for_an_act_are_those_that_django_would_fetch(desk: Desk) -> None:
    fetched = list(Pair.objects.filter(article=desk.article).order_by("pk"))
    with transaction.atomic():
        rows = locked_rows(desk.article, [pair.pk for pair in fetched])
    assert rows == fetched
    assert all(pair.article is desk.article and not pair._state.adding for pair in rows)
    for name in READ:
        assert [getattr(pair, name) for pair in rows] == [getattr(pair, name) for pair in fetched]
        assert {type(pair.__dict__[name]) for pair in rows} == {type(getattr(pair, name)) for pair in fetched}
    assert rows[0].source_lines == fetched[0].source_lines, "what was left out is fetched when somebody asks"


def test_rows_that_were_not_on_the_screen_are_recorded_as_unseen(desk: Desk) -> None:
    handed_over(desk)
    picked = all_of(desk)
    approve_many(desk.article, Picked(picked.versions, frozenset([desk.pair(2).pk])), by=desk.chen)
    assert [one.seen for one in Approval.objects.order_by("pair__position")] == [False, True, False]


def test_what_a_single_approval_would_refuse_is_left_with_its_reason(desk: Desk) -> None:
    create([
        Pair(article=desk.article, position=n, paragraph=2, source=f"Sentence {n}.", target=text)
        for n, text in enumerate(["第四。", "第五。", "", "第七。"], 4)
    ], by=desk.mei)  # fmt: skip
    handed_over(desk)
    flaw(desk.pair(1))
    edit(desk.pair(2).pk, by=desk.chen, version=1, target="它磨了四百年穀物。")
    picked = all_of(desk)
    edit(desk.pair(3).pk, by=desk.mei, version=1, target="誰建的，沒有人記得。")
    request_changes(desk.pair(4).pk, by=desk.fang, version=1, category="style", note="?")
    resubmit(desk.pair(4).pk, by=desk.mei, version=1, answer="No", contest=True)
    request_changes(desk.pair(5).pk, by=desk.fang, version=1, category="style", note="?")
    gone = {**picked.versions, 999_999: 1}
    result = approve_many(desk.article, Picked(gone), by=desk.chen)
    assert {Pair.objects.get(pk=pk).position: why for pk, why in result.skipped.items() if pk != 999_999} == {
        1: ERROR, 2: OWN, 3: STALE, 4: CONTESTED, 5: STATE, 6: DRAFT,
    }  # fmt: skip
    assert result.skipped[999_999] == GONE
    assert result.changed == [desk.pair(7).pk]
    for position in range(1, 7):
        with pytest.raises((Refused, Conflict)):
            approve(desk.pair(position).pk, by=desk.chen, version=picked.versions[desk.pair(position).pk])


def test_a_pair_put_together_unsurely_is_approved_in_many_once_somebody_confirmed_it_or_by_itself(desk: Desk) -> None:
    Pair.objects.filter(article=desk.article).update(alignment="proposed", confidence=0.5)
    Pair.objects.filter(pk=desk.pair(3).pk).update(confidence=0.9)
    handed_over(desk)
    confirm_pair(desk.pair(1).pk, by=desk.chen, version=1)
    result = approve_many(desk.article, all_of(desk, seen=True), by=desk.chen)
    assert result.changed == [desk.pair(1).pk, desk.pair(3).pk]
    assert result.skipped == {desk.pair(2).pk: UNSURE}
    approve(desk.pair(2).pk, by=desk.chen, version=desk.pair(2).version)
    assert {(pair.state, pair.alignment) for pair in Pair.objects.all()} == {("approved", "confirmed")}


def test_a_draft_without_text_or_with_an_error_is_not_handed_over(desk: Desk) -> None:
    flaw(desk.pair(1))
    edit(desk.pair(2).pk, by=desk.mei, version=1, target="")
    result = submit_many(desk.article, all_of(desk), by=desk.mei)
    assert result.skipped == {desk.pair(1).pk: ERROR, desk.pair(2).pk: EMPTY}
    assert states(desk) == ["draft", "draft", "in_review"]


def test_another_articles_pairs_are_not_reached(desk: Desk) -> None:
    from tests.desk import make_desk

    other = make_desk("other")
    result = submit_many(desk.article, Picked({other.pair().pk: 1}), by=desk.mei)
    assert result.skipped == {other.pair().pk: GONE}
    assert other.pair().state == "draft"


def test_one_act_takes_no_more_than_the_project_allows(desk: Desk) -> None:
    desk.project.batch_cap = 2
    desk.project.save()
    desk.article.refresh_from_db()
    with pytest.raises(Refused, match="cap"):
        submit_many(desk.article, all_of(desk), by=desk.mei)
    with pytest.raises(Refused, match="nothing"):
        submit_many(desk.article, Picked({}), by=desk.mei)


def test_a_translator_approves_nothing_and_a_viewer_does_nothing(desk: Desk) -> None:
    handed_over(desk)
    with pytest.raises(Forbidden):
        approve_many(desk.article, all_of(desk), by=desk.mei)
    with pytest.raises(Forbidden):
        dismiss_many(desk.article, all_of(desk), by=desk.gu, reason="intended")


@pytest.mark.parametrize("more", [0, 60])
def test_statements_do_not_grow_with_the_rows(
    desk: Desk, more: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows = [Pair(article=desk.article, position=n, paragraph=2, source="S.", target="句。") for n in range(4, 4 + more)]
    create(rows, by=desk.mei)
    handed_over(desk)
    with django_assert_max_num_queries(48):
        result = approve_many(desk.article, all_of(desk), by=desk.chen)
    assert len(result.changed) == 3 + more


def test_the_same_request_goes_to_every_chosen_pair(desk: Desk) -> None:
    handed_over(desk)
    result = request_changes_many(desk.article, all_of(desk), by=desk.chen, category="style", note="Shorter.")
    assert states(desk) == ["changes_requested"] * 3
    assert set(ChangeRequest.objects.values_list("note", "batch")) == {("Shorter.", result.batch and result.batch.pk)}


def test_open_findings_of_the_chosen_pairs_are_dismissed_for_one_reason(desk: Desk) -> None:
    flaw(desk.pair(1))
    flaw(desk.pair(2))
    result = dismiss_many(desk.article, all_of(desk), by=desk.mei, reason="intended", rule="number")
    assert Finding.objects.filter(dismissed=True).count() == Dismissal.objects.count() == 2
    assert list(result.skipped) == [desk.pair(3).pk]
    assert result.batch
    revert_batch(result.batch.pk, by=desk.mei)
    assert Finding.objects.filter(dismissed=False).count() == 2
    assert not Dismissal.objects.standing().exists()
    assert {one.reopened_by for one in Dismissal.objects.all()} == {desk.mei}


def test_find_and_replace_leaves_approved_text_alone_unless_asked(desk: Desk) -> None:
    handed_over(desk)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    result = rewrite(replacement(desk.article, all_of(desk), by=desk.fang, find="磨", put="碾"))
    assert (desk.pair(2).target, desk.pair(2).version) == ("它碾了四百年的穀物。", 2)
    assert result.skipped[desk.pair(1).pk] == APPROVED
    rewrite(replacement(desk.article, all_of(desk), by=desk.fang, find="磨", put="碾", include_approved=True))
    assert (desk.pair(1).target, desk.pair(1).state) == ("潮汐碾坊立在河口。", "recheck")


def test_an_approval_in_batch_is_taken_back_as_one(desk: Desk) -> None:
    handed_over(desk)
    result = approve_many(desk.article, all_of(desk), by=desk.chen)
    assert result.batch
    back = revert_batch(result.batch.pk, by=desk.chen)
    assert states(desk) == ["in_review"] * 3
    assert not Approval.objects.filter(withdrawn_at=None).exists()
    assert back.batch
    assert Batch.objects.get(pk=back.batch.pk).reverts == result.batch


def test_a_replacement_is_taken_back_but_not_where_somebody_edited_since(desk: Desk) -> None:
    result = rewrite(replacement(desk.article, all_of(desk), by=desk.fang, find="了", put="過"))
    assert result.batch
    result_of_both = rewrite(replacement(desk.article, all_of(desk), by=desk.fang, find="的", put="之"))
    edit(desk.pair(3).pk, by=desk.mei, version=2, target="沒有人記得誰建了它。")
    assert result_of_both.batch
    back = revert_batch(result_of_both.batch.pk, by=desk.fang)
    assert desk.pair(2).target == "它磨過四百年的穀物。"
    assert back.skipped == {desk.pair(3).pk: CHANGED}


def test_requests_and_submissions_are_taken_back(desk: Desk) -> None:
    handed = submit_many(desk.article, all_of(desk), by=desk.mei)
    asked = request_changes_many(desk.article, all_of(desk), by=desk.chen, category="style", note="Shorter.")
    assert handed.batch
    assert asked.batch
    with pytest.raises(Refused, match="nothing"):
        revert_batch(handed.batch.pk, by=desk.mei)
    revert_batch(asked.batch.pk, by=desk.chen)
    assert states(desk) == ["in_review"] * 3
    revert_batch(handed.batch.pk, by=desk.mei)
    assert states(desk) == ["draft"] * 3


def test_only_whoever_did_it_or_a_lead_takes_an_act_back(desk: Desk) -> None:
    result = rewrite(replacement(desk.article, all_of(desk), by=desk.fang, find="的", put="之"))
    assert result.batch
    with pytest.raises(Forbidden):
        revert_batch(result.batch.pk, by=desk.chen)
    assert len(revert_batch(result.batch.pk, by=desk.lin).changed) == 2


def test_going_back_to_an_approved_version_brings_its_approval_back(desk: Desk) -> None:
    handed_over(desk)
    approve(desk.pair().pk, by=desk.chen, version=1)
    edit(desk.pair().pk, by=desk.mei, version=1, target="磨坊在河口。")
    assert revert(desk.pair().pk, by=desk.mei, version=2, to=1).state == "approved"
    assert desk.pair().version == 3
    with pytest.raises(Refused, match="same"):
        revert(desk.pair().pk, by=desk.mei, version=3, to=1)
    with pytest.raises(Refused, match="version"):
        revert(desk.pair().pk, by=desk.mei, version=3, to=9)


def test_fangs_changes_are_taken_back_to_what_stood_before_them(desk: Desk) -> None:
    first = desk.pair()
    edit(first.pk, by=desk.chen, version=1, target="陳的。")
    edit(first.pk, by=desk.fang, version=2, target="方的。")
    edit(first.pk, by=desk.fang, version=3, target="方的第二次。")
    edit(desk.pair(2).pk, by=desk.fang, version=1, target="方改的。")
    edit(desk.pair(2).pk, by=desk.mei, version=2, target="梅又改了。")
    with pytest.raises(Forbidden):
        revert_author(desk.article, all_of(desk), by=desk.chen, author=desk.fang)
    result = revert_author(desk.article, all_of(desk), by=desk.lin, author=desk.fang)
    assert result.changed == [first.pk]
    assert (desk.pair().target, desk.pair().version) == ("陳的。", 5)
    assert desk.pair(2).target == "梅又改了。"


ALIGNMENTS: dict[str, Callable[[Desk], object]] = {
    "join": lambda desk: join_next(desk.pair(1).pk, by=desk.mei, version=1),
    "split": lambda desk: split(desk.pair(1).pk, by=desk.mei, version=1, source_at=9, target_at=4),
    "part": lambda desk: take_apart(desk.pair(1).pk, by=desk.mei, version=1),
}


@pytest.mark.parametrize("verb", ALIGNMENTS)
def test_a_change_of_the_alignment_is_taken_back_like_any_other_act(desk: Desk, verb: str) -> None:
    before = list(Pair.objects.values_list("pk", "position", "source", "target"))
    ALIGNMENTS[verb](desk)
    act = Batch.objects.get(verb=verb)
    with pytest.raises(Forbidden):
        revert_batch(act.pk, by=desk.chen)
    result = revert_batch(act.pk, by=desk.lin)
    assert list(Pair.objects.values_list("pk", "position", "source", "target")) == before
    assert result.batch
    assert result.batch.reverts == act
    with pytest.raises(Refused, match="alignment"):
        revert_batch(result.batch.pk, by=desk.lin)
    with pytest.raises(Refused):
        revert_batch(act.pk, by=desk.lin)
