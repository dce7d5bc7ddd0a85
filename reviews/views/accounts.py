"""Two accounts of one person: which ones, what merging them would cost, and what it did cost."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from reviews.models import AccountMerge, HistoricalPair, Membership, Pair, Person, Project
from reviews.review.actions.merge_accounts import merge_accounts, refuse_merge, what_it_costs
from reviews.review.permission import role_in
from reviews.review.refusals import Refused
from reviews.review.states import Role, State
from reviews.views.numbers import whole
from reviews.views.projects import project_for, project_page
from reviews.views.signed_in import person_of, signed_in

MOST = 200
NAMES = ("kept", "merged")


def led_by(request: HttpRequest, project_id: int) -> Project:
    """The project, for those who lead it; else 403."""
    project = project_for(request, project_id)
    role = role_in(project, person_of(request))
    if role is None or not role.at_least(Role.LEAD):
        raise PermissionDenied
    return project


def accounts_in(project: Project) -> "QuerySet[Person]":
    """Those who belong to the project or once did, under accounts that were not merged yet."""
    ever = Membership.history.filter(project=project).values("person")
    known = Person.objects.filter(pk__in=ever) | Person.objects.filter(memberships__project=project)
    return known.filter(merged_into=None).distinct().order_by("username")


@require_http_methods(["GET", "POST"])
@signed_in
def merge(request: HttpRequest, project_id: int) -> HttpResponse:
    """Choose two accounts, see what merging them would cost, merge them."""
    project = led_by(request, project_id)
    people, asked = accounts_in(project), request.POST if request.method == "POST" else request.GET
    kept, merged = (people.filter(pk=whole(asked.get(name, "")) or 0).first() for name in NAMES)
    context = project_page(request, project, "people") | {"people": people, "kept": kept, "merged": merged}
    if kept and merged and request.method == "POST":
        try:
            made = merge_accounts(kept, merged, by=person_of(request), reason=asked.get("reason", ""))
            return redirect("account_merge", project.pk, made.pk)
        except Refused as refusal:
            context["problem"] = refusal.sentence
    if kept and merged and kept != merged:
        context |= costs(project, kept, merged, person_of(request))
    return render(request, "merge_accounts.html", context, status=422 if request.method == "POST" else 200)


def costs(project: Project, kept: Person, merged: Person, by: Person) -> dict[str, Any]:
    """The pairs of this project that would come to another state; how many elsewhere. Why not, to whoever may not merge."""
    try:
        refuse_merge(kept, merged, by)
    except Refused as refusal:
        return {"problem": refusal.sentence}
    found = what_it_costs(kept, merged)
    own = [(pair, State(pair.state), state) for pair, state in found if pair.article.project_id == project.pk]
    return {"asked": True, "lost": own[:MOST], "more": len(own[MOST:]), "elsewhere": len(found) - len(own)}


@require_safe
@signed_in
def merged(request: HttpRequest, project_id: int, merge_id: int) -> HttpResponse:
    """What a merge did to the pairs of this project, with the state that each came to."""
    project = led_by(request, project_id)
    one = get_object_or_404(merges_in(project), pk=merge_id)
    rows = HistoricalPair.objects.filter(batch__in=one.batches.filter(article__project=project)).order_by("history_id")
    states = dict(rows.values_list("id", "state"))
    pairs = Pair.everything.filter(pk__in=list(states)).select_related("article").order_by("article", "position")
    before = states_before(one, states)
    lost = [(pair, State(before[pair.pk]), State(states[pair.pk])) for pair in pairs[:MOST]]
    context = project_page(request, project, "people") | {"merge": one, "lost": lost}
    context["more"] = max(0, len(states) - MOST)
    return render(request, "account_merge.html", context)


def states_before(one: AccountMerge, pks: dict[int, str]) -> dict[int, str]:
    """The state of each pair before the merge."""
    first = HistoricalPair.objects.filter(batch__in=one.batches.all()).order_by("history_id").first()
    earlier = HistoricalPair.objects.filter(id__in=list(pks), history_id__lt=first.history_id if first else 0)
    return dict(earlier.order_by("history_id").values_list("id", "state"))


def merges_in(project: Project) -> "QuerySet[AccountMerge]":
    """The merges of accounts that belonged to the project."""
    ever = Membership.history.filter(project=project).values("person")
    return AccountMerge.objects.filter(merged__in=ever).select_related("kept", "merged", "person")
