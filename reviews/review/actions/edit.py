"""Edit: a new version of the target text (of the source text, for a lead)."""

from django.db import transaction

from reviews.models import Pair, Person
from reviews.review.findings import recheck_pairs
from reviews.review.permission import permit
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import Role
from reviews.review.versions import at_version, locked, write
from reviews.text.characters import forbidden_character
from reviews.text.marks import gettext_noop

LONGEST = 20_000


@transaction.atomic
def edit(
    pair_id: int,
    *,
    by: Person,
    version: int,
    target: str,
    source: str | None = None,
    reason: str = "",
    verb: str = "edit",
) -> Pair:
    """Give the pair a new text. Text that differs in white space alone, or not at all, makes no version.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, or a text that cannot be stored.
    """
    pair = locked(pair_id)
    role = permit(pair, by, "edit")
    at_version(pair, version, mine=target)
    fields = []
    if source is not None and source != pair.source:
        if not role.at_least(Role.LEAD):
            raise Forbidden("role", gettext_noop("Only a lead changes the source text."))
        pair.source = acceptable(source)
        fields.append("source")
    if target.split() != pair.target.split():
        pair.target = acceptable(target)
        fields.append("target")
    if fields:
        write([pair], by=by, verb=verb, reason=reason, fields=fields)
        recheck_pairs([pair], edited=True)
    return pair


def acceptable(text: str) -> str:
    """Return `text` if it can be stored and shown whole; nothing is ever cut or cleaned silently."""
    if len(text) > LONGEST:
        raise Refused(
            "too_long",
            gettext_noop("The text has {length} characters; a pair holds at most {limit}."),
            length=len(text),
            limit=LONGEST,
        )
    if found := forbidden_character(text):
        raise Refused(
            "character",
            gettext_noop("The text holds the character U+{point} at place {place}, which cannot be stored."),
            point=f"{ord(text[found - 1]):04X}",
            place=found,
        )
    return text
