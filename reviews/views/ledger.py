"""The ledger of an article: what of the source is matched, open or explained, and what only the translation has."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
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

from reviews.check.ledger import KINDS, SINGLE, Entry, Kind, Ledger
from reviews.models import Article, Pair
from reviews.review.actions.explain import Seen, explain, unexplain
from reviews.review.explanations import Explanation, explanations_of
from reviews.review.ledger import ArticleLedger, entries_of, ledger_of
from reviews.review.permission import role_on
from reviews.review.refusals import Conflict, Refused
from reviews.review.states import EXCLUSIONS, Role
from reviews.text.segments import SIDES, Side
from reviews.views.export import article_for
from reviews.views.findings import ground_of
from reviews.views.ground import ground
from reviews.views.marked import Mark, marked
from reviews.views.numbers import whole
from reviews.views.signed_in import person_of, signed_in

ON_A_PAGE = 50
Group = tuple[int, list[Entry] | None]  # the entries of a pair; none where they are read later
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
    found = ledger_of(article)
    explained = explanations_of(article, [*found.ledger.open, *found.ledger.additions], found.pairs)
    kind, show = request.GET.get("kind", ""), request.GET.get("show", "")
    show = show if show in SHOWS else "open"
    groups = matched(found, kind) if show == "matched" else shown(found, explained, kind, show)
    page = Paginator(groups, ON_A_PAGE).get_page(request.GET.get("page"))
    chosen = places(page.object_list, article, found, explained, kind)
    context = {"article": article, "page": page, "places": chosen, "kind": kind, "show": show, "kinds": KINDS.items()}
    context |= {"counts": counts_of(found.ledger, explained), "ground": ground(closing=True)}
    context |= {"query": urlencode({"kind": kind, "show": show}) + "&"}
    context |= {"may_explain": may_explain(role_on(article, person_of(request)))}
    return render(request, "ledger.html", context)


def may_explain(role: Role | None) -> bool:
    """Whether somebody in this role gives reasons for open entries."""
    return role is not None and role.at_least(Role.REVIEWER)


def shown(found: ArticleLedger, explained: dict[Entry, Explanation], kind: str, show: str) -> list[Group]:
    """The entries of one kind and sort by pair, in the order of the article."""
    ledger = found.ledger
    sort = ledger.additions if show == "added" else ledger.open if show == "open" else (*ledger.open, *ledger.additions)
    groups: dict[int, list[Entry]] = {}
    for one in sort:
        if kind in ("", one.kind) and (one in explained) == (show == "explained"):
            groups.setdefault(int(one.pair), []).append(one)
    order = sorted(groups, key=lambda pk: found.pairs[str(pk)].position)
    return [(pk, groups[pk]) for pk in order]


def matched(found: ArticleLedger, kind: str) -> list[Group]:
    """The pairs with matched entries of one kind; the entries are read when their page is shown."""
    left = Counter((int(one.pair), one.kind) for one in found.ledger.open)
    return [
        (pk, None)
        for pk, totals in found.totals.items()
        if any(total > left[pk, name] for name, total in totals.items() if kind in ("", name))
    ]


def counts_of(found: Ledger, explained: dict[Entry, Explanation]) -> list[dict[str, Any]]:
    """For each kind: how many of the source are matched, explained and open, and how many only the translation has."""
    coverage = {one.kind: one for one in found.coverage(explained)}
    rows = []
    for kind, title in KINDS.items():
        added = sum(one.kind == kind and one not in explained for one in found.additions)
        if kind in coverage or added:
            rows.append({"kind": kind, "title": title, "source": coverage.get(kind), "added": added})
    return rows


def places(
    groups: Iterable[Group], article: Article, found: ArticleLedger, explained: dict[Entry, Explanation], kind: str
) -> list[Place]:
    """The pairs of a page with their entries."""
    groups = list(groups)
    pairs = Pair.objects.in_bulk([pk for pk, _entries in groups])
    open_ones = {*found.ledger.open}
    return [
        place_of(
            pairs[pk],
            [replace(one, matched=True) for one in entries_of(pairs[pk], article, kind) if one not in open_ones]
            if here is None
            else here,
            explained,
        )
        for pk, here in groups
    ]


def place_of(pair: Pair, entries: list[Entry], explained: dict[Entry, Explanation]) -> Place:
    """One pair."""
    marks: dict[Side, list[Mark]] = {side: [] for side in SIDES}
    for one in entries:
        if not one.matched:
            marks[one.side].append(Mark(one.start, one.end, "note" if one in explained else "warning"))
    lines = [Line(one, _(SINGLE[one.kind]), explained.get(one)) for one in entries]
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
    numbers = [n for name in ("pair", "version", "start", "end") if (n := whole(post.get(name, ""))) is not None]
    if post.get("kind") not in KINDS or post.get("side") not in SIDES or len(numbers) < 4:
        raise Http404
    key, version, start, end = numbers
    pair = get_object_or_404(Pair, article=article, pk=key)
    kind, side = cast(Kind, post["kind"]), cast(Side, post["side"])
    entry = Entry(kind, side, str(pair.pk), start, end, getattr(pair, side)[start:end], matched=False)
    return Seen(entry, version)
