"""The articles that a person may see, and loading one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from reviews.load import LoadError
from reviews.models import Article, Finding, Job, OffDesk
from reviews.pipeline import load_file
from reviews.review.actions.membership import may_start
from reviews.review.states import State
from reviews.review.tallies import tallies_of
from reviews.views.kept_files import files_loaded, files_of, refused_file
from reviews.views.load_form import LoadForm
from reviews.views.off_desk import off_for
from reviews.views.signed_in import person_of, signed_in

ON_A_PAGE = 20
MOST_OFF = 100
SEEN_AT_A_GLANCE = 8
MOST_WORDS = 10


@require_safe
@signed_in
def articles(request: HttpRequest) -> HttpResponse:
    """The list: progress by state, findings, last activity."""
    person, words = person_of(request), request.GET.get("q", "").strip()
    mine = Article.objects.of(person).on_desk().select_related("project", "translator")
    page = Paginator(with_words(mine, words), ON_A_PAGE).get_page(request.GET.get("page"))
    add_progress(list(page.object_list))
    context = {"page": page, "q": words, "off_desk": off_for(person)[:MOST_OFF], "may_start": may_start(person)}
    context["many"] = bool(words) or page.paginator.count > SEEN_AT_A_GLANCE
    return render(request, "articles.html", context)


@require_safe
def to_list(request: HttpRequest) -> HttpResponse:
    """The list, for whoever cuts the address of an article short."""
    return redirect("articles")


def with_words(mine: "QuerySet[Article]", words: str) -> "QuerySet[Article]":
    """Those whose name, file, project or translator holds each of the words, with the names of their files."""
    for word in words.split()[:MOST_WORDS]:
        named = Q(title__icontains=word) | Q(source_file__name__icontains=word) | Q(project__name__icontains=word)
        named |= Q(source_file__target_name__icontains=word) | Q(translator__display_name__icontains=word)
        mine = mine.filter(named)
    return mine.annotate(file=F("source_file__name"), target_file=F("source_file__target_name"))


def add_progress(rows: list[Article]) -> None:
    """Give each article its states, open findings and running job: three statements for all."""
    keys = [row.pk for row in rows]
    counts = tallies_of(keys)
    findings = dict(
        Finding.objects.filter(article__in=keys, dismissed=False)
        .exclude(severity="note")
        .values_list("article")
        .annotate(n=Count("pk"))
        .order_by()
    )
    jobs = {job.article_id: job for job in Job.objects.filter(article__in=keys, kind="load")}
    for row in rows:
        row.bar = bar_of(counts[row.pk])  # type: ignore[attr-defined]
        row.open_findings = findings.get(row.pk, 0)  # type: ignore[attr-defined]
        row.job = jobs.get(row.pk)  # type: ignore[attr-defined]


def bar_of(counts: dict[State, int]) -> list[dict[str, object]]:
    """The parts of a progress bar, in percent of its width, most settled first."""
    total = sum(counts.values())
    order = [State.APPROVED, State.EXCLUDED, State.REVIEWED, State.IN_REVIEW, State.RECHECK]
    parts, at = [], 0.0
    for state in [*order, State.CHANGES_REQUESTED, State.DRAFT]:
        if counts[state]:
            width = 100 * counts[state] / total
            parts.append({"state": state, "n": counts[state], "x": f"{at:.3f}", "width": f"{width:.3f}"})
            at += width
    return parts


@require_http_methods(["GET", "POST"])
@signed_in
def load_article(request: HttpRequest) -> HttpResponse:
    """The form that takes a file in."""
    files = files_of(request)
    into = request.GET.get("into", "")
    form, refused = LoadForm(person_of(request), request.POST or None, files or None, into=into), {}
    if request.method == "POST" and form.is_valid():
        try:
            loading = load_file(form.to_load(), form.project, by=person_of(request), translator=form.translator)
        except LoadError as error:
            refused = refused_file(request, form, files, error)
        else:
            files_loaded(request)
            if not loading.new:
                tell_known(request, loading.article)
            return redirect("review", loading.article.pk)
    return render(request, "load_article.html", {"form": form, **refused}, status=422 if form.errors else 200)


def tell_known(request: HttpRequest, article: Article) -> None:
    """Say that the file was loaded before; of an article that is off the desk its page says by whom, and how to bring it back."""
    if OffDesk.objects.filter(article=article).exists():
        messages.info(
            request, _("This file was loaded before, and its article was taken off the desk: nothing changed.")
        )
    else:
        messages.info(request, _("This file was loaded before: nothing changed."))
