"""The glossary of a project: the list, search, a new entry, deleted ones, the file, and what was approved before a change."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, Max, Min, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from reviews.export.terms import term_formats, write_terms
from reviews.load.terms import Languages
from reviews.models import Article, GlossaryImport, GlossaryTerm, Project
from reviews.pipeline import recheck_project
from reviews.review.actions.term import add_term, restore_term
from reviews.review.glossary import approved_before
from reviews.review.refusals import Refused
from reviews.text.scripts import base
from reviews.text.segments import Term
from reviews.text.variants import writing
from reviews.views.export import attachment
from reviews.views.gone import screen_url
from reviews.views.new_term import begun, begun_before
from reviews.views.numbers import whole
from reviews.views.projects import looked_at_again, project_for, project_page
from reviews.views.signed_in import person_of, signed_in

ON_A_PAGE = 100
DELETED = 20
IMPORTS = 50


@require_safe
@signed_in
def glossary(request: HttpRequest, project_id: int) -> HttpResponse:
    """The entries, or those with the words looked for in them."""
    project, words = project_for(request, project_id), request.GET.get("q", "").strip()[:200]
    context = list_context(request, project, words, **begun(project, request.GET))
    return render(request, "glossary/list.html", context)


def list_context(request: HttpRequest, project: Project, words: str = "", **more: object) -> dict[str, Any]:
    """What the list shows; `more` is what a form that was refused wants to show again."""
    found = GlossaryTerm.objects.filter(project=project)
    if words:
        found = found.holding(words)
    return {
        **project_page(request, project, "glossary"),
        "page": Paginator(found, ON_A_PAGE).get_page(request.GET.get("page")),
        "words": words,
        "query": f"q={words}&" if words else "",
        **latest(project),
        "pairs_of_languages": languages_of(project),
        "written_in": term_languages(project),
        "formats": sorted(term_formats()),
        **more,
    }


def latest(project: Project) -> dict[str, Any]:
    """What happened to the list of late, to be looked at and taken back."""
    return {"imports": latest_imports(project), "deleted": latest_deleted(project)}


def latest_imports(project: Project) -> "QuerySet[GlossaryImport]":
    """The files that were imported, the latest first."""
    imports = GlossaryImport.objects.counted().filter(project=project)
    return imports.select_related("person", "undone_by")[:IMPORTS]


def latest_deleted(project: Project) -> "QuerySet[Any]":
    """The terms that were deleted and that nobody has entered anew, the latest first."""
    same = {name: OuterRef(name) for name in ("project", "source_lang", "target_lang", "source", "target")}
    gone = GlossaryTerm.history.filter(~Exists(GlossaryTerm.objects.filter(**same)), project=project, history_type="-")
    return gone.select_related("history_user").order_by("-history_id")[:DELETED]


def languages_of(project: Project) -> list[tuple[str, str]]:
    """The pairs of languages that the project works in, those of its terms first, then those of its latest articles.

    An article of which both sides are in one language tells what one side of the terms may be in, where nothing tells more.
    """
    both = "source_lang", "target_lang"
    articles = Article.objects.filter(project=project).values_list(*both).annotate(n=Max("pk")).order_by("-n")
    worked_in = [(source, target) for source, target, _n in articles]
    two = [pair for pair in worked_in if not is_one_language(*pair)]
    told = list(dict.fromkeys([*term_languages(project), *two]))
    return told or [likely_pair(worked_in[0][0] if worked_in else "en")]


def is_one_language(source: str, target: str) -> bool:
    """Whether two tags name one language in one writing."""
    return base(source) == base(target) and writing(source) == writing(target)


def likely_pair(lang: str) -> tuple[str, str]:
    """The pair of languages of a desk of which one language is known."""
    return ("en", lang) if base(lang) == "zh" else (lang, "zh-Hant-TW")


def term_languages(project: Project) -> list[tuple[str, str]]:
    """The pairs of languages that there are terms in."""
    terms = GlossaryTerm.objects.filter(project=project).values_list("source_lang", "target_lang")
    return [(source, target) for source, target, _n in terms.annotate(n=Min("pk")).order_by("n")]


def chosen_languages(request: HttpRequest, project: Project) -> Languages:
    """The pair of languages that the form or the address names, as "en>zh-Hant-TW"; else the first."""
    given = tuple((request.POST.get("languages") or request.GET.get("languages", "")).split(">"))
    known = languages_of(project)
    return Languages(*(given if given in known else known[0]))


def term_of(request: HttpRequest) -> Term:
    """The entry that the form holds; several words in a field are parted by | or by line breaks."""
    post = request.POST

    def several(name: str) -> tuple[str, ...]:
        return tuple(w.strip() for w in post.get(name, "").replace("\n", "|").split("|") if w.strip())

    return Term(post.get("source", "").strip(), post.get("target", "").strip(), several("variants"),
                several("forbidden"), post.get("note", "").replace("\r\n", "\n").strip())  # fmt: skip


@require_POST
@signed_in
def add(request: HttpRequest, project_id: int) -> HttpResponse:
    """A new entry; whoever began it at a pair is led back there."""
    project = project_for(request, project_id)
    pair = begun_before(request, project)
    languages, reason = chosen_languages(request, project), request.POST.get("reason", "")
    try:
        add_term(project, term_of(request), languages, by=person_of(request), reason=reason)
    except Refused as refusal:
        context = list_context(request, project, problem=refusal.sentence, typed=request.POST, begun_at=pair)
        return render(request, "glossary/list.html", context, status=refusal.status)
    messages.success(request, looked_at_again(recheck_project(project)))
    return redirect(screen_url(pair)) if pair else redirect("glossary", project.pk)


@require_POST
@signed_in
def restore(request: HttpRequest, project_id: int) -> HttpResponse:
    """Bring a deleted entry back."""
    project, key = project_for(request, project_id), whole(request.POST.get("history", "")) or 0
    try:
        restore_term(project, key, by=person_of(request))
        messages.success(request, looked_at_again(recheck_project(project)))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("glossary", project.pk)


@require_safe
@signed_in
def export_terms(request: HttpRequest, project_id: int) -> HttpResponse:
    """The entries of one pair of languages as a file."""
    project, languages = project_for(request, project_id), chosen_languages(request, project_for(request, project_id))
    form = term_formats().get(request.GET.get("format", "csv"))
    if form is None:
        raise Http404
    rows = GlossaryTerm.objects.filter(project=project, source_lang=languages.source, target_lang=languages.target)
    content = write_terms(form.EXTENSION, [row.term for row in rows], languages.source, languages.target)
    name = f"{project.slug} {languages.source}-{languages.target}.{form.EXTENSION}"
    return HttpResponse(content, content_type=form.MEDIA_TYPE, headers={"Content-Disposition": attachment(name)})


@require_safe
@signed_in
def older_approvals(request: HttpRequest, project_id: int) -> HttpResponse:
    """What was approved under an older glossary: approved it stays, and is worth a look."""
    project = project_for(request, project_id)
    found = list(approved_before(project))
    found.sort(key=lambda one: one.agreed)
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "glossary/older.html", {**project_page(request, project, "glossary"), "page": page})
