"""How long may be what people say about the texts: comments, notes, reasons, answers, words to find and to put.

Nothing is cut off: what is too long is refused, with the name of its field and its number of characters, and given back.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from reviews.text.longest import COMMENT, FEW_WORDS
from reviews.text.translatable import gettext_noop
from reviews.views.errors import answer

ARTICLES = {"load_article", "reimport_ask"}
"""Addresses whose forms bring whole articles, which have limits of their own."""


class Field(NamedTuple):
    """What people call a field, and how many characters it takes."""

    name: str
    limit: int


FIELDS = {
    "text": Field(gettext_noop("Comment"), COMMENT),
    "answer": Field(gettext_noop("Answer"), FEW_WORDS),
    "note": Field(gettext_noop("Note"), FEW_WORDS),
    "approve_note": Field(gettext_noop("Note"), FEW_WORDS),
    "dismiss_note": Field(gettext_noop("Note"), FEW_WORDS),
    "reason": Field(gettext_noop("Reason"), FEW_WORDS),
    "find": Field(gettext_noop("Find"), FEW_WORDS),
    "put": Field(gettext_noop("Replace with"), FEW_WORDS),
}


class Lengths:
    """A middleware: 413 for a field that says too much; nothing of the request is stored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """Look at the form before any view does."""
        if request.resolver_match and request.resolver_match.view_name in ARTICLES:
            return None
        for key, (name, limit) in FIELDS.items():
            given = request.POST.get(key, "").replace("\r\n", "\n")
            if len(given) > limit:
                said = gettext("{field}: {length} characters. The desk keeps {limit} at most.").format(
                    field=gettext(name), length=intcomma(len(given)), limit=intcomma(limit)
                )
                return answer(request, "too_long", note=said, typed=given)
        return None
