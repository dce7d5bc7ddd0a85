"""Pages of decisions: saving and approving at once, confirming a change, disputes, locks, leases, policies, conflicts."""

import pytest
from django.test import Client
from django.urls import reverse

from reviews.models import Lease, Lock, Person, PolicyChange
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.exclude import exclude
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.submit import submit
from reviews.review.actions.withdraw import withdraw
from tests.desk import Desk, make_desk

HTMX = {"HX-Request": "true"}
CHANGED = "潮汐磨坊站在河口。"


@pytest.fixture
def desk(db: None) -> Desk:
    desk = make_desk()
    submit(desk.pair().pk, by=desk.mei, version=1)
    return desk


def post(person: Person, name: str, key: int, **data: object) -> tuple[int, str]:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    response = client.post(reverse(name, args=[key]), {"version": "1", **data}, headers=HTMX)
    return response.status_code, response.content.decode()


def get(person: Person, address: str) -> str:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client.get(address, headers=HTMX).content.decode()


def test_a_reviewer_who_edits_and_approves_at_once_has_saved_and_not_approved(desk: Desk) -> None:
    status, text = post(desk.chen, "pair_edit", desk.pair().pk, target=CHANGED, approve="1")
    assert status == 409
    assert "two-person rule" in text
    assert (desk.pair().target, desk.pair().state) == (CHANGED, "in_review")


@pytest.mark.parametrize(("name", "told"), [("chen", True), ("lin", True), ("mei", False), ("gu", False)])
def test_whoever_approves_is_told_that_a_draft_is_submitted_first(desk: Desk, name: str, told: bool) -> None:
    page = get(getattr(desk, name), reverse("pair", args=[desk.pair(2).pk]))
    assert ('data-key="A" tabindex="-1">A draft is approved once it is submitted.' in page) is told


@pytest.mark.parametrize(("name", "own"), [("chen", True), ("fang", False), ("mei", False)])
def test_approving_is_offered_to_those_whose_approval_counts_and_the_author_is_told_why_not(
    desk: Desk, name: str, own: bool
) -> None:
    edit(desk.pair().pk, by=desk.chen, version=1, target=CHANGED)
    person = getattr(desk, name)
    page, may = get(person, reverse("pair", args=[desk.pair().pk])), name == "fang"
    assert (f'action="{reverse("pair_approve", args=[desk.pair().pk])}"' in page) is may
    assert ('data-key="A" tabindex="-1">You wrote part of this text.' in page) is own
    approve(desk.pair().pk, by=desk.fang, version=2)
    assert "You wrote part of this text." not in get(person, reverse("pair", args=[desk.pair().pk]))


GIVES_UP = "Whoever changes a text does not approve it"


@pytest.mark.parametrize(("name", "policy", "told"), [
    ("chen", "never", True), ("mei", "never", False), ("gu", "never", False), ("chen", "solo", False),
])  # fmt: skip
def test_who_could_approve_is_told_before_a_change_that_somebody_else_will_have_to(
    db: None, name: str, policy: str, told: bool
) -> None:
    desk = make_desk(self_approval=policy)
    submit(desk.pair().pk, by=desk.mei, version=1)
    person = getattr(desk, name)
    pages = reverse("pair", args=[desk.pair().pk]), f"{reverse('replace', args=[desk.article.pk])}?find=河口&put=江口"
    assert [GIVES_UP in get(person, page) for page in pages] == [told, told]


def test_who_approves_what_is_approved_already_is_led_to_who_did(desk: Desk) -> None:
    address, led = reverse("pair", args=[desk.pair().pk]), 'class="approval" data-key="A" tabindex="-1">● Chen'
    assert led not in get(desk.fang, address)
    approve(desk.pair().pk, by=desk.chen, version=1)
    assert [led in get(one, address) for one in (desk.fang, desk.chen, desk.mei)] == [True, True, False]


def test_withdrawing_is_offered_to_who_gave_an_approval_that_stands(desk: Desk) -> None:
    address = reverse("pair", args=[desk.pair().pk])
    offer = reverse("pair_withdraw", args=[desk.pair().pk])
    assert offer not in get(desk.chen, address)
    approve(desk.pair().pk, by=desk.chen, version=1)
    assert [offer in get(one, address) for one in (desk.chen, desk.fang, desk.lin)] == [True, False, True]
    withdraw(desk.pair().pk, by=desk.chen, version=1, note="Too early")
    assert [offer in get(one, address) for one in (desk.chen, desk.fang, desk.lin)] == [False] * 3


