"""What was decided about one place and may become a house rule: disputes, and what was dismissed as house style."""

from typing import Any

from reviews.models import ChangeRequest, Dismissal, Finding, Project, StyleRule
from reviews.review.decisions import house_rules_of
from reviews.views.wording import worded

MOST = 20


def candidates_of(project: Project) -> dict[str, Any]:
    """The newest of both kinds, in articles on the desk, that no house rule came of yet."""
    ruled = StyleRule.objects.filter(project=project, pair__isnull=False).values("pair")
    asked = ChangeRequest.objects.filter(pair__article__project=project, pair__retired=False).exclude(decision="")
    asked = asked.filter(pair__article__off_desk=None)
    disputes = asked.exclude(pair__in=ruled).select_related("pair__article", "decided_by").order_by("-decided_at")
    styled = Dismissal.objects.standing().filter(article__project=project, reason=Dismissal.Reason.HOUSE_STYLE)
    keys = styled.exclude(span_key__in=house_rules_of(project.pk).values("span_key")).values("span_key")
    here = Finding.objects.filter(article__project=project, article__off_desk=None)
    found = here.filter(dismissed=True, span_key__in=keys).order_by("-pk")
    alike = {one.span_key: one for one in found[: 10 * MOST]}
    return {"disputes": disputes[:MOST], "dismissed": [worded(one) for one in list(alike.values())[:MOST]]}
