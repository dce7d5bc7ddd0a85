"""What is said when something goes wrong: what happened, what was kept, the way out. No page here needs the database."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any
from uuid import uuid4

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.urls import is_valid_path
from django.utils import timezone
from django.utils.encoding import escape_uri_path
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language_from_request, gettext, ngettext, override

from reviews.problems import is_for_program, problem_json
from reviews.review.refusals import Conflict, Forbidden, Refused
from reviews.sign_in_limits import opens_at
from reviews.text.translatable import gettext_noop
from reviews.views.no_room import cannot_write

logger = logging.getLogger(__name__)
KEPT = gettext_noop("Nothing of this request was stored. What you typed in a translation is kept in this browser.")
UNTOUCHED = gettext_noop("Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Fault:
    """`status` and name of a fault, and its sentences. `retry` are seconds after which it may be over."""

    name: str
    status: int
    title: str
    happened: str
    kept: str
    way: str
    retry: int | None = None
    again: bool = False


FAULTS = {
    fault.name: fault
    for fault in (
        Fault(
            "bad_request",
            400,
            gettext_noop("The desk did not understand this"),
            gettext_noop("The request was cut short on its way, or an address or form was altered."),
            KEPT,
            gettext_noop("Go back and do it once more from the page itself."),
        ),
        Fault(
            "forbidden",
            403,
            gettext_noop("You may not do this"),
            gettext_noop("Your role in this project does not allow it."),
            UNTOUCHED,
            gettext_noop("A lead of the project can give you another role, or do it for you."),
        ),
        Fault(
            "csrf",
            403,
            gettext_noop("This form is too old"),
            gettext_noop("You signed out or in again since the page was opened, or the browser keeps no cookies."),
            KEPT,
            gettext_noop("Go back, reload the page and send the form again."),
        ),
        Fault(
            "not_found",
            404,
            gettext_noop("Nothing is here"),
            gettext_noop("The page does not exist, or it belongs to a project that you are not a member of."),
            UNTOUCHED,
            gettext_noop("Start from the articles. If you should see a project, ask one of its leads."),
        ),
        Fault(
            "not_so",
            405,
            gettext_noop("This address is not for that"),
            gettext_noop("It takes what a button of a page sends, or only shows something, and was asked for the other."),
            UNTOUCHED,
            gettext_noop("Go back to the page, and use what stands on it."),
        ),
        Fault(
            "conflict",
            409,
            gettext_noop("Somebody else was faster"),
            gettext_noop("What you wanted to change was changed by somebody else after you had opened the page."),
            gettext_noop("Their change stands. What you typed in a translation is kept in this browser."),
            gettext_noop("Open the page anew: it shows what stands there now."),
        ),
        Fault(
            "refused",
            409,
            gettext_noop("This is not possible now"),
            gettext_noop("A rule of the desk forbids it as things stand."),
            UNTOUCHED,
            gettext_noop("Open the page anew: it shows what stands there now, and what can be done."),
        ),
        Fault(
            "too_large",
            413,
            gettext_noop("This is too large"),
            gettext_noop("The desk does not take so much in one request."),
            KEPT,
            gettext_noop("Divide the text, or send it as a file."),
        ),
        Fault(
            "too_long",
            413,
            gettext_noop("This is too long"),
            gettext_noop("One field of the form says more than the desk keeps in it."),
            gettext_noop("Nothing of this request was stored, and nothing of what you typed was cut off."),
            gettext_noop("Shorten it, or say it in several comments, and send it again."),
        ),
        Fault(
            "no_version",
            428,
            gettext_noop("No version was given"),
            gettext_noop("The request does not say which version it is about."),
            KEPT,
            gettext_noop("Open the page anew and do it from there."),
        ),
        Fault(
            "too_many",
            429,
            gettext_noop("Too many attempts"),
            gettext_noop("Signing in failed too often from here, under this name or under many."),
            gettext_noop("The account is as it was; whoever is signed in stays so."),
            gettext_noop("Try again then. A lead of your project can give you a link that signs you in at once."),
        ),
        Fault(
            "broken",
            500,
            gettext_noop("Something broke"),
            gettext_noop("The desk came upon a fault of its own."),
            KEPT,
            gettext_noop("Try again; if it breaks again, tell whoever runs this desk what you did, with the reference below."),
            again=True,
        ),
        Fault(
            "no_database",
            503,
            gettext_noop("The desk does not reach its database"),
            gettext_noop("It may be starting, or was stopped; whoever runs the desk can see which."),
            gettext_noop(
                "What was said to be saved is safe. This request was not stored; what you typed in a translation is kept in "
                "this browser."
            ),
            gettext_noop("Wait a moment, then try again."),
            retry=20,
            again=True,
        ),
        Fault(
            "no_room",
            507,
            gettext_noop("The desk cannot write"),
            gettext_noop("Its disk is full, or can only be read just now. What is stored can be read as before."),
            gettext_noop(
                "What was said to be saved is safe. This request was not stored; what you typed in a translation is kept in "
                "this browser."
            ),
            gettext_noop("Tell whoever runs the desk that its disk needs room, then try again."),
            again=True,
        ),
        Fault(
            "maintenance",
            503,
            gettext_noop("The desk is being worked on"),
            gettext_noop("It is closed for a short while, for all."),
            gettext_noop(
                "What was said to be saved is safe. This request was not stored; what you typed in a translation is kept in "
                "this browser."
            ),
            gettext_noop("Leave the page open and try again later."),
            retry=120,
            again=True,
        ),
    )
}  # fmt: skip


def answer(
    request: HttpRequest, name: str, *, note: str = "", reference: str = "", typed: str = "", retry: int | None = None
) -> HttpResponse:
    """The page of a fault, with a note of its own where there is one, and what was typed; to a script, whose page still
    holds that, the same as plain text.
    """
    fault = FAULTS[name]
    with override(get_language_from_request(request)):
        response = said_of(fault, request, note, reference, typed)
    response["Cache-Control"] = "private, no-store"
    if retry := retry or fault.retry:
        response["Retry-After"] = str(retry)
    return response


def said_of(fault: Fault, request: HttpRequest, note: str, reference: str, typed: str) -> HttpResponse:
    """The same in the form that whoever asked can read: a problem, plain text or a page."""
    if is_for_program(request):
        said = " ".join(filter(None, [gettext(fault.happened), note]))
        more = {"reference": reference} if reference else {}
        return problem_json(fault.status, fault.name, said, title=gettext(fault.title), more=more)
    if request.headers.get("HX-Request"):
        said = " ".join([*map(gettext, (fault.happened, fault.kept, fault.way)), note])
        return HttpResponse(said, status=fault.status, content_type="text/plain; charset=utf-8")
    context = {"fault": fault, "back": way_back(request), "note": note, "reference": reference, "typed": typed}
    return HttpResponse(render_to_string("error.html", context), status=fault.status)


def way_back(request: HttpRequest) -> str:
    """The address to try again: that of the page itself, or of the page that the form stood on, if it is one of ours."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    origin = f"{request.scheme}://{request.META.get('HTTP_HOST', '')}/"
    came_from = request.headers.get("Referer", "")
    # An address that begins with two slashes would lead to another desk.
    return escape_leading_slashes("/" + came_from.removeprefix(origin)) if came_from.startswith(origin) else "/"


