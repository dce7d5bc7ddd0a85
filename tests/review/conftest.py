"""A desk for each test, and what must hold in the database after every test."""

from collections.abc import Iterator

import pytest

from reviews.models import HistoricalPair, Pair
from reviews.review.facts import facts_of
from reviews.review.states import compute_state, valid_approvals
from tests.desk import Desk, make_desk


@pytest.fixture
def desk(db: None) -> Iterator[Desk]:
    """A desk whose invariants are looked at when the test is over."""
    yield make_desk()
    assert_nothing_is_amiss()


def assert_nothing_is_amiss() -> None:
    """State is what the records say; approved text has another person behind it; history ends in the present."""
    pairs = list(Pair.everything.select_related("article__project"))
    facts = facts_of(pairs)
    for pair in pairs:
        assert pair.state == compute_state(facts[pair.pk]).value
        if pair.state == "approved" and pair.article.project.self_approval == "never":
            assert not valid_approvals(facts[pair.pk]) & facts[pair.pk].contributors
        last = Pair.history.filter(id=pair.pk).order_by("-history_id").first()
        for field in HistoricalPair.tracked_fields:
            assert getattr(pair, field.attname) == getattr(last, field.attname), field.name
        assert last.history_change_reason
        assert last.history_user_id
