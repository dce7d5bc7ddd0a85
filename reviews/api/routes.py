"""All resources of the folder as one API, and the way to each."""

import importlib
import pkgutil
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, ResolverMatch, URLResolver
from django.urls.resolvers import RegexPattern
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.parser import Parser
from ninja.security import HttpBearer

import reviews.api
from reviews import __version__
from reviews.api import contract, failures
from reviews.api.once import once
from reviews.problems import ADDRESS

ABOUT = """Articles, pairs, findings and what people say about them, as the pages of Duikan have them and under the same rules."""


class Bearer(HttpBearer):
    """What the description says of tokens; the gate has looked at the one that came before anything else."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The caller whom the gate let in."""
        return request.caller  # type: ignore[attr-defined]


class ReadBefore(Parser):
    """The body as contract.py read it."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The JSON."""
        return request.given  # type: ignore[attr-defined]


@cache
def api() -> NinjaAPI:
    """Every router of the folder."""
    made = NinjaAPI(
        title="Duikan",
        version=__version__,
        description=ABOUT,
        docs_url=None,
        openapi_url=None,
        auth=Bearer(),
        parser=ReadBefore(),
    )
    for found in pkgutil.iter_modules(reviews.api.__path__):
        module = importlib.import_module(f"{reviews.api.__name__}.{found.name}")
        if hasattr(module, "router"):
            made.add_router("", module.router, tags=[found.name.replace("_", " ")])
    for kind, handler in failures.HANDLERS.items():
        made.add_exception_handler(kind, handler)
    return made


@cache
def resolver() -> URLResolver:
    """The addresses."""
    return URLResolver(RegexPattern(f"^{ADDRESS}"), api().urls[0])


@cache
def described() -> OpenAPISchema:
    """The description of the API, OpenAPI 3.1."""
    return contract.completed(api().get_openapi_schema(path_prefix=ADDRESS))


def answer(request: HttpRequest) -> HttpResponse:
    """What the resource answers that is asked for; to HEAD as to GET, of which the server leaves the content out."""
    method = request.method
    request.method = "GET" if method == "HEAD" else method
    try:
        return of_resource(request)
    finally:
        request.method = method


def of_resource(request: HttpRequest) -> HttpResponse:
    """The same. Raises Problem where it is asked for in a way that is not described."""
    try:
        match: ResolverMatch = resolver().resolve(request.path_info)
    except Resolver404 as unknown:
        raise failures.nothing() from unknown
    request.given = contract.taken(request, described(), match.route)  # type: ignore[attr-defined]
    return once(request, lambda: match.func(request, *match.args, **match.kwargs))
