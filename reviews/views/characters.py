"""What no form may bring: characters that one of the databases, or a file that is exported, cannot hold.

A name with such a character would break every export that says it.
"""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext

from reviews.text.characters import forbidden_character
from reviews.views.errors import answer

TERM = {"source", "target", "variants", "forbidden", "note"}
OWN = {
    "glossary_add": TERM,
    "term_change": TERM,
    "pair_edit": {"target", "source"},
    "pair_suggest": {"target"},
    "load_article": {"text"},
    "reimport_ask": {"text"},
}
"""Fields whose own verb says what is wrong with them, and gives back what was typed."""


class Characters:
    """A middleware: 400 for a value that holds such a character, saying which and where."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """Look at the address and the form before any view does."""
        own = OWN.get(request.resolver_match.view_name if request.resolver_match else "", set())
        for value in (*values_of(request.GET, set()), *values_of(request.POST, own)):
            if place := forbidden_character(value):
                said = gettext("The text holds the character U+{point} at place {place}, which cannot be stored.")
                return answer(
                    request, "bad_request", note=said.format(point=f"{ord(value[place - 1]):04X}", place=place)
                )
        return None


def values_of(given: QueryDict, own: set[str]) -> Iterator[str]:
    """The values of a form or an address but for `own`; line breaks are no matter here, however a browser writes them."""
    return (value.replace("\r", "\n") for name, found in given.lists() if name not in own for value in found)
