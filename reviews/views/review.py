"""The review screen: a window of pairs, the folded findings above, the detail of one pair beside."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Article, Assignment, ChangeRequest, Dismissal, Finding, Job, Pair
from reviews.review.actions.assign import members
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.submit_all import exclude_proposed, submit_all
from reviews.review.permission import role_in
from reviews.review.refusals import Refused
from reviews.review.states import EXCLUSIONS, MOVES, Role, State
from reviews.views.articles import bar_of
from reviews.views.counts import Counts, counts_of
from reviews.views.pair_page import PairPage, detail_context
from reviews.views.rows import Row, findings_for, rows_of
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell

WINDOW = 100


@require_safe
@signed_in
def review(request: HttpRequest, article_id: int) -> HttpResponse:
    """The screen, at the pair asked for or at the first that needs this person."""
    person = person_of(request)
    article = get_object_or_404(Article.objects.of(person).select_related("project"), pk=article_id)
    if article.stage != Article.Stage.READY:
        job = Job.objects.filter(article=article, kind="load").first()
        return render(request, "review/not_ready.html", {"article": article, "job": job})
    window, role, counts = Window(request, article), role_in(article.project, person), counts_of(article)
    findings = findings_for(article, window.pairs)
    rows = rows_of(window.pairs, article, person, role, findings)
    article.bar = bar_of(counts.by_state)  # type: ignore[attr-defined]
    context = {"article": article, "window": window, "rows": rows, "role": role, "folded": folded(findings)}
    context |= {"exclusions": EXCLUSIONS.items()} | confirmation(article, role, counts)
    context |= choice(request, article, window, role)
    if active := first_to_show(rows, request.GET.get("pair", "")):
        context |= detail_context(PairPage(active.pair, person, role))
    return render(request, "review/screen.html", context)


BATCHES = {
    "confirm_alignment": confirm_alignment,
    "submit_all": submit_all,
    "exclude_proposed": exclude_proposed,
}


@require_POST
@signed_in
def act_on_all(request: HttpRequest, article_id: int, verb: str) -> HttpResponse:
    """Submit all drafts, or take over all proposed exclusions; what was left is told with its reason."""
    ready = Article.objects.of(person_of(request)).filter(stage=Article.Stage.READY).select_related("project")
    article = get_object_or_404(ready, pk=article_id)
    try:
        tell(request, BATCHES[verb](article, by=person_of(request)))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("review", article.pk)


def choice(request: HttpRequest, article: Article, window: "Window", role: Role | None) -> dict[str, object]:
    """What the bar for chosen rows offers; with `pick=all`, every pair of the filter up to the project's limit is chosen."""
    chosen: dict[int, int] = {}
    if request.GET.get("pick") == "all":
        rows = window.found.order_by("position").values_list("pk", "version")
        chosen = dict(rows[: article.project.batch_cap])
    shown = {pair.pk for pair in window.pairs}
    return {
        "chosen": chosen,
        "chosen_elsewhere": [(pk, version) for pk, version in chosen.items() if pk not in shown],
        "categories": ChangeRequest.Category.choices,
        "reasons": Dismissal.Reason.choices,
        "tasks": Assignment.Task.choices,
        "assignees": members(article, Assignment.Task.TRANSLATE) if role and role.at_least(Role.LEAD) else [],
    }


def first_to_show(rows: list[Row], wanted: str) -> Row | None:
    """The row of the pair asked for, else the first that needs this person, else the first."""
    named = [row for row in rows if str(row.pair.pk) == wanted]
    return next(iter([*named, *(row for row in rows if row.needs_me), *rows]), None)


def confirmation(article: Article, role: Role | None, counts: Counts) -> dict[str, object]:
    """What waits for a decision about the article as a whole: first its alignment, then what can be handed over."""
    may = {verb for verb in ("align", "submit", "exclude") if role and role.at_least(MOVES[verb].role)}
    if counts.unconfirmed and "align" in may:
        left = Pair.objects.filter(article=article, alignment=Pair.Alignment.PROPOSED).exclude(proposed_exclusion="")
        return {"confirm": counts, "without_twin": left.order_by("position")[:WINDOW]}
    return {
        "drafts": counts.drafts if "submit" in may else 0,
        "proposed": counts.proposed if "exclude" in may else 0,
    }


def folded(findings: list[Finding]) -> list[dict[str, object]]:
    """The findings about the whole article, open ones first."""
    found = sorted((one for one in findings if not one.pair_id), key=lambda one: (one.dismissed, one.rule, one.pk))
    return [{"finding": one, "pairs": len({spot["pair"] for spot in one.spots})} for one in found]


class Window:
    """A stretch of an article's pairs after a position, filtered by state, findings or words."""

    def __init__(self, request: HttpRequest, article: Article) -> None:
        get = request.GET
        self.state = get.get("state", "") if get.get("state") in {state.value for state in State} else ""
        self.words = get.get("q", "").strip()[:200]
        self.only_findings = get.get("findings") == "1"
        self.after = int(get["after"]) if get.get("after", "").isdecimal() else 0
        found = self.found = Pair.objects.filter(article=article).filtered(self.state, self.words, self.only_findings)
        if get.get("pair", "").isdecimal() and not self.after:
            self.after = max(0, self.position_of(article, int(get["pair"])) - WINDOW // 2)
        some = list(found.filter(position__gt=self.after).order_by("position")[: WINDOW + 1])
        self.pairs = some[:WINDOW]
        self.next = self.pairs[-1].position if len(some) > WINDOW else None
        before = found.filter(position__lte=self.after).order_by("-position").values_list("position", flat=True)
        earlier = list(before[: WINDOW + 1])
        self.previous = None if not earlier else earlier[WINDOW] if len(earlier) > WINDOW else 0

    def position_of(self, article: Article, pk: int) -> int:
        """Where the pair stands; 0 if it is not of this article. Short articles always start at the beginning."""
        found = Pair.objects.filter(article=article, pk=pk).values_list("position", flat=True).first()
        return found if found and found > WINDOW else 0

    @property
    def filtered(self) -> bool:
        """Whether anything is left out."""
        return bool(self.state or self.words or self.only_findings)
