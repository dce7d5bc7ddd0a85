"""Adjudicate: a lead who has no part in a dispute decides it, with a note. The decision is no approval."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from reviews.models import ChangeRequest, Notice, Pair, Person
from reviews.review.facts import facts_of, family_of
from reviews.review.kin import locked_with_kin, restate_kin
from reviews.review.notices import authors_of, tell
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, write
from reviews.text.translatable import gettext_noop

VERDICTS = {"stands": gettext_noop("The text stands"), "change": gettext_noop("The text is to be changed")}


@transaction.atomic
def adjudicate(pair_id: int, *, by: Person, version: int, verdict: str, note: str) -> Pair:
    """Decide the escalated requests: the text "stands", or it is to "change", which cannot be contested again.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, no note, unknown verdict, nothing to decide, or the lead wrote the text or asked for the change.
    """
    pair = locked_with_kin(pair_id)
    permit(pair, by, "adjudicate")
    at_version(pair, version)
    if verdict not in VERDICTS:
        raise Refused("verdict", gettext_noop("Say whether the text stands or is to be changed."))
    if not note.strip():
        raise Refused("reason", gettext_noop("Say why: the decision will be quoted."))
    requests = ChangeRequest.objects.filter(pair__in=family_of(pair), status=ChangeRequest.Status.ESCALATED)
    asked = set(requests.values_list("reviewer_id", flat=True))
    refuse_parties(pair, by, asked)
    status = ChangeRequest.Status.CLOSED if verdict == "stands" else ChangeRequest.Status.OPEN
    requests.update(status=status, decision=note, decided_by=by, decided_at=timezone.now(), version=pair.version)
    write([pair], by=by, verb="adjudicate", reason=note)
    restate_kin([pair], by=by, verb="adjudicate", reason=note)
    told = {*asked, *authors_of(pair)}
    tell(told, Notice.Kind.DECISION, actor=by, article=pair.article, pair=pair, text=note)
    return pair


def refuse_parties(pair: Pair, by: Person, reviewers: Iterable[int]) -> None:
    """Nobody decides a dispute that they are part of."""
    facts = facts_of([pair])[pair.pk]
    asked = {facts.same.get(key, key) for key in reviewers}
    if not asked:
        raise Refused("nothing", gettext_noop("There is nothing to decide here."))
    if facts.same.get(by.pk, by.pk) in facts.contributors | asked:
        raise Refused("party", gettext_noop("You wrote this text or asked for the change: another lead has to decide."))
