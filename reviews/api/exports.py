"""What goes out: the approved text of an article as a file, written by a job."""

from datetime import datetime
from typing import Annotated, Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.responses import Status
from pydantic import BaseModel, Field

from reviews.api.failures import nothing
from reviews.api.jobs import JobOut, job_shown
from reviews.api.reached import article_reached, caller, one_of, person
from reviews.api.shapes import Among, Strict, when
from reviews.export import exporters
from reviews.export.lane import CONVERSIONS
from reviews.export.people import WAYS
from reviews.export.review_copy import MEDIA_TYPE
from reviews.models import WrittenFile
from reviews.pipeline import edition_later
from reviews.pipeline.edition import snapshot_of
from reviews.problems import ADDRESS

router = Router()
MEDIA_TYPES = sorted({MEDIA_TYPE, *(one.MEDIA_TYPE for one in exporters().values())})
BINARY = {"schema": {"type": "string", "format": "binary"}}
A_FILE = {"responses": {200: {"description": "The file", "content": dict.fromkeys(MEDIA_TYPES, BINARY)}}}


class ExportIn(Strict):
    """In which format; derived into which Chinese variant; how its people are named; with what was approved last, where a pair is
    being re-checked (`earlier`).
    """

    format: Annotated[str, Among(exporters())]
    lane: Annotated[str, Among(["", *CONVERSIONS])] = ""
    people: Annotated[str, Among(WAYS)] = "full"
    earlier: Annotated[bool, Field(description="the text approved last, of pairs that are being re-checked")] = False


class ExportOut(BaseModel):
    """A file; it is there once its job is done, and is kept for a day. `size` is in bytes."""

    id: int
    article: int
    name: str
    media_type: str
    at: datetime
    size: int | None
    job: JobOut


def reached(request: HttpRequest) -> "QuerySet[WrittenFile]":
    """The files that the caller may see."""
    mine = WrittenFile.objects.filter(caller(request).sees("article__project")).select_related("job")
    return mine.annotate(size=Length("content"))


def shown(file: WrittenFile) -> dict[str, Any]:
    """A file as it is told."""
    said = {"name": file.name, "media_type": file.media_type, "at": when(file.at), "size": file.size}  # type: ignore[attr-defined]
    return {"id": file.pk, "article": file.article_id, **said, "job": job_shown(file.job)}


@router.post(
    "articles/{key:article_id}/exports", response={202: ExportOut}, operation_id="export", summary="Export an article"
)
def export(request: HttpRequest, response: HttpResponse, article_id: int, body: ExportIn) -> Any:
    """Have the approved text written into a file. The same text gives the same bytes."""
    article = article_reached(request, article_id)
    snapshot = snapshot_of(article, by=person(request), earlier=body.earlier)
    file = edition_later(snapshot, body.format, by=person(request), lane=body.lane, people=body.people)
    response["Location"] = f"{ADDRESS}exports/{file.pk}"
    return Status(202, shown(one_of(reached(request).defer("content"), file.pk)))


@router.get("exports/{key:file_id}", response=ExportOut, operation_id="export_file", summary="One exported file")
def export_file(request: HttpRequest, file_id: int) -> Any:
    """How far it is."""
    return shown(one_of(reached(request).defer("content"), file_id))


@router.get("exports/{key:file_id}/content", operation_id="export_content", summary="Its content", openapi_extra=A_FILE)
def content(request: HttpRequest, file_id: int) -> HttpResponse:
    """The file itself; 404 until it is written."""
    file = one_of(reached(request), file_id)
    if file.content is None:
        raise nothing()
    answer = HttpResponse(bytes(file.content), content_type=file.media_type)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
    return answer
