"""Disputes and their decision, locks and leases, sources that change, accounts of one person, earlier text."""

import pytest

from reviews.models import Approval, ChangeRequest, Lock, Membership, Pair, Person, Seen
from reviews.pipeline.edition import edition_of
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.align import join_next, split, undo
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.lease import lease
from reviews.review.actions.lock import lock, unlock
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.revert import revert
from reviews.review.actions.source_fits import source_fits
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.withdraw import withdraw
from reviews.review.picked import Picked
from reviews.review.refusals import Conflict, Forbidden, Refused
from tests.desk import Desk

CHANGED = "潮汐磨坊站在河口。"


def approved(desk: Desk, position: int = 1) -> Pair:
    pair = submit(desk.pair(position).pk, by=desk.mei, version=1)
    return approve(pair.pk, by=desk.chen, version=1)


def disputed_twice(desk: Desk) -> Pair:
    """Chen asks, Mei contests, Chen insists, Mei contests again."""
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    for answer in ("So is the original", "It is the author's rhythm"):
        request_changes(pair.pk, by=desk.chen, version=1, category="style", note="Flat")
        pair = resubmit(pair.pk, by=desk.mei, version=1, answer=answer, contest=True)
    return pair


def test_the_second_contest_goes_to_a_lead(desk: Desk) -> None:
    pair = disputed_twice(desk)
    assert list(ChangeRequest.objects.values_list("status", flat=True)) == ["contested", "escalated"]
    for person in (desk.chen, desk.fang, desk.wu):
        with pytest.raises(Refused, match="lead has to decide"):
            approve(pair.pk, by=person, version=1)


def lead(desk: Desk, person: Person) -> Person:
    Membership.objects.filter(project=desk.project, person=person).update(role="lead")
    return person


def test_only_a_lead_who_has_no_part_in_it_decides(desk: Desk) -> None:
    pair = disputed_twice(desk)
    with pytest.raises(Forbidden):
        adjudicate(pair.pk, by=desk.wu, version=1, verdict="stands", note="Keep it")
    for person in (desk.mei, desk.chen, desk.lin):
        with pytest.raises(Refused, match="party"):
            adjudicate(pair.pk, by=lead(desk, person), version=1, verdict="stands", note="Keep it")
    with pytest.raises(Refused, match="reason"):
        adjudicate(pair.pk, by=lead(desk, desk.wu), version=1, verdict="stands", note=" ")
    pair = adjudicate(pair.pk, by=desk.wu, version=1, verdict="stands", note="Keep the rhythm")
    assert pair.state == "in_review"
    assert ChangeRequest.objects.get(status="closed", contested=1, decided_by=desk.wu).decision == "Keep the rhythm"


def test_a_decision_is_no_approval_and_what_it_asks_for_cannot_be_contested(desk: Desk) -> None:
    pair = disputed_twice(desk)
    pair = adjudicate(pair.pk, by=lead(desk, desk.wu), version=1, verdict="change", note="Change it")
    assert pair.state == "changes_requested"
    with pytest.raises(Refused, match="decided"):
        resubmit(pair.pk, by=desk.mei, version=1, answer="No", contest=True)
    edit(pair.pk, by=desk.mei, version=1, target=CHANGED)
    resubmit(pair.pk, by=desk.mei, version=2, answer="Changed")
    assert not Approval.objects.exists()


def test_a_reviewer_may_hand_a_dispute_over(desk: Desk) -> None:
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    with pytest.raises(Refused, match="nothing"):
        escalate(pair.pk, by=desk.fang, version=1, note="Decide")
    request_changes(pair.pk, by=desk.chen, version=1, category="style", note="Flat")
    escalate(pair.pk, by=desk.chen, version=1, note="Decide")
    assert ChangeRequest.objects.get().status == "escalated"


def test_a_locked_pair_stays_as_it_is_and_words_stay_open(desk: Desk) -> None:
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    with pytest.raises(Forbidden):
        lock(pair.pk, by=desk.wu, version=1, reason="At the printer's", days=3)
    with pytest.raises(Refused, match="reason"):
        lock(pair.pk, by=desk.lin, version=1, reason="", days=3)
    lock(pair.pk, by=desk.lin, version=1, reason="At the printer's", days=3)
    with pytest.raises(Refused, match="locked"):  # another lead's page was older
        lock(pair.pk, by=desk.lin, version=1, reason="On holiday", days=9)
    for verb in (
        lambda: edit(pair.pk, by=desk.mei, version=1, target=CHANGED),
        lambda: approve(pair.pk, by=desk.chen, version=1),
        lambda: join_next(pair.pk, by=desk.mei, version=1),
        lambda: revert(pair.pk, by=desk.lin, version=1, to=1),
    ):
        with pytest.raises(Refused, match="printer's"):
            verb()
    assert approve_many(desk.article, Picked({pair.pk: 1}), by=desk.chen).skipped == {pair.pk: "A lead locked it."}
    comment(pair.pk, by=desk.mei, text="When will it be back?")
    unlock(pair.pk, by=desk.lin, version=1)
    assert not Lock.objects.exists()
    assert approve(pair.pk, by=desk.chen, version=1).state == "approved"
    assert list(Pair.history.filter(id=pair.pk).order_by("history_id").values_list("verb", flat=True)) == [
        "load", "submit", "lock", "unlock", "approve",
    ]  # fmt: skip


