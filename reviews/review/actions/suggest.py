"""Suggest a text instead of editing; accept it, reject it with a reason, take it back."""

from django.db import transaction
from django.utils import timezone

from reviews.models import Notice, Pair, Person, Suggestion
from reviews.review.actions.edit import acceptable
from reviews.review.facts import family_of
from reviews.review.findings import recheck_pairs
from reviews.review.notices import authors_of, tell
from reviews.review.permission import permit
from reviews.review.persons import accounts_of
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def suggest(pair_id: int, *, by: Person, version: int, target: str, note: str = "") -> Pair:
    """Propose another translation. Nothing of the pair changes.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, the text as it is already, or a text that cannot be stored.
    """
    pair = locked(pair_id)
    permit(pair, by, "suggest")
    at_version(pair, version, mine=target)
    if target.split() == pair.target.split() or not target.strip():
        raise Refused("same", gettext_noop("The suggestion is empty, or is the text as it stands."))
    Suggestion.objects.create(pair=pair, version=version, target=acceptable(target), person=by, note=note)
    tell(authors_of(pair), Notice.Kind.SUGGESTION, actor=by, article=pair.article, pair=pair, text=note or target)
    return pair


@transaction.atomic
def accept(pair_id: int, suggestion_id: int, *, by: Person, version: int) -> Pair:
    """Make the suggestion the text, unchanged. Its words count as the suggester's, so whoever accepts may still approve.
    Of one that was written in Word they count as those of whoever handed it in, and of the members named as its writers.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, or a suggestion that is no longer open.
    """
    pair = locked(pair_id)
    permit(pair, by, "edit")
    at_version(pair, version)
    one = open_one(pair, suggestion_id)
    pair.target = acceptable(one.target)
    decide(one, pair, by, Suggestion.Status.ACCEPTED, accepted=pair.version + 1)
    writers = frozenset(one.writers)
    write([pair], by=by, verb="accept", reason=one.note, fields=["target"], author=one.person, co_authors=writers)
    recheck_pairs([pair], edited=True)
    tell([one.person_id], Notice.Kind.ACCEPTED, actor=by, article=pair.article, pair=pair)
    return pair


@transaction.atomic
def reject(pair_id: int, suggestion_id: int, *, by: Person, reason: str) -> Pair:
    """Turn the suggestion down.

    Raises:
        Refused: role, no reason, or a suggestion that is no longer open.
    """
    pair = locked(pair_id)
    permit(pair, by, "edit")
    one = open_one(pair, suggestion_id)
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the suggestion is rejected."))
    decide(one, pair, by, Suggestion.Status.REJECTED, reason=reason)
    tell([one.person_id], Notice.Kind.REJECTED, actor=by, article=pair.article, pair=pair, text=reason)
    return pair


@transaction.atomic
def take_back(pair_id: int, suggestion_id: int, *, by: Person) -> Pair:
    """Withdraw one's own suggestion."""
    pair = locked(pair_id)
    permit(pair, by, "suggest")
    one = open_one(pair, suggestion_id)
    if one.person_id not in accounts_of(by):
        raise Refused("person", gettext_noop("Only whoever made a suggestion takes it back."))
    decide(one, pair, by, Suggestion.Status.WITHDRAWN)
    return pair


def open_one(pair: Pair, suggestion_id: int) -> Suggestion:
    """The open suggestion, locked by its pair."""
    found = Suggestion.objects.filter(pk=suggestion_id, pair__in=family_of(pair), status=Suggestion.Status.OPEN)
    one = found.select_related("person").first()
    if one is None:
        raise Refused("suggestion", gettext_noop("This suggestion was decided on already."))
    return one


def decide(
    one: Suggestion, pair: Pair, by: Person, status: str, *, reason: str = "", accepted: int | None = None
) -> None:
    """Note what became of it. An accepted one concerns the pair that stands now, if its own was joined or split."""
    one.status, one.reason, one.decided_by, one.decided_at = status, reason, by, timezone.now()
    one.accepted_version = accepted
    one.pair_id = pair.pk
    one.save(update_fields=["pair", "status", "reason", "decided_by", "decided_at", "accepted_version"])
