"""Taking in what a review copy brought back: at once where that is little, else by a job, all of it or nothing."""

from django.db import transaction

from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.models import Chunk, Person, ReturnedCopy
from reviews.pipeline.mail import mail_later
from reviews.pipeline.returned import plan_return_again
from reviews.review.actions.take_return import proposed, take_return, texts_of, to_take_in
from reviews.review.refusals import Refused
from reviews.review.return_plan import as_rows

AT_ONCE = 200
"""How many rows are taken in while somebody waits."""


@transaction.atomic
def take_in(returned_id: int, *, by: Person) -> None:
    """Take in what is ticked; much of it by a job, and then the page of the copy tells what came of it.

    Raises:
        Forbidden, Refused: as take_return does; what a job finds is told on the page.
    """
    copy = to_take_in(returned_id, by)
    if sum(bool(row.proposed) for row in as_rows(copy.rows)) <= AT_ONCE:
        take_return(copy.pk, by=by)
    elif not copy.under_way:
        copy.notes = {name: said for name, said in copy.notes.items() if name != "not_taken"}
        copy.taking = enqueue("return", article=copy.article, person=by, chunks=[ChunkSpec("take")])
        copy.save(update_fields=["notes", "taking"])


def take_copy(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job. The texts are made first, then all is written at once; where that is refused, the copy says why, and a
    plan that is no longer true is made anew.
    """
    copy = ReturnedCopy.objects.get(taking=chunk.job)
    rows, by = as_rows(copy.rows), chunk.job.person
    if by is None:
        raise LookupError("Whoever asked for it is gone.")
    names = proposed(rows)
    texts = texts_of(rows, names, beat)

    def commit() -> None:
        try:
            take_return(copy.pk, by=by, chosen=names, texts=texts)
        except Refused as refusal:
            refused(copy.pk, refusal)
        mail_later()

    return commit


def refused(returned_id: int, refusal: Refused) -> None:
    """Keep why nothing was taken in."""
    copy = ReturnedCopy.objects.select_for_update().get(pk=returned_id)
    values = {name: str(value) for name, value in refusal.args_.items()}
    copy.notes["not_taken"] = {"message": refusal.template, "values": values}
    copy.save(update_fields=["notes"])
    if refusal.code == "stale":
        plan_return_again(copy)
