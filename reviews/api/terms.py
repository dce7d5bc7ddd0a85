"""The glossary of a project: the list, one term, a new one, another content, taking one out."""

from datetime import datetime
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from ninja.responses import Status
from pydantic import BaseModel, Field

from reviews.api.reached import caller, one_of, person, project_reached
from reviews.api.shapes import LARGEST, MOST, After, Limit, Page, Strict, Version, Words, page_of, version_asked, when
from reviews.load.terms import LONGEST, Languages
from reviews.models import GlossaryTerm
from reviews.pipeline import recheck_project
from reviews.problems import ADDRESS
from reviews.review.actions.term import add_term, change_term, delete_term
from reviews.text.segments import Term

router = Router()
Word = Annotated[str, Field(min_length=1, max_length=LONGEST)]
WordList = Annotated[list[Word], Field(max_length=100)]
Language = Annotated[str, Field(max_length=35, pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
Holding = Annotated[str, Query(max_length=200, description="those that hold these words")]
Asked = Annotated[
    int | None, Query(ge=0, le=LARGEST, description="the version it is about, where If-Match does not say it")
]
Reason = Annotated[str, Query(max_length=2_000)]


class TermOut(BaseModel):
    """A term: its rendering, others that are allowed, and those that are not."""

    id: int
    project: int
    source_lang: str
    target_lang: str
    source: str
    target: str
    variants: list[str]
    forbidden: list[str]
    note: str
    version: int
    changed_at: datetime


class TermIn(Strict):
    """A new term."""

    source_lang: Language
    target_lang: Language
    source: Word
    target: Word
    variants: WordList = []
    forbidden: WordList = []
    note: Words = ""
    reason: Words = ""


class TermChange(Strict):
    """What of a term is to be another; what is left out stays."""

    version: Version = None
    source: Word | None = None
    target: Word | None = None
    variants: WordList | None = None
    forbidden: WordList | None = None
    note: Words | None = None
    reason: Words = ""


def term_shown(row: GlossaryTerm) -> dict[str, Any]:
    """A term as it is told."""
    names = ("source_lang", "target_lang", "source", "target", "variants", "forbidden", "note", "version")
    said = {name: getattr(row, name) for name in names}
    return {"id": row.pk, "project": row.project_id, **said, "changed_at": when(row.changed_at)}


def whole(row: GlossaryTerm, response: HttpResponse) -> dict[str, Any]:
    """A term alone; the answer's ETag is its version."""
    response["ETag"] = f'"{row.version}"'
    return term_shown(row)


def reached(request: HttpRequest) -> "QuerySet[GlossaryTerm]":
    """The terms that the caller may see."""
    return GlossaryTerm.objects.filter(caller(request).sees("project")).select_related("project")


@router.get("projects/{key:project_id}/terms", response=Page[TermOut], operation_id="terms", summary="List terms")
def terms(request: HttpRequest, project_id: int, q: Holding = "", after: After = 0, limit: Limit = MOST) -> Any:
    """The glossary of a project, the oldest first."""
    rows: Any = GlossaryTerm.objects.filter(project=project_reached(request, project_id), pk__gt=after)
    rows = rows.holding(q) if q else rows
    return page_of(
        rows.order_by("pk")[: limit + 1], limit, lambda one: one.pk, lambda some: [term_shown(one) for one in some]
    )


@router.post("projects/{key:project_id}/terms", response={201: TermOut}, operation_id="term_add", summary="Add a term")
def add(request: HttpRequest, response: HttpResponse, project_id: int, body: TermIn) -> Any:
    """By a lead. The articles of the project are looked at again."""
    project, languages = project_reached(request, project_id), Languages(body.source_lang, body.target_lang)
    term = Term(body.source, body.target, tuple(body.variants), tuple(body.forbidden), body.note)
    row = add_term(project, term, languages, by=person(request), reason=body.reason)
    recheck_project(project)
    response["Location"] = f"{ADDRESS}terms/{row.pk}"
    return Status(201, whole(row, response))


@router.get("terms/{key:term_id}", response=TermOut, operation_id="term", summary="One term")
def term(request: HttpRequest, response: HttpResponse, term_id: int) -> Any:
    """By its key."""
    return whole(one_of(reached(request), term_id), response)


@router.patch("terms/{key:term_id}", response=TermOut, operation_id="term_change", summary="Change a term")
def change(request: HttpRequest, response: HttpResponse, term_id: int, body: TermChange) -> Any:
    """By a lead, with the version that was seen. The articles of the project are looked at again."""
    row = one_of(reached(request), term_id)
    version = version_asked(request, body.version)
    now = {**vars(row), **{name: value for name, value in body.model_dump().items() if value is not None}}
    wanted = Term(now["source"], now["target"], tuple(now["variants"]), tuple(now["forbidden"]), now["note"])
    changed = change_term(row.pk, wanted, by=person(request), version=version, reason=body.reason)
    recheck_project(row.project)
    return whole(changed, response)


@router.delete("terms/{key:term_id}", response={204: None}, operation_id="term_delete", summary="Take a term out")
def delete(request: HttpRequest, term_id: int, version: Asked = None, reason: Reason = "") -> Any:
    """By a lead, with the version that was seen. It can be brought back on the page of the glossary."""
    row = one_of(reached(request), term_id)
    delete_term(row.pk, by=person(request), version=version_asked(request, version), reason=reason)
    recheck_project(row.project)
    return Status(204, None)
