"""The one way in to the API. It is imported with the pages; ninja and pydantic come with the first request that needs them."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt

from reviews.api.callers import caller_of
from reviews.problems import ADDRESS, Problem, answered

PUBLIC = frozenset({"", "openapi.json"})
"""The description of the API says nothing about what is on the desk, and programs that make clients fetch it without a token."""


@csrf_exempt  # no cookie is looked at
@cache_control(private=True, no_store=True)
def gate(request: HttpRequest) -> HttpResponseBase:
    """Answer a request of a program."""
    try:
        if request.path_info.removeprefix(ADDRESS) not in PUBLIC:
            request.caller = caller_of(request)  # type: ignore[attr-defined]
        return passed_on(request)
    except Problem as problem:
        return answered(problem)


def passed_on(request: HttpRequest) -> HttpResponse:
    """What the API answers."""
    from reviews.api.routes import answer

    return answer(request)
