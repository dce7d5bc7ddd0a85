"""What stands around a decision: lock, lease, dispute, and who approved the text that is being changed."""

from typing import Any

from reviews.models import Approval, ChangeRequest, Lease, Lock, Pair, Person
from reviews.review.actions.adjudicate import VERDICTS
from reviews.review.facts import content_of


def holds_of(pair: Pair, person: Person, approvals: list[Approval], requests: list[ChangeRequest]) -> dict[str, Any]:
    """`sealed` are the approvals of the text as it stands; `before` the last one of another text of this pair."""
    given = [one for one in approvals if one.withdrawn_at is None and not one.inherited]
    now = content_of(pair)[1:]
    before = [one for one in given if one.pair_id == pair.pk and content_of(one)[1:] != now]
    return {
        "lock": Lock.on(pair.pk),
        "lease": Lease.of_another(pair.pk, person),
        "escalated": any(one.status == ChangeRequest.Status.ESCALATED for one in requests),
        "disputed": any(one.status in ("open", "contested") for one in requests),
        "sealed": [one for one in given if one.pair_id == pair.pk and content_of(one)[1:] == now],
        "before": before[-1] if before else None,
        "verdicts": VERDICTS.items(),
    }
