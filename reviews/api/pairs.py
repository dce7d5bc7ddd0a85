"""Pairs: those of an article, one, and a new text for one."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import AwareDatetime, Field

from reviews import check
from reviews.api.done import done_to
from reviews.api.failures import ELSE
from reviews.api.pair_shapes import OnePairOut, PairOut, shown, whole
from reviews.api.reached import article_reached, pair_reached, pairs_reached, person
from reviews.api.shapes import MOST, After, Limit, Page, Versioned, Words, page_of, version_asked
from reviews.problems import Problem
from reviews.review.actions.edit import LONGEST, edit
from reviews.review.states import State
from reviews.text.query import Query as Asked
from reviews.text.query import parse
from reviews.text.translatable import gettext_noop

router = Router()
STATES = tuple(state.value for state in State)
PERSONAL = ("mine", "gone")
Filter = Annotated[str, Query(max_length=200, description='as on the review screen: "state:in_review has:error mill"')]
Since = Annotated[AwareDatetime | None, Query(description='since when, where the filter says "is:changed"')]
Text = Annotated[str | None, Field(max_length=LONGEST)]


class TextIn(Versioned):
    """A new translation; a new source, too, by a lead."""

    target: Text = None
    source: Text = None
    reason: Words = ""


@router.get("articles/{key:article_id}/pairs", response=Page[PairOut], operation_id="pairs", summary="List pairs")
def pairs(
    request: HttpRequest, article_id: int, q: Filter = "", since: Since = None, after: After = 0, limit: Limit = MOST
) -> Any:
    """Those of an article that the filter asks for, in their order; `after` and `next` are positions."""
    article, asked = article_reached(request, article_id), filter_of(q, since)
    rows = (
        pairs_reached(request).filter(article=article, position__gt=after).matching(asked, since).order_by("position")
    )
    return page_of(rows[: limit + 1], limit, lambda one: one.position, shown)


def filter_of(q: str, since: datetime | None) -> Asked:
    """The filter. Raises Problem where part of it would be left out in silence."""
    asked, place = parse(q, STATES, check.rules()), {"parameter": "q"}
    if asked.mistaken:
        raise Problem(
            400, "query.unknown", gettext_noop("The filter knows no “{word}”."), place, word=asked.mistaken[0]
        )
    if found := next((one for one in asked.kinds if one in PERSONAL), None):
        raise Problem(
            400, "query.screen", gettext_noop("“is:{kind}” is for the review screen alone."), place, kind=found
        )
    if since and not 1970 <= since.year < 9000:  # in another zone it might be in no year that there is
        raise Problem(400, *ELSE, {"parameter": "since"})
    if "changed" in asked.kinds and since is None:
        raise Problem(
            400, "query.since", gettext_noop("“is:changed” needs the parameter `since`."), {"parameter": "since"}
        )
    return asked


@router.get("pairs/{key:pair_id}", response=OnePairOut, operation_id="pair", summary="One pair")
def pair(request: HttpRequest, response: HttpResponse, pair_id: int) -> Any:
    """By its key. The ETag is the version, for If-Match."""
    return whole(pair_reached(request, pair_id), response)


@router.patch("pairs/{key:pair_id}", response=OnePairOut, operation_id="pair_edit", summary="Edit a pair")
def edit_pair(request: HttpRequest, response: HttpResponse, pair_id: int, body: TextIn) -> Any:
    """Give a pair another text. The version that you saw goes with it: where it is another one meanwhile, the answer is 409 with
    the texts `base` (what you saw), `mine` and `theirs`.
    """
    before = pair_reached(request, pair_id)
    version = version_asked(request, body.version)
    if body.target is None and body.source is None:
        raise Problem(400, "field.missing", gettext_noop("This field is needed."), {"field": "target"})
    target = before.target if body.target is None else body.target
    saved = edit(pair_id, by=person(request), version=version, target=target, source=body.source, reason=body.reason)
    return done_to(request, response, before, saved)
