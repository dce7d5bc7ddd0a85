"""Target still right: a reviewer clears the flag that a change of the source's form has set."""

from django.db import transaction

from reviews.models import Pair, Person
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def source_fits(pair_id: int, *, by: Person, version: int) -> Pair:
    """Note that the translation still fits the source, whose form was changed.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, or the source was not changed.
    """
    pair = locked(pair_id)
    permit(pair, by, "source_fits")
    at_version(pair, version)
    if not pair.source_flag:
        raise Refused("nothing", gettext_noop("The source was not changed."))
    pair.source_flag = False
    write([pair], by=by, verb="source_fits", fields=["source_flag"])
    return pair
