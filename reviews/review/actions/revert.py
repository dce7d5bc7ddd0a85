"""Revert a pair: a new version whose text is that of an older one. Approvals of that text hold again by themselves."""

from django.db import transaction

from reviews.models import Pair, Person
from reviews.review.actions.edit import change_source
from reviews.review.findings import recheck_pairs
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def revert(pair_id: int, *, by: Person, version: int, to: int) -> Pair:
    """Give the pair the translation of version `to` again; its source too, where a lead does it.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, no such version, or the text is the same already.
    """
    pair = locked(pair_id)
    role = permit(pair, by, "edit")
    at_version(pair, version)
    old = Pair.history.filter(id=pair.pk, version=to).order_by("history_id").first()
    if old is None:
        raise Refused("version", gettext_noop("This pair has no version {version}."), version=to)
    sides = ("target", "source") if role.at_least(Role.LEAD) else ("target",)
    fields = [side for side in sides if getattr(pair, side) != getattr(old, side)]
    if not fields:
        raise Refused("same", gettext_noop("The text is that of version {version} already."), version=to)
    if "source" in fields:
        change_source(pair, old.source)
        fields += ["same_sources", "source_flag"]
    pair.target = old.target
    write([pair], by=by, verb="revert", reason=f"v{to}", fields=fields)
    recheck_pairs([pair])
    return pair
