"""A project's policy: how many approvals, how strict the two-person rule; a dry run before anything is changed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from reviews.models import PolicyChange, Project, ProjectChange
from reviews.review.actions.set_policy import Policy, forecast, named, policy_of, set_policy
from reviews.review.actions.set_project import last_of, set_project
from reviews.review.chain import head_of
from reviews.review.refusals import Refused
from reviews.review.states import SELF_APPROVAL, State
from reviews.views.numbers import whole
from reviews.views.projects import project_for, project_page
from reviews.views.signed_in import person_of, signed_in

TICKED = ("boundary_holds", "restored_asks", "warnings_hold")


def asked(form: QueryDict, project: Project) -> Policy:
    """The policy that a form names; the project's own where it names none."""
    required = whole(form.get("required", ""))
    if required is None:
        return policy_of(project)
    ticked = {name: form.get(name) == "1" for name in TICKED}
    return Policy(required, form.get("self_approval", project.self_approval), **ticked)


@require_http_methods(["GET", "POST"])
@signed_in
def policy(request: HttpRequest, project_id: int) -> HttpResponse:
    """The policy, what another one would do to what is open, and those that were before."""
    project = project_for(request, project_id)
    if request.method == "POST":
        return choose(request, project)
    wanted = asked(request.GET, project)
    context = page_of(request, project) | {"wanted": wanted}
    if "required" in request.GET and context["may_change"]:
        found = forecast(project, wanted)
        moves = [{"old": State(old), "new": State(new), "n": n} for (old, new), n in sorted(found.moves.items())]
        context |= {"dry_run": True, "open": found.open, "held": found.held, "moves": moves}
    return render(request, "policy.html", context)


def page_of(request: HttpRequest, project: Project) -> dict[str, Any]:
    """The policy as it stands, what else the project is set to, and what both were before."""
    return project_page(request, project, "policy") | {
        "wanted": policy_of(project),
        "policies": SELF_APPROVAL,
        "changes": PolicyChange.objects.filter(project=project).select_related("person"),
        "head": head_of(project.pk),
        "stands": named(policy_of(project)),
        "settings": ProjectChange.objects.filter(project=project).select_related("person"),
        "last": last_of(project),
    }


@require_POST
@signed_in
def settings(request: HttpRequest, project_id: int) -> HttpResponse:
    """Set how many pairs one act takes, and which names no lane converts; what was typed is given back where it is refused."""
    project, given = project_for(request, project_id), request.POST
    said = {name: given.get(name, "") for name in ("reason", "seen")}
    names = given.get("names", "").replace("\r\n", "\n")
    try:
        set_project(project, whole(given.get("batch_cap", "")), names, by=person_of(request), **said)
    except Refused as refusal:
        context = page_of(request, project) | {"problem": refusal.sentence, "given": given}
        return render(request, "policy.html", context, status=refusal.status)
    messages.success(request, _("Saved."))
    return redirect("policy", project.pk)


def choose(request: HttpRequest, project: Project) -> HttpResponse:
    """Set the policy, and tell."""
    given, wanted = request.POST, asked(request.POST, project)
    said = {"reason": given.get("reason", ""), "seen": given.get("seen", "")}
    try:
        set_policy(project, wanted, by=person_of(request), open_too=given.get("open_too") == "1", **said)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("Saved."))
    return redirect("policy", project.pk)
