"""Policies of approval: one or two approvals, self-approval never, by swap or alone, and what is open when they change."""

import pytest

from reviews.models import Approval, Membership, Pair, PolicyChange
from reviews.pipeline.edition import edition_of
from reviews.review.actions.align import join_next, undo
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.edit import edit
from reviews.review.actions.revert import revert
from reviews.review.actions.set_policy import Policy, forecast, set_policy
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.picked import ERROR, WARNING, Picked
from reviews.review.refusals import Forbidden, Refused
from tests.desk import Desk
from tests.review.test_verdicts import CHANGED, approved, lead
from tests.views.test_decisions_pages import a_finding


def test_a_policy_leaves_alone_what_is_open(desk: Desk) -> None:
    approved(desk)
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    found = forecast(desk.project, Policy(2, "never"))
    assert found.open == 3
    assert dict(found.moves) == {("approved", "reviewed"): 1}
    set_policy(desk.project, Policy(2, "never"), by=desk.lin, reason="A legal text")
    assert desk.pair(1).state == "approved"
    assert approve(desk.pair(2).pk, by=desk.chen, version=1).state == "approved"
    submit(desk.pair(3).pk, by=desk.mei, version=1)
    assert approve(desk.pair(3).pk, by=desk.chen, version=1).state == "reviewed"


def test_a_policy_for_what_is_open_too_moves_what_the_dry_run_said(desk: Desk) -> None:
    approved(desk)
    set_policy(desk.project, Policy(2, "never"), by=desk.lin, reason="A legal text", open_too=True)
    assert desk.pair(1).state == "reviewed"
    row = Pair.history.filter(id=desk.pair(1).pk).order_by("-history_id").first()
    assert (row.verb, row.history_change_reason, row.batch.verb) == ("policy", "A legal text", "policy")
    assert approve(desk.pair(1).pk, by=desk.wu, version=1).state == "approved"


@pytest.mark.parametrize("choice", [(3, "never", "x"), (1, "whoever", "x"), (1, "solo", " ")])
def test_no_policy_without_a_reason_or_of_another_kind(desk: Desk, choice: tuple[int, str, str]) -> None:
    required, self_approval, reason = choice
    with pytest.raises(Refused):
        set_policy(desk.project, Policy(required, self_approval), by=desk.lin, reason=reason)
    with pytest.raises(Forbidden):
        set_policy(desk.project, Policy(2, "never"), by=desk.wu, reason="x")


def test_an_export_names_every_policy_that_its_text_stands_under(desk: Desk) -> None:
    approved(desk)
    set_policy(desk.project, Policy(1, "solo"), by=desk.lin, reason="I am alone this week")
    lead(desk, desk.mei)
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    approve(desk.pair(2).pk, by=desk.mei, version=1)
    set_policy(desk.project, Policy(1, "never"), by=desk.lin, reason="No longer")
    edition = edition_of(desk.article, by=None)
    assert edition.policy == "1 approval, no self-approval; 1 approval, self-approved"


def test_of_two_approvals_one_is_an_approvers(desk: Desk) -> None:
    desk.project.approvals_required = 2
    desk.project.save()
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=desk.chen, version=1)
    assert approve(desk.pair().pk, by=desk.fang, version=1).state == "reviewed"
    assert approve(desk.pair().pk, by=desk.wu, version=1).state == "approved"


def swapping(desk: Desk) -> Pair:
    """A desk of two: Mei translates, Chen revises."""
    set_policy(desk.project, Policy(1, "swap"), by=desk.lin, reason="A desk of two")
    Membership.objects.filter(project=desk.project, person=desk.mei).update(role="reviewer")
    return submit(desk.pair().pk, by=desk.mei, version=1)


def test_with_swap_the_translator_accepts_the_revisers_edit_and_not_her_own_last_word(desk: Desk) -> None:
    pair = swapping(desk)
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.mei, version=1)
    edit(pair.pk, by=desk.chen, version=1, target=CHANGED)
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.chen, version=2)
    assert approve(pair.pk, by=desk.mei, version=2).state == "approved"


def test_with_swap_characters_that_nobody_else_has_seen_stop_their_author(desk: Desk) -> None:
    pair = swapping(desk)
    submit_all(desk.article, by=desk.mei)
    (joined,) = join_next(pair.pk, by=desk.fang, version=1)
    with pytest.raises(Refused, match="own_text"):
        approve(joined.pk, by=desk.mei, version=1)
    edit(joined.pk, by=desk.fang, version=1, target=joined.target)
    assert approve(joined.pk, by=desk.mei, version=1).state == "approved"


def test_a_project_may_let_approvals_outlive_a_change_of_boundaries(desk: Desk) -> None:
    set_policy(desk.project, Policy(boundary_holds=True), by=desk.lin, reason="We trust the aligner")
    desk.article.refresh_from_db()
    submit_all(desk.article, by=desk.mei)
    for n in (1, 2):
        approve(desk.pair(n).pk, by=desk.chen, version=1)
    (joined,) = join_next(desk.pair(1).pk, by=desk.lin, version=1)
    assert joined.state == "approved"
    undo(Pair.history.filter(id=joined.pk).first().batch_id, by=desk.lin)
    assert [desk.pair(n).state for n in (1, 2, 3)] == ["approved", "approved", "in_review"]
    (again,) = join_next(desk.pair(1).pk, by=desk.chen, version=1)
    assert again.state == "recheck", "whoever joined them counts as an author"


