"""House rules: what is no fault anywhere in a project, the end of such a decision, and its return."""

from django.db import transaction

from reviews.models import Finding, HouseRule, Person, Project
from reviews.review.actions.dismiss import refuse_other_places
from reviews.review.actions.end_rule import end_rule, refuse_return
from reviews.review.decisions import alike, settle
from reviews.review.permission import permit_in
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop

LONGEST = 300
CONTENT = ("rule", "span_key", "spans", "shown", "message", "args")


@transaction.atomic
def add_house_rule(finding_id: int, *, by: Person, reason: str, seen: str | None = None) -> HouseRule:
    """Make what the finding says house style: in the whole project it is no fault from now on. `seen` is the span key
    shown.

    Raises:
        Refused: role, no reason, it is house style already, or it has other places by now.
    """
    finding = Finding.objects.select_related("article__project", "pair").get(pk=finding_id)
    project = Project.objects.select_for_update().get(pk=finding.article.project_id)
    permit_in(finding.article, by, Role.LEAD)
    refuse_other_places(finding, seen)
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why this is house style."))
    if HouseRule.objects.filter(project=project, span_key=finding.span_key, ended_at=None).exists():
        raise Refused("twice", gettext_noop("This is house style already."))
    made = HouseRule.objects.create(
        project=project,
        rule=finding.rule,
        span_key=finding.span_key,
        spans=finding.spans,
        shown=words_of(finding)[:LONGEST],
        message=finding.message,
        args=finding.args,
        reason=reason.strip(),
        person=by,
    )
    settle(project, alike(made))
    return made


@transaction.atomic
def end_house_rule(house_rule_id: int, *, by: Person) -> HouseRule:
    """End a house rule: what it covered is open again, unless somebody dismissed it otherwise.

    Raises:
        Refused: role, or it has ended already.
    """
    rule = end_rule(HouseRule, house_rule_id, by=by)
    settle(rule.project, alike(rule))
    return rule


@transaction.atomic
def renew_house_rule(house_rule_id: int, *, by: Person, reason: str) -> HouseRule:
    """Bring a house rule back that has ended: a new one with the same content, by another decision.

    Raises:
        Refused: role, no reason, it has not ended, or the same is house style again.
    """
    old = HouseRule.objects.select_related("project").get(pk=house_rule_id)
    project = Project.objects.select_for_update().get(pk=old.project_id)
    refuse_return(project, by, reason)
    if HouseRule.objects.filter(project=project, span_key=old.span_key, ended_at=None).exists():
        raise Refused("twice", gettext_noop("This is house style already."))
    content = {name: getattr(old, name) for name in CONTENT}
    made = HouseRule.objects.create(project=project, renews=old, reason=reason.strip(), person=by, **content)
    settle(project, alike(made))
    return made


def words_of(finding: Finding) -> str:
    """The words of the text that the finding points at."""
    if finding.spans:
        return " ".join(finding.spans)
    return getattr(finding.pair, finding.side)[finding.start : finding.end] if finding.pair else ""
