"""Policies of approval: one or two approvals, self-approval never, by swap or alone, and what is open when they change."""

import pytest

from reviews.models import Membership, Pair
from reviews.pipeline.edition import edition_of
from reviews.review.actions.align import join_next
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.set_policy import forecast, set_policy
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.refusals import Forbidden, Refused
from tests.desk import Desk
from tests.review.test_verdicts import CHANGED, approved, lead


def test_a_policy_leaves_alone_what_is_open(desk: Desk) -> None:
    approved(desk)
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    found = forecast(desk.project, 2, "never")
    assert found.open == 3
    assert dict(found.moves) == {("approved", "reviewed"): 1}
    set_policy(desk.project, by=desk.lin, required=2, self_approval="never", reason="A legal text")
    assert desk.pair(1).state == "approved"
    assert approve(desk.pair(2).pk, by=desk.chen, version=1).state == "approved"
    submit(desk.pair(3).pk, by=desk.mei, version=1)
    assert approve(desk.pair(3).pk, by=desk.chen, version=1).state == "reviewed"


def test_a_policy_for_what_is_open_too_moves_what_the_dry_run_said(desk: Desk) -> None:
    approved(desk)
    set_policy(desk.project, by=desk.lin, required=2, self_approval="never", reason="A legal text", open_too=True)
    assert desk.pair(1).state == "reviewed"
    row = Pair.history.filter(id=desk.pair(1).pk).order_by("-history_id").first()
    assert (row.verb, row.history_change_reason, row.batch.verb) == ("policy", "A legal text", "policy")
    assert approve(desk.pair(1).pk, by=desk.wu, version=1).state == "approved"


@pytest.mark.parametrize("choice", [(3, "never", "x"), (1, "whoever", "x"), (1, "solo", " ")])
def test_no_policy_without_a_reason_or_of_another_kind(desk: Desk, choice: tuple[int, str, str]) -> None:
    required, self_approval, reason = choice
    with pytest.raises(Refused):
        set_policy(desk.project, by=desk.lin, required=required, self_approval=self_approval, reason=reason)
    with pytest.raises(Forbidden):
        set_policy(desk.project, by=desk.wu, required=2, self_approval="never", reason="x")


def test_an_export_names_every_policy_that_its_text_stands_under(desk: Desk) -> None:
    approved(desk)
    set_policy(desk.project, by=desk.lin, required=1, self_approval="solo", reason="I am alone this week")
    lead(desk, desk.mei)
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    approve(desk.pair(2).pk, by=desk.mei, version=1)
    set_policy(desk.project, by=desk.lin, required=1, self_approval="never", reason="No longer")
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
    set_policy(desk.project, by=desk.lin, required=1, self_approval="swap", reason="A desk of two")
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
