"""Requests for changes: asked for, answered, contested, decided on, taken back."""

import pytest

from reviews.models import ChangeRequest, Membership
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.take_back_request import take_back_request
from reviews.review.refusals import Refused
from tests.desk import Desk
from tests.review.test_verbs import submitted


def test_requested_fixed_and_approved(desk: Desk) -> None:
    pair = submitted(desk)
    pair = request_changes(pair.pk, by=desk.chen, version=1, category="accuracy", note="Which mill?")
    assert pair.state == "changes_requested"
    with pytest.raises(Refused, match="unchanged"):
        resubmit(pair.pk, by=desk.mei, version=1, answer="done")
    edit(pair.pk, by=desk.mei, version=1, target="那座潮汐磨坊立在河口。")
    assert resubmit(pair.pk, by=desk.mei, version=2, answer="named it").state == "in_review"
    assert approve(pair.pk, by=desk.fang, version=2).state == "approved"
    assert ChangeRequest.objects.get(pair=pair).status == "closed"


def test_a_contested_request_goes_back_to_the_same_reviewer(desk: Desk) -> None:
    pair = submitted(desk)
    request_changes(pair.pk, by=desk.chen, version=1, category="style", note="Flat")
    assert resubmit(pair.pk, by=desk.mei, version=1, answer="So is the original", contest=True).state == "in_review"
    with pytest.raises(Refused, match="Chen"):
        approve(pair.pk, by=desk.fang, version=1)
    assert approve(pair.pk, by=desk.chen, version=1).state == "approved"


def test_a_request_is_taken_back_by_whoever_made_it_until_somebody_answers(desk: Desk) -> None:
    pair = submitted(desk)
    request_changes(pair.pk, by=desk.chen, version=1, category="style", note="Flat")
    with pytest.raises(Refused, match="no open request of yours"):
        take_back_request(pair.pk, by=desk.fang, version=1)
    assert take_back_request(pair.pk, by=desk.chen, version=1).state == "in_review"
    assert not desk.mei.notices.exists()
    assert approve(pair.pk, by=desk.chen, version=1).state == "approved"


def test_a_request_that_a_lead_decided_on_is_not_taken_back(desk: Desk) -> None:
    pair = submitted(desk)
    request_changes(pair.pk, by=desk.chen, version=1, category="style", note="Flat")
    escalate(pair.pk, by=desk.chen, version=1, note="Decide")
    Membership.objects.filter(person=desk.wu).update(role="lead")
    assert adjudicate(pair.pk, by=desk.wu, version=1, verdict="change", note="Do").state == "changes_requested"
    with pytest.raises(Refused, match="no open request of yours"):
        take_back_request(pair.pk, by=desk.chen, version=1)


@pytest.mark.parametrize("note", ["", "  "])
def test_a_request_says_what_should_change(desk: Desk, note: str) -> None:
    pair = submitted(desk)
    with pytest.raises(Refused, match="reason"):
        request_changes(pair.pk, by=desk.chen, version=1, category="style", note=note)
