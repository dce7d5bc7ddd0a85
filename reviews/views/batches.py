"""What was done to many pairs at once: the list, one act row by row, and taking it back, however long ago."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Article, Assignment, Batch, HistoricalPair, Job, NameChange, Pair, Person, Suggestion
from reviews.pipeline import job_of, recheck_later, take_back
from reviews.review.actions.revert_batch import what_taking_back_meets
from reviews.review.batch_changes import standing_pairs
from reviews.review.facts import TURN
from reviews.review.keys import among
from reviews.review.permission import role_on
from reviews.review.picked import FORMERLY
from reviews.review.refusals import Refused
from reviews.review.states import MOVES, State
from reviews.text.segments import Side
from reviews.text.versions.diff import diff
from reviews.views.again import mark_approvable
from reviews.views.author_changes import authors_in
from reviews.views.diff_html import as_html
from reviews.views.export import article_for
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import label_of, notes_brought, notes_in_words, tell

ON_A_PAGE = 50
ROWS = 100
GIVING = ("assign", "hand_over")
# What brings pairs of before back is not itself taken back: the alignment is changed anew. What was said is said anew.
FINAL = {"undo", "merge_accounts"}
SAID = {"approve", "request_changes", "dismiss", "suggest", *GIVING}
BY_TEXT = {"edit", "apply_fix", "revert", "reimport"}


def batches_of(request: HttpRequest) -> "QuerySet[Batch]":
    """The acts on many in the projects of this person."""
    mine = Batch.objects.filter(article__project__memberships__person=person_of(request))
    return mine.select_related("article__project", "person", "reverts")


def with_sizes(found: "QuerySet[Batch]") -> "QuerySet[Batch]":
    """The acts, each with how many pairs it changed, assigned or made suggestions for, as `n`."""
    rows = HistoricalPair.objects.filter(batch=OuterRef("pk")).order_by().values("batch")
    given = Assignment.objects.filter(batch=OuterRef("pk")).order_by().values("batch")
    offered = Suggestion.objects.filter(batch=OuterRef("pk")).order_by().values("batch")
    counts = [rows.annotate(n=Count("id", distinct=True)), *(one.annotate(n=Count("pair")) for one in (given, offered))]
    return found.annotate(n=Coalesce(*(Subquery(one.values("n")) for one in counts), 0))


@require_safe
@signed_in
def batches(request: HttpRequest, article_id: int) -> HttpResponse:
    """Acts on many pairs of an article, newest first."""
    article = article_for(request, article_id)
    found = with_sizes(batches_of(request).filter(article=article))
    page = Paginator(found.prefetch_related("reverted_by"), ON_A_PAGE).get_page(request.GET.get("page"))
    for one in page.object_list:
        one.label, one.way_back = label_of(one.verb), way_back(one)  # type: ignore[attr-defined]
    names = NameChange.objects.filter(article=article).select_related("person")
    context = {"article": article, "page": page, "authors": authors_in(article), "changes": names}
    return render(request, "batches.html", context)


@require_safe
@signed_in
def batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """One act: how far it is, every row that it changed, with the difference, and every row that it left, with the reason."""
    one = get_object_or_404(batches_of(request), pk=batch_id)
    job, shows_left = job_of(one), request.GET.get("rows") == "left"
    context: dict[str, Any] = {"batch": one, "article": one.article, "label": label_of(one.verb), "job": job}
    working = job is not None and job.state not in (Job.State.DONE, Job.State.FAILED)
    context |= {"shows_left": shows_left, "query": "rows=left&" if shows_left else "", "working": working}
    context |= what_came_of(one)
    context["page"] = (left_rows if shows_left else changed_rows)(one, request.GET.get("page"))
    if not shows_left and may_approve(one, person_of(request)):
        context["again"] = mark_approvable(context["page"].object_list)
    return render(request, "batch.html", context)


def what_came_of(one: Batch) -> dict[str, Any]:
    """The work that it gave, what it suggested, how many pairs it changed and notes it took over, and whether it was or can be
    taken back.
    """
    given = Assignment.objects.filter(batch=one, batch__verb__in=GIVING).select_related("pair", "person")
    return {
        "given": sorted(given, key=lambda row: row.pair.position),
        "suggested": Suggestion.objects.filter(batch=one).select_related("pair").order_by("pair__position"),
        "way_back": way_back(one),
        "taken_back": one.reverted_by.first(),
        "notes": notes_in_words(notes_brought(one)),
        "changed": rows_of(one).values("id").distinct().count(),
    }


def may_approve(one: Batch, person: Person) -> bool:
    """Whether the person's role lets them approve what the act changed."""
    role = role_on(one.article, person)
    return role is not None and role.at_least(MOVES["approve"].role)


