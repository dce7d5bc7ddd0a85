"""Approve many: the chosen rows that a single approval would pass, as one batch; the others keep their reasons."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q

from reviews.faults import faultpoint
from reviews.models import Article, Batch, ChangeRequest, Pair, Person
from reviews.review.approval_rows import approve_rows
from reviews.review.facts import Evidence, evidence_of, facts_of, family_of, is_of
from reviews.review.keys import among
from reviews.review.kin import kin_among, restate_kin
from reviews.review.permission import permit_verb
from reviews.review.persons import accounts_of
from reviews.review.picked import Picked, leave, open_batch, pick, unready
from reviews.review.results import BatchResult
from reviews.review.states import State, may_count
from reviews.review.versions import write
from reviews.text.translatable import gettext_noop

OWN = gettext_noop("You wrote part of this text. Somebody else has to approve it (two-person rule).")
BLOCKED = gettext_noop("A comment holds this pair up: it has to be resolved first.")
COMPARE = gettext_noop("It was approved before and has changed since: look at the change, then approve it there.")
CONTESTED = gettext_noop("A request of another reviewer is contested: that reviewer has to answer first.")
UNSURE = gettext_noop(
    "It is not sure that its two sides belong together: look at it, then approve it there or confirm the pair (I)."
)


@transaction.atomic
def approve_many(article: Article, picked: Picked, *, by: Person, note: str = "") -> BatchResult:
    """Approve every chosen pair that stands as it was shown, as one batch.

    Rows with errors, without text, of one's own, contested, changed since, changed since their approval without having
    stood beside that change, or put together unsurely and confirmed by nobody, are skipped with a reason. Rows that were
    not on the screen are recorded as unseen.
    Statements do not depend on the number of rows.

    Raises:
        Forbidden, Refused: role, nothing chosen, or more than the project allows in one act.
    """
    pairs, result = pick(article, picked, by=by, verb="approve", kin=kin_among(picked.versions))
    evidence = evidence_of(pairs)
    facts = facts_of(pairs, evidence=evidence)
    own = {pair.pk: OWN for pair in pairs if not may_count(by.pk, facts[pair.pk])}
    held = {pair.pk: BLOCKED for pair in pairs if facts[pair.pk].blocked}
    changed = dict.fromkeys(changed_since(pairs, evidence) - picked.compared, COMPARE)
    unsure = {pair.pk: UNSURE for pair in pairs if pair.is_unsure and not pair.exclusion}
    wrong = unready(pairs, warnings=article.project.warnings_hold)
    ready = leave(pairs, {**unsure, **changed, **held, **contested(pairs, by), **wrong, **own}, result)
    if ready:
        batch = open_batch(article, "approve", by, ready, result, reason=note)
        families = [key for pair in ready for key in family_of(pair)]
        answered = ChangeRequest.objects.filter(pair__in=among(families)).exclude(status=ChangeRequest.Status.CLOSED)
        answered.update(status=ChangeRequest.Status.CLOSED)
        record(ready, picked, by, batch, note)
        faultpoint("approve.after_approvals")
        for pair in ready:
            if pair.alignment == Pair.Alignment.PROPOSED:
                pair.alignment = Pair.Alignment.CONFIRMED
        write(ready, by=by, verb="approve", reason=note, batch=batch, fields=["alignment"], versions=evidence.versions)
        restate_kin(ready, by=by, verb="approve", reason=note)
    return result


def changed_since(pairs: Sequence[Pair], evidence: Evidence) -> set[int]:
    """The pairs to be re-checked that hold another text than one of them that was approved: the list shows no change.
    What was joined, split or brought back as it had been approved is read as it stands.
    """
    again = {pair.pk: pair for pair in pairs if pair.state == State.RECHECK.value}
    standing = (one for one in evidence.approvals if one.pair_id in again and one.withdrawn_at is None)
    return {one.pair_id for one in standing if not is_of(one, again[one.pair_id])}


def contested(pairs: Sequence[Pair], by: Person) -> dict[int, str]:
    """The pairs on which another reviewer has to answer first."""
    families = {key: pair.pk for pair in pairs for key in family_of(pair)}
    rows = ChangeRequest.objects.filter(pair__in=among(families))
    mine = Q(status=ChangeRequest.Status.CONTESTED, reviewer__in=accounts_of(by))
    waiting = rows.filter(status__in=(ChangeRequest.Status.CONTESTED, ChangeRequest.Status.ESCALATED)).exclude(mine)
    return {families[pk]: CONTESTED for pk in waiting.values_list("pair_id", flat=True)}


def record(pairs: Sequence[Pair], picked: Picked, by: Person, batch: Batch, note: str) -> None:
    """One approval a person and text, those of rows that were not on the screen marked so."""
    role = permit_verb(batch.article, by, "approve")
    for seen in (True, False):
        if keys := [pair.pk for pair in pairs if (pair.pk in picked.seen) == seen]:
            approve_rows(keys, by=by, role=role, note=note, batch=batch, seen=seen)
