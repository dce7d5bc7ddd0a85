"""Confirm the alignment of an article: what was proposed by the machine has been looked at."""

from django.db import transaction

from reviews.models import Article, Batch, Pair, Person
from reviews.review.permission import permit_verb
from reviews.review.results import BatchResult
from reviews.review.versions import all_locked, write


@transaction.atomic
def confirm_alignment(article: Article, *, by: Person) -> BatchResult:
    """Mark every proposed pair of `article` as confirmed.

    Raises:
        Refused: the role does not allow it.
    """
    permit_verb(article.project, by, "align")
    proposed = Pair.objects.filter(article=article, alignment=Pair.Alignment.PROPOSED).values_list("pk", flat=True)
    pairs = all_locked(proposed)
    result = BatchResult(changed=[pair.pk for pair in pairs])
    if pairs:
        result.batch = Batch.objects.create(article=article, verb="confirm", person=by)
        for pair in pairs:
            pair.alignment = Pair.Alignment.CONFIRMED
        write(pairs, by=by, verb="confirm", batch=result.batch, fields=["alignment"])
    return result