def brought_back(desk: Desk) -> Pair:
    """Chen approved Mei's text; Fang changed it; Mei brought it back."""
    pair = approved(desk)
    edit(pair.pk, by=desk.fang, version=1, target=CHANGED)
    return revert(pair.pk, by=desk.mei, version=2, to=1)


def test_a_text_that_is_brought_back_is_approved_again_unless_the_project_asks(desk: Desk) -> None:
    assert brought_back(desk).state == "approved"


@pytest.mark.parametrize("who", ["chen", "wu"])
@pytest.mark.parametrize("many", [False, True])
def test_a_project_may_ask_for_one_confirmation_of_what_is_brought_back(desk: Desk, who: str, many: bool) -> None:
    set_policy(desk.project, Policy(restored_asks=True), by=desk.lin, reason="A legal desk")
    pair, person = brought_back(desk), getattr(desk, who)
    assert pair.state == "recheck"
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.fang, version=3)
    if many:
        approve_many(desk.article, Picked({pair.pk: 3}), by=person)
    else:
        approve(pair.pk, by=person, version=3)
    assert desk.pair().state == "approved"
    assert Approval.objects.filter(pair=pair, withdrawn_at=None).count() == 2


def test_where_two_approvals_are_needed_one_confirmation_brings_both_back(desk: Desk) -> None:
    set_policy(desk.project, Policy(2, restored_asks=True), by=desk.lin, reason="A legal desk")
    submit(desk.pair().pk, by=desk.mei, version=1)
    for person in (desk.chen, desk.wu):
        approve(desk.pair().pk, by=person, version=1)
    edit(desk.pair().pk, by=desk.fang, version=1, target=CHANGED)
    assert revert(desk.pair().pk, by=desk.mei, version=2, to=1).state == "recheck"
    assert approve(desk.pair().pk, by=desk.chen, version=3).state == "approved"


def test_the_dry_run_tells_what_a_confirmation_would_cost(desk: Desk) -> None:
    brought_back(desk)
    found = forecast(desk.project, Policy(restored_asks=True))
    assert dict(found.moves) == {("approved", "recheck"): 1}
    set_policy(desk.project, Policy(restored_asks=True), by=desk.lin, reason="A legal desk", open_too=True)
    assert desk.pair().state == "recheck"
    assert forecast(desk.project, Policy()).moves == {("recheck", "approved"): 1}


def test_a_project_may_let_open_warnings_hold_up_an_approval(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    confirm_alignment(desk.article, by=desk.wu)
    warning = a_finding(desk, position=1, severity="warning", span_key="w")
    a_finding(desk, position=2, severity="note", span_key="n")
    assert forecast(desk.project, Policy(warnings_hold=True)).held == 1
    set_policy(desk.project, Policy(warnings_hold=True), by=desk.lin, reason="A legal text")
    assert PolicyChange.objects.get().warnings_hold
    with pytest.raises(Refused) as caught:
        approve(desk.pair(1).pk, by=desk.chen, version=1)
    assert caught.value.code == "warning_finding"
    result = approve_many(desk.pair().article, Picked({desk.pair(n).pk: 1 for n in (1, 2)}), by=desk.chen)
    assert result.changed == [desk.pair(2).pk]
    assert result.skipped == {desk.pair(1).pk: WARNING}
    dismiss(warning.pk, by=desk.chen, reason="false_alarm")
    assert approve(desk.pair(1).pk, by=desk.chen, version=1).state == "approved"


def test_a_warning_ends_no_approval_and_holds_up_nothing_else(desk: Desk) -> None:
    approved(desk)
    a_finding(desk, position=1, severity="warning", span_key="w")
    a_finding(desk, position=2, severity="warning", span_key="x")
    set_policy(desk.project, Policy(warnings_hold=True), by=desk.lin, reason="A legal text", open_too=True)
    assert desk.pair(1).state == "approved"
    assert submit(desk.pair(2).pk, by=desk.mei, version=1).state == "in_review"
    with pytest.raises(Refused):
        approve(desk.pair(2).pk, by=desk.chen, version=1)
    set_policy(desk.project, Policy(), by=desk.lin, reason="No longer")
    assert approve(desk.pair(2).pk, by=desk.chen, version=1).state == "approved"


def test_an_error_is_named_before_a_warning(desk: Desk) -> None:
    set_policy(desk.project, Policy(warnings_hold=True), by=desk.lin, reason="A legal text")
    submit_all(desk.article, by=desk.mei)
    confirm_alignment(desk.article, by=desk.wu)
    for severity in ("error", "warning"):
        a_finding(desk, position=1, severity=severity, span_key=severity)
    result = approve_many(desk.pair().article, Picked({desk.pair(1).pk: 1, desk.pair(2).pk: 1}), by=desk.chen)
    assert result.skipped == {desk.pair(1).pk: ERROR}
    with pytest.raises(Refused) as caught:
        approve(desk.pair(1).pk, by=desk.chen, version=1)
    assert caught.value.code == "error_finding"
