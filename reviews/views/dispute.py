"""A dispute as one page: who said what when, the texts side by side, who may settle it, and settling it there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from reviews.models import ChangeRequest, Comment, Membership, Pair, Person, Suggestion
from reviews.review.actions.adjudicate import VERDICTS
from reviews.review.facts import facts_of, family_of
from reviews.review.permission import moves_for
from reviews.review.states import Role, State, waits_for_answer
from reviews.text.translatable import gettext_noop
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html
from reviews.views.gone import to_heirs
from reviews.views.holds import dispute_of
from reviews.views.pair import pair_for
from reviews.views.pair_page import requests_of
from reviews.views.signed_in import person_of, signed_in
from reviews.views.suggestion_rows import proposals

# What is told from history; a request tells more of itself than history does.
TOLD = {
    "escalate": gettext_noop("handed it to a lead"),
    "adjudicate": gettext_noop("decided"),
    "approve": gettext_noop("approved"),
    "withdraw": gettext_noop("withdrew the approval"),
    "take_back_request": gettext_noop("took the request back"),
}
ANSWERS = {True: gettext_noop("contested the request"), False: gettext_noop("answered that it is fixed")}
DECIDED = {
    True: gettext_noop("decided that the text is to be changed"),
    False: gettext_noop("decided that the text stands"),
}


@dataclass(frozen=True)
class Said:
    """What somebody did or said, at which version; `change` is what it made of the text."""

    at: datetime
    person: Person | None
    did: str
    words: str
    version: int
    change: SafeString | None = None


@require_safe
@signed_in
def dispute(request: HttpRequest, pair_id: int) -> HttpResponse:
    """The whole exchange about the changes that were asked for in a pair."""
    try:
        pair = pair_for(request, pair_id)
    except Http404:
        return to_heirs(request, pair_id)
    return render(request, "dispute.html", context_of(pair, person_of(request)))


def context_of(pair: Pair, person: Person) -> dict[str, Any]:
    """What the page shows."""
    role, requests = Role(pair.my_role), requests_of(pair)  # type: ignore[attr-defined]
    rows = list(Pair.history.filter(id__in=family_of(pair)).select_related("history_user").order_by("history_id"))
    since = requests[0].at if requests else None
    first = text_at(rows, requests[0]) if requests else pair.target
    lang = pair.article.target_lang
    return {
        "pair": pair,
        "article": pair.article,
        "state": State(pair.state),
        "moves": {move.verb: move for move in moves_for(pair, role)},
        "requests": requests,
        "ruled": any(one.decision for one in requests),
        "first": first,
        "change": as_html(diff(first, pair.target), lang) if first != pair.target else None,
        "proposals": [one for one in proposals(pair) if one.row.status == Suggestion.Status.OPEN],
        "exchange": exchange(pair, rows, requests, since) if since else [],
        "settlers": settlers(pair),
        "verdicts": VERDICTS.items(),
        **dispute_of(person, role, requests, facts_of([pair])[pair.pk]),
    }


def text_at(rows: Iterable[Any], request: ChangeRequest) -> str:
    """The translation that was sent back."""
    own = [row.target for row in rows if (row.id, row.version) == (request.pair_id, request.version)]
    return own[0] if own else ""


def exchange(pair: Pair, rows: list[Any], requests: list[ChangeRequest], since: datetime) -> list[Said]:
    """Requests, answers, changes of the text, comments and decisions, in the order in which they came."""
    found = [
        Said(
            one.at,
            one.reviewer,
            f"{gettext('asked for a change')} · {one.get_category_display()}",
            one.note,
            one.version,
        )
        for one in requests
    ]
    talk = Comment.objects.filter(pair__in=family_of(pair), at__gte=since, taken_back_at=None).select_related("person")
    found += [Said(one.at, one.person, gettext("commented"), one.text, one.version) for one in talk]
    return sorted([*found, *told_by_history(pair, rows, requests, since)], key=lambda one: one.at)


def is_fixed(one: ChangeRequest) -> bool:
    """Whether the answer to a request is that it was fixed: what a lead has decided cannot be contested again."""
    decided = one.decided_at and one.answered_at and one.answered_at > one.decided_at
    return not one.contested or bool(decided)


def told_by_history(pair: Pair, rows: list[Any], requests: list[ChangeRequest], since: datetime) -> list[Said]:
    """Changes of the text, answers, and what was decided, from the first request on. An answer that a later one to the
    same request took the place of had contested it.
    """
    found: list[Said] = []
    before: dict[int, Any] = {}
    fixed = {(one.answered_by_id, one.answer) for one in requests if is_fixed(one)}
    for row in rows:
        old = before.get(row.id)
        before[row.id] = row
        if row.history_date < since or old is None:
            continue
        if row.target != old.target:
            change, did = as_html(diff(old.target, row.target), pair.article.target_lang), gettext("changed the text")
        elif row.verb == "resubmit":
            contests = (row.history_user_id, row.history_change_reason) not in fixed
            change, did = None, gettext(ANSWERS[contests])
        elif row.verb in TOLD:
            change, did = None, gettext(TOLD[row.verb])
        else:
            continue
        if row.verb == "adjudicate":
            did = gettext(DECIDED[row.state == State.CHANGES_REQUESTED.value])
        words = "" if change or row.verb == "approve" else row.history_change_reason
        found.append(Said(row.history_date, row.history_user, did, words, row.version, change))
    return found


def settlers(pair: Pair) -> list[Person]:
    """Who may settle what is open now."""
    facts = facts_of([pair])[pair.pk]
    members = Membership.objects.filter(project=pair.article.project_id, person__is_active=True).select_related(
        "person"
    )
    found = [
        row.person for row in members if waits_for_answer(row.person_id, Role(row.role).at_least(Role.LEAD), facts)
    ]
    return sorted(found, key=str)
