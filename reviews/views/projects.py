"""What the pages of a project share: the project, if this person may see it, and their role in it."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from reviews.models import Job, Project
from reviews.review.permission import role_in
from reviews.review.states import Role
from reviews.views.signed_in import person_of


def project_for(request: HttpRequest, project_id: int) -> Project:
    """The project, if this person is a member of it; else 404."""
    return get_object_or_404(Project.objects.of(person_of(request)), pk=project_id)


def project_page(request: HttpRequest, project: Project, here: str) -> dict[str, Any]:
    """What the page called `here` says of its project: who may change it, and what is being looked at again."""
    role = role_in(project, person_of(request))
    waiting = Job.objects.filter(kind="recheck", article__project=project, state__in=["queued", "running"])
    found = waiting.select_related("article").order_by(
        "state", "-pk"
    )  # of two for one article the one that runs is kept
    jobs = sorted({job.article_id: job for job in found}.values(), key=lambda job: (job.state != "running", job.pk))
    may_change = role is not None and role.at_least(Role.LEAD)
    return {"project": project, "role": role, "here": here, "may_change": may_change, "rechecking": jobs}


def looked_at_again(jobs: list[Job]) -> str:
    """What to tell after a change of what the checks are to do."""
    return _("Saved. The articles are looked at again.") if jobs else _("Saved.")
