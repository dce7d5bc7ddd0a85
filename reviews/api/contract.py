"""The description of the API is what it is held to: parameters and bodies that it does not know are refused."""

import re
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from reviews.api.bodies import JSON, body_of
from reviews.api.fields import READ_ONLY, UNKNOWN, is_read_only
from reviews.api.shapes import OR_IF_MATCH
from reviews.problems import ADDRESS, MEDIA_TYPE, Problem
from reviews.text.translatable import gettext_noop

FORM = "multipart/form-data"
PROBLEM = {
    "type": "object",
    "required": ["type", "status", "code", "title", "detail", "location"],
    "properties": {
        "type": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string", "description": "for programs; it stays"},
        "title": {"type": "string"},
        "detail": {"type": "string", "description": "in the language that Accept-Language asks for"},
        "location": {"type": "object", "description": "field, parameter, header, row, line, byte or member"},
        "base": {"type": "string", "description": "of a conflict: the text that you saw"},
        "mine": {"type": "string", "description": "of a conflict: the text that you sent"},
        "theirs": {"type": "string", "description": "of a conflict: the text as it stands"},
        "version": {"type": "integer", "description": "of a conflict: the version that stands"},
    },
}
REFUSALS = {
    "400": "What was sent does not fit.",
    "401": "No token that holds.",
    "403": "The token only reads, or the person's role does not allow it.",
    "404": "It does not exist, or is not for this caller.",
    "409": "A rule of the desk forbids it now, or somebody else wrote meanwhile.",
    "413": "It is too large.",
    "415": "It is not in the form that is taken here.",
    "422": "The file cannot be loaded.",
    "428": "It does not say which version it is about.",
    "429": "Too many wrong tokens came from this address.",
    "503": "The desk does not reach its database, or is being worked on.",
    "507": "The desk cannot write.",
}
IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "pattern": '^"[0-9]{1,9}"$'},
    "description": 'the version it is about, as its ETag: "3"',
}
KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
    "description": "sent once more with the same key within a day, a request is answered as before and not done again",
}
READING = ("400", "401", "404", "429", "503")
WRITING = tuple(REFUSALS)


def completed(schema: Any) -> Any:
    """The description with the problems that every address may answer with."""
    schema.setdefault("components", {}).setdefault("schemas", {})["Problem"] = PROBLEM
    for operations in schema["paths"].values():
        for method, operation in operations.items():
            if not operation.get("security"):
                continue
            operation["parameters"] = [*operation.get("parameters", ()), *headers_of(schema, method, operation)]
            for status in READING if method == "get" else WRITING:
                content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
                operation["responses"].setdefault(status, {"description": REFUSALS[status], "content": content})
    return schema


def headers_of(schema: Any, method: str, operation: Any) -> list[dict[str, Any]]:
    """The headers that say something to an address, besides the token."""
    content = operation.get("requestBody", {}).get("content", {}).get(JSON, {})
    body = content.get("schema", {})
    (named,) = body.get("allOf", [body])  # a body that may be left away says its default beside its name
    name = named.get("$ref", "").rpartition("/")[2]
    fields = schema["components"]["schemas"].get(name, {}).get("properties", {})
    versioned = OR_IF_MATCH in fields.get("version", {}) or method == "delete"
    return [IF_MATCH] * versioned + [KEY] * (method == "post")


def taken(request: HttpRequest, schema: Any, route: str) -> Any:
    """The body of a request, if the description knows what came with it. Raises Problem where it does not."""
    operations = schema["paths"][template(route)]
    operation = operations.get((request.method or "").lower())
    if operation is None:
        methods = ", ".join(sorted(operations)).upper()
        raise Problem(
            405, "not_so", gettext_noop("This address takes {methods}."), headers={"Allow": methods}, methods=methods
        )
    refuse_parameters(request, {one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"})
    if form := operation.get("requestBody", {}).get("content", {}).get(FORM):
        refuse_form(request, {**form["schema"].get("properties", {})})
        return None
    given = body_of(request)
    if given and "requestBody" not in operation:
        raise Problem(400, *UNKNOWN)
    return given


def refuse_form(request: HttpRequest, known: Mapping[str, Any]) -> None:
    """Refuse a body that is no form, or has fields that are not known."""
    if request.content_type != FORM:
        raise Problem(415, "body.media_type", gettext_noop("Send this as {form}."), form=FORM)
    sent: list[tuple[str, list[Any]]] = [*request.POST.lists(), *request.FILES.lists()]
    for name, given in sent:
        if name not in known:
            code, sentence = READ_ONLY if is_read_only(name) else UNKNOWN
            raise Problem(400, code, sentence, {"field": name})
        if len(given) > 1:
            raise Problem(400, "field.twice", gettext_noop("This stands twice."), {"field": name})
        if (name in request.FILES) != is_file(known[name]):
            sentence = gettext_noop("Send a file as a file, and words as words.")
            raise Problem(400, "field.type", sentence, {"field": name})


def is_file(described: Any) -> bool:
    """Whether the description has a field of a form as a file."""
    return any(one.get("format") == "binary" for one in (described, *described.get("anyOf", ())))


def template(route: str) -> str:
    """An address as the description writes it."""
    return re.sub(r"<[^:>]+:([^>]+)>", r"{\1}", ADDRESS + route.removeprefix(f"^{ADDRESS}"))


def refuse_parameters(request: HttpRequest, known: set[str]) -> None:
    """Refuse what is not known: a filter that is misspelt would be silently left out."""
    for name, given in request.GET.lists():
        if name not in known:
            raise Problem(
                400, "parameter.unknown", gettext_noop("There is no such parameter here."), {"parameter": name}
            )
        if len(given) > 1:
            raise Problem(400, "parameter.twice", gettext_noop("This stands twice."), {"parameter": name})
