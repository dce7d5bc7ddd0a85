"""The ledger of an article: what of the source is matched, open or explained, and what only the translation has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.check.ledger import KINDS, Entry, Kind, Ledger, ledger
from reviews.models import Article, Dismissal, Pair
from reviews.review.actions.explain import Seen, explain, unexplain
from reviews.review.explanations import Explanation, explanations_of
from reviews.review.permission import role_in
from reviews.review.refusals import Conflict, Refused
from reviews.review.states import EXCLUSIONS, Role
from reviews.text import segments
from reviews.text.segments import SIDES, Side
from reviews.views.export import article_for
from reviews.views.findings import ground_of
from reviews.views.marked import Mark, marked
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import grounds

ON_A_PAGE = 50
SHOWS = ("open", "explained", "matched", "added")


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with its kind in the reader's words, and its explanation."""

    entry: Entry
    title: str
    explanation: Explanation | None

    @property
    def exclusion(self) -> str:
        """Why the whole pair is left out, if it is."""
        return _(EXCLUSIONS[self.explanation.exclusion]) if self.explanation and self.explanation.exclusion else ""


@dataclass(frozen=True, slots=True)
class Place:
    """A pair with the entries shown marked in its texts."""

    pair: Pair
    source: SafeString
    target: SafeString
    lines: list[Line]


@require_safe
@signed_in
def article_ledger(request: HttpRequest, article_id: int) -> HttpResponse:
    """The counts of each kind, and the entries of the kind and sort asked for, pair by pair."""
    article = article_for(request, article_id)
    pairs = {str(pair.pk): pair for pair in Pair.objects.filter(article=article).order_by("position")}
    found = ledger_of(article, pairs.values())
    explained = explanations_of(article, [*found.open, *found.additions], pairs)
    kind, show = request.GET.get("kind", ""), request.GET.get("show", "")
    show = show if show in SHOWS else "open"
    chosen = [one for one in shown(found, explained, show) if kind in ("", one.kind)]
    page = Paginator(by_pair(chosen, pairs, explained), ON_A_PAGE).get_page(request.GET.get("page"))
    role = role_in(article.project, person_of(request))
    context = {"article": article, "page": page, "kind": kind, "show": show, "n": len(chosen), "kinds": KINDS.items()}
    context |= {"counts": counts_of(found, explained), "grounds": reasons()}
    context |= {"query": urlencode({"kind": kind, "show": show}) + "&", "may_explain": may_explain(role)}
    return render(request, "ledger.html", context)


def ledger_of(article: Article, pairs: Iterable[Pair]) -> Ledger:
    """The ledger of the texts as they are now."""
    languages = article.source_lang, article.target_lang
    texts = tuple(segments.Pair(str(pair.pk), pair.source, pair.target, *languages) for pair in pairs)
    return ledger(segments.Article(str(article.pk), texts))


def may_explain(role: Role | None) -> bool:
    """Whether somebody in this role gives reasons for open entries."""
    return role is not None and role.at_least(Role.REVIEWER)


def reasons() -> list[tuple[int, str, str]]:
    """The reasons that close an entry."""
    return [one for one in grounds() if one[1] != Dismissal.Reason.LATER]


def shown(found: Ledger, explained: dict[Entry, Explanation], show: str) -> list[Entry]:
    """The entries of one sort."""
    if show == "matched":
        return [one for one in found.entries if one.matched]
    if show == "explained":
        return [one for one in (*found.open, *found.additions) if one in explained]
    return [one for one in (found.open if show == "open" else found.additions) if one not in explained]


def counts_of(found: Ledger, explained: dict[Entry, Explanation]) -> list[dict[str, Any]]:
    """For each kind: how many of the source are matched, explained and open, and how many only the translation has."""
    coverage = {one.kind: one for one in found.coverage(explained)}
    rows = []
    for kind, title in KINDS.items():
        added = sum(one.kind == kind and one not in explained for one in found.additions)
        if kind in coverage or added:
            rows.append({"kind": kind, "title": title, "source": coverage.get(kind), "added": added})
    return rows


def by_pair(entries: list[Entry], pairs: dict[str, Pair], explained: dict[Entry, Explanation]) -> list[Place]:
    """The pairs of the entries in the order of the article."""
    groups: dict[str, list[Entry]] = {}
    for one in entries:
        groups.setdefault(one.pair, []).append(one)
    order = sorted(groups, key=lambda key: pairs[key].position)
    return [place_of(pairs[key], groups[key], explained) for key in order]


def place_of(pair: Pair, entries: list[Entry], explained: dict[Entry, Explanation]) -> Place:
    """One pair."""
    marks: dict[Side, list[Mark]] = {side: [] for side in SIDES}
    for one in entries:
        if not one.matched:
            marks[one.side].append(Mark(one.start, one.end, "note" if one in explained else "warning"))
    lines = [Line(one, _(KINDS[one.kind]), explained.get(one)) for one in entries]
    return Place(pair, marked(pair.source, marks["source"]), marked(pair.target, marks["target"]), lines)


@require_POST
@signed_in
def explain_entry(request: HttpRequest, article_id: int) -> HttpResponse:
    """Give the reason for an open entry, or take it back."""
    article = article_for(request, article_id)
    seen = seen_entry(request, article)
    try:
        if request.POST.get("reopen") == "1":
            unexplain(seen, by=person_of(request))
        else:
            explain(seen, by=person_of(request), ground=ground_of(request))
    except Conflict:
        messages.error(request, _("Somebody else changed this text in between."))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    query = urlencode({"kind": request.POST.get("list", ""), "show": request.POST.get("show", "")})
    return redirect(f"{reverse('ledger', args=[article.pk])}?{query}#p{request.POST.get('pair', '')}")


def seen_entry(request: HttpRequest, article: Article) -> Seen:
    """The entry that the form names. 404 where there is no such thing."""
    post = request.POST
    numbers = {name: post.get(name, "") for name in ("pair", "version", "start", "end")}
    if post.get("kind") not in KINDS or post.get("side") not in SIDES or not all(map(str.isdecimal, numbers.values())):
        raise Http404
    pair = get_object_or_404(Pair, article=article, pk=int(numbers["pair"]))
    kind, side = cast(Kind, post["kind"]), cast(Side, post["side"])
    start, end = int(numbers["start"]), int(numbers["end"])
    entry = Entry(kind, side, str(pair.pk), start, end, getattr(pair, side)[start:end], matched=False)
    return Seen(entry, int(numbers["version"]))
