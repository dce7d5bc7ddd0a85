"""Request changes of many: the same request on every chosen row, as one batch."""

from django.db import transaction

from reviews.models import Article, ChangeRequest, Notice, Person
from reviews.review.notices import tell
from reviews.review.picked import Picked, open_batch, pick
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from reviews.review.versions import write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def request_changes_many(article: Article, picked: Picked, *, by: Person, category: str, note: str) -> BatchResult:
    """Send every chosen pair back with the same request.

    Raises:
        Forbidden, Refused: role, nothing or too much chosen, an unknown category or an empty note.
    """
    ready, result = pick(article, picked, by=by, verb="request_changes")
    if category not in ChangeRequest.Category.values:
        raise Refused("category", gettext_noop("Choose what the request is about."))
    if not note.strip():
        raise Refused("reason", gettext_noop("Say what should change: one line is enough."))
    if ready:
        batch = open_batch(article, "request_changes", by, ready, result, reason=note)
        said = {"reviewer": by, "category": category, "note": note, "batch": batch}
        rows = [ChangeRequest(pair=pair, version=pair.version, **said) for pair in ready]
        ChangeRequest.objects.bulk_create(rows, batch_size=1000)
        write(ready, by=by, verb="request_changes", reason=note, batch=batch)
        tell([article.translator_id], Notice.Kind.REQUEST, actor=by, article=article, pair=ready[0], text=note)
    return result
