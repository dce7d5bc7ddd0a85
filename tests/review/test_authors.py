"""Nobody becomes a stranger to their own words by an approval that counts for nothing, or because somebody else loaded them."""

from collections.abc import Callable

import pytest

from reviews.models import Article, Membership, Pair, Person
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.merge_accounts import merge_accounts
from reviews.review.actions.set_policy import Policy, set_policy
from reviews.review.actions.submit import submit
from reviews.review.actions.withdraw import withdraw
from reviews.review.refusals import Refused
from reviews.review.versions import create
from tests.desk import Desk, make_person


@pytest.fixture
def reviewing(desk: Desk) -> Desk:
    """A desk on which Mei reviews what others write; her first translation is submitted."""
    Membership.objects.filter(person=desk.mei).update(role="reviewer")
    submit(desk.pair().pk, by=desk.mei, version=1)
    return desk


def night_shift(desk: Desk) -> Person:
    """An account of Mei's that nobody knows to be hers."""
    person = make_person("Night")
    Membership.objects.create(project=desk.project, person=person, role="reviewer")
    return person


def policy(desk: Desk, self_approval: str) -> None:
    set_policy(desk.project, Policy(self_approval=self_approval), by=desk.lin, reason="So", open_too=True)


def touched_up(desk: Desk, by: Person) -> Pair:
    pair = desk.pair()
    return edit(pair.pk, by=by, version=pair.version, target=pair.target + "！")


def by_an_account_that_is_merged(desk: Desk) -> None:
    night = night_shift(desk)
    approve(desk.pair().pk, by=night, version=1)
    merge_accounts(desk.mei, night, by=desk.lin, reason="Both are Mei")
    touched_up(desk, desk.fang)


def by_an_account_with_the_same_address(desk: Desk) -> None:
    night = night_shift(desk)
    approve(desk.pair().pk, by=night, version=1)
    Person.objects.filter(pk=night.pk).update(email=desk.mei.email)
    touched_up(desk, desk.fang)


def under_a_solo_policy(desk: Desk) -> None:
    policy(desk, "solo")
    approve(desk.pair().pk, by=desk.mei, version=1)
    policy(desk, "never")
    approve(desk.pair().pk, by=desk.chen, version=1)
    withdraw(desk.pair().pk, by=desk.chen, version=1, note="A mistake")
    touched_up(desk, desk.fang)


def of_a_text_whose_own_approval_was_withdrawn(desk: Desk) -> None:
    approve(desk.pair().pk, by=desk.chen, version=1)
    touched_up(desk, desk.fang)
    approve(desk.pair().pk, by=desk.mei, version=2)
    withdraw(desk.pair().pk, by=desk.chen, version=2, note="A mistake")
    touched_up(desk, desk.chen)


@pytest.mark.parametrize(
    "hers",
    [
        by_an_account_that_is_merged,
        by_an_account_with_the_same_address,
        under_a_solo_policy,
        of_a_text_whose_own_approval_was_withdrawn,
    ],
)
def test_an_approval_of_her_own_does_not_make_her_words_anothers(reviewing: Desk, hers: Callable[[Desk], None]) -> None:
    hers(reviewing)
    pair = reviewing.pair()
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=reviewing.mei, version=pair.version)
    assert approve(pair.pk, by=reviewing.wu, version=pair.version).state == "approved"


def test_after_anothers_approval_she_approves_what_a_third_makes_of_it(reviewing: Desk) -> None:
    approve(reviewing.pair().pk, by=reviewing.chen, version=1)
    touched_up(reviewing, reviewing.fang)
    assert approve(reviewing.pair().pk, by=reviewing.mei, version=2).state == "approved"


@pytest.mark.parametrize(("who", "counts"), [("mei", False), ("lin", False), ("fang", True)])
def test_with_swap_the_first_text_is_the_last_word_of_its_translator_and_of_who_loaded_it(
    desk: Desk, who: str, counts: bool
) -> None:
    """Lin loads a file that names Mei; Chen has looked at it and changed nothing."""
    Membership.objects.filter(person=desk.mei).update(role="reviewer")
    policy(desk, "swap")
    langs = {"source_lang": "en", "target_lang": "zh-Hant-TW"}
    article = Article.objects.create(
        project=desk.project, title="Gulls", stage="ready", loaded_by=desk.lin, translator=desk.mei, **langs
    )
    [pair] = create([Pair(article=article, position=1, paragraph=1, source="Gulls cry.", target="鷗鳴。")], by=desk.lin)
    submit(pair.pk, by=desk.mei, version=1)
    edit(pair.pk, by=desk.chen, version=1, target="鷗鳴。")
    if counts:
        assert approve(pair.pk, by=getattr(desk, who), version=1).state == "approved"
    else:
        with pytest.raises(Refused, match="own_text"):
            approve(pair.pk, by=getattr(desk, who), version=1)