class Refusals:
    """A middleware: a refusal that no view has answered becomes a page with its reason."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """405 with a page, too, where the view is not asked in that way."""
        response = self.get_response(request)
        if response.status_code == 405 and not response.content:
            said = answer(request, "not_so")
            said["Allow"] = response["Allow"]
            return said
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """403 for a role, 409 for everything else that was refused."""
        if isinstance(exception, Refused):
            return answer(
                request, "forbidden" if isinstance(exception, Forbidden) else "refused", note=exception.sentence
            )
        return answer(request, "conflict") if isinstance(exception, Conflict) else None


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where the request was too large."""
    return answer(request, "too_large" if isinstance(exception, RequestDataTooBig) else "bad_request")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return answer(request, "forbidden")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form's token is not that of the session."""
    return answer(request, "csrf")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404; whoever wrote the address of a page with a slash at its end is led to the page."""
    if address := without_slash(request):
        return HttpResponsePermanentRedirect(address)
    return answer(request, "not_found")


def without_slash(request: HttpRequest) -> str:
    """The address of the page that is meant, with all that was asked of it; nothing where there is none."""
    path = request.path_info.rstrip("/")
    if request.method not in ("GET", "HEAD") or path == request.path_info or not is_valid_path(path):
        return ""
    address = escape_leading_slashes(escape_uri_path(path))
    return f"{address}?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else address


def broken(request: HttpRequest) -> HttpResponse:
    """500, with a reference that stands in the log as well; 503 where the database was away, 507 where nothing can be written."""
    if cannot_write(sys.exception()):
        return answer(request, "no_room")
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        return answer(request, "no_database")
    reference = uuid4().hex[:12]
    logger.error("%s %s: reference %s", request.method, escape_uri_path(request.path), reference)
    return answer(request, "broken", reference=reference)


def locked_out(request: HttpRequest, _said: HttpResponse, credentials: dict[str, Any] | None) -> HttpResponse:
    """429: too many failed attempts to sign in, and when it may be tried again."""
    now = timezone.now()
    seconds = max(1, ceil(((opens_at(request, credentials) or now) - now).total_seconds()))
    minutes = ceil(seconds / 60)
    with override(get_language_from_request(request)):
        note = ngettext("It can be tried again in {n} minute.", "It can be tried again in {n} minutes.", minutes)
    return answer(request, "too_many", note=note.format(n=minutes), retry=seconds)
