"""A review copy comes back: the file is kept and what it would bring is computed; nothing changes before that is seen."""

import hashlib
from collections.abc import Callable
from dataclasses import asdict

from django.db import transaction

from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.load import LoadError
from reviews.load.review_copy import ReturnedCopy as CopyRead
from reviews.models import Article, Chunk, Pair, Person, ReturnedCopy
from reviews.pipeline.reading import read
from reviews.pipeline.review_copy import AT_ONCE
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.review.return_plan import plan_of
from reviews.text.translatable import gettext_noop

READ = 0.3
"""The share of the work that is done when the file is read."""


def ask_return(article: Article, content: bytes, name: str, *, by: Person) -> ReturnedCopy:
    """Keep the file with its plan.

    Raises:
        load.LoadError: it is no review copy of this article, or damaged; the sentence names the row.
        Forbidden: role.
        Refused: this very file was taken in already.
    """
    asked = copy_asked(article, content, name, by=by)
    put_plan(asked)
    asked.save()
    return asked


def ask_return_later(article: Article, content: bytes, name: str, *, by: Person) -> ReturnedCopy:
    """The same where somebody waits: of a long article the plan is made by a job, and what is amiss with the file is told then."""
    if not Pair.objects.filter(article=article)[AT_ONCE:].exists():
        return ask_return(article, content, name, by=by)
    asked = copy_asked(article, content, name, by=by)
    with transaction.atomic():
        plan_later(asked)
    return asked


def copy_asked(article: Article, content: bytes, name: str, *, by: Person) -> ReturnedCopy:
    """The file, not saved yet. Raises Forbidden and Refused as ask_return does."""
    permit_verb(article, by, "suggest")
    digest = hashlib.sha256(content).hexdigest()
    if ReturnedCopy.objects.filter(article=article, digest=digest, taken_at__isnull=False, undone_at=None).exists():
        raise Refused("same", gettext_noop("This very file was taken in already: nothing changes."))
    return ReturnedCopy(article=article, person=by, digest=digest, name=name, content=content)


def put_plan(asked: ReturnedCopy, progress: Callable[[float], None] = lambda _share: None) -> None:
    """The plan against the article as it is now. Raises load.LoadError where the file is none of this article's."""
    copy: CopyRead = read("copy", bytes(asked.content), asked.article_id, meanwhile=lambda: progress(0.0))
    progress(READ)
    plan = plan_of(asked.article, copy, lambda share: progress(READ + (1 - READ) * share))
    asked.rows = [asdict(row) for row in plan]
    placed = {number for row in copy.rows.values() for number in row.numbers}
    lost = sum(number not in placed for number in copy.comments)
    asked.notes |= {"missing": copy.missing, "unmarked": copy.unmarked, "lost": lost, "rows": len(copy.rows)}


@transaction.atomic
def plan_return_again(asked: ReturnedCopy) -> None:
    """Have the plan made anew, where a text was changed since; by a job where it was made by one."""
    if asked.job_id:
        plan_later(asked)
        return
    put_plan(asked)
    asked.save(update_fields=["rows", "notes"])


def plan_later(asked: ReturnedCopy) -> None:
    """Have the plan made by a job."""
    asked.rows = None
    asked.job = enqueue("return", article=asked.article, person=asked.person, chunks=[ChunkSpec("plan")])
    asked.save()


def plan_return(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job. A file that is refused says why, in the language of whoever reads it, and is not kept."""
    asked = ReturnedCopy.objects.select_related("article__project", "person").get(job=chunk.job)
    permit_verb(asked.article, asked.person, "suggest")
    try:
        put_plan(asked, beat)
    except LoadError as error:
        asked.content, asked.rows = b"", []
        asked.notes = {"refused": {"message": error.message, "values": error.values, "location": error.location}}

    def commit() -> None:
        kept = {"content": asked.content, "rows": asked.rows, "notes": asked.notes}
        ReturnedCopy.objects.filter(pk=asked.pk, job=chunk.job).update(**kept)

    return commit
