"""A house rule of either kind, about findings or about wording, ends or comes back: the same answer to both."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from reviews.models import Person
from reviews.review.actions.end_rule import Rule
from reviews.review.refusals import Refused
from reviews.views.signed_in import person_of


def own_rule(kind: type[Rule], request: HttpRequest, pk: int) -> Rule:
    """The rule, if it is of a project that the person belongs to; else 404."""
    return get_object_or_404(kind._default_manager.filter(project__memberships__person=person_of(request)), pk=pk)


def settled(request: HttpRequest, rule: Rule, act: Callable[[Person], object], said: str) -> HttpResponse:
    """Do `act` as the person, tell that it is done (`said`) or why not, and show the project's rules again."""
    try:
        act(person_of(request))
        messages.success(request, said)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("house_rules", rule.project_id)