@pytest.mark.parametrize(("language", "said"), [("en", "Reviewer"), ("zh-hant", "審校"), ("zh-hans", "审校")])
def test_an_approval_says_in_which_role_it_was_given_in_the_readers_language(
    desk: Desk, language: str, said: str
) -> None:
    approve(desk.pair().pk, by=desk.chen, version=1)
    client = Client(headers={"Accept-Language": language})
    client.force_login(desk.mei, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(reverse("pair", args=[desk.pair().pk]), headers=HTMX).content.decode()
    line = page.split('<p class="approval">')[1].split("</p>")[0]
    assert f"({said})" in line
    assert "(reviewer)" not in line


def test_a_change_is_shown_where_a_text_changed_and_not_where_a_pair_was_only_left_out(desk: Desk) -> None:
    address = reverse("pair", args=[desk.pair().pk])
    exclude(desk.pair().pk, by=desk.lin, version=1, exclusion="boilerplate")
    assert 'id="change"' not in get(desk.chen, address)
    edit(desk.pair(2).pk, by=desk.chen, version=1, target=CHANGED)
    assert 'id="change"' in get(desk.chen, reverse("pair", args=[desk.pair(2).pk]))


def test_a_text_under_re_check_is_confirmed_only_beside_its_change(desk: Desk) -> None:
    approve(desk.pair().pk, by=desk.chen, version=1)
    edit(desk.pair().pk, by=desk.mei, version=1, target=CHANGED)
    shown = get(desk.fang, reverse("pair", args=[desk.pair().pk]))
    assert "Chen approved v1 on" in shown
    assert 'name="compared" value="2"' in shown
    status, text = post(desk.fang, "pair_approve", desk.pair().pk, version="2")
    assert (status, desk.pair().state) == (409, "recheck")
    assert "Look at what changed" in text
    assert post(desk.fang, "pair_approve", desk.pair().pk, version="2", compared="2")[0] == 200
    assert desk.pair().state == "approved"


def test_whoever_edits_an_approved_text_is_told_whose_approval_goes(desk: Desk) -> None:
    approve(desk.pair().pk, by=desk.chen, version=1)
    assert "This text was approved by Chen on" in get(desk.mei, reverse("pair", args=[desk.pair().pk]))


def test_a_lead_decides_a_dispute_on_the_pair(desk: Desk) -> None:
    desk.article.loaded_by = desk.mei
    desk.article.save()
    request_changes(desk.pair().pk, by=desk.chen, version=1, category="style", note="Flat")
    escalate(desk.pair().pk, by=desk.chen, version=1, note="Decide")
    assert "The text stands" in get(desk.lin, reverse("pair", args=[desk.pair().pk]))
    assert post(desk.lin, "pair_adjudicate", desk.pair().pk, verdict="stands", note="It has rhythm")[0] == 200
    assert "⚖ Lin: It has rhythm" in get(desk.mei, reverse("pair", args=[desk.pair().pk]))


def in_dispute(desk: Desk, *, escalated: bool) -> None:
    """Chen asks Mei for a change, she contests; Fang, then, leads."""
    request_changes(desk.pair().pk, by=desk.chen, version=1, category="style", note="Flat")
    resubmit(desk.pair().pk, by=desk.mei, version=1, answer="So is the original", contest=True)
    if escalated:
        escalate(desk.pair().pk, by=desk.chen, version=1, note="Decide")
    desk.fang.memberships.update(role="lead")


APPROVE, DECIDE = "/approve", "/adjudicate"
OFFERED: list[tuple[bool, str, set[str], bool]] = [
    (False, "chen", {APPROVE}, True),
    (False, "wu", set(), False),
    (False, "fang", set(), False),
    (True, "chen", set(), False),
    (True, "wu", set(), False),
    (True, "fang", {DECIDE}, True),
    (True, "lin", set(), False),  # Lin loaded the text
]


@pytest.mark.parametrize(("escalated", "name", "verbs", "turn"), OFFERED)
def test_a_dispute_is_settled_by_the_one_it_waits_for(
    desk: Desk, escalated: bool, name: str, verbs: set[str], turn: bool
) -> None:
    in_dispute(desk, escalated=escalated)
    person, pair = getattr(desk, name), desk.pair()
    shown = get(person, reverse("pair", args=[pair.pk]))
    assert {verb for verb in (APPROVE, DECIDE) if f'action="/pairs/{pair.pk}{verb}"' in shown} == verbs
    assert ("Waits for" in shown) is not turn
    row = get(person, reverse("rows", args=[desk.article.pk]))
    assert ("data-needs-me" in row) is turn


ANSWERED = [("mei", False, True), ("chen", False, False), ("chen", True, True), ("fang", False, True)]


@pytest.mark.parametrize(("name", "asker_edits", "offered"), ANSWERED)
def test_a_request_is_answered_by_others_than_whoever_made_it(
    desk: Desk, name: str, asker_edits: bool, offered: bool
) -> None:
    request_changes(desk.pair().pk, by=desk.chen, version=1, category="style", note="Flat")
    if asker_edits:
        edit(desk.pair().pk, by=desk.chen, version=1, target=CHANGED)
    shown = get(getattr(desk, name), reverse("pair", args=[desk.pair().pk]))
    assert (f'action="/pairs/{desk.pair().pk}/resubmit"' in shown) is offered
    assert ("Waits for whoever changes the text" in shown) is not offered


def test_where_there_is_nothing_to_decide_no_decision_is_headed(desk: Desk) -> None:
    shown = [">Decision<" in get(person, reverse("pair", args=[desk.pair().pk])) for person in (desk.mei, desk.chen)]
    assert shown == [False, True]


def test_a_lock_is_shown_with_its_reason_and_opened_by_a_lead(desk: Desk) -> None:
    assert post(desk.lin, "pair_lock", desk.pair().pk, reason="At the printer's", days="3")[0] == 200
    shown = get(desk.mei, reverse("pair", args=[desk.pair().pk]))
    assert "Locked by Lin" in shown
    assert "printer" in post(desk.mei, "pair_edit", desk.pair().pk, target=CHANGED)[1]
    assert post(desk.lin, "pair_unlock", desk.pair().pk)[0] == 200
    assert not Lock.objects.exists()


def test_somebody_who_types_is_named_to_others_and_not_to_themselves(desk: Desk) -> None:
    assert post(desk.mei, "pair_lease", desk.pair().pk) == (200, "\n")
    assert "Mei is writing" in post(desk.chen, "pair_lease", desk.pair().pk)[1]
    assert "Mei is writing" in get(desk.chen, reverse("pair", args=[desk.pair().pk]))
    assert Lease.objects.get().person == desk.mei
    assert post(desk.gu, "pair_lease", desk.pair().pk)[0] == 403


def test_a_lead_sees_what_a_policy_would_change_before_it_does(desk: Desk) -> None:
    approve(desk.pair().pk, by=desk.chen, version=1)
    address = reverse("policy", args=[desk.project.pk])
    shown = get(desk.lin, f"{address}?required=2&self_approval=never")
    assert "3 pairs stand under another policy" in shown
    assert "Reviewed" in shown
    assert desk.pair().state == "approved"
    stands = "1 never False False False"
    assert f'name="seen" value="{stands}"' in shown
    said = {"required": "2", "self_approval": "never", "reason": "A legal text", "open_too": "1", "seen": stands}
    assert post(desk.lin, "policy", desk.project.pk, **said)[0] == 302
    assert desk.pair().state == "reviewed"
    assert PolicyChange.objects.get().open_too
    assert "A legal text" in get(desk.gu, address)
    assert "Bring what is open" not in get(desk.gu, f"{address}?required=1")


@pytest.mark.parametrize("seen", ["2 never False False False", ""])
def test_a_policy_that_another_lead_chose_meanwhile_is_not_overwritten_unseen(desk: Desk, seen: str) -> None:
    said = {"required": "2", "self_approval": "swap", "reason": "Two of us", "seen": seen}
    client = Client()
    client.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
    page = client.post(reverse("policy", args=[desk.project.pk]), said, follow=True).content.decode()
    assert "Somebody else changed the policy in between" in page
    assert not PolicyChange.objects.exists()


def test_a_conflict_offers_a_choice_place_by_place(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊立在江口。")
    status, text = post(desk.mei, "pair_edit", desk.pair().pk, target=CHANGED)
    assert status == 409
    assert 'value="站" checked' in text
    assert 'value="江" checked' in text
    assert f"{CHANGED}</textarea>" in text


def test_a_double_click_approves_once(desk: Desk) -> None:
    assert post(desk.chen, "pair_approve", desk.pair().pk)[0] == 200
    assert post(desk.chen, "pair_approve", desk.pair().pk)[0] == 409
    assert desk.pair().approvals.count() == 1
