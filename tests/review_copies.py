"""A review copy that goes out and comes back, for tests."""

from datetime import UTC, datetime
from html import unescape
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

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


def hand_in(desk: Desk, client: Client, data: bytes) -> Any:
    """The page that follows when somebody hands a copy in on the page for it."""
    file = SimpleUploadedFile("mill.docx", data)
    return client.post(f"/articles/{desk.article.pk}/returned", {"file": file}, follow=True)


def text(page: Any) -> str:
    """What a page says, with its markup."""
    return unescape(page.content.decode())
