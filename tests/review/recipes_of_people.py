"""Recipes with roles, accounts and policies."""

from django.test import Client
from django.urls import reverse

from reviews.models import Membership
from reviews.review.actions.align import join_next, split
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.membership import set_role
from reviews.review.actions.merge_accounts import merge_accounts
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.submit import submit
from reviews.review.actions.withdraw import withdraw
from tests.desk import make_person
from tests.review.attempt import OTHER, Attempt


def changes_her_role(mei: Attempt) -> None:
    for role in ("reviewer", "approver", "admin"):
        Membership.objects.filter(person=mei.desk.mei).update(role=role)
        mei.approve_all()


def is_given_another_role_by_a_lead(mei: Attempt) -> None:
    for now, role in (("lead", "approver"), ("approver", "reviewer")):
        mei.try_(
            lambda now=now, role=role: set_role(mei.desk.project, mei.desk.mei, role, by=mei.desk.lin, seen=now)  # type: ignore[misc]
        )
        mei.approve_all()


def is_removed_and_added_again(mei: Attempt) -> None:
    Membership.objects.filter(person=mei.desk.mei).delete()
    Membership.objects.create(project=mei.desk.project, person=mei.desk.mei, role="lead")


def uses_the_second_account(mei: Attempt) -> None:
    mei.do(approve, by=mei.second)


def writes_with_the_second_account(mei: Attempt) -> None:
    mei.do(edit, by=mei.second, target=OTHER)
    mei.do(approve)


def gives_her_accounts_different_addresses(mei: Attempt) -> None:
    for person in (mei.second, mei.desk.mei):
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        client.post(reverse("telling"), {"email": f"{person.username}@elsewhere.example", "mail": "never"})


def uses_an_account_that_is_merged_with_hers(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.do(approve, by=other)
    other.merged_into = mei.desk.mei
    other.save()
    mei.do(submit, 2)
    mei.do(edit, 2, target="它磨穀。")
    mei.do(withdraw, note="Merged")


def has_a_colleague_who_approved_it_merged_into_her(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.do(approve, by=other)
    mei.try_(lambda: merge_accounts(mei.desk.mei, other, by=mei.desk.mei, reason="It is me"))
    mei.try_(lambda: revert_batch(mei.last_batch(), by=mei.desk.mei))


def closes_the_account_she_wrote_with_and_approves_with_the_other(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.try_(lambda: merge_accounts(other, mei.desk.mei, by=mei.second, reason="It is me"))
    mei.do(approve, by=other)


def lets_a_merge_be_decided_by_the_account_that_goes(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.do(approve, by=other)
    mei.try_(lambda: merge_accounts(mei.second, other, by=other, reason="It is me"))
    mei.do(approve, by=mei.second)


def is_no_longer_named_as_translator(mei: Attempt) -> None:
    mei.desk.article.translator = mei.desk.fang
    mei.desk.article.loaded_by = mei.desk.fang
    mei.desk.article.save()


def asks_for_a_solo_policy_after_submitting(mei: Attempt) -> None:
    mei.policy(self_approval="solo")
    mei.approve_all()
    mei.policy(self_approval="never")


def asks_for_a_solo_policy_for_what_is_open_and_takes_it_back(mei: Attempt) -> None:
    mei.policy(self_approval="solo", open_too=True)
    mei.approve_all()
    mei.policy(self_approval="never", open_too=True)


def launders_her_words_under_a_solo_policy(mei: Attempt) -> None:
    mei.policy(self_approval="solo", open_too=True)
    mei.approve_all()
    mei.policy(self_approval="never", open_too=True)
    mei.do(edit, by=mei.desk.fang, target=OTHER)


def asks_for_a_swap_policy(mei: Attempt) -> None:
    mei.policy(self_approval="swap", open_too=True)
    mei.approve_all()
    mei.policy(self_approval="never", open_too=True)


def has_approvals_outlive_a_join_and_a_split(mei: Attempt) -> None:
    mei.policy(boundary_holds=True, open_too=True)
    mei.do(join_next)
    mei.do(split, source_at=4, target_at=2)
    mei.do(approve, by=mei.second)


def lowers_the_number_of_approvals(mei: Attempt) -> None:
    mei.policy(approvals_required=2, open_too=True)
    mei.approve_all()
    mei.policy(approvals_required=1, open_too=True)
