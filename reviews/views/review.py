"""The review screen: one line of what waits, a window of pairs, the detail of one pair beside."""

import time
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from reviews.export.lane import CONVERSIONS
from reviews.models import Article, Finding, Job, Pair
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.submit_all import exclude_proposed, submit_all
from reviews.review.actions.take_off import may_take_off
from reviews.review.refusals import Refused
from reviews.review.states import MOVES, Role, State
from reviews.text.query import HAS, IS
from reviews.text.scripts import base
from reviews.views.articles import bar_of
from reviews.views.brief import brief_of, folded
from reviews.views.counts import to_hand_over
from reviews.views.first_notes import notes_for
from reviews.views.gone_pairs import gone_pairs
from reviews.views.memory import keys_of, last_visit
from reviews.views.row_html import rows_html
from reviews.views.rows import Row, findings_for, rows_of
from reviews.views.seen import Seen, article_and_role, seen
from reviews.views.signed_in import person_of, signed_in
from reviews.views.to_confirm import to_confirm
from reviews.views.triage import triage_context, triage_more
from reviews.views.window import LOOKED, MOST_FOUND, STATES, WINDOW, Window, query_of
from reviews.views.wording import said, tell

LONG = 3000
"""From so many pairs on, an article opens on what to do about it rather than on its first lines."""
PARTS = [*(f"has:{one}" for one in HAS), *(f"is:{one}" for one in IS)]


@require_safe
@signed_in
def review(request: HttpRequest, article_id: int) -> HttpResponse:
    """The screen, at the pair asked for or at the first that needs this person; a long article opens on its triage."""
    asked = int(time.time() * 1000)
    here, person = seen(request, article_id), person_of(request)
    article, role = here.article, here.role
    if article.stage != Article.Stage.READY:
        return not_ready(request, article)
    if "gone" in (query := query_of(request.GET)).kinds:
        return gone_pairs(request, article, query)
    article.bar = bar_of(here.by_state)  # type: ignore[attr-defined]
    context = {"article": article, "role": role, "total": here.total, "unread": here.unread}
    context |= keys_of(here.setting, role)
    if here.total > LONG and not request.GET:
        return render(request, "review/triage.html", context | triage_context(article, person, role, here.by_state))
    return render(request, "review/screen.html", context | {"asked": asked} | screen_context(request, here))


def not_ready(request: HttpRequest, article: Article) -> HttpResponse:
    """How far loading it is, or why it failed."""
    job = Job.objects.filter(article=article, kind="load").first()
    waiting = {"article": article, "job": job, "may_take_off": may_take_off(article, person_of(request))}
    return render(request, "review/not_ready.html", waiting)


def screen_context(request: HttpRequest, here: Seen) -> dict[str, Any]:
    """What the screen shows below its head: the window of pairs, what is chosen, what waits."""
    article, role = here.article, here.role
    window, rows, findings = shown(request, article, role, here.total, here.turn)
    listed = choice(request, article, window)
    listed |= {"window": window, "rows": rows, "rows_html": rows_html(rows, article, role, listed["chosen"])}
    listed |= {"folded": folded(findings), "found": found_by(window, here.by_state, rows)}
    return {
        **listed,
        **brief_of(here, rows, findings),
        **whole_article(here),
        "active": first_to_show(rows, request.GET),
        "lanes": lanes_of(article),
        "filter_parts": PARTS,
        "notes": notes_for(request, here.setting),
    }


@require_safe
@signed_in
def numbers(request: HttpRequest, article_id: int) -> HttpResponse:
    """The numbers of the head as they are now, as a fragment."""
    here, person = seen(request, article_id), person_of(request)
    here.article.bar = bar_of(here.by_state)  # type: ignore[attr-defined]
    pairs = list(Pair.objects.filter(article=here.article).order_by("position")) if here.total <= WINDOW else []
    findings = findings_for(here.article, pairs)
    rows = rows_of(pairs, here.article, person, here.role, findings)
    context = {"article": here.article, "role": here.role, "folded": folded(findings)}
    return render(request, "review/numbers.html", context | brief_of(here, rows, findings) | whole_article(here))


