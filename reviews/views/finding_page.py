"""What the page of one finding shows: its places a page at a time, what its fix would make of them, and what was decided."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from reviews.models import Dismissal, Finding, Pair, RuleSetting, ScreenSetting
from reviews.review.actions.apply_fix import fixes_of, spots_of
from reviews.review.actions.dismiss_alike import open_alike
from reviews.review.actions.rewrite import Spots, replaced
from reviews.review.decisions import Decision, decisions_about, house_rules_of
from reviews.review.facts import family_of
from reviews.review.permission import role_on
from reviews.review.states import MOVES, Role, State
from reviews.text.segments import Side
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html
from reviews.views.ground import ground
from reviews.views.holds import gives_up_approval
from reviews.views.marked import Mark, marked
from reviews.views.signed_in import person_of
from reviews.views.wording import worded

ON_A_PAGE = 100


def finding_context(request: HttpRequest, one: Finding) -> dict[str, Any]:
    """All that the template needs."""
    look = places if one.pair is None else alike_places
    page = look(one, request.GET.get("page"))
    return {
        "finding": worded(one),
        "severity": RuleSetting.Severity(one.severity).label,
        "article": one.article,
        "page": page,
        "pairs": page.paginator.count,
        **offers(role := role_on(one.article, person_of(request)), page),
        "gives_up_approval": gives_up_approval(role, one.article.project.self_approval),
        **decisions_on(one),
        "ground": ground(),
        "letters_off": ScreenSetting.objects.filter(person=person_of(request), letters_off=True).exists(),
    }


def decisions_on(one: Finding) -> dict[str, Any]:
    """What was decided about the finding, here and elsewhere in the project."""
    return {"decision": decision_of(one), "past": past_decisions(one), "in_project": in_other_articles(one)}


def offers(role: Role | None, page: Page) -> dict[str, bool]:
    """What somebody in `role` is offered to do with the finding."""
    may = {verb for verb, move in MOVES.items() if role and role.at_least(move.role)}
    return {
        "fixable": "apply_fix" in may and any(place["change"] for place in page.object_list),
        "may_dismiss": "dismiss" in may,
        "may_rule": role is not None and role.at_least(Role.LEAD),
    }


def in_other_articles(one: Finding) -> int:
    """How many open ones like it the other articles of the project have."""
    alike = Finding.objects.filter(article__project=one.article.project_id, span_key=one.span_key, dismissed=False)
    return alike.exclude(article=one.article).count()


def decision_of(one: Finding) -> Decision | None:
    """Who decided, and why, that the finding is no fault."""
    house = house_rules_of(one.article.project_id)
    return decisions_about(one.article, [one], house).about(one) if one.dismissed else None


def past_decisions(one: Finding) -> "QuerySet[Dismissal]":
    """The dismissals of the finding that were taken back, newest first."""
    ended = Dismissal.objects.filter(article=one.article, span_key=one.span_key, reopened_at__isnull=False)
    own = ended.filter(pair__in=family_of(one.pair)) if one.pair else ended.filter(pair=None)
    return own.select_related("person", "reopened_by").order_by("-pk")


def places(one: Finding, number: str | None) -> Page:
    """The pairs that a finding about the whole article concerns, in order, each with the difference its fix would make."""
    spots: dict[int, list[dict[str, Any]]] = {}
    for spot in one.spots:
        spots.setdefault(spot["pair"], []).append(spot)
    page: Page = Paginator(list(spots), ON_A_PAGE).get_page(number)
    keys = list(page.object_list)
    fixes = fixes_of(one, keys)
    pairs = Pair.objects.filter(pk__in=keys).order_by("position")
    page.object_list = [place(one, pair, spots[pair.pk], fixes.get(pair.pk)) for pair in pairs]
    return page


def alike_places(one: Finding, number: str | None) -> Page:
    """The open findings of the article that are identical with `one`, which concerns one pair; `one` itself if dismissed."""
    rows = list(open_alike(one)) or [one]
    page: Page = Paginator(rows, ON_A_PAGE).get_page(number)
    page.object_list = [
        place(
            one,
            row.pair,
            [{"side": row.side, "start": row.start, "end": row.end, "version": row.pair.version}],
            spots_of(row).get(row.pair.pk, (0, []))[1],
        )
        for row in page.object_list
        if row.pair
    ]
    return page


def place(one: Finding, pair: Pair, spots: list[dict[str, Any]], fixes: Spots | None) -> dict[str, Any]:
    """A pair with the words concerned marked, and, where there is a fix, the difference it would make. What one pair is
    asked for is judged beside its source.
    """
    fixed = replaced(pair.target, fixes) if fixes else None
    change = as_html(diff(pair.target, fixed), one.article.target_lang) if fixed is not None else None
    sides: dict[Side, list[Mark]] = {"source": [], "target": []}
    for spot in spots:
        if spot["version"] == pair.version:
            sides[spot["side"]].append(Mark(spot["start"], spot["end"], one.severity))
    return {
        "pair": pair,
        "state": State(pair.state),
        "change": change,
        "source": marked(pair.source, sides["source"]) if one.pair or sides["source"] else None,
        "target": marked(pair.target, sides["target"]),
    }
