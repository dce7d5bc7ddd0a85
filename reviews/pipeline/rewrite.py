"""Changing many texts by a job: stretch by stretch, all in one batch, so that a page can show how far it is."""

from django.db import transaction

from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.models import Batch, Chunk, Job
from reviews.pipeline.recheck import recheck_later
from reviews.review.actions.rewrite import Rewriting, rewrite

AT_ONCE = 200


@transaction.atomic
def rewrite_later(what: Rewriting) -> Batch:
    """A batch that a job fills. What the person may do is looked at once more with each stretch."""
    batch = Batch.objects.create(article=what.article, verb=what.verb, reason=what.reason, person=what.by)
    said = {"batch": batch.pk, "include_approved": what.include_approved}
    stretches = [
        ChunkSpec("rewrite", 0, {"changes": [[pk, *change] for pk, change in part.changes.items()]}, len(part.changes))
        for part in what.parts(AT_ONCE)
    ]
    chunks = [*stretches, ChunkSpec("check_changes", 1)]
    enqueue("rewrite", article=what.article, person=what.by, args=said, chunks=chunks)
    return batch


def job_of(batch: Batch) -> Job | None:
    """The job that fills, or filled, `batch`."""
    return Job.objects.filter(kind="rewrite", article=batch.article_id, args__batch=batch.pk).first()


def rewrite_stretch(chunk: Chunk, beat: Beat) -> Commit:
    """One stretch; its texts are written together with the note that it is done."""
    said = chunk.job.args
    batch = Batch.objects.select_related("article__project", "person").get(pk=said["batch"])
    if batch.person is None:
        raise LookupError("Whoever asked for it is gone.")
    changes = {pk: (version, [(start, end, put) for start, end, put in spots])
               for pk, version, spots in chunk.args["changes"]}  # fmt: skip
    what = Rewriting(batch.article, batch.person, batch.verb, batch.reason, changes, said["include_approved"])

    def commit() -> None:
        rewrite(what, batch)

    return commit


def look_again(chunk: Chunk, beat: Beat) -> Commit:
    """What was changed before the job failed stays, and can be taken back."""

    def commit() -> None:
        if chunk.job.article:
            recheck_later(chunk.job.article)

    return commit
