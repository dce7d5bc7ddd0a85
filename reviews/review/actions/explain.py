"""Explain an entry of the ledger: why it has no counterpart; and take that back."""

from dataclasses import dataclass

from django.db import transaction

from reviews.check.ledger import Entry
from reviews.models import Dismissal, Finding, HouseRule, Pair, Person
from reviews.review.actions.dismiss import Ground, covering_pair, record, refuse_ground
from reviews.review.decisions import decisions_about, house_rules_of
from reviews.review.explanations import LEDGER, concerns, entry_key
from reviews.review.facts import family_of
from reviews.review.permission import permit_in
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.versions import at_version, locked
from reviews.text.translatable import gettext_noop


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry as it was shown, in the pair as it was then."""

    entry: Entry
    version: int


@transaction.atomic
def explain(seen: Seen, *, by: Person, ground: Ground) -> Pair:
    """Say why the entry has no counterpart. Open findings that say the same are dismissed for the same reason.

    Raises:
        Conflict: the text changed since it was shown.
        Refused: role, reason, or the entry does not stand there.
    """
    pair = at(seen, by)
    refuse_ground(ground, [])
    if ground.reason == Dismissal.Reason.LATER:
        raise Refused("later", gettext_noop("Give a reason why it has no counterpart."))
    key = entry_key(seen.entry.kind, seen.entry.side, seen.entry.text)
    Dismissal.objects.standing().get_or_create(
        article=pair.article,
        pair=pair,
        rule=LEDGER,
        span_key=key,
        defaults={
            "reason": ground.reason,
            "note": ground.note,
            "person": by,
            "elsewhere": covering_pair(pair.article, ground),
        },
    )
    if waiting := [one for one in findings_about(seen.entry, pair) if not one.dismissed]:
        record(waiting, ground, by)
    return pair


@transaction.atomic
def unexplain(seen: Seen, *, by: Person) -> Pair:
    """Take the explanation back: the entry is open again, and so are the findings about it.

    Raises:
        Conflict: the text changed since it was shown.
        Refused: role, or a house rule is what explains it.
    """
    pair = at(seen, by)
    key = entry_key(seen.entry.kind, seen.entry.side, seen.entry.text)
    Dismissal.objects.filter(rule=LEDGER, span_key=key, pair__in=family_of(pair)).take_back(by)
    gone = [one for one in findings_about(seen.entry, pair) if one.dismissed]
    house = list(house_rules_of(pair.article.project_id))
    decisions = decisions_about(pair.article, gone, house)
    for one in gone:
        held = decisions.about(one)
        if isinstance(held, HouseRule):
            raise Refused("house_rule", gettext_noop("This is house style: end the house rule to open it again."))
        if held:
            Dismissal.objects.filter(pk=held.pk).take_back(by)
        one.dismissed = False
        one.save(update_fields=["dismissed"])
    return pair


def at(seen: Seen, by: Person) -> Pair:
    """The pair of the entry, locked, if the entry still stands in it."""
    pair, entry = locked(int(seen.entry.pair)), seen.entry
    permit_in(pair.article, by, Role.REVIEWER)
    at_version(pair, seen.version)
    if not entry.text or getattr(pair, entry.side)[entry.start : entry.end] != entry.text:
        raise Refused("entry", gettext_noop("These words do not stand in the pair."))
    return pair


def findings_about(entry: Entry, pair: Pair) -> list[Finding]:
    """The findings of the pair that concern the entry."""
    found = Finding.objects.select_related("article", "pair").filter(pair=pair)
    return [one for one in found if concerns(one, entry)]
