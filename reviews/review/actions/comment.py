"""Comment: words about a pair as it stands."""

from django.db import transaction

from reviews.models import Comment, Pair, Person
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import locked
from reviews.text.marks import gettext_noop


@transaction.atomic
def comment(pair_id: int, *, by: Person, text: str, version: int | None = None) -> Pair:
    """Add a comment to `version` of the pair (its current one by default).

    Raises:
        Refused: role, no text, or a version that never was.
    """
    pair = locked(pair_id)
    permit(pair, by, "comment")
    if not text.strip():
        raise Refused("empty", gettext_noop("The comment is empty."))
    on = pair.version if version is None else version
    if not 1 <= on <= pair.version:
        raise Refused("version", gettext_noop("This pair has no version {version}."), version=on)
    Comment.objects.create(pair=pair, version=on, person=by, text=text)
    return pair
