"""What all resources share: bodies that take nothing they do not name, pages of a list, the version a request is about."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

from django.http import HttpRequest
from ninja import Query
from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import core_schema

from reviews.models import Person
from reviews.problems import Problem
from reviews.text.longest import COMMENT, FEW_WORDS
from reviews.text.translatable import gettext_noop

LARGEST = 2**31 - 1
ONE_VERSION = re.compile(r'[0-9]{1,9}|"[0-9]{1,9}"')
MOST = 200
Item = TypeVar("Item")
Row = TypeVar("Row")

Number = Annotated[int, Field(ge=0, le=LARGEST)]
Words = Annotated[str, Field(max_length=FEW_WORDS)]
Comment = Annotated[str, Field(max_length=COMMENT)]
Limit = Annotated[int, Query(MOST, ge=1, le=MOST, description="so many at most")]
After = Annotated[int, Query(0, ge=0, le=10**15, description="what the page before gave as `next`")]
# `1` for a version is that of If-Match, `"1"`, as well: bodies that hold one are told by this mark.
OR_IF_MATCH = "x-or-if-match"
Version = Annotated[
    int | None,
    Field(
        ge=0,
        le=LARGEST,
        description="the version it is about, where If-Match does not say it",
        json_schema_extra={OR_IF_MATCH: True},
    ),
]


class Among:
    """Of a field in an annotation: one of `values`, which stand in tables of the desk."""

    def __init__(self, values: Iterable[str]) -> None:
        self.values = list(values)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.literal_schema(self.values)


class Strict(BaseModel):
    """A body: its fields and no others, each of its kind."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Versioned(Strict):
    """A body about something that may change meanwhile."""

    version: Version = None


class Who(BaseModel):
    """A person: by what they sign in with, and how they are called."""

    username: str
    name: str


class Page(BaseModel, Generic[Item]):
    """Part of a list. `next` is what `after` is to be for the part that follows; null where none does."""

    items: list[Item]
    next: int | None


def who(person: Person | None) -> Who | None:
    """The person as they are told."""
    return Who(username=person.username, name=str(person)) if person else None


def when(moment: datetime | None) -> datetime | None:
    """A moment, to the second."""
    return moment and moment.replace(microsecond=0)


def page_of(
    rows: Iterable[Row], limit: int, place: Callable[[Row], int], shown: Callable[[list[Row]], list[Any]]
) -> Any:
    """A page of `rows`, of which there are one more than `limit` where another page follows."""
    found = list(rows)
    following = place(found[limit - 1]) if len(found) > limit else None
    return {"items": shown(found[:limit]), "next": following}


def version_asked(request: HttpRequest, given: int | None) -> int:
    """The version that the request is about, by its body or by If-Match: "3".

    Raises:
        Problem: 428 where it says none, 400 where it says two, or If-Match no version.
    """
    said = request.headers.get("If-Match", "").strip()
    number = said.strip('"')
    if said and not ONE_VERSION.fullmatch(said):
        raise Problem(400, "version.value", gettext_noop('If-Match names a version: "3".'), {"header": "If-Match"})
    if said and given is not None and int(number) != given:
        raise Problem(
            400, "version.two", gettext_noop("If-Match and the body name two versions."), {"header": "If-Match"}
        )
    if not said and given is None:
        raise Problem(
            428,
            "version.required",
            gettext_noop("The request does not say which version it is about."),
            {"header": "If-Match"},
        )
    return int(number) if said else given or 0
