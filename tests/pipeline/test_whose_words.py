"""Whoever's words a file brings to a pair does not approve them there, wherever in the article they had written them."""

from collections.abc import Callable

import pytest

from reviews.models import Membership, Pair
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.set_policy import Policy, set_policy
from reviews.review.actions.submit_all import submit_all
from reviews.review.refusals import Refused
from tests.desk import SENTENCES, Desk
from tests.pipeline.test_reimport import all_approved, taken_if_any

FIRST, SECOND, THIRD = SENTENCES
CHENS = "石磨轉了四個世紀。"
GULLS = "Gulls cry."


def brought(desk: Desk, file: list[tuple[str, str]], source: str) -> Pair:
    """Chen has written the second translation, then the file came, and Mei submitted what it brought to `source`."""
    edit(desk.pair(2).pk, by=desk.chen, version=1, target=CHENS)
    assert taken_if_any(desk, file)
    submit_all(desk.article, by=desk.mei)
    return Pair.objects.get(source=source)


WAYS: dict[str, Callable[[Desk], Pair]] = {
    "to another pair": lambda desk: brought(desk, [(FIRST[0], CHENS), SECOND, THIRD], FIRST[0]),
    "to another pair, and Chen's own is gone": lambda desk: brought(desk, [(FIRST[0], CHENS), THIRD], FIRST[0]),
    "to a new pair": lambda desk: brought(desk, [*SENTENCES, (GULLS, CHENS)], GULLS),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("self_approval", ["never", "swap"])
def test_chen_does_not_approve_words_of_his_that_a_file_brought(desk: Desk, way: str, self_approval: str) -> None:
    set_policy(desk.project, Policy(1, self_approval), by=desk.lin, reason="So", open_too=True)
    desk.article.refresh_from_db()
    pair = WAYS[way](desk)
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.chen, version=pair.version)
    approve(pair.pk, by=desk.fang, version=pair.version)


def test_they_stay_his_when_the_file_is_taken_back_and_that_too(desk: Desk) -> None:
    pair = WAYS["to another pair"](desk)
    act = pair.article.batches.get(verb="reimport")
    for _time in range(2):
        result = revert_batch(act.pk, by=desk.lin)
        assert result.batch
        act = result.batch
    pair.refresh_from_db()
    assert pair.target == CHENS
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.chen, version=pair.version)


def test_whoever_had_only_approved_the_words_may_approve_them_where_a_file_brought_them(desk: Desk) -> None:
    all_approved(desk)
    taken_if_any(desk, [*SENTENCES, (GULLS, THIRD[1])])
    submit_all(desk.article, by=desk.mei)
    new = Pair.objects.get(source=GULLS)
    approve(new.pk, by=desk.chen, version=new.version)
    new.refresh_from_db()
    assert new.state == "approved"


@pytest.mark.parametrize("self_approval", ["never", "swap"])
def test_a_translation_that_a_file_brings_is_the_translators_too(desk: Desk, self_approval: str) -> None:
    """Chen approved Mei's first text; what she made of it since, Lin has taken over from her file."""
    all_approved(desk)
    Membership.objects.filter(person=desk.mei).update(role="reviewer")
    set_policy(desk.project, Policy(1, self_approval), by=desk.lin, reason="So", open_too=True)
    desk.article.refresh_from_db()
    assert taken_if_any(desk, [(FIRST[0], CHENS), SECOND, THIRD])
    pair = desk.pair()
    edit(pair.pk, by=desk.wu, version=pair.version, target=pair.target)
    for person in (desk.mei, desk.lin):
        with pytest.raises(Refused, match="own_text"):
            approve(pair.pk, by=person, version=pair.version)
    assert approve(pair.pk, by=desk.chen, version=pair.version).state == "approved"
