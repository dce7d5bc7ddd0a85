"""Recipes with the text of one pair: edits, reverts, sources, exclusions."""

from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.revert import revert
from reviews.review.actions.source_fits import source_fits
from reviews.review.actions.withdraw import withdraw
from tests.review.attempt import MINE, OTHER, Attempt


def approves_it(mei: Attempt) -> None:
    mei.do(approve)


def approves_it_by_the_page(mei: Attempt) -> None:
    mei.post("pair_approve", mei.now().pk)


def names_another_reviewer_and_state_in_the_form(mei: Attempt) -> None:
    mei.post("pair_approve", mei.now().pk, reviewer=mei.desk.chen.pk, by=mei.desk.chen.pk, state="approved")
    mei.post("pair_edit", mei.now().pk, target=OTHER, state="approved", approved_by=mei.desk.chen.pk)


def approves_it_among_many(mei: Attempt) -> None:
    mei.post("chosen_approve", mei.desk.article.pk, pair=f"{mei.now().pk}:{mei.now().version}")


def edits_and_approves_in_one_request(mei: Attempt) -> None:
    mei.post("pair_edit", mei.now().pk, target=OTHER, approve="1")


def approves_twice_quickly(mei: Attempt) -> None:
    mei.do(approve)
    mei.do(approve)


def saves_it_again_unchanged(mei: Attempt) -> None:
    mei.do(edit, target=MINE)


def saves_it_with_white_space(mei: Attempt) -> None:
    mei.do(edit, target=f" {MINE}\n")


def has_a_friend_save_it_unchanged(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=MINE)


def edits_it_and_goes_back(mei: Attempt) -> None:
    mei.do(edit, target=OTHER)
    mei.do(revert, to=1)


def has_a_friend_edit_it_and_goes_back(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(revert, to=1)


def has_a_friend_edit_it_and_go_back(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(revert, by=mei.desk.fang, to=1)


def has_a_friend_retype_it(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(edit, by=mei.desk.fang, target=MINE)


def slips_in_behind_an_approval_that_is_withdrawn(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(approve)
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")


def withdraws_anothers_approval_after_going_back_to_her_text(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(approve, by=mei.desk.wu)
    mei.do(revert, by=mei.desk.fang, to=1)
    mei.approve_all()
    mei.do(withdraw, note="All of them")


def hides_behind_a_withdrawn_approval_of_an_earlier_text(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")
    mei.do(edit, target=OTHER)


def has_the_source_changed_behind_an_approval(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, by=mei.desk.lin, target=MINE, source="Another mill.")
    mei.approve_all()
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")


def has_the_form_of_the_source_changed(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, by=mei.desk.lin, target=MINE, source=mei.now().source.lower()[:1] + mei.now().source[1:])
    mei.do(source_fits)
    mei.approve_all()
    mei.do(withdraw, by=mei.desk.chen, note="A mistake")


def changes_the_source_herself(mei: Attempt) -> None:
    mei.do(edit, target=MINE, source="Another mill.")


def excludes_and_includes_it(mei: Attempt) -> None:
    mei.do(exclude, exclusion="tag")
    mei.do(include)


def has_its_exclusion_approved_and_includes_it(mei: Attempt) -> None:
    mei.do(exclude, exclusion="tag")
    mei.do(approve, by=mei.desk.chen)
    mei.do(include)


def has_a_friend_exclude_and_include_it(mei: Attempt) -> None:
    mei.do(exclude, by=mei.desk.wu, exclusion="tag")
    mei.do(approve)
    mei.do(include, by=mei.desk.wu)
