"""Blind re-reading: draw a sample of what is approved, and say of each pair, without names or findings, if it is fine."""

import secrets

from django.db import transaction
from django.utils import timezone

from reviews.measure import MQM_SEVERITIES, sample
from reviews.models import Approval, Article, Pair, Person, Reread, RereadItem
from reviews.review.facts import content_of, facts_of
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.review.states import Facts, State
from reviews.text.translatable import gettext_noop

UNSEEN, READ = "unseen", "read"
WEIGHTS = {UNSEEN: 4.0, READ: 1.0}
MOST = 500
FAULTS = {code: name for code, (name, weight) in MQM_SEVERITIES.items() if weight}


@transaction.atomic
def draw(article: Article, *, by: Person, n: int, seed: int | None = None) -> Reread:
    """Draw `n` approved pairs, those that were approved in a batch and never opened four times as likely.

    Raises:
        Refused: role, no sensible number, or nothing is approved.
    """
    permit_verb(article, by, "reread")
    if not 1 <= n <= MOST:
        raise Refused("number", gettext_noop("A sample holds from 1 to {most} pairs."), most=MOST)
    approved = list(Pair.objects.filter(article=article, state=State.APPROVED.value).order_by("position"))
    if not approved:
        raise Refused("nothing", gettext_noop("Nothing is approved yet."))
    strata = strata_of(approved)
    dice = secrets.randbelow(2**62) if seed is None else seed
    drawn = sample([(pair, WEIGHTS[strata[pair.pk]]) for pair in approved], n, dice)
    sizes = {name: sum(one == name for one in strata.values()) for name in WEIGHTS}
    made = Reread.objects.create(article=article, by=by, seed=dice, sizes=sizes)
    RereadItem.objects.bulk_create(
        [RereadItem(reread=made, pair=pair, version=pair.version, stratum=strata[pair.pk]) for pair in drawn]
    )
    return made


def strata_of(pairs: list[Pair]) -> dict[int, str]:
    """Which pairs were approved by nobody who had them on the screen, by primary key."""
    current = {pair.pk: content_of(pair) for pair in pairs}
    seen = {
        one.pair_id
        for one in Approval.objects.filter(pair__in=list(current), withdrawn_at=None, seen=True)
        if content_of(one) == current[one.pair_id]
    }
    return {pk: READ if pk in seen else UNSEEN for pk in current}


def next_for(reread: Reread, person: Person) -> RereadItem | None:
    """The first pair of the sample that nobody has read and that `person` neither wrote nor approved."""
    waiting = list(reread.items.filter(verdict="").select_related("pair__article__project"))
    facts = facts_of([one.pair for one in waiting])
    for one in waiting:
        known = facts[one.pair_id]
        if not has_part(person, known):
            return one
    return None


def has_part(person: Person, facts: Facts) -> bool:
    """Whether the person wrote or approved the text, with whichever account."""
    key = facts.same.get(person.pk, person.pk)
    return key in facts.contributors or key in {given.person for given in facts.approvals}


@transaction.atomic
def read(item_id: int, *, by: Person, verdict: str, note: str = "", severity: str = "minor") -> RereadItem:
    """Say of a pair of the sample whether it is fine. A fault needs a few words, and weighs as an error mark does.

    Raises:
        Refused: role, one's own text or approval, read already, no verdict, or a fault without words.
    """
    one = RereadItem.objects.select_for_update(of=("self",)).select_related("reread__article__project").get(pk=item_id)
    permit_verb(one.reread.article, by, "read")
    known = facts_of([one.pair])[one.pair_id]
    if has_part(by, known):
        raise Refused("own_text", gettext_noop("You wrote or approved this text: somebody else has to read it."))
    if one.verdict:
        raise Refused("read", gettext_noop("Somebody has read this pair already."))
    fault = verdict == RereadItem.Verdict.DEFECT
    if verdict not in RereadItem.Verdict.values or (fault and (severity not in FAULTS or not note.strip())):
        raise Refused("verdict", gettext_noop("Say whether it is fine; a fault needs a few words."))
    one.severity = severity if fault else ""
    one.verdict, one.note, one.reader, one.read_at = verdict, note, by, timezone.now()
    one.save(update_fields=["verdict", "severity", "note", "reader", "read_at"])
    return one
