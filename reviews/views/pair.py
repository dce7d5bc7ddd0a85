"""One pair: its detail, its history, and the verbs, each answered with the detail and the row drawn anew."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.live.hints import hint
from reviews.models import Pair, Suggestion
from reviews.pipeline import mail_later, recheck_later
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.confirm_pair import confirm_pair, unconfirm_pair
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.lock import lock, unlock
from reviews.review.actions.mark import mark
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.revert import revert
from reviews.review.actions.source_fits import source_fits
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import suggest
from reviews.review.actions.take_back_request import take_back_request
from reviews.review.actions.withdraw import withdraw
from reviews.review.composed import Composed
from reviews.review.permission import offered_role, permit_verb
from reviews.review.refusals import Conflict, Refused
from reviews.review.states import Role, State
from reviews.text.translatable import gettext_noop
from reviews.text.versions.diff import diff
from reviews.text.versions.merge import merge
from reviews.views.diff_html import as_html
from reviews.views.gone import screen_url, to_heirs
from reviews.views.numbers import whole
from reviews.views.pair_page import (
    PairPage,
    change_context,
    detail_context,
)
from reviews.views.row_html import rows_html
from reviews.views.rows import Around, by_pair, findings_for, rows_of
from reviews.views.signed_in import person_of, signed_in

Verb = Callable[[HttpRequest, int, int], Pair]
MINE = Composed(
    lambda person, pk: (
        Pair.objects.of(person)
        .filter(pk=pk)
        .annotate(my_role=offered_role("article__"))
        .select_related("article__project")
    )
)


def pair_for(request: HttpRequest, pair_id: int) -> Pair:
    """The pair with the role in which the person comes to it, if they may see it; else 404."""
    pair: Pair | None = MINE.first(person_of(request).pk, pair_id)
    if pair is None:
        raise Http404
    return pair


def text(request: HttpRequest, name: str) -> str:
    """A field of the form as the person typed it; browsers send line breaks as CRLF."""
    return request.POST.get(name, "").replace("\r\n", "\n")


def number(request: HttpRequest, name: str) -> int:
    """A number of the form; 0 where it is none."""
    return whole(request.POST.get(name, "")) or 0


def approve_shown(request: HttpRequest, pair_id: int, version: int) -> Pair:
    """Approve; what is being re-checked only by a form that stood beside the change."""
    refuse_unseen(request, pair_for(request, pair_id), version)
    return approve(pair_id, by=person_of(request), version=version, note=text(request, "note"))


def refuse_unseen(request: HttpRequest, pair: Pair, shown: int) -> None:
    """Refuse what is being re-checked, unless the form stood beside the change that led to the version `shown`."""
    permit_verb(pair.article, person_of(request), "approve")
    if pair.state == State.RECHECK.value and text(request, "compared") != str(shown):
        raise Refused("compare", gettext_noop("Look at what changed since the last approval first."))


VERBS: dict[str, Verb] = {
    "edit": lambda r, pk, v: edit(
        pk,
        by=person_of(r),
        version=v,
        target=text(r, "target"),
        source=text(r, "source") if "source" in r.POST else None,
        reason=text(r, "reason"),
    ),
    "submit": lambda r, pk, v: submit(pk, by=person_of(r), version=v),
    "approve": approve_shown,
    "request_changes": lambda r, pk, v: request_changes(
        pk, by=person_of(r), version=v, category=text(r, "category"), note=text(r, "note")
    ),
    "take_back_request": lambda r, pk, v: take_back_request(pk, by=person_of(r), version=v),
    "resubmit": lambda r, pk, v: resubmit(
        pk, by=person_of(r), version=v, answer=text(r, "answer"), contest=text(r, "contest") == "1"
    ),
    "exclude": lambda r, pk, v: exclude(
        pk, by=person_of(r), version=v, exclusion=text(r, "exclusion"), note=text(r, "note")
    ),
    "include": lambda r, pk, v: include(pk, by=person_of(r), version=v),
    "withdraw": lambda r, pk, v: withdraw(pk, by=person_of(r), version=v, note=text(r, "note")),
    "lock": lambda r, pk, v: lock(pk, by=person_of(r), version=v, reason=text(r, "reason"), days=number(r, "days")),
    "unlock": lambda r, pk, v: unlock(pk, by=person_of(r), version=v),
    "escalate": lambda r, pk, v: escalate(pk, by=person_of(r), version=v, note=text(r, "note")),
    "adjudicate": lambda r, pk, v: adjudicate(
        pk, by=person_of(r), version=v, verdict=text(r, "verdict"), note=text(r, "note")
    ),
    "source_fits": lambda r, pk, v: source_fits(pk, by=person_of(r), version=v),
    "confirm_pair": lambda r, pk, v: confirm_pair(pk, by=person_of(r), version=v),
    "unconfirm_pair": lambda r, pk, v: unconfirm_pair(pk, by=person_of(r), version=v),
    "revert": lambda r, pk, v: revert(pk, by=person_of(r), version=v, to=number(r, "to")),
    "mark": lambda r, pk, v: mark(
        pk,
        by=person_of(r),
        version=v,
        category=text(r, "category"),
        severity=text(r, "severity"),
        note=text(r, "note"),
        side=text(r, "side"),
        start=number(r, "start"),
        end=number(r, "end"),
    ),
    "suggest": lambda r, pk, v: suggest(pk, by=person_of(r), version=v, target=text(r, "target"), note=text(r, "note")),
    "comment": lambda r, pk, v: comment(
        pk,
        by=person_of(r),
        version=v,
        text=text(r, "text"),
        side=text(r, "side"),
        start=number(r, "start"),
        end=number(r, "end"),
        blocker=text(r, "blocker") == "1",
    ),
}
CHANGES_TEXT = {"edit", "exclude", "include", "revert"}


@require_safe
@signed_in
def detail(request: HttpRequest, pair_id: int) -> HttpResponse:
    """The detail of one pair as a fragment; the whole screen for somebody who follows the link."""
    try:
        pair = pair_for(request, pair_id)
    except Http404:
        return to_heirs(request, pair_id)
    if not request.htmx:  # type: ignore[attr-defined]
        return answer(request, pair) if request.GET.get("alone") else redirect(screen_url(pair))
    return render(request, "review/detail.html", detail_context(page_of(request, pair)))


@require_safe
@signed_in
def change(request: HttpRequest, pair_id: int) -> HttpResponse:
    """What changed in a pair since the base asked for, as a fragment."""
    return render(request, "review/change.html", change_context(page_of(request, pair_for(request, pair_id))))


def page_of(request: HttpRequest, pair: Pair) -> PairPage:
    """The pair as this person sees it, compared with the base that the address names."""
    person = person_of(request)
    return PairPage(pair, person, Role(pair.my_role), request.GET.get("base", ""))  # type: ignore[attr-defined]


@require_POST
@signed_in
def act(request: HttpRequest, pair_id: int, verb: str) -> HttpResponse:
    """Do `verb` to the pair: what happened is drawn, a refusal with its reason and what was typed."""
    pair = pair_for(request, pair_id)
    if (version := whole(request.POST.get("version", ""))) is None:
        return answer(request, pair, status=428, problem=_("The request does not say which version it is about."))
    try:
        changed = VERBS[verb](request, pair_id, version)
    except Conflict as conflict:
        return answer(request, pair_for(request, pair_id), status=409, conflict=conflict_of(conflict))
    except Refused as refusal:
        return answer(request, pair, status=refusal.status, problem=refusal.sentence, typed=request.POST)
    if verb == "edit" and text(request, "approve") == "1":
        return approve_saved(request, changed, version)
    changed.my_role = pair.my_role  # type: ignore[attr-defined]
    return followed_up(request, changed, verb)


def followed_up(request: HttpRequest, pair: Pair, verb: str) -> HttpResponse:
    """Have jobs do what follows from the verb, and show the pair."""
    if verb in CHANGES_TEXT:
        recheck_later(pair.article)
    mail_later()
    return answer(request, pair, done=verb)


def approve_saved(request: HttpRequest, saved: Pair, shown: int) -> HttpResponse:
    """Approve what the same request has just saved over the version `shown`, and nothing that somebody wrote since: it
    stays saved where that is refused.
    """
    recheck_later(saved.article)
    try:
        refuse_unseen(request, saved, shown)
        approve(saved.pk, by=person_of(request), version=saved.version)
    except Conflict as conflict:
        return answer(request, pair_for(request, saved.pk), status=409, conflict=conflict_of(conflict))
    except Refused as refusal:
        return answer(request, pair_for(request, saved.pk), status=refusal.status, problem=refusal.sentence)
    return answer(request, pair_for(request, saved.pk), done="approve")


def answer(request: HttpRequest, pair: Pair, status: int = 200, **more: object) -> HttpResponse:
    """Detail and row as fragments; without scripts, the screen again."""
    if request.method == "POST" and status == 200:
        hint(pair.article_id, [pair.pk])
    if not request.htmx and request.method == "POST":  # type: ignore[attr-defined]
        if status == 200:
            return redirect(screen_url(pair))
        messages.error(request, str(more.get("problem") or _("Somebody else changed this text in between.")))
    return drawn(request, pair, status, more)


def drawn(request: HttpRequest, pair: Pair, status: int, more: dict[str, object]) -> HttpResponse:
    """Detail and row of the pair as they are now, with what `more` says."""
    person = person_of(request)
    role = Role(pair.my_role)  # type: ignore[attr-defined]
    findings = findings_for(pair.article, [pair])
    context = detail_context(PairPage(pair, person, role, findings=by_pair(findings)[pair.pk]), **more)
    (row,) = rows_of([pair], pair.article, person, role, findings, known=around(pair, context))
    row.new_paragraph = False
    fragment = bool(request.htmx)  # type: ignore[attr-defined]
    choosing = role if fragment else None  # on a page of its own there is nothing to choose among
    context["row_html"] = rows_html([row], pair.article, choosing, oob=fragment)
    page = "review/answer.html" if fragment else "review/alone.html"
    return render(request, page, context | {"article": pair.article, "person": person}, status=status)


def around(pair: Pair, context: dict[str, Any]) -> Around:
    """What the detail says about the pair already, for its row."""
    talk = [one for one in context["threads"] if not one.first.resolved_at]
    given, errors = {pair.pk: context["assignments"]}, {pair.pk: context["error_marks"]}
    waiting = sum(one.row.status == Suggestion.Status.OPEN for one in context["proposals"])
    return Around(given, {pair.pk: talk}, errors, {pair.pk: waiting}, context["evidence"])


def conflict_of(conflict: Conflict) -> dict[str, object]:
    """Base, theirs and mine, with what each changed."""
    lang = conflict.pair.article.target_lang
    return {
        "base": conflict.base,
        "theirs": conflict.theirs,
        "mine": conflict.mine,
        "stretches": merge(conflict.base, conflict.mine, conflict.theirs) if conflict.mine else [],
        "their_change": as_html(diff(conflict.base, conflict.theirs), lang),
        "my_change": as_html(diff(conflict.base, conflict.mine), lang) if conflict.mine else None,
    }