def test_a_lease_warns_and_blocks_nothing_but_taking_the_pair_away(desk: Desk) -> None:
    pair = desk.pair()
    assert lease(pair.pk, by=desk.mei).person == desk.mei
    assert lease(pair.pk, by=desk.chen).person == desk.mei
    with pytest.raises(Refused, match="Mei is writing"):
        split(pair.pk, by=desk.chen, version=1, source_at=9, target_at=3)
    with pytest.raises(Refused, match="Mei is writing"):
        join_next(pair.pk, by=desk.chen, version=1)
    assert edit(pair.pk, by=desk.chen, version=1, target=CHANGED).version == 2


@pytest.mark.parametrize(
    ("source", "state", "flag"),
    [
        ("the tide mill stood at  the mouth of the river.", "approved", True),
        ("The tide mill stood at the mouth of a river.", "recheck", False),
    ],
)
def test_a_source_that_changes_in_form_alone_keeps_its_approval(
    desk: Desk, source: str, state: str, flag: bool
) -> None:
    pair = approved(desk)
    pair = edit(pair.pk, by=desk.lin, version=1, target=pair.target, source=source)
    assert (pair.state, pair.source_flag) == (state, flag)
    if flag:
        assert edition_of(desk.article, by=None).pairs[0].approvals
        assert source_fits(pair.pk, by=desk.fang, version=2).source_flag is False
    with pytest.raises(Refused, match="not changed"):
        source_fits(pair.pk, by=desk.fang, version=2)


def test_saving_the_text_that_stands_there_is_noted_as_seen(desk: Desk) -> None:
    pair = desk.pair()
    assert edit(pair.pk, by=desk.fang, version=1, target=f" {pair.target}").version == 1
    assert (Seen.objects.get().person, Seen.objects.get().version) == (desk.fang, 1)


def test_an_approval_that_comes_back_is_told_in_history(desk: Desk) -> None:
    pair = approved(desk)
    edit(pair.pk, by=desk.mei, version=1, target=CHANGED)
    assert revert(pair.pk, by=desk.mei, version=2, to=1).state == "approved"
    last = Pair.history.filter(id=pair.pk).order_by("-history_id").first()
    assert "Approval restored by revert" in last.history_change_reason


def test_two_accounts_of_one_person_are_one_person(desk: Desk) -> None:
    again = Person.objects.create(username="mei2", display_name="Mei again", email="MEI@example.org")
    Membership.objects.create(project=desk.project, person=again, role="approver")
    submit(desk.pair().pk, by=desk.mei, version=1)
    with pytest.raises(Refused, match="own_text"):
        approve(desk.pair().pk, by=again, version=1)
    desk.fang.merged_into = desk.mei
    desk.fang.save()
    with pytest.raises(Refused, match="own_text"):
        approve(desk.pair().pk, by=desk.fang, version=1)
    assert approve(desk.pair().pk, by=desk.chen, version=1).state == "approved"


def test_approvals_of_somebody_who_left_stay(desk: Desk) -> None:
    pair = approved(desk)
    Person.objects.filter(pk=desk.chen.pk).update(is_active=False)
    Membership.objects.filter(person=desk.chen).delete()
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    assert edition_of(desk.article, by=None).pairs[0].id == pair.pk


def test_a_pure_move_of_a_boundary_hands_the_approvals_down_until_one_confirms(desk: Desk) -> None:
    desk.project.approvals_required = 2
    desk.project.save()
    submit_all(desk.article, by=desk.mei)
    for n in (1, 2):
        for person in (desk.chen, desk.wu):
            approve(desk.pair(n).pk, by=person, version=1)
    (joined,) = join_next(desk.pair(1).pk, by=desk.lin, version=1)
    assert joined.state == "recheck"
    assert set(Approval.objects.filter(pair=joined).values_list("reviewer__display_name", "inherited")) == {
        ("Chen", True), ("Wu", True),
    }  # fmt: skip
    with pytest.raises(Refused, match="own_text"):
        approve(joined.pk, by=desk.lin, version=1)
    assert approve(joined.pk, by=desk.fang, version=1).state == "approved"


def test_a_join_that_nobody_touched_is_undone_with_its_inherited_approvals(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    for n in (1, 2):
        approve(desk.pair(n).pk, by=desk.chen, version=1)
    (joined,) = join_next(desk.pair(1).pk, by=desk.lin, version=1)
    undo(Pair.history.filter(id=joined.pk).first().batch_id, by=desk.lin)
    assert [desk.pair(n).state for n in (1, 2, 3)] == ["approved", "approved", "in_review"]


def test_a_page_may_keep_the_last_approved_text_while_it_is_re_checked(desk: Desk) -> None:
    before = approved(desk)
    edit(before.pk, by=desk.mei, version=1, target=CHANGED)
    assert edition_of(desk.article, by=None).pairs == ()
    (pair,) = edition_of(desk.article, by=None, earlier=True).pairs
    assert (pair.target, pair.version, pair.approved_by) == (before.target, 1, "Chen")
    withdraw(before.pk, by=desk.chen, version=2, note="I mistook the mill")
    assert edition_of(desk.article, by=None, earlier=True).pairs == ()


def test_two_who_approve_the_same_version_are_both_recorded_and_the_stale_one_is_told(desk: Desk) -> None:
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    approve(pair.pk, by=desk.chen, version=1)
    edit(pair.pk, by=desk.mei, version=1, target=CHANGED)
    with pytest.raises(Conflict):
        approve(pair.pk, by=desk.fang, version=1)
