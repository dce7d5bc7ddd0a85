"""Dismiss a finding with a reason. The dismissal is bound to the text of the span and survives re-runs."""

from django.db import transaction

from reviews.models import Dismissal, Finding, Person
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.text.marks import gettext_noop


@transaction.atomic
def dismiss(finding_id: int, *, by: Person, reason: str, note: str = "") -> Finding:
    """Mark the finding as no fault.

    Raises:
        Refused: role, an unknown reason, or "other" without words.
    """
    finding = Finding.objects.select_related("article__project").get(pk=finding_id)
    permit_verb(finding.article.project, by, "dismiss")
    if reason not in Dismissal.Reason.values or (reason == Dismissal.Reason.OTHER and not note.strip()):
        raise Refused("reason", gettext_noop("Choose a reason; “other” needs a few words."))
    if not finding.dismissed:
        Dismissal.objects.create(
            article=finding.article,
            pair=finding.pair,
            rule=finding.rule,
            span_key=finding.span_key,
            reason=reason,
            note=note,
            person=by,
        )
        finding.dismissed = True
        finding.save(update_fields=["dismissed"])
    return finding


@transaction.atomic
def reopen(finding_id: int, *, by: Person) -> Finding:
    """Take the dismissal of a finding back."""
    finding = Finding.objects.select_related("article__project").get(pk=finding_id)
    permit_verb(finding.article.project, by, "dismiss")
    Dismissal.objects.filter(article=finding.article, span_key=finding.span_key, pair=finding.pair).delete()
    finding.dismissed = False
    finding.save(update_fields=["dismissed"])
    return finding
