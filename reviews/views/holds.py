"""What stands around a decision: lock, lease, dispute, and who approved the text that is being changed."""

from collections.abc import Container
from typing import Any

from django.db.models import Model

from reviews.models import Approval, ChangeRequest, Lease, Lock, Pair, Person
from reviews.review.actions.adjudicate import VERDICTS
from reviews.review.facts import is_of
from reviews.review.states import MOVES, Facts, Role, may_count, waits_for_answer

# Moves that the section of decisions draws whatever has been said about the pair so far.
DRAWN = frozenset({"submit", "approve", "include", "resubmit", "request_changes", "exclude", "lock", "adjudicate"})


def dispute_of(person: Person, role: Role | None, requests: list[ChangeRequest], facts: Facts) -> dict[str, Any]:
    """Whether the pair is `escalated` or `disputed`, for whom it waits (`asked`), and whether this person is to settle
    it (`my_turn`); until then nobody else approves it.
    """
    waiting = [
        one for one in requests if one.status in (ChangeRequest.Status.CONTESTED, ChangeRequest.Status.ESCALATED)
    ]
    escalated = any(one.status == ChangeRequest.Status.ESCALATED for one in waiting)
    leads = role is not None and role.at_least(Role.LEAD)
    mine = waits_for_answer(person.pk, leads, facts) if waiting else None
    return {
        "escalated": escalated,
        "disputed": any(one.status in ("open", "contested") for one in requests),
        "asked": sorted({str(one.reviewer) for one in waiting}) if waiting and not escalated else [],
        "my_turn": mine,
        "may_approve": not waiting or (mine and not escalated),
    }


def may_answer(person: Person, requests: list[ChangeRequest], facts: Facts) -> bool:
    """Whether the open requests are this person's to answer: whoever asked leaves that to others, unless the text is
    theirs as well.
    """
    asked = {one.reviewer_id for one in requests if one.status == ChangeRequest.Status.OPEN}
    return asked != {person.pk} or person.pk in facts.contributors


def gives_up_approval(role: Role | None, self_approval: str) -> bool:
    """Whether somebody in `role` could have approved what they are about to change, and then cannot."""
    return role is not None and role.at_least(MOVES["approve"].role) and self_approval != "solo"


def may_withdraw(person: Person, role: Role | None, given: Approval) -> bool:
    """Whether this person may take `given` back: their own, or any if they lead. One account may be merged into another."""
    own = given.reviewer_id == person.pk or not given.reviewer.is_active
    return given.withdrawn_at is None and role is not None and (own or role.at_least(Role.LEAD))


def holds_of(
    pair: Pair,
    person: Person,
    role: Role | None,
    approvals: list[Approval],
    requests: list[ChangeRequest],
    there: Container[type[Model]],
    facts: Facts,
) -> dict[str, Any]:
    """`sealed` are the approvals of the text as it stands; `before` the last one of another text of this pair; it is
    `own_text` to whoever may not approve it for having written it. What is not `there` (hanging.py) is not asked for.
    """
    given = [one for one in approvals if one.withdrawn_at is None and (pair.boundary_holds or not one.inherited)]
    own = [one for one in given if one.pair_id == pair.pk]
    before = [one for one in own if not is_of(one, pair)]
    return {
        "lock": Lock.on(pair.pk) if Lock in there else None,
        "lease": Lease.of_another(pair.pk, person) if Lease in there else None,
        "may_answer": may_answer(person, requests, facts),
        **dispute_of(person, role, requests, facts),
        "own_text": not may_count(person.pk, facts),
        "gives_up_approval": gives_up_approval(role, facts.self_approval) and may_count(person.pk, facts),
        "reviews": role is not None and role.at_least(MOVES["approve"].role),
        "may_withdraw": any(may_withdraw(person, role, one) for one in approvals if one.pair_id == pair.pk),
        "sealed": [one for one in own if is_of(one, pair)],
        "before": before[-1] if before else None,
        "verdicts": VERDICTS.items(),
    }
