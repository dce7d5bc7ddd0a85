"""Who changes a text and takes all of it back has written nothing; who leaves anything, or meets another's act, has."""

from collections.abc import Callable

import pytest

from reviews.models import Membership, Pair, Person, Suggestion
from reviews.review.actions.align import join_next, split
from reviews.review.actions.apply_fix import fix_of
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.find_replace import replacement
from reviews.review.actions.merge_accounts import merge_accounts
from reviews.review.actions.revert import revert
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.rewrite import rewrite
from reviews.review.actions.set_policy import Policy, set_policy
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.suggest import accept, suggest
from reviews.review.actions.withdraw import withdraw
from reviews.review.picked import Picked
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from tests.desk import Desk, make_person
from tests.views.test_decisions_pages import a_folded_finding

FIRST, ONE, OTHER = "潮汐磨坊立在河口。", "潮汐磨坊位於河口。", "潮磨位於河口。"


@pytest.fixture
def reviewing(desk: Desk) -> Desk:
    """Mei, who translated the text, and Chen both review; hers is submitted."""
    Membership.objects.filter(person=desk.mei).update(role="reviewer")
    submit(desk.pair().pk, by=desk.mei, version=1)
    return desk


def writes(desk: Desk, by: Person, text: str) -> Pair:
    pair = desk.pair()
    return edit(pair.pk, by=by, version=pair.version, target=text)


def takes_back(desk: Desk, by: Person, to: int) -> Pair:
    pair = desk.pair()
    return revert(pair.pk, by=by, version=pair.version, to=to)


def takes_act_back(act: BatchResult, by: Person) -> None:
    assert act.batch
    revert_batch(act.batch.pk, by=by)


def approves(desk: Desk, by: Person) -> Pair:
    pair = desk.pair()
    return approve(pair.pk, by=by, version=pair.version)


