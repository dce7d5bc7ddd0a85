"""Two accounts of one person are merged: approvals are looked at anew, roles and work move, and nothing leads back."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from reviews.models import AccountMerge, Approval, Assignment, Batch, Membership, Notice, Pair, Person
from reviews.review.actions.approve import approve
from reviews.review.actions.assign import assign_range
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.merge_accounts import merge_accounts, what_it_costs
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.reread import has_part
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.withdraw import withdraw
from reviews.review.facts import facts_of
from reviews.review.refusals import Forbidden, Refused
from tests.desk import Desk, make_desk, make_person
from tests.views.test_pages import client_of


@pytest.fixture
def night(desk: Desk) -> Person:
    """The account under which Mei reviews at night."""
    person = make_person("Mei of the night shift")
    Membership.objects.create(project=desk.project, person=person, role="reviewer")
    return person


def approved_by(desk: Desk, person: Person, position: int = 1) -> Pair:
    pair = desk.pair(position)
    if pair.state == "draft":
        submit(pair.pk, by=desk.mei, version=pair.version)
    return approve(pair.pk, by=person, version=pair.version)


def test_an_approval_of_what_the_same_person_wrote_counts_no_longer(desk: Desk, night: Person) -> None:
    own, others = approved_by(desk, night), approved_by(desk, desk.chen, 2)
    assert [(pair.pk, state.value) for pair, state in what_it_costs(desk.mei, night)] == [(own.pk, "recheck")]
    made = merge_accounts(desk.mei, night, by=desk.lin, reason="Both are Mei")
    assert desk.pair(1).state == "recheck"
    assert desk.pair(2).state == "approved"
    assert Approval.objects.filter(pair=own, withdrawn_at=None).exists(), "the record stays"
    row = Pair.history.filter(id=own.pk).latest("history_id")
    assert (row.verb, row.history_user, row.batch.person) == ("merge_accounts", desk.lin, desk.lin)
    assert "Both are Mei" in row.history_change_reason
    assert list(made.batches.all()) == [row.batch]
    assert not Pair.history.filter(id=others.pk, verb="merge_accounts").exists()
    assert approve(own.pk, by=desk.chen, version=1).state == "approved"


def test_two_approvals_of_one_person_are_one(desk: Desk, night: Person) -> None:
    desk.project.approvals_required = 2
    desk.project.save()
    Membership.objects.filter(person=night).update(role="approver")
    submit(desk.pair().pk, by=desk.mei, version=1)
    for person in (desk.chen, night):
        approve(desk.pair().pk, by=person, version=1)
    assert desk.pair().state == "approved"
    merge_accounts(desk.chen, night, by=desk.lin, reason="Chen's second account")
    assert desk.pair().state == "reviewed"


def test_the_merged_account_signs_in_no_more_and_its_roles_work_and_notices_move(desk: Desk, night: Person) -> None:
    client = client_of(night)
    assign_range(desk.article, by=desk.lin, first=1, last=2, people=[night], task="review")
    comment(desk.pair(3).pk, by=desk.chen, text=f"@{night.username.split()[0]}")
    told = Notice.objects.filter(person=night, read_at=None).count()
    assert client.get("/").status_code == 200
    merge_accounts(desk.mei, night, by=desk.lin, reason="Both are Mei")
    assert client.get("/").status_code == 302
    roles = dict(Membership.objects.filter(project=desk.project).values_list("person__username", "role"))
    assert roles["mei"] == "reviewer"
    assert night.username not in roles
    given = Assignment.objects.filter(ended_at=None).values_list("pair__position", "person")
    assert sorted(given) == [(1, desk.mei.pk), (2, desk.mei.pk)]
    assert Notice.objects.filter(person=desk.mei, read_at=None).count() >= told > 0


def test_the_kept_account_answers_for_what_the_other_said(desk: Desk, night: Person) -> None:
    pair = approved_by(desk, night)
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    request_changes(desk.pair(2).pk, by=night, version=1, category="style", note="Flat")
    resubmit(desk.pair(2).pk, by=desk.mei, version=1, answer="It is not", contest=True)
    merge_accounts(desk.chen, night, by=desk.lin, reason="Chen's second account")
    assert approve(desk.pair(2).pk, by=desk.chen, version=1).state == "approved"
    assert withdraw(pair.pk, by=desk.chen, version=1, note="A mistake").state == "in_review"


def test_nobody_rereads_what_they_wrote_with_another_account(desk: Desk, night: Person) -> None:
    pair = approved_by(desk, desk.chen)
    merge_accounts(desk.mei, night, by=desk.lin, reason="Both are Mei")
    assert has_part(night, facts_of([pair])[pair.pk])
    assert not has_part(desk.fang, facts_of([pair])[pair.pk])


def test_words_that_came_before_the_merge_are_one_persons_too(desk: Desk, night: Person) -> None:
    edit(desk.pair(2).pk, by=night, version=1, target="它磨了四百年穀。")
    submit(desk.pair(2).pk, by=desk.mei, version=2)
    Membership.objects.filter(person=desk.fang).update(role="approver")
    approve(desk.pair(2).pk, by=desk.fang, version=2)
    merge_accounts(desk.fang, night, by=desk.lin, reason="Fang's second account")
    assert desk.pair(2).state == "recheck"


def test_there_is_no_way_back(desk: Desk, night: Person) -> None:
    approved_by(desk, night)
    merge_accounts(desk.mei, night, by=desk.lin, reason="Both are Mei")
    with pytest.raises(Refused, match="final"):
        revert_batch(Batch.objects.latest("pk").pk, by=desk.lin)
    page = client_of(desk.lin).get(reverse("batches", args=[desk.article.pk])).content.decode()
    assert "Accounts merged" in page
    assert "Take back</button>" not in page


@pytest.mark.parametrize(
    ("kept", "merged", "by", "reason", "code"),
    [
        ("mei", "chen", "wu", "So", "role"),
        ("mei", "mei", "lin", "So", "same"),
        ("mei", "chen", "lin", " ", "reason"),
        ("mei", "gone", "lin", "So", "merged"),
        ("gone", "mei", "lin", "So", "merged"),
        ("mei", "boss", "lin", "So", "above"),
        ("mei", "elsewhere", "lin", "So", "role"),
    ],
)
def test_a_merge_is_refused(desk: Desk, kept: str, merged: str, by: str, reason: str, code: str) -> None:
    people = {name: getattr(desk, name) for name in ("mei", "chen", "wu", "lin", "gu")}
    people |= {"gone": make_person("Gone"), "boss": make_person("Boss"), "elsewhere": make_desk("other").fang}
    Membership.objects.create(project=desk.project, person=people["gone"], role="viewer")
    merge_accounts(desk.gu, people["gone"], by=desk.lin, reason="So")
    Membership.objects.create(project=desk.project, person=people["boss"], role="admin")
    with pytest.raises(Refused) as refusal:
        merge_accounts(people[kept], people[merged], by=people[by], reason=reason)
    assert refusal.value.code == code
    assert AccountMerge.objects.count() == 1


def test_a_lead_does_not_close_the_account_of_whoever_looks_after_the_desk(desk: Desk, night: Person) -> None:
    night.is_superuser = True
    night.save()
    with pytest.raises(Forbidden, match="above"):
        merge_accounts(desk.mei, night, by=desk.lin, reason="Both are Mei")
    assert merge_accounts(desk.mei, night, by=night, reason="I am Mei").kept == desk.mei


def test_a_lead_sees_what_it_would_cost_then_what_it_cost(desk: Desk, night: Person) -> None:
    pair, client = approved_by(desk, night), client_of(desk.lin)
    address = reverse("merge_accounts", args=[desk.project.pk])
    asked = {"kept": str(desk.mei.pk), "merged": str(night.pk)}
    page = client.get(address, asked).content.decode()
    assert pair.target in page
    assert "Re-check" in page
    assert desk.pair().state == "approved", "nothing is written yet"
    assert client.post(address, asked).status_code == 422
    answer = client.post(address, {**asked, "reason": "Both are Mei"}, follow=True)
    text = answer.content.decode()
    assert pair.target in text
    assert "Both are Mei" in text
    made = AccountMerge.objects.get()
    assert (
        reverse("account_merge", args=[desk.project.pk, made.pk])
        in client.get(reverse("people", args=[desk.project.pk])).content.decode()
    )
    other = make_desk("other")
    Membership.objects.create(project=other.project, person=desk.chen, role="reviewer")
    page = client.get(address, {"kept": str(desk.fang.pk), "merged": str(desk.chen.pk)}).content.decode()
    assert "Accounts are merged by whoever leads every project" in page
    assert "What it would change" not in page, "nor is anything told of a project that Lin does not lead"
    assert client_of(other.lin).get(reverse("account_merge", args=[other.project.pk, made.pk])).status_code == 404


def test_the_command_says_what_changes_and_changes_it(desk: Desk, night: Person) -> None:
    approved_by(desk, night)
    night.username = "night"
    night.save()
    said = {"by": "lin", "reason": "Both are Mei"}
    out = StringIO()
    call_command("merge_accounts", "mei", "night", dry_run=True, stdout=out, **said)
    assert out.getvalue().split("\n")[0] == f"desk {desk.article.pk}:1 approved -> recheck"
    assert desk.pair().state == "approved"
    out = StringIO()
    call_command("merge_accounts", "mei", "night", stdout=out, **said)
    assert out.getvalue().split("\n")[:2] == [
        f"desk {desk.article.pk}:1 approved -> recheck",
        "night is mei from now on.",
    ]
    with pytest.raises(CommandError, match="merged before"):
        call_command("merge_accounts", "mei", "night", stdout=StringIO(), **said)
    with pytest.raises(CommandError, match="nobody"):
        call_command("merge_accounts", "mei", "nobody", stdout=StringIO(), **said)


def test_everything_submitted_by_one_account_waits_for_another_person(desk: Desk, night: Person) -> None:
    submit_all(desk.article, by=desk.mei)
    merge_accounts(night, desk.mei, by=desk.lin, reason="The other way round")
    with pytest.raises(Refused, match="own_text"):
        approve(desk.pair().pk, by=night, version=1)