@require_safe
@signed_in
def triage(request: HttpRequest, article_id: int) -> HttpResponse:
    """The part of the triage page that looks at every pair, as a fragment."""
    article, role = article_and_role(request, article_id)
    return render(request, "review/triage_more.html", {"article": article, "role": role, **triage_more(article)})


@require_safe
@signed_in
def more_rows(request: HttpRequest, article_id: int) -> HttpResponse:
    """Rows of the list as a fragment: after or before a position, about a place, or those of `pairs`."""
    article, role = article_and_role(request, article_id)
    window, rows, _findings = shown(request, article, role, WINDOW + 1)
    context = {"article": article, "window": window, "rows_html": rows_html(rows, article, role)}
    return render(request, "review/rows.html", context)


def shown(
    request: HttpRequest, article: Article, role: Role, total: int, turn: int | None = None
) -> tuple[Window, list[Row], list[Finding]]:
    """The window asked for, with its rows and findings; in a lane, derived text without marks."""
    person, lane = person_of(request), request.GET.get("lane", "")
    since = last_visit(article, person) if "is:changed" in request.GET.get("q", "") else None
    window = Window(request.GET, article, role, total=total, turn=turn, since=since)
    findings = findings_for(article, window.pairs)
    rows = rows_of(window.pairs, article, person, role, findings, lane=lane)
    if "mine" in window.q.kinds:
        rows = [row for row in rows if row.needs_me]
    return window, rows, findings


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


def choice(request: HttpRequest, article: Article, window: Window) -> dict[str, Any]:
    """The chosen rows; with `pick=all`, every pair of the filter up to the project's limit is chosen."""
    chosen: dict[int, int] = {}
    if request.GET.get("pick") == "all":
        rows = window.found.order_by("position").values_list("pk", "version")
        chosen = dict(rows[: article.project.batch_cap])
    here = {pair.pk for pair in window.pairs}
    elsewhere = [(pk, version) for pk, version in chosen.items() if pk not in here]
    return {"chosen": chosen, "chosen_elsewhere": elsewhere}


def found_by(window: Window, by_state: dict[State, int], rows: list[Row]) -> dict[str, object]:
    """How many pairs the filter finds: the `rows` where they are all, for what waits for one person is known of them alone;
    from the kept numbers where it asks for states; else up to MOST_FOUND among the first LOOKED, and perhaps `further` on.
    """
    if window.next is None and window.previous is None:
        return {"n": len(rows)}
    if window.q.of_states:
        return {"n": sum(by_state[State(state)] for state in window.q.states or STATES)}
    n = window.n
    if n is None:
        n = window.found.filter(position__lte=LOOKED).order_by()[: MOST_FOUND + 1].count()
    return {"n": min(n, MOST_FOUND), "more": n > MOST_FOUND, "further": sum(by_state.values()) > LOOKED}


def lanes_of(article: Article) -> str:
    """The variants that the translation can be read in besides its own."""
    return " ".join(CONVERSIONS) if base(article.target_lang) == "zh" else ""


def first_to_show(rows: list[Row], get: object) -> Row | None:
    """The row of the pair or place asked for, else the first that needs this person, else the first."""
    wanted = cast(dict[str, str], get)
    named = [
        row for row in rows if str(row.pair.pk) == wanted.get("pair") or str(row.pair.position) == wanted.get("at")
    ]
    return next(iter([*named, *(row for row in rows if row.needs_me), *rows]), None)


def whole_article(here: Seen) -> dict[str, object]:
    """What waits for a decision about the article as a whole: first its alignment, then what can be handed over. What is to be
    known of its file is told with the first of them: with handing over, where it held ready pairs.
    """
    may = {verb for verb in ("align", "submit", "exclude") if here.role.at_least(MOVES[verb].role)}
    doubts = [
        said(one["message"], one["values"]) for one in here.article.doubts if here.unconfirmed or one.get("ready")
    ]
    if here.unconfirmed and "align" in may:
        return {"confirm": to_confirm(here.article), "doubts": doubts}
    if not here.by_state[State.DRAFT] or "submit" not in may:
        return {}
    hand = to_hand_over(here.article)
    proposed = hand.proposed if "exclude" in may else 0
    return {
        "drafts": hand.drafts,
        "held": hand.held,
        "empty": hand.empty if not proposed else 0,
        "proposed": proposed,
        "more_drafts": hand.more,
        "doubts": doubts,
    }