def chen_takes_his_edit_back(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    takes_back(desk, desk.chen, to=1)


def chen_types_his_edit_away(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    writes(desk, desk.chen, FIRST)


def chen_takes_two_edits_back_at_once(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    writes(desk, desk.chen, OTHER)
    takes_back(desk, desk.chen, to=1)


def chen_takes_two_edits_back_one_after_the_other(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    writes(desk, desk.chen, OTHER)
    takes_back(desk, desk.chen, to=2)
    takes_back(desk, desk.chen, to=1)


def chen_takes_back_his_taking_back_of_the_taking_back(desk: Desk) -> None:
    chen_takes_his_edit_back(desk)
    takes_back(desk, desk.chen, to=2)
    takes_back(desk, desk.chen, to=1)


def chen_takes_back_a_suggestion_that_he_accepted(desk: Desk) -> None:
    suggest(desk.pair().pk, by=desk.fang, version=1, target=ONE)
    accept(desk.pair().pk, Suggestion.objects.get().pk, by=desk.chen, version=1)
    takes_back(desk, desk.chen, to=1)


def chen_takes_back_what_he_replaced_on_every_pair(desk: Desk) -> None:
    chosen = Picked(dict(Pair.objects.values_list("pk", "version")))
    result = rewrite(replacement(desk.article, chosen, by=desk.chen, find="。", put="！", include_approved=True))
    takes_act_back(result, desk.chen)


def chen_takes_two_acts_on_many_back(desk: Desk) -> None:
    acts = []
    for find, put in (("立在", "位於"), ("磨坊", "磨")):
        chosen = Picked(dict(Pair.objects.values_list("pk", "version")))
        acts.append(rewrite(replacement(desk.article, chosen, by=desk.chen, find=find, put=put, include_approved=True)))
    for act in reversed(acts):
        takes_act_back(act, desk.chen)


def wu_excludes_it_and_includes_it_again(desk: Desk) -> None:
    exclude(desk.pair().pk, by=desk.wu, version=1, exclusion="tag")
    include(desk.pair().pk, by=desk.wu, version=2)


@pytest.mark.parametrize(
    ("acts", "who"),
    [
        (chen_takes_his_edit_back, "chen"),
        (chen_types_his_edit_away, "chen"),
        (chen_takes_two_edits_back_at_once, "chen"),
        (chen_takes_two_edits_back_one_after_the_other, "chen"),
        (chen_takes_back_his_taking_back_of_the_taking_back, "chen"),
        (chen_takes_back_a_suggestion_that_he_accepted, "chen"),
        (chen_takes_back_a_suggestion_that_he_accepted, "fang"),
        (chen_takes_back_what_he_replaced_on_every_pair, "chen"),
        (chen_takes_two_acts_on_many_back, "chen"),
        (wu_excludes_it_and_includes_it_again, "wu"),
    ],
)
@pytest.mark.parametrize("own", ["never", "swap"])
def test_who_left_the_text_as_it_was_found_approves_it_and_its_author_still_does_not(
    reviewing: Desk, acts: Callable[[Desk], None], who: str, own: str
) -> None:
    set_policy(reviewing.project, Policy(self_approval=own), by=reviewing.lin, reason="So", open_too=True)
    reviewing.article.refresh_from_db()
    acts(reviewing)
    assert reviewing.pair().target == FIRST
    with pytest.raises(Refused, match="own_text"):
        approves(reviewing, reviewing.mei)
    assert approves(reviewing, getattr(reviewing, who)).state == "approved"


def test_a_lead_who_takes_the_fix_of_many_pairs_back_approves_them(reviewing: Desk) -> None:
    """Mei delivered the article and Wu loaded it; Lin tries a fix."""
    reviewing.article.loaded_by = reviewing.wu
    reviewing.article.save()
    folded = a_folded_finding(reviewing, 3)
    pks = [spot["pair"] for spot in folded.spots]
    fixed = rewrite(fix_of(folded.pk, by=reviewing.lin, versions=dict.fromkeys(pks, 1)))
    assert Pair.objects.filter(pk__in=pks, target__contains="，").count() == 3
    takes_act_back(fixed, reviewing.lin)
    submit_all(reviewing.article, by=reviewing.mei)
    assert approve_many(reviewing.article, Picked(dict.fromkeys(pks, 3)), by=reviewing.lin).changed == pks
    assert set(Pair.objects.filter(pk__in=pks).values_list("state", flat=True)) == {"approved"}


def chen_takes_back_a_part(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    writes(desk, desk.chen, OTHER)
    takes_back(desk, desk.chen, to=2)


def chen_brings_his_edit_back(desk: Desk) -> None:
    chen_takes_his_edit_back(desk)
    takes_back(desk, desk.chen, to=2)


def mei_takes_chens_edit_back(desk: Desk) -> None:
    writes(desk, desk.mei, OTHER)
    writes(desk, desk.chen, ONE)
    takes_back(desk, desk.mei, to=2)


def fang_wrote_in_between(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    writes(desk, desk.fang, OTHER)
    takes_back(desk, desk.chen, to=1)


def fang_approved_in_between(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    approves(desk, desk.fang)
    takes_back(desk, desk.chen, to=1)


def fang_approved_in_between_and_withdrew(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    approves(desk, desk.fang)
    withdraw(desk.pair().pk, by=desk.fang, version=2, note="Too soon")
    takes_back(desk, desk.chen, to=1)


def fang_suggests_again_what_stood_before_chens_edit(desk: Desk) -> None:
    writes(desk, desk.chen, ONE)
    suggest(desk.pair().pk, by=desk.fang, version=2, target=FIRST)
    accept(desk.pair().pk, Suggestion.objects.get().pk, by=desk.chen, version=2)


def fang_brings_chens_words_back_that_chen_had_taken_back(desk: Desk) -> None:
    chen_takes_his_edit_back(desk)
    takes_back(desk, desk.fang, to=2)


def fang_types_chens_words_that_chen_had_taken_back(desk: Desk) -> None:
    chen_takes_his_edit_back(desk)
    writes(desk, desk.fang, ONE)


def chen_brings_meis_words_back_that_mei_had_taken_back(desk: Desk) -> None:
    """What Mei leaves as she found it is Fang's; the words that Chen brings back are hers all the same."""
    approves(desk, desk.chen)
    writes(desk, desk.fang, OTHER)
    approves(desk, desk.wu)
    writes(desk, desk.mei, ONE)
    takes_back(desk, desk.mei, to=2)
    takes_back(desk, desk.chen, to=3)


@pytest.mark.parametrize(
    ("acts", "who"),
    [
        (chen_takes_back_a_part, ["mei", "chen"]),
        (chen_brings_his_edit_back, ["mei", "chen"]),
        (mei_takes_chens_edit_back, ["mei", "chen"]),
        (fang_wrote_in_between, ["mei", "chen", "fang"]),
        (fang_approved_in_between, ["mei", "chen"]),
        (fang_approved_in_between_and_withdrew, ["mei", "chen"]),
        (fang_suggests_again_what_stood_before_chens_edit, ["mei", "chen", "fang"]),
        (fang_brings_chens_words_back_that_chen_had_taken_back, ["mei", "chen", "fang"]),
        (fang_types_chens_words_that_chen_had_taken_back, ["mei", "chen", "fang"]),
        (chen_brings_meis_words_back_that_mei_had_taken_back, ["mei", "chen"]),
    ],
)
def test_who_left_something_or_met_the_act_of_another_is_an_author(
    reviewing: Desk, acts: Callable[[Desk], None], who: list[str]
) -> None:
    acts(reviewing)
    for name in who:
        with pytest.raises(Refused, match="own_text"):
            approves(reviewing, getattr(reviewing, name))
    assert approves(reviewing, reviewing.wu).state == "approved"


def test_an_approval_of_what_was_left_as_found_closes_the_list_of_authors(reviewing: Desk) -> None:
    """Chen tries a change, takes it back and approves Mei's text; a comma of Fang's is then for Mei to approve."""
    chen_takes_his_edit_back(reviewing)
    approves(reviewing, reviewing.chen)
    writes(reviewing, reviewing.fang, OTHER)
    with pytest.raises(Refused, match="own_text"):
        approves(reviewing, reviewing.fang)
    assert approves(reviewing, reviewing.mei).state == "approved"


def test_an_approval_holds_again_when_its_giver_takes_a_change_back(reviewing: Desk) -> None:
    approves(reviewing, reviewing.chen)
    assert writes(reviewing, reviewing.chen, ONE).state == "recheck"
    assert takes_back(reviewing, reviewing.chen, to=1).state == "approved"


def test_what_one_account_took_back_for_another_is_both_their_doing_even_when_they_are_merged(reviewing: Desk) -> None:
    night = make_person("Night")
    Membership.objects.create(project=reviewing.project, person=night, role="reviewer")
    writes(reviewing, reviewing.chen, ONE)
    takes_back(reviewing, night, to=1)
    merge_accounts(reviewing.chen, night, by=reviewing.lin, reason="Both are Chen")
    with pytest.raises(Refused, match="own_text"):
        approves(reviewing, reviewing.chen)
    assert approves(reviewing, reviewing.wu).state == "approved"


def test_who_took_their_own_back_before_pairs_were_joined_or_split_is_no_author_of_what_came_of_them(
    reviewing: Desk,
) -> None:
    chen_takes_his_edit_back(reviewing)
    [joined] = join_next(reviewing.pair().pk, by=reviewing.fang, version=3)
    parts = split(joined.pk, by=reviewing.fang, version=1, source_at=12, target_at=4)
    for part in parts:
        submit(part.pk, by=reviewing.fang, version=1)
        with pytest.raises(Refused, match="own_text"):
            approve(part.pk, by=reviewing.mei, version=1)
        assert approve(part.pk, by=reviewing.chen, version=1).state == "approved"
