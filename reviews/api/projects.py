"""The projects that somebody belongs to, with their role and the policy that approvals follow."""

from typing import Any

from django.db.models import F
from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel

from reviews.api.reached import project_reached, projects_reached
from reviews.api.shapes import MOST, After, Limit, Page, page_of
from reviews.models import Project

router = Router()


class ProjectOut(BaseModel):
    """A project, and what the caller is in it."""

    id: int
    name: str
    slug: str
    role: str
    approvals_required: int
    self_approval: str


def shown(project: Project) -> dict[str, Any]:
    """The project as it is told."""
    names = ("name", "slug", "approvals_required", "self_approval")
    said = {name: getattr(project, name) for name in names}
    return {"id": project.pk, "role": project.my_role, **said}  # type: ignore[attr-defined]


@router.get("projects", response=Page[ProjectOut], operation_id="projects", summary="List projects")
def projects(request: HttpRequest, after: After = 0, limit: Limit = MOST) -> Any:
    """Those that the caller belongs to."""
    rows = projects_reached(request).filter(pk__gt=after).annotate(my_role=F("memberships__role")).order_by("pk")
    return page_of(rows[: limit + 1], limit, lambda one: one.pk, lambda some: [shown(one) for one in some])


@router.get("projects/{key:project_id}", response=ProjectOut, operation_id="project", summary="One project")
def project(request: HttpRequest, project_id: int) -> Any:
    """By its key."""
    return shown(project_reached(request, project_id))