def way_back(one: Batch) -> str:
    """What is offered (not yet translated): to take the act back, or, where that was done in part, the rest of it."""
    if one.verb in FINAL or (one.reverts and one.reverts.verb in SAID):
        return ""
    if not one.reverted_by.all():
        return gettext_noop("Take back")
    return gettext_noop("Take back the rest") if standing_pairs(one) else ""


def rows_of(one: Batch) -> "QuerySet[HistoricalPair]":
    """The history rows of the act; where it exchanged the sides of an article, those of the pairs that stand since."""
    found = HistoricalPair.objects.filter(batch=one)
    return found.filter(retired=False) if one.verb == TURN else found


def changed_rows(one: Batch, number: str | None) -> Page:
    """A page of the history rows of the act, each with what it changed in the text: a fixed number of statements."""
    page: Page = Paginator(rows_of(one).order_by("history_id"), ROWS).get_page(number)
    rows = list(page.object_list)
    pairs = Pair.everything.in_bulk([row.id for row in rows])
    earlier = HistoricalPair.objects.filter(id__in=pairs, history_id__lt=max((r.history_id for r in rows), default=0))
    own = {row.id: row.history_id for row in rows}
    texts: dict[tuple[int, int], tuple[str, str]] = {}
    were: dict[int, str] = {}
    columns = ("id", "history_id", "version", "source", "target", "state")
    for pk, n, version, *both, state in earlier.order_by("-history_id").values_list(*columns):
        texts[pk, version] = both[0], both[1]
        if n < own[pk]:
            were.setdefault(pk, state)
    notes = what_taking_back_meets(one, pairs) if way_back(one) else {}
    nothing = None, None
    page.object_list = [
        {
            "pair": pairs[row.id],
            "version": row.version,
            "word": word_of(row),
            "states": [State(one) for one in (were[row.id], row.state)]
            if were.get(row.id, row.state) != row.state
            else [],
            "notes": notes.get(row.id, []),
            "before": (before := texts.get((row.id, row.version - 1), nothing))[1],
            "source_change": change_of(row, "source", before[0], one.article),
            "change": change_of(row, "target", before[1], one.article),
        }
        for row in rows
    ]
    return page


def word_of(row: Any) -> str:
    """Whether the row brought the pair into the article or took it out (not yet translated)."""
    if row.verb not in {"reimport", "revert"}:
        return ""
    return gettext_noop("taken out") if row.retired else gettext_noop("new") if row.history_type == "+" else ""


def change_of(row: Any, side: Side, before: str | None, article: Article) -> SafeString | None:
    """The difference that a history row made in a side, if its verb is one that changes texts."""
    text, lang = getattr(row, side), getattr(article, f"{side}_lang")
    changed = before is not None and before != text and row.verb in BY_TEXT
    return as_html(diff(before or "", text), lang) if changed else None


def left_rows(one: Batch, number: str | None) -> Page:
    """A page of the pairs that the act left as they were, in order, each with its reason."""
    pairs = Pair.everything.filter(pk__in=among(int(pk) for pk in one.skipped)).order_by("position", "pk")
    page: Page = Paginator(pairs, ROWS).get_page(number)
    reasons = {pair.pk: one.skipped[str(pair.pk)] for pair in page.object_list}
    page.object_list = [
        {"pair": pair, "reason": FORMERLY.get(reasons[pair.pk], reasons[pair.pk])} for pair in page.object_list
    ]
    return page


@require_POST
@signed_in
def revert(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Take an act back; rows that were worked on since stay as they are. A long one leads to the page of its progress."""
    one = get_object_or_404(batches_of(request), pk=batch_id)
    try:
        result = take_back(one.pk, by=person_of(request))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        if isinstance(result, Batch):
            return redirect("batch", result.pk)
        recheck_later(one.article)
        tell(request, result, undo=result.batch is not None and result.batch.verb not in FINAL)
    return redirect("review", one.article_id)
