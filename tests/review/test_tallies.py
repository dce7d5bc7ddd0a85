"""The numbers of pairs by state are kept, not counted: they stay true through whatever changes pairs."""

from collections import Counter

from reviews.models import Pair, Tally
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.submit_all import submit_all
from reviews.review.states import State
from reviews.review.tallies import MERGED_AT, tallies_of
from tests.desk import Desk


def counted(desk: Desk) -> dict[State, int]:
    found = Counter(Pair.objects.filter(article=desk.article).values_list("state", flat=True))
    return {state: found[state.value] for state in State}


def kept(desk: Desk) -> dict[State, int]:
    return tallies_of([desk.article.pk])[desk.article.pk]


def test_the_numbers_follow_what_people_do(desk: Desk) -> None:
    assert kept(desk)[State.DRAFT] == 3
    submit_all(desk.article, by=desk.mei)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="磨坊立在河口。")
    exclude(desk.pair(3).pk, by=desk.wu, version=1, exclusion="tag")
    assert kept(desk) == counted(desk)
    assert {state for state, n in kept(desk).items() if n} == {
        State.RECHECK,
        State.IN_REVIEW,
        State.EXCLUDED,
    }


def test_many_changes_leave_few_rows(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    for _turn in range(MERGED_AT):
        exclude(desk.pair(1).pk, by=desk.wu, version=desk.pair(1).version, exclusion="tag")
        include(desk.pair(1).pk, by=desk.wu, version=desk.pair(1).version)
    assert Tally.objects.filter(article=desk.article).count() <= MERGED_AT + len(State)
    assert kept(desk) == counted(desk)
