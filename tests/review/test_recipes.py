"""Forty and more ways in which Mei tries to get her own text approved by herself. None works.

Each recipe may do whatever the desk lets it; refusals do not stop it. Mei has the role of a lead and a second account,
and friends who help without ever approving her words.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from reviews.models import Approval, Batch, ChangeRequest, Membership, Pair, Person, Suggestion
from reviews.pipeline.edition import edition_of
from reviews.pipeline.load import FileToLoad, load_file
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.align import join_next, move, split, take_apart, undo
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.find_replace import find_replace
from reviews.review.actions.lock import lock, unlock
from reviews.review.actions.membership import set_role
from reviews.review.actions.merge_accounts import merge_accounts
from reviews.review.actions.realign import realign
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.revert import revert
from reviews.review.actions.revert_author import revert_author
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.set_policy import Policy, set_policy
from reviews.review.actions.source_fits import source_fits
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.suggest import accept, suggest
from reviews.review.actions.withdraw import withdraw
from reviews.review.persons import accounts_of
from reviews.review.picked import Picked
from reviews.review.refusals import Conflict, Refused
from tests.desk import Desk, make_person

MINE = "潮汐磨坊立在河口。"
OTHER = "潮汐磨坊站在河口。"


@dataclass
class Attempt:
    """Mei at work on the first pair of a desk where she leads; `second` is another account of hers."""

    desk: Desk
    second: Person

    def now(self, position: int = 1) -> Pair:
        return self.desk.pair(position)

    def try_(self, act: Callable[[], object]) -> None:
        with suppress(Refused, Conflict, Pair.DoesNotExist), transaction.atomic():
            act()

    def do(self, verb: Callable[..., object], position: int = 1, *, by: Person | None = None, **more: object) -> None:
        """A verb on the pair as it is now."""
        person = by or self.desk.mei
        self.try_(lambda: verb(self.now(position).pk, by=person, version=self.now(position).version, **more))

    def approve_all(self) -> None:
        """By every way there is: one by one, with both accounts, and all at once."""
        for person in (self.desk.mei, self.second):
            for pair in Pair.objects.all():
                self.try_(lambda pair=pair, person=person: approve(pair.pk, by=person, version=pair.version))  # type: ignore[misc]
            chosen = Picked(dict(Pair.objects.values_list("pk", "version")))
            self.try_(lambda person=person, chosen=chosen: approve_many(self.desk.article, chosen, by=person))  # type: ignore[misc]

    def post(self, name: str, key: int, **data: object) -> None:
        client = Client()
        client.force_login(self.desk.mei, backend="django.contrib.auth.backends.ModelBackend")
        client.post(reverse(name, args=[key]), {"version": str(self.now().version), **data})

    def policy(self, **policy: object) -> None:
        said = {"reason": "So", **policy}
        asked = Policy(**{one.name: said.pop(one.name) for one in fields(Policy) if one.name in said})  # type: ignore[arg-type]
        self.try_(lambda: set_policy(self.desk.project, asked, by=self.desk.mei, **said))  # type: ignore[arg-type]
        self.desk.article.refresh_from_db()

    def last_batch(self) -> int:
        return Batch.objects.latest("pk").pk


RECIPES: dict[str, Callable[[Attempt], object]] = {}


def recipe(does: Callable[[Attempt], object]) -> Callable[[Attempt], object]:
    RECIPES[does.__name__.replace("_", " ")] = does
    return does


@recipe
def approves_it(mei: Attempt) -> None:
    mei.do(approve)


@recipe
def approves_it_by_the_page(mei: Attempt) -> None:
    mei.post("pair_approve", mei.now().pk)


@recipe
def names_another_reviewer_and_state_in_the_form(mei: Attempt) -> None:
    mei.post("pair_approve", mei.now().pk, reviewer=mei.desk.chen.pk, by=mei.desk.chen.pk, state="approved")
    mei.post("pair_edit", mei.now().pk, target=OTHER, state="approved", approved_by=mei.desk.chen.pk)


@recipe
def approves_it_among_many(mei: Attempt) -> None:
    mei.post("chosen_approve", mei.desk.article.pk, pair=f"{mei.now().pk}:{mei.now().version}")


@recipe
def edits_and_approves_in_one_request(mei: Attempt) -> None:
    mei.post("pair_edit", mei.now().pk, target=OTHER, approve="1")


@recipe
def approves_twice_quickly(mei: Attempt) -> None:
    mei.do(approve)
    mei.do(approve)


@recipe
def saves_it_again_unchanged(mei: Attempt) -> None:
    mei.do(edit, target=MINE)


@recipe
def saves_it_with_white_space(mei: Attempt) -> None:
    mei.do(edit, target=f" {MINE}\n")


@recipe
def has_a_friend_save_it_unchanged(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=MINE)


@recipe
def edits_it_and_goes_back(mei: Attempt) -> None:
    mei.do(edit, target=OTHER)
    mei.do(revert, to=1)


@recipe
def has_a_friend_edit_it_and_goes_back(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(revert, to=1)


@recipe
def has_a_friend_edit_it_and_go_back(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(revert, by=mei.desk.fang, to=1)


@recipe
def has_a_friend_retype_it(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(edit, by=mei.desk.fang, target=MINE)


@recipe
def slips_in_behind_an_approval_that_is_withdrawn(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(approve)
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")


@recipe
def withdraws_anothers_approval_after_going_back_to_her_text(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(approve, by=mei.desk.wu)
    mei.do(revert, by=mei.desk.fang, to=1)
    mei.approve_all()
    mei.do(withdraw, note="All of them")


@recipe
def hides_behind_a_withdrawn_approval_of_an_earlier_text(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")
    mei.do(edit, target=OTHER)


@recipe
def has_the_source_changed_behind_an_approval(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, by=mei.desk.lin, target=MINE, source="Another mill.")
    mei.approve_all()
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")


@recipe
def has_the_form_of_the_source_changed(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, by=mei.desk.lin, target=MINE, source=mei.now().source.lower()[:1] + mei.now().source[1:])
    mei.do(source_fits)
    mei.approve_all()
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")


@recipe
def changes_the_source_herself(mei: Attempt) -> None:
    mei.do(edit, target=MINE, source="Another mill.")


@recipe
def excludes_and_includes_it(mei: Attempt) -> None:
    mei.do(exclude, exclusion="tag")
    mei.do(include)


@recipe
def has_its_exclusion_approved_and_includes_it(mei: Attempt) -> None:
    mei.do(exclude, exclusion="tag")
    mei.do(approve, by=mei.desk.chen)
    mei.do(include)


@recipe
def has_a_friend_exclude_and_include_it(mei: Attempt) -> None:
    mei.do(exclude, by=mei.desk.wu, exclusion="tag")
    mei.do(approve)
    mei.do(include, by=mei.desk.wu)


@recipe
def joins_it_with_the_next(mei: Attempt) -> None:
    mei.do(join_next)


@recipe
def has_a_friend_join_it_with_the_next(mei: Attempt) -> None:
    mei.do(join_next, by=mei.desk.fang)


@recipe
def splits_it(mei: Attempt) -> None:
    mei.do(split, source_at=9, target_at=4)


@recipe
def has_a_friend_split_it(mei: Attempt) -> None:
    mei.do(split, by=mei.desk.fang, source_at=9, target_at=4)


@recipe
def has_a_friend_move_a_sentence_there_and_back(mei: Attempt) -> None:
    mei.do(move, by=mei.desk.fang, side="target", up=False)
    mei.do(move, 2, by=mei.desk.fang, side="target", up=True)


@recipe
def has_a_friend_take_it_apart_and_join_it(mei: Attempt) -> None:
    mei.do(take_apart, by=mei.desk.fang)
    mei.do(join_next, by=mei.desk.fang)


@recipe
def has_it_joined_and_undone(mei: Attempt) -> None:
    mei.do(join_next, by=mei.desk.fang)
    mei.try_(lambda: undo(mei.last_batch(), by=mei.desk.fang))


@recipe
def lets_the_aligner_make_it_anew(mei: Attempt) -> None:
    mei.do(split, by=mei.desk.fang, source_at=9, target_at=4)
    mei.do(realign, by=mei.desk.fang)


@recipe
def joins_it_with_an_approved_pair(mei: Attempt) -> None:
    mei.do(edit, 2, by=mei.desk.fang, target="它磨穀。")
    mei.do(approve, 2, by=mei.desk.chen)
    mei.do(join_next, by=mei.desk.wu)


@recipe
def confirms_the_alignment(mei: Attempt) -> None:
    mei.try_(lambda: confirm_alignment(mei.desk.article, by=mei.desk.mei))


@recipe
def replaces_words_in_all_pairs_and_reverts_the_batch(mei: Attempt) -> None:
    chosen = Picked({mei.now().pk: mei.now().version})
    mei.try_(lambda: find_replace(mei.desk.article, chosen, by=mei.desk.fang, find="河口", put="江口"))
    mei.try_(lambda: revert_batch(mei.last_batch(), by=mei.desk.fang))


@recipe
def has_a_friends_changes_reverted(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    chosen = Picked({mei.now().pk: mei.now().version})
    mei.try_(lambda: revert_author(mei.desk.article, chosen, by=mei.desk.lin, author=mei.desk.fang))


@recipe
def suggests_it_and_has_a_friend_accept_it(mei: Attempt) -> None:
    mei.do(suggest, target=OTHER)
    one = Suggestion.objects.latest("pk").pk
    mei.try_(lambda: accept(mei.now().pk, one, by=mei.desk.fang, version=mei.now().version))


@recipe
def accepts_her_own_suggestion_with_the_second_account(mei: Attempt) -> None:
    mei.do(suggest, by=mei.second, target=OTHER)
    one = Suggestion.objects.latest("pk").pk
    mei.try_(lambda: accept(mei.now().pk, one, by=mei.desk.mei, version=mei.now().version))


@recipe
def has_a_friend_suggest_her_own_words_over_anothers(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.wu, target=OTHER)
    mei.do(suggest, by=mei.desk.fang, target=MINE)
    one = Suggestion.objects.latest("pk").pk
    mei.try_(lambda: accept(mei.now().pk, one, by=mei.desk.mei, version=mei.now().version))


@recipe
def contests_a_request_and_adjudicates_it(mei: Attempt) -> None:
    mei.do(request_changes, by=mei.desk.chen, category="style", note="Flat")
    mei.do(resubmit, answer="No", contest=True)
    mei.do(escalate, by=mei.desk.chen, note="Decide")
    mei.do(adjudicate, verdict="stands", note="It stands")


@recipe
def adjudicates_with_the_second_account(mei: Attempt) -> None:
    mei.do(request_changes, by=mei.desk.chen, category="style", note="Flat")
    mei.do(escalate, by=mei.desk.chen, note="Decide")
    mei.do(adjudicate, by=mei.second, verdict="stands", note="It stands")


@recipe
def has_a_dispute_decided_in_her_favour(mei: Attempt) -> None:
    mei.do(request_changes, by=mei.desk.chen, category="style", note="Flat")
    mei.do(escalate, by=mei.desk.chen, note="Decide")
    Membership.objects.filter(person=mei.desk.wu, project=mei.desk.project).update(role="lead")
    mei.do(adjudicate, by=mei.desk.wu, verdict="stands", note="It stands")


@recipe
def asks_herself_for_changes_and_resubmits(mei: Attempt) -> None:
    mei.do(request_changes, category="style", note="Flat")
    mei.do(edit, target=OTHER)
    mei.do(resubmit, answer="Done")


@recipe
def locks_and_unlocks_it(mei: Attempt) -> None:
    mei.do(lock, reason="Printing", days=1)
    mei.approve_all()
    mei.do(unlock)


@recipe
def changes_her_role(mei: Attempt) -> None:
    for role in ("reviewer", "approver", "admin"):
        Membership.objects.filter(person=mei.desk.mei).update(role=role)
        mei.approve_all()


@recipe
def is_given_another_role_by_a_lead(mei: Attempt) -> None:
    for now, role in (("lead", "approver"), ("approver", "reviewer")):
        mei.try_(
            lambda now=now, role=role: set_role(mei.desk.project, mei.desk.mei, role, by=mei.desk.lin, seen=now)  # type: ignore[misc]
        )
        mei.approve_all()


@recipe
def is_removed_and_added_again(mei: Attempt) -> None:
    Membership.objects.filter(person=mei.desk.mei).delete()
    Membership.objects.create(project=mei.desk.project, person=mei.desk.mei, role="lead")


@recipe
def uses_the_second_account(mei: Attempt) -> None:
    mei.do(approve, by=mei.second)


@recipe
def writes_with_the_second_account(mei: Attempt) -> None:
    mei.do(edit, by=mei.second, target=OTHER)
    mei.do(approve)


@recipe
def uses_an_account_that_is_merged_with_hers(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.do(approve, by=other)
    other.merged_into = mei.desk.mei
    other.save()
    mei.do(submit, 2)
    mei.do(edit, 2, target="它磨穀。")
    mei.do(withdraw, note="Merged")


@recipe
def has_a_colleague_who_approved_it_merged_into_her(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.do(approve, by=other)
    mei.try_(lambda: merge_accounts(mei.desk.mei, other, by=mei.desk.mei, reason="It is me"))
    mei.try_(lambda: revert_batch(mei.last_batch(), by=mei.desk.mei))


@recipe
def closes_the_account_she_wrote_with_and_approves_with_the_other(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.try_(lambda: merge_accounts(other, mei.desk.mei, by=mei.second, reason="It is me"))
    mei.do(approve, by=other)


@recipe
def lets_a_merge_be_decided_by_the_account_that_goes(mei: Attempt) -> None:
    other = make_person("Mei of the night shift")
    Membership.objects.create(project=mei.desk.project, person=other, role="lead")
    mei.do(approve, by=other)
    mei.try_(lambda: merge_accounts(mei.second, other, by=other, reason="It is me"))
    mei.do(approve, by=mei.second)


@recipe
def is_no_longer_named_as_translator(mei: Attempt) -> None:
    mei.desk.article.translator = mei.desk.fang
    mei.desk.article.loaded_by = mei.desk.fang
    mei.desk.article.save()


@recipe
def asks_for_a_solo_policy_after_submitting(mei: Attempt) -> None:
    mei.policy(self_approval="solo")
    mei.approve_all()
    mei.policy(self_approval="never")


@recipe
def asks_for_a_solo_policy_for_what_is_open_and_takes_it_back(mei: Attempt) -> None:
    mei.policy(self_approval="solo", open_too=True)
    mei.approve_all()
    mei.policy(self_approval="never", open_too=True)


@recipe
def launders_her_words_under_a_solo_policy(mei: Attempt) -> None:
    mei.policy(self_approval="solo", open_too=True)
    mei.approve_all()
    mei.policy(self_approval="never", open_too=True)
    mei.do(edit, by=mei.desk.fang, target=OTHER)


@recipe
def asks_for_a_swap_policy(mei: Attempt) -> None:
    mei.policy(self_approval="swap", open_too=True)
    mei.approve_all()
    mei.policy(self_approval="never", open_too=True)


@recipe
def has_approvals_outlive_a_join_and_a_split(mei: Attempt) -> None:
    mei.policy(boundary_holds=True, open_too=True)
    mei.do(join_next)
    mei.do(split, source_at=4, target_at=2)
    mei.do(approve, by=mei.second)


@recipe
def lowers_the_number_of_approvals(mei: Attempt) -> None:
    mei.policy(approvals_required=2, open_too=True)
    mei.approve_all()
    mei.policy(approvals_required=1, open_too=True)


@recipe
def loads_the_same_file_again(mei: Attempt) -> None:
    client = Client()
    client.force_login(mei.desk.mei, backend="django.contrib.auth.backends.ModelBackend")
    file = SimpleUploadedFile(
        "again.csv", f"source,target,state,approved_by\nThe mill.,{MINE},approved,chen\n".encode()
    )
    client.post(reverse("load_article"), {"into": mei.desk.project.pk, "level": "sentence", "file": file})


@recipe
def loads_a_file_that_claims_to_be_approved(mei: Attempt) -> None:
    content = f"source,target,state,approved_by\nThe mill stood there.,{MINE},approved,chen\n".encode()
    with suppress(Exception):
        load_file(FileToLoad(content, "claims.csv"), mei.desk.project, by=mei.desk.mei)


@recipe
def writes_an_approval_into_the_database_without_its_pair(mei: Attempt) -> None:
    """The state is computed from records; a record by an author counts for nothing."""
    with suppress(DatabaseError), transaction.atomic():
        Approval.objects.create(
            pair=mei.now(),
            version=mei.now().version,
            source_hash=mei.now().source_hash,
            target_hash=mei.now().target_hash,
            reviewer=mei.desk.mei,
            role="lead",
        )
        mei.do(submit)
        edit(mei.now().pk, by=mei.desk.fang, version=mei.now().version, target=OTHER)


@recipe
def changes_the_reviewer_of_an_old_approval(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, target=OTHER)
    with suppress(DatabaseError), transaction.atomic():
        Approval.objects.update(target_hash=mei.now().target_hash)


@recipe
def changes_who_wrote_it_in_history(mei: Attempt) -> None:
    with suppress(DatabaseError), transaction.atomic():
        Pair.history.update(history_user=mei.desk.fang)


@recipe
def approves_at_an_older_version(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(edit, target=MINE)
    for version in (1, 2, 3):
        mei.try_(lambda version=version: approve(mei.now().pk, by=mei.desk.mei, version=version))  # type: ignore[misc]


@recipe
def submits_everything_and_approves_many(mei: Attempt) -> None:
    mei.try_(lambda: submit_all(mei.desk.article, by=mei.desk.mei))
    mei.approve_all()


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_for_getting_ones_own_text_approved_fails(desk: Desk, name: str) -> None:
    Membership.objects.filter(project=desk.project, person=desk.mei).update(role="lead")
    second = Person.objects.create(username="mei2", email=desk.mei.email.upper())
    Membership.objects.create(project=desk.project, person=second, role="lead")
    submit(desk.pair().pk, by=desk.mei, version=1)
    mei = Attempt(desk, second)
    RECIPES[name](mei)
    mei.approve_all()
    own = accounts_of(desk.mei)
    for pair in Pair.objects.filter(state="approved"):
        given = Approval.objects.filter(pair=pair, target_hash=pair.target_hash, withdrawn_at=None)
        assert set(given.values_list("reviewer", flat=True)) - own, f"{pair.target} stands on Mei's word"
    assert desk.pair().state != "approved"
    assert {one.position for one in edition_of(desk.article, by=None).pairs} <= {2}
    assert not ChangeRequest.objects.filter(decided_by=desk.mei).exists()


def test_there_are_forty_recipes_and_more() -> None:
    assert len(RECIPES) >= 40
