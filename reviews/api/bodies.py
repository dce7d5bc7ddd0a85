"""What a request brings: one JSON object, read strictly. Text stays as it was sent but for line breaks, which are LF here."""

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from django.http import HttpRequest

from reviews.problems import Problem
from reviews.text.characters import forbidden_character
from reviews.text.translatable import gettext_noop

JSON = "application/json"
LEVELS = 20
"""So deep may lists and objects stand in each other; no resource takes half as much."""


def body_of(request: HttpRequest) -> Any:
    """The JSON of the request; None where it brings nothing.

    Raises:
        Problem: 415 for something else than JSON, 400 for JSON that is broken or holds what cannot be stored.
    """
    if request.content_type == "multipart/form-data":
        raise Problem(415, "body.media_type", gettext_noop("Send this as {form}."), form=JSON)
    if not request.body:
        return None
    if request.content_type != JSON:
        raise Problem(415, "body.media_type", gettext_noop("Send this as {form}."), form=JSON)
    try:
        given = json.loads(request.body.decode(), object_pairs_hook=object_of, parse_constant=no_number)
        refuse_deep(given)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "body.json", gettext_noop("The body is no JSON, or not in UTF-8.")) from error
    given = with_lf(given)
    for place, text in texts_in(given):
        if at := forbidden_character(text):
            raise Problem(
                400,
                "field.character",
                gettext_noop("The text holds the character U+{point} at place {place}, which cannot be stored."),
                {"field": place},
                point=f"{ord(text[at - 1]):04X}",
                place=at,
            )
    return given


def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which every name stands once: of two, programs read one or the other."""
    if len({name for name, _value in pairs}) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def no_number(_name: str) -> NoReturn:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError("no number")


def refuse_deep(given: Any) -> None:
    """Raise ValueError for what stands in itself more often than anything that is taken here."""
    level = [given]
    for _n in range(LEVELS):
        inside = (one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list))
        level = [value for values in inside for value in values]
    if level:
        raise ValueError("too deep")


def with_lf(value: Any) -> Any:
    """The same with LF for CRLF."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, list):
        return [with_lf(one) for one in value]
    return {name: with_lf(one) for name, one in value.items()} if isinstance(value, dict) else value


def texts_in(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the place where it stands, names included."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from texts_in(one, f"{place}.{n}".lstrip("."))
    elif isinstance(value, dict):
        for name, one in value.items():
            yield place, name
            yield from texts_in(one, f"{place}.{name}".lstrip("."))
