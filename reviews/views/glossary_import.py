"""Importing a glossary: first what the file would do, row by row; then, if wanted, just that."""

from dataclasses import astuple
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from reviews.load import LoadError
from reviews.load.terms import Languages, TermRow
from reviews.models import GlossaryImport, Project
from reviews.pipeline import recheck_project
from reviews.pipeline.reading import read_term_rows
from reviews.review.actions.import_terms import import_terms
from reviews.review.actions.undo_import import undo_import
from reviews.review.glossary_plan import Becomes, Plan, plan_of
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.segments import Term
from reviews.views.encodings import CHOICES, previews
from reviews.views.glossary import chosen_languages, languages_of
from reviews.views.kept_files import files_loaded, files_of, keep_files
from reviews.views.projects import project_for, project_page
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import said

SALT = "glossary import"
LARGEST = 32 * 1024 * 1024
LONGEST_PLAN = 2_400_000
"""As a field of the form, which takes 2.5 MB: some fifty thousand terms with notes."""
SHOWN = 200
SECOND = "second "
"""Before the name of a row whose term has another rendering already: what it becomes."""
BECOMES = {
    Becomes.INSTEAD: gettext_lazy("the rendering from now on"),
    Becomes.ALLOWED: gettext_lazy("also allowed"),
    Becomes.SENSE: gettext_lazy("a term of its own: another sense"),
}


@require_http_methods(["GET", "POST"])
@signed_in
def import_page(request: HttpRequest, project_id: int) -> HttpResponse:
    """The form; after a file the plan; after a yes the glossary."""
    project, files = project_for(request, project_id), files_of(request)
    try:
        permit_role(project, person_of(request), Role.LEAD)
        if "plan" in request.POST:
            return do(request, project)
        if file := files.get("file"):
            return preview(request, project, file)
    except LoadError as error:
        kept, problem = keep_files(request, files, error), said(error.message, error.values, error.location)
        return form(request, project, status=422, problem=problem, previews=previews(error), kept=kept)
    except Refused as refusal:
        return form(request, project, status=refusal.status, problem=refusal.sentence)
    return form(request, project)


def form(request: HttpRequest, project: Project, status: int = 200, **more: object) -> HttpResponse:
    """The page with its form."""
    context = {**project_page(request, project, "glossary"), "pairs_of_languages": languages_of(project)}
    context |= {"encodings": CHOICES, "chosen": request.POST.get("encoding", ""), **more}
    return render(request, "glossary/import.html", context, status=status)


def preview(request: HttpRequest, project: Project, file: Any) -> HttpResponse:
    """What the file would do. It comes back signed, so that what is shown is what is done."""
    if file.size > LARGEST:
        return form(request, project, status=422, problem=_("The file is too large: a glossary has at most 32 MB."))
    languages = chosen_languages(request, project)
    rows = read_term_rows(file.read(), file.name, languages, request.POST.get("encoding") or None)
    plan = plan_of(project, languages, rows)
    files_loaded(request)
    terms = [[row.n, astuple(row.told), row.untold, row.concept] for row in plan.needed]
    kept = {"project": project.pk, "name": file.name, "languages": [languages.source, languages.target]}
    signed = signing.dumps({**kept, "terms": terms, "seen": plan.digest}, salt=SALT, compress=True)
    if len(signed) > LONGEST_PLAN:
        return form(request, project, status=422, problem=_("The file has too many terms for one import: divide it."))
    shown: dict[str, Any] = {"plan": plan, "faults": faults(plan), "becomes": BECOMES, "second": SECOND}
    return form(request, project, name=file.name, signed=signed, most=SHOWN, **shown)


def faults(plan: Plan) -> list[str]:
    """What is wrong with which row."""
    return [
        said(row.fault.message, row.fault.values, row.fault.location or {"row": row.n})
        for row in plan.faulty
        if row.fault
    ]


def do(request: HttpRequest, project: Project) -> HttpResponse:
    """Take in what was shown."""
    try:
        kept = signing.loads(request.POST["plan"], salt=SALT, max_age=24 * 3600)
    except signing.BadSignature:
        kept = {}
    if kept.get("project") != project.pk:
        return form(request, project, status=422, problem=_("Choose the file once more."))
    rows = [row_of(*said) for said in kept["terms"]]
    answers = {name.removeprefix(SECOND): str(said) for name, said in request.POST.items() if name.startswith(SECOND)}
    shown = {"name": kept["name"], "seen": kept["seen"], "answers": answers}
    plan, taken = import_terms(project, Languages(*kept["languages"]), rows, by=person_of(request), **shown)
    recheck_project(project)
    offer = f"import-{taken.pk}" if taken else ""
    messages.success(request, what_came(len(plan.new), len(plan.changed)), extra_tags=offer)
    return redirect("glossary", project.pk)


def row_of(n: int, term: list[Any], untold: list[str], concept: bool) -> TermRow:
    """A row as it was signed."""
    source, target, variants, forbidden, note = term
    return TermRow(n, Term(source, target, tuple(variants), tuple(forbidden), note), None, tuple(untold), concept)


def what_came(new: int, changed: int) -> str:
    """What an import brought."""
    done = _("{new} new terms, {changed} changed. The articles are looked at again.")
    return done.format(new=new, changed=changed)


@require_POST
@signed_in
def undo(request: HttpRequest, import_id: int) -> HttpResponse:
    """Take an import back; what was changed since stays."""
    mine = GlossaryImport.objects.filter(project__memberships__person=person_of(request))
    taken = get_object_or_404(mine.select_related("project"), pk=import_id)
    try:
        left = undo_import(taken.pk, by=person_of(request)).left
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("glossary", taken.project_id)
    recheck_project(taken.project)
    tell_undone(request, left)
    return redirect("glossary", taken.project_id)


def tell_undone(request: HttpRequest, left: int) -> None:
    """Say that it was taken back, and how much stays."""
    messages.success(request, _("The import was taken back. The articles are looked at again."))
    if left:
        stays = ngettext("{n} term stays: it was changed or deleted since.",
                         "{n} terms stay: they were changed or deleted since.", left)  # fmt: skip
        messages.warning(request, stays.format(n=left))
