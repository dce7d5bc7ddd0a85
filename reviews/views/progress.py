"""The progress of a job as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from asgiref.sync import sync_to_async
from django.db.models import Case, F, FloatField, Sum, When
from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_safe

from reviews.models import Chunk, Job, Person

LOOK_SECONDS = 0.7
STREAM_SECONDS = 60
ENDED = {Job.State.DONE.value, Job.State.FAILED.value}


@require_safe
async def job_progress(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """A stream of `progress` events and a last `end`; after a minute the client asks again."""
    person = await request.auser()
    if not person.is_authenticated or await sync_to_async(look)(person, job_id) is None:
        raise Http404
    response = StreamingHttpResponse(events(person, job_id), content_type="text/event-stream")
    response["Cache-Control"] = "private, no-store"
    response["X-Accel-Buffering"] = "no"
    return response


def look(person: Person, job_id: int) -> dict[str, Any] | None:
    """Where the job stands, for a member of its article's project; what is under way counts as far as it is. `step` is what is
    done now, and `part` how much of that is done, from 0 to 1.
    """
    jobs = Job.objects.filter(pk=job_id, article__project__memberships__person=person)
    found = jobs.values("state", "done", "total").first()
    if found is None:
        return None
    shares = Chunk.objects.filter(job=job_id, state=Chunk.State.LEASED).aggregate(n=Sum(F("share") * F("weight")))
    return {**found, "done": found["done"] + (shares["n"] or 0), **stage_of(job_id)}


def stage_of(job_id: int) -> dict[str, Any]:
    """The step of the first stage that is not done, and how much of the stage is; nothing where all is done."""
    chunks = Chunk.objects.filter(job=job_id).order_by("stage", "n")
    first = chunks.exclude(state=Chunk.State.DONE).values("stage", "step").first()
    if first is None:
        return {}
    done = Case(When(state=Chunk.State.DONE, then=1.0), default=F("share"), output_field=FloatField())
    summed = chunks.filter(stage=first["stage"]).aggregate(n=Sum(done * F("weight")), of=Sum("weight"))
    return {"step": first["step"], "part": summed["n"] / (summed["of"] or 1)}


async def events(person: Person, job_id: int) -> AsyncIterator[str]:
    """What goes over the wire."""
    last = None
    for _ in range(int(STREAM_SECONDS / LOOK_SECONDS)):
        now = await sync_to_async(look)(person, job_id)
        if now is None:
            return
        yield event("progress", now) if now != last else ": waiting\n\n"
        if now["state"] in ENDED:
            yield event("end", now)
            return
        last = now
        await asyncio.sleep(LOOK_SECONDS)


def event(name: str, data: dict[str, Any]) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"
