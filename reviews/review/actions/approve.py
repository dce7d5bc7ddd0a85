"""Approve: record that exactly this text was approved, by someone who did not write it."""

from django.db import transaction

from reviews.models import Approval, ChangeRequest, Comment, Pair, Person
from reviews.review.actions.submit import refuse_open_findings
from reviews.review.facts import facts_of, family_of
from reviews.review.kin import locked_with_kin, restate_kin
from reviews.review.permission import permit
from reviews.review.persons import accounts_of
from reviews.review.picked import holding
from reviews.review.refusals import Refused
from reviews.review.states import Role, may_count
from reviews.review.versions import at_version, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def approve(pair_id: int, *, by: Person, version: int, note: str = "") -> Pair:
    """Approve the texts of the pair as they are at `version`; approving an excluded pair approves its exclusion.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, own text, empty target, open error (where the project says so, warning), or a contested request
            of another reviewer.
    """
    pair = locked_with_kin(pair_id)
    role = permit(pair, by, "approve")
    at_version(pair, version)
    refuse_own_text(pair, by)
    refuse_blocked(pair)
    if not pair.exclusion:
        if not pair.target.strip():
            raise Refused("empty", gettext_noop("An empty translation cannot be approved."))
        refuse_open_findings(pair, holding(warnings=pair.article.project.warnings_hold))
    close_answered_requests(pair, by)
    record_approval(pair, by, role, note)
    pair.alignment = Pair.Alignment.CONFIRMED if pair.alignment == Pair.Alignment.PROPOSED else pair.alignment
    write([pair], by=by, verb="approve", reason=note, fields=["alignment"])
    restate_kin([pair], by=by, verb="approve", reason=note)
    return pair


def refuse_own_text(pair: Pair, by: Person) -> None:
    """The two-person rule. It looks at persons, not at roles."""
    facts = facts_of([pair])[pair.pk]
    if not may_count(by.pk, facts):
        raise Refused(
            "own_text", gettext_noop("You wrote part of this text. Somebody else has to approve it (two-person rule).")
        )


def refuse_blocked(pair: Pair) -> None:
    """Refuse while a comment holds the pair up."""
    if Comment.objects.filter(pair__in=family_of(pair), blocker=True, resolved_at=None).exists():
        raise Refused("blocked", gettext_noop("A comment holds this pair up: it has to be resolved first."))


def close_answered_requests(pair: Pair, by: Person) -> None:
    """An approval closes answered requests; a contested one only its own reviewer can close."""
    answered = ChangeRequest.objects.filter(pair__in=family_of(pair)).exclude(status=ChangeRequest.Status.CLOSED)
    contested = answered.filter(status=ChangeRequest.Status.CONTESTED).select_related("reviewer")
    if answered.filter(status=ChangeRequest.Status.ESCALATED).exists():
        raise Refused("escalated", gettext_noop("A request is contested twice: a lead has to decide first."))
    if other := next((one for one in contested if one.reviewer_id not in accounts_of(by)), None):
        raise Refused(
            "contested",
            gettext_noop("{reviewer} asked for a change that the author contests: {reviewer} has to answer first."),
            reviewer=str(other.reviewer),
        )
    answered.update(status=ChangeRequest.Status.CLOSED)


def record_approval(pair: Pair, by: Person, role: Role, note: str) -> None:
    """One approval a person and text: approving the same text twice leaves one record, unless it came back meanwhile and
    has to be confirmed.
    """
    Approval.objects.get_or_create(
        pair=pair,
        reviewer=by,
        source_hash=pair.source_hash,
        target_hash=pair.target_hash,
        exclusion=pair.exclusion,
        withdrawn_at=None,
        **({"version": pair.version} if pair.restored_asks else {}),
        defaults={"version": pair.version, "role": role.value, "note": note},
    )
