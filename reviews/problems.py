"""What a program is told when something goes wrong: RFC 9457, with a code that stays and a sentence in the language it asked for."""

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from reviews.text.translatable import gettext_noop

ADDRESS = "/api/v1/"
A_WHILE = 60
"""Seconds for which wrong tokens are remembered."""
MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: gettext_noop("The desk did not understand this"),
    401: gettext_noop("No token that holds"),
    403: gettext_noop("You may not do this"),
    404: gettext_noop("Nothing is here"),
    405: gettext_noop("This address is not for that"),
    409: gettext_noop("This is not possible now"),
    413: gettext_noop("This is too large"),
    415: gettext_noop("Not in this form"),
    422: gettext_noop("This file cannot be loaded"),
    428: gettext_noop("No version was given"),
    429: gettext_noop("Too many attempts"),
}


class Problem(Exception):
    """A request that is answered with `status` and a `code` for programs; `sentence` has named {places} filled from `said`.

    `location` names where it is: a field, a parameter, a header. `more` are members of its own, `headers` those of the answer.
    """

    def __init__(
        self,
        status: int,
        code: str,
        sentence: str,
        location: Mapping[str, Any] | None = None,
        more: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        **said: object,
    ) -> None:
        super().__init__(code)
        self.headers = headers or {}
        self.status, self.code, self.location, self.more = status, code, location or {}, more or {}
        self.template, self.said = sentence, said

    @property
    def detail(self) -> str:
        """The sentence in the reader's language, filled in."""
        return gettext(self.template).format(**self.said)


def is_for_program(request: HttpRequest) -> bool:
    """Whether the address asked for is one of the API."""
    return request.path_info.startswith(ADDRESS)


def answered(problem: Problem) -> HttpResponse:
    """The problem as an answer."""
    response = problem_json(problem.status, problem.code, problem.detail, location=problem.location, more=problem.more)
    for name, value in problem.headers.items():
        response[name] = value
    return response


def problem_json(
    status: int,
    code: str,
    detail: str,
    *,
    title: str = "",
    location: Mapping[str, Any] | None = None,
    more: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """An answer that tells of a problem."""
    said: dict[str, Any] = {
        "type": f"urn:duikan:problem:{code}",
        "status": status,
        "code": code,
        "title": title or gettext(TITLES[status]),
        "detail": detail,
        "location": dict(location or {}),
        **(more or {}),
    }
    response = HttpResponse(json.dumps(said, ensure_ascii=False), status=status, content_type=MEDIA_TYPE)
    response["Cache-Control"] = "private, no-store"
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="Duikan"'
    if status == 429:
        response["Retry-After"] = str(A_WHILE)
    return response
