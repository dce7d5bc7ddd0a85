"""One entry of the glossary: its content, its history with the way back, and what was approved before it changed."""

from itertools import islice
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.models import GlossaryTerm
from reviews.pipeline import recheck_project
from reviews.review.actions.term import change_term, delete_term
from reviews.review.glossary import approved_before
from reviews.review.refusals import Refused
from reviews.views.glossary import term_of
from reviews.views.numbers import whole
from reviews.views.projects import looked_at_again, project_page
from reviews.views.signed_in import person_of, signed_in

MOST = 100


def term_for(request: HttpRequest, term_id: int) -> GlossaryTerm:
    """The entry, if this person may see it; else 404."""
    mine = GlossaryTerm.objects.filter(project__memberships__person=person_of(request))
    return get_object_or_404(mine.select_related("project"), pk=term_id)


def version_of(request: HttpRequest) -> int:
    """The version that the form was filled from; 0, which none has, where it says nothing."""
    return whole(request.POST.get("version", "")) or 0


@require_safe
@signed_in
def term(request: HttpRequest, term_id: int) -> HttpResponse:
    """The page."""
    return render(request, "glossary/term.html", term_context(request, term_for(request, term_id)))


def term_context(request: HttpRequest, row: GlossaryTerm, **more: object) -> dict[str, Any]:
    """What the page shows."""
    changes = row.history.select_related("history_user").order_by("-history_id")
    older = list(islice(approved_before(row.project, row), MOST))
    return {**project_page(request, row.project, "glossary"), "term": row, "changes": changes, "older": older, **more}


@require_POST
@signed_in
def change(request: HttpRequest, term_id: int) -> HttpResponse:
    """Give the entry another content, or that of one of its versions."""
    row, reason = term_for(request, term_id), request.POST.get("reason", "")
    try:
        change_term(row.pk, term_of(request), by=person_of(request), version=version_of(request), reason=reason)
    except Refused as refusal:
        context = term_context(request, row, problem=refusal.sentence, typed=request.POST)
        return render(request, "glossary/term.html", context, status=refusal.status)
    messages.success(request, looked_at_again(recheck_project(row.project)))
    return redirect("term", row.pk)


@require_POST
@signed_in
def delete(request: HttpRequest, term_id: int) -> HttpResponse:
    """Take the entry out; the list offers to bring it back."""
    row = term_for(request, term_id)
    try:
        delete_term(row.pk, by=person_of(request), version=version_of(request), reason=request.POST.get("reason", ""))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("term", row.pk)
    recheck_project(row.project)
    messages.success(request, _("“{term}” was deleted; it can be brought back below.").format(term=row.source))
    return redirect("glossary", row.project_id)
