"""How severe a rule is in a project, and the way back to what it was before."""

from django.db import transaction

from reviews.check import rules
from reviews.models import Person, Project, RuleSetting
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop


@transaction.atomic
def set_rule(project: Project, rule: str, severity: str, *, by: Person, reason: str, seen: str) -> bool:
    """Give the rule a severity, or, by an empty one, that which it comes with. Whether anything changed.

    `seen` is the setting that was shown: empty where there was none.

    Raises:
        Refused: role, an unknown rule or severity, no reason, or somebody else set it in between.
    """
    permit_role(project, by, Role.LEAD)
    if rule not in rules() or severity not in {"", *RuleSetting.Severity.values}:
        raise Refused("unknown", gettext_noop("There is no such rule or severity."))
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the rule is to be changed."))
    Project.objects.select_for_update().get(pk=project.pk)
    row = RuleSetting.objects.filter(project=project, rule=rule).first()
    now = row.severity if row else ""
    if now != seen:
        raise Refused("seen", gettext_noop("Somebody else set this rule in between: look at it once more."))
    if severity == now:
        return False
    row = row or RuleSetting(project=project, rule=rule)
    row._history_user, row._change_reason = by, reason.strip()  # type: ignore[attr-defined]
    if severity:
        row.severity, row.person = severity, by
        row.save()
    else:
        row.delete()
    return True
