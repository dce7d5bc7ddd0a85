"""What goes wrong behind the gate, as problems: refusals of verbs, texts that changed meanwhile, bodies that do not fit."""

from typing import Any, NoReturn

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from ninja.errors import ValidationError

from reviews.api.fields import READ_ONLY, UNKNOWN, is_read_only
from reviews.problems import Problem, answered, problem_json
from reviews.review.refusals import Conflict, Refused
from reviews.text.translatable import gettext_noop

ABSENT = gettext_noop("Nothing is at this address, or it belongs to a project that you, or this token, do not come to.")
PLACES = {"query": "parameter", "path": "parameter", "header": "header"}
SENTENCES = {
    "missing": ("field.missing", gettext_noop("This field is needed.")),
    "string_too_long": ("field.too_long", gettext_noop("This is longer than {max_length} characters.")),
    "literal_error": ("field.value", gettext_noop("This has to be one of: {expected}.")),
    "greater_than_equal": ("field.value", gettext_noop("This has to be {ge} or more.")),
    "less_than_equal": ("field.value", gettext_noop("This has to be {le} or less.")),
    "string_type": ("field.type", gettext_noop("This has to be a text.")),
    "int_type": ("field.type", gettext_noop("This has to be a whole number.")),
    "bool_type": ("field.type", gettext_noop("This has to be true or false.")),
}
ELSE = ("field.value", gettext_noop("This is no value for it."))


def nothing() -> Problem:
    """It is not there, as far as the caller may know."""
    return Problem(404, "not_found", ABSENT)


def problem(request: HttpRequest, one: Problem) -> HttpResponse:
    """What a resource found wrong."""
    return answered(one)


def refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    """A verb did not act, for a reason."""
    return problem_json(refusal.status, refusal.code, refusal.sentence)


def conflict(request: HttpRequest, one: Conflict) -> HttpResponse:
    """Somebody else wrote since: what the caller saw, what they wanted, what stands there now."""
    texts = {"base": one.base, "mine": one.mine, "theirs": one.theirs, "version": one.pair.version}
    said = gettext("What you wanted to change was changed by somebody else after you had opened the page.")
    return problem_json(409, "conflict", said, title=gettext("Somebody else was faster"), more=texts)


def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """What came does not fit: what cannot be set is told first."""
    told = [(one, *said_of(one)) for one in error.errors]
    one, code, sentence = min(told, key=lambda row: row[1] != READ_ONLY[0])
    source, *path = one["loc"]
    # Of a body, the first step is the name of the argument that holds it.
    path = path[1:] if source == "body" else path
    place = {PLACES.get(source, "field"): ".".join(map(str, path))} if path else {}
    return problem_json(400, code, gettext(sentence).format(**one.get("ctx", {})), location=place)


def said_of(one: dict[str, Any]) -> tuple[str, str]:
    """Code and sentence of one thing that does not fit."""
    if one["type"] == "extra_forbidden":
        return READ_ONLY if is_read_only(str(one["loc"][-1])) else UNKNOWN
    return SENTENCES.get(one["type"], ELSE)


def absent(request: HttpRequest, _error: Exception) -> HttpResponse:
    """404."""
    return answered(nothing())


def broken(request: HttpRequest, error: Exception) -> NoReturn:
    """What nobody thought of is told as on pages, with a reference that stands in the log."""
    raise error


HANDLERS: dict[type[Exception], Any] = {
    Problem: problem,
    Refused: refused,
    Conflict: conflict,
    ValidationError: invalid,
    Http404: absent,
    ObjectDoesNotExist: absent,  # somebody else was faster by a moment
    Exception: broken,
}
