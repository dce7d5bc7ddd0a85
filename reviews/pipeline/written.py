"""Files that take a while to write: a job writes them, and they are kept until the next day."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews.export import exporters
from reviews.export.review_copy import MEDIA_TYPE
from reviews.faults import faultpoint
from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.models import Article, Chunk, Person, Snapshot, WrittenFile
from reviews.models.job import UNDER_WAY
from reviews.pipeline.edition import edition_from
from reviews.pipeline.export import to_bytes
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.events import announce
from reviews.text.translatable import gettext_noop

KEPT = timedelta(days=1)


def edition_later(snapshot: Snapshot, form: str, *, by: Person, lane: str, people: str) -> WrittenFile:
    """The edition of `snapshot` in the format `form`, to be written by a job."""
    exporter = exporters()[form]
    args = {"snapshot": snapshot.pk, "format": form, "lane": lane, "people": people}
    name = f"{snapshot.content['title']}.{exporter.EXTENSION}"
    return write_later(snapshot.article, "edition", args, name, exporter.MEDIA_TYPE, by=by)


def review_copy_later(article: Article, base: str, people: str, *, by: Person) -> WrittenFile:
    """The review copy as of when a job writes it."""
    name = f"{article.title}.review.docx"
    return write_later(article, "review_copy", {"base": base, "people": people}, name, MEDIA_TYPE, by=by)


@transaction.atomic
def write_later(
    article: Article, step: str, args: dict[str, Any], name: str, media_type: str, *, by: Person
) -> WrittenFile:
    """A file that a job writes. Asked for twice, it is written once; files of former days go."""
    WrittenFile.objects.filter(at__lt=timezone.now() - KEPT).delete()
    asked = WrittenFile.objects.filter(article=article, person=by, name=name, content=None, job__state__in=UNDER_WAY)
    if again := asked.filter(job__args=args).first():
        return again
    job = enqueue("file", article=article, person=by, args=args, chunks=[ChunkSpec(step)])
    return WrittenFile.objects.create(article=article, person=by, job=job, name=name, media_type=media_type)


def write_edition(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job: the snapshot as a file."""
    file, args = file_of_job(chunk), chunk.job.args
    snapshot = Snapshot.objects.select_related("article__project").get(pk=args["snapshot"])
    edition = edition_from(snapshot, snapshot.article, lane=args["lane"], people=args["people"])
    return put(file, to_bytes(edition, args["format"], beat), args["format"], snapshot)


def write_review_copy(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job: the article as it stands, as a file."""
    file, args = file_of_job(chunk), chunk.job.args
    return put(file, review_copy_of(file.article, args["base"], args["people"], beat), "review_copy")


def file_of_job(chunk: Chunk) -> WrittenFile:
    """The file that the job writes. Raises LookupError where whoever asked for it is no member any more."""
    file = WrittenFile.objects.select_related("article__project").get(job=chunk.job)
    if not file.article.project.memberships.filter(person=file.person_id, person__is_active=True).exists():
        raise LookupError(gettext_noop("Whoever asked for this file is no member of the project any more."))
    return file


def put(file: WrittenFile, content: bytes, form: str, snapshot: Snapshot | None = None) -> Commit:
    """The file is there."""

    def commit() -> None:
        WrittenFile.objects.filter(pk=file.pk).update(content=content)
        faultpoint("file.after_content")
        tell_exported(file.article, form, by=file.person, snapshot=snapshot)

    return commit


def tell_exported(article: Article, form: str, *, by: Person | None, snapshot: Snapshot | None = None) -> None:
    """Tell the project's webhooks that a file of the article was written, and of which snapshot."""
    of = {"snapshot": snapshot.pk, "sha256": snapshot.sha256} if snapshot else {}
    announce(article, "export.written", by=by, format=form, **of)
