"""End a rule that was decided on for a project, of either kind; and what bringing one back asks for."""

from typing import TypeVar

from django.utils import timezone

from reviews.models import HouseRule, Person, Project, StyleRule
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop

Rule = TypeVar("Rule", HouseRule, StyleRule)


def end_rule(kind: type[Rule], pk: int, *, by: Person) -> Rule:
    """End the rule, in the transaction of the caller.

    Raises:
        Refused: role, or it has ended already.
    """
    rule = kind._default_manager.select_for_update(of=("self",)).select_related("project").get(pk=pk)
    permit_role(rule.project, by, Role.LEAD)
    if rule.ended_at is not None:
        raise Refused("ended", gettext_noop("This house rule has ended already."))
    rule.ended_at, rule.ended_by = timezone.now(), by
    rule.save(update_fields=["ended_at", "ended_by"])
    return rule


def refuse_return(project: Project, by: Person, reason: str) -> None:
    """Refuse whoever leads no project, or does not say why the rule comes back."""
    permit_role(project, by, Role.LEAD)
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why this is house style."))
