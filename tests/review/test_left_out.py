"""What is left out, with a reason, is not looked at: nothing is found in it until it is included again."""

from reviews.models import Finding, Pair
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.submit_all import exclude_proposed
from reviews.review.precision import Record, records_of
from tests.desk import Desk
from tests.review.test_decisions import found, look_again, with_a_missing_term


def findings(desk: Desk, position: int = 2) -> dict[str, bool]:
    """Which rules found something in the pair, and whether that is dismissed."""
    return dict(Finding.objects.filter(pair=desk.pair(position)).values_list("rule", "dismissed"))


def left_out(desk: Desk) -> Pair:
    return exclude(desk.pair(2).pk, by=desk.wu, version=desk.pair(2).version, exclusion="omitted")


def test_nothing_is_found_in_a_pair_that_is_left_out_and_all_is_when_it_is_included_again(desk: Desk) -> None:
    dismiss(with_a_missing_term(desk).pk, by=desk.mei, reason="false_alarm")
    edit(desk.pair(2).pk, by=desk.mei, version=desk.pair(2).version, target="它磨了三百年的糧食。")
    assert findings(desk) == {"glossary": True, "number": False}
    pair = left_out(desk)
    assert findings(desk) == {}
    look_again(desk)
    assert findings(desk) == {}
    include(pair.pk, by=desk.wu, version=pair.version)
    assert findings(desk) == {"glossary": True, "number": False}


def test_to_leave_a_pair_out_is_no_fix(desk: Desk) -> None:
    with_a_missing_term(desk)
    left_out(desk)
    assert records_of(desk.project).get("glossary", Record()) == Record()


def test_what_is_left_out_as_proposed_is_not_looked_at_until_that_is_taken_back(desk: Desk) -> None:
    with_a_missing_term(desk)
    Pair.objects.filter(pk=desk.pair(2).pk).update(proposed_exclusion="added")
    done = exclude_proposed(desk.article, by=desk.wu)
    assert findings(desk) == {}
    assert done.batch
    revert_batch(done.batch.pk, by=desk.wu)
    assert found(desk, "glossary").pair == desk.pair(2)
