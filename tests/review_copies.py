"""A review copy that goes out and comes back, for tests."""

from datetime import UTC, datetime

from reviews.models import ReturnedCopy
from reviews.pipeline import ask_return
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.actions.take_return import Taken, take_return
from tests.desk import Desk
from tests.word import Word

AT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)


def opened(desk: Desk, base: str = "loaded") -> Word:
    """The review copy of the desk's article, open in Word."""
    return Word(review_copy_of(desk.article, base))


def handed_in(desk: Desk, word: Word) -> ReturnedCopy:
    """The copy and its plan, handed in by Lin."""
    return ask_return(desk.article, word.done(), "mill.docx", by=desk.lin)


def taken(desk: Desk, word: Word) -> Taken:
    """What came of it when she took in what it proposes."""
    return take_return(handed_in(desk, word).pk, by=desk.lin)
