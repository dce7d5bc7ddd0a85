"""Background work: how far a job is."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel

from reviews.api.reached import article_reached, caller, one_of
from reviews.api.sentences import sentence
from reviews.api.shapes import MOST, After, Limit, Page, page_of, when
from reviews.models import Job

router = Router()


class JobOut(BaseModel):
    """A job: "queued", "running", "done" or "failed", with why. `done` of `total` is how far it is."""

    id: int
    kind: str
    article: int | None
    state: str
    done: int
    total: int
    problem: str
    created_at: datetime
    finished_at: datetime | None


def job_shown(job: Job) -> dict[str, Any]:
    """A job as it is told."""
    names = ("kind", "state", "done", "total")
    moments = {"created_at": when(job.created_at), "finished_at": when(job.finished_at)}
    said = {name: getattr(job, name) for name in names}
    return {"id": job.pk, "article": job.article_id, **said, "problem": sentence_of(job), **moments}


def sentence_of(job: Job) -> str:
    """Why it failed, in the caller's language where the desk knows the sentence."""
    try:
        return sentence(job.problem, {}) if job.problem else ""
    except (KeyError, IndexError, ValueError):
        return job.problem


@router.get("jobs/{key:job_id}", response=JobOut, operation_id="job", summary="One job")
def job(request: HttpRequest, job_id: int) -> Any:
    """How far it is."""
    return job_shown(one_of(Job.objects.filter(caller(request).sees("article__project")), job_id))


@router.get("articles/{key:article_id}/jobs", response=Page[JobOut], operation_id="jobs", summary="List jobs")
def jobs(request: HttpRequest, article_id: int, after: After = 0, limit: Limit = MOST) -> Any:
    """Those of an article, the oldest first."""
    rows = Job.objects.filter(article=article_reached(request, article_id, ready=False), pk__gt=after).order_by("pk")
    return page_of(rows[: limit + 1], limit, lambda one: one.pk, lambda some: [job_shown(one) for one in some])
