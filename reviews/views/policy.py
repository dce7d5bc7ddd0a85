"""A project's policy: how many approvals, how strict the two-person rule; a dry run before anything is changed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reviews.models import PolicyChange, Project
from reviews.review.actions.set_policy import Policy, forecast, named, policy_of, set_policy
from reviews.review.chain import head_of
from reviews.review.refusals import Refused
from reviews.review.states import SELF_APPROVAL, State
from reviews.views.numbers import whole
from reviews.views.projects import project_for, project_page
from reviews.views.signed_in import person_of, signed_in


def asked(form: QueryDict, project: Project) -> Policy:
    """The policy that a form names; the project's own where it names none."""
    required = whole(form.get("required", ""))
    if required is None:
        return policy_of(project)
    ticked = {name: form.get(name) == "1" for name in ("boundary_holds", "restored_asks")}
    return Policy(required, form.get("self_approval", project.self_approval), **ticked)


@require_http_methods(["GET", "POST"])
@signed_in
def policy(request: HttpRequest, project_id: int) -> HttpResponse:
    """The policy, what another one would do to what is open, and those that were before."""
    project = project_for(request, project_id)
    if request.method == "POST":
        return choose(request, project)
    wanted = asked(request.GET, project)
    context = project_page(request, project, "policy") | {"wanted": wanted, "policies": SELF_APPROVAL}
    context["changes"] = PolicyChange.objects.filter(project=project).select_related("person")
    context |= {"head": head_of(project.pk), "stands": named(policy_of(project))}
    if "required" in request.GET and context["may_change"]:
        found = forecast(project, wanted)
        moves = [{"old": State(old), "new": State(new), "n": n} for (old, new), n in sorted(found.moves.items())]
        context |= {"dry_run": True, "open": found.open, "moves": moves}
    return render(request, "policy.html", context)


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
