"""Submit many: hand the chosen rows over for review as one batch."""

from django.db import transaction

from reviews.models import Article, Person
from reviews.review.picked import Picked, leave, open_batch, pick, unready
from reviews.review.results import BatchResult
from reviews.review.versions import write


@transaction.atomic
def submit_many(article: Article, picked: Picked, *, by: Person) -> BatchResult:
    """Submit every chosen pair that is ready; the others are left with a reason.

    Raises:
        Forbidden, Refused: role, nothing chosen, or more than the project allows in one act.
    """
    pairs, result = pick(article, picked, by=by, verb="submit")
    ready = leave(pairs, unready(pairs), result)
    if ready:
        for pair in ready:
            pair.submitted = True
        batch = open_batch(article, "submit", by, ready, result)
        write(ready, by=by, verb="submit", batch=batch, fields=["submitted"])
    return result
