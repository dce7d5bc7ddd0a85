"""Confirm the alignment of an article: what was proposed by the machine has been looked at."""

from django.db import transaction

from reviews.models import Article, Pair, Person
from reviews.review.permission import permit_verb
from reviews.review.picked import leave, locked_in, open_batch
from reviews.review.results import BatchResult
from reviews.review.versions import all_locked, write


@transaction.atomic
def confirm_alignment(article: Article, *, by: Person) -> BatchResult:
    """Mark every proposed pair of `article` as confirmed; those that are locked are left with a reason. Somebody who
    writes in a pair goes on writing: its texts and its version stay.

    Raises:
        Refused: the role does not allow it.
    """
    permit_verb(article, by, "align")
    proposed = Pair.objects.filter(article=article, alignment=Pair.Alignment.PROPOSED).values_list("pk", flat=True)
    result = BatchResult()
    pairs = leave(all_locked(proposed), locked_in(article, "align"), result)
    if pairs:
        open_batch(article, "confirm", by, pairs, result)
        for pair in pairs:
            pair.alignment = Pair.Alignment.CONFIRMED
        write(pairs, by=by, verb="confirm", batch=result.batch, fields=["alignment"])
    return result
