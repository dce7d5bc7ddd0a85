"""Request changes: a reviewer sends a pair back with a category and a note."""

from django.db import transaction

from reviews.models import ChangeRequest, Notice, Pair, Person
from reviews.review.notices import authors_of, tell
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def request_changes(pair_id: int, *, by: Person, version: int, category: str, note: str) -> Pair:
    """Send the pair back.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, an unknown category or an empty note.
    """
    pair = locked(pair_id)
    permit(pair, by, "request_changes")
    at_version(pair, version)
    if category not in ChangeRequest.Category.values:
        raise Refused("category", gettext_noop("Choose what the request is about."))
    if not note.strip():
        raise Refused("reason", gettext_noop("Say what should change: one line is enough."))
    ChangeRequest.objects.create(pair=pair, version=pair.version, reviewer=by, category=category, note=note)
    write([pair], by=by, verb="request_changes", reason=note)
    tell(authors_of(pair), Notice.Kind.REQUEST, actor=by, article=pair.article, pair=pair, text=note)
    return pair
