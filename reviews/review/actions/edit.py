"""Edit: a new version of the target text (of the source text, for a lead)."""

from django.db import transaction

from reviews.models import Pair, Person, Seen
from reviews.review.actions.lease import release
from reviews.review.findings import recheck_pairs
from reviews.review.permission import permit
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import Role
from reviews.review.versions import at_version, locked, write
from reviews.text.characters import forbidden_character
from reviews.text.translatable import gettext_noop
from reviews.text.versions.source_change import form_only

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
    """Give the pair a new text. Text that differs in white space alone, or not at all, makes no version, but is
    noted as seen.

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
        change_source(pair, acceptable(source))
        fields += ["source", "same_sources", "source_flag"]
    if target.split() != pair.target.split():
        pair.target = acceptable(target)
        fields.append("target")
    if fields:
        recheck_pairs([pair], edited=True)
    else:
        Seen.objects.get_or_create(pair=pair, version=pair.version, person=by)
    release(pair, by=by)
    # Last, for from then on whoever else writes in the project waits for the end of this transaction.
    write([pair] if fields else [], by=by, verb=verb, reason=reason, fields=fields)
    return pair


def change_source(pair: Pair, source: str) -> None:
    """Put a new source in; where only its form changed, what was approved stays so, and a reviewer is asked to look."""
    same = form_only(pair.source, source)
    pair.same_sources = [*pair.same_sources, pair.source_hash] if same else []
    pair.source_flag = same
    pair.source = source


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
