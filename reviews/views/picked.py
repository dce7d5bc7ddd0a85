"""Acts on the chosen rows of the review screen: each answers with what was done and what was left, row by row."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Article, Assignment, Batch, ChangeRequest, Dismissal, Pair, Person
from reviews.pipeline import AT_ONCE, mail_later, recheck_later, rewrite_later
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.assign import assign, members
from reviews.review.actions.dismiss_many import dismiss_many
from reviews.review.actions.find_replace import places, replacement
from reviews.review.actions.request_changes_many import request_changes_many
from reviews.review.actions.rewrite import Rewriting, rewrite
from reviews.review.actions.submit_many import submit_many
from reviews.review.keys import among
from reviews.review.permission import permit_verb, role_in
from reviews.review.picked import Picked
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from reviews.review.states import Role, State
from reviews.text.versions.diff import diff
from reviews.views import errors
from reviews.views.diff_html import as_html
from reviews.views.export import article_for
from reviews.views.holds import gives_up_approval
from reviews.views.numbers import whole
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell

Act = Callable[[HttpRequest, Article, Picked, Person], BatchResult | Batch]

PREVIEW = 2000


def text(request: HttpRequest, name: str) -> str:
    """A field of the form."""
    return request.POST.get(name, "")


ACTS: dict[str, Act] = {
    "approve": lambda r, article, picked, by: approve_many(article, picked, by=by, note=text(r, "approve_note")),
    "submit": lambda _r, article, picked, by: submit_many(article, picked, by=by),
    "dismiss": lambda r, article, picked, by: dismiss_many(
        article, picked, by=by, reason=text(r, "reason"), note=text(r, "dismiss_note"), rule=text(r, "rule")
    ),
    "request_changes": lambda r, article, picked, by: request_changes_many(
        article, picked, by=by, category=text(r, "category"), note=text(r, "note")
    ),
    "assign": lambda r, article, picked, by: assign(
        article, picked, by=by, people=people_of(r, article), task=text(r, "task"), due=due_of(r)
    ),
    "replace": lambda r, article, picked, by: now_or_later(
        replacement(
            article,
            picked,
            by=by,
            find=text(r, "find"),
            put=text(r, "put"),
            include_approved=text(r, "approved") == "1",
        )
    ),
}
CHANGES_TEXT = {"replace"}


def now_or_later(what: Rewriting) -> BatchResult | Batch:
    """Few texts are changed at once, many by a job: then its batch is the answer."""
    permit_verb(what.article, what.by, what.verb)
    return rewrite_later(what) if len(what.changes) > AT_ONCE else rewrite(what)


def people_of(request: HttpRequest, article: Article) -> list[Person]:
    """The members of the project that the form names."""
    keys = [key for one in request.POST.getlist("person") if (key := whole(one)) is not None]
    return list(Person.objects.filter(pk__in=keys, memberships__project=article.project).order_by("pk"))


def due_of(request: HttpRequest) -> date | None:
    """The date of the form, if it names one."""
    try:
        return date.fromisoformat(text(request, "due"))
    except ValueError:
        return None


def picked_of(request: HttpRequest) -> Picked | None:
    """The rows that the form names as "pair:version"; None where one comes without its version."""
    versions: dict[int, int] = {}
    for item in request.POST.getlist("pair"):
        pk, _colon, shown = item.partition(":")
        key, version = whole(pk), whole(shown)
        if key is None or version is None:
            return None
        versions[key] = version
    return Picked(versions, *(keys_in(request, name) for name in ("seen", "compared")))


def keys_in(request: HttpRequest, name: str) -> frozenset[int]:
    """The keys of pairs in a field of the form that may come many times."""
    return frozenset(key for one in request.POST.getlist(name) if (key := whole(one)) is not None)


@require_safe
@signed_in
def acts(request: HttpRequest, article_id: int) -> HttpResponse:
    """What can be done with the chosen rows, as a fragment: asked for when somebody first opens it."""
    article = article_for(request, article_id)
    context = {"article": article, "categories": ChangeRequest.Category.choices, "reasons": Dismissal.Reason.choices}
    context |= {"tasks": Assignment.Task.choices, "assignees": []}
    if (role := role_in(article.project, person_of(request))) and role.at_least(Role.LEAD):
        context["assignees"] = members(article, Assignment.Task.TRANSLATE)
    return render(request, "review/acts.html", context)


@require_POST
@signed_in
def act(request: HttpRequest, article_id: int, verb: str) -> HttpResponse:
    """Do `verb` to the chosen rows and lead back to the screen, or to the page of an act that takes its time."""
    article, picked = article_for(request, article_id), picked_of(request)
    if picked is None:
        return errors.answer(request, "no_version")
    try:
        result = ACTS[verb](request, article, picked, person_of(request))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect(back_at(request, article, picked))
    if isinstance(result, Batch):
        return redirect("batch", result.pk)
    followed_up(request, article, verb, result)
    return redirect(back_at(request, article, picked))


def followed_up(request: HttpRequest, article: Article, verb: str, result: BatchResult) -> None:
    """Have jobs do what follows from the verb, and tell what was done."""
    if verb in CHANGES_TEXT:
        recheck_later(article)
    mail_later()
    tell(request, result)


def back_at(request: HttpRequest, article: Article, picked: Picked) -> str:
    """The screen under the filter that was on, at the first of the pairs that were chosen."""
    chosen = Pair.objects.filter(article=article, pk__in=among(picked.versions)).order_by("position")
    query: dict[str, Any] = {"q": words} if (words := text(request, "q")) else {}
    if (first := chosen.first()) is None:
        return reverse("review", args=[article.pk], query=query)
    return reverse("review", args=[article.pk], query=query | {"pair": first.pk}, fragment=f"p{first.position}")


@require_safe
@signed_in
def replace(request: HttpRequest, article_id: int) -> HttpResponse:
    """Find and replace in the whole article: what would change, before anything does."""
    article = article_for(request, article_id)
    find, put = request.GET.get("find", ""), request.GET.get("put", "")
    return preview_page(request, article, find, put)


@require_POST
@signed_in
def replace_chosen(request: HttpRequest, article_id: int) -> HttpResponse:
    """The same preview for the chosen rows alone; a POST because of their number, it writes nothing."""
    article, picked = article_for(request, article_id), picked_of(request)
    among = set(picked.versions) if picked else set()
    return preview_page(request, article, text(request, "find"), text(request, "put"), among)


def preview_page(
    request: HttpRequest, article: Article, find: str, put: str, among: set[int] | None = None
) -> HttpResponse:
    """The page of the preview; whoever would no longer approve what they change is told."""
    role = role_in(article.project, person_of(request))
    told = {"gives_up_approval": gives_up_approval(role, article.project.self_approval)}
    return render(request, "replace.html", preview(article, find, put, among) | told)


def preview(article: Article, find: str, put: str, among: set[int] | None = None) -> dict[str, Any]:
    """The rows that `find` stands in, each with the difference that `put` would make, and their number by state."""
    found = places(article, find) if find.strip() and find != put else []
    chosen = [pair for pair in found if among is None or pair.pk in among]
    counts = {state: sum(pair.state == state.value for pair in chosen) for state in State}
    return {
        "article": article,
        "find": find,
        "put": put,
        "rows": [row_of(pair, find, put, article) for pair in chosen[:PREVIEW]],
        "more": len(chosen) > PREVIEW,
        "total": len(chosen),
        "counts": [(state, n) for state, n in counts.items() if n],
        "approved": counts[State.APPROVED],
        "over": ngettext(
            "This project allows {n} pair in one act.", "This project allows {n} pairs in one act.",
            article.project.batch_cap,
        ).format(n=article.project.batch_cap) if len(chosen) > article.project.batch_cap else "",
    }  # fmt: skip


def row_of(pair: Pair, find: str, put: str, article: Article) -> dict[str, Any]:
    """One row of the preview; approved ones come unticked."""
    change = as_html(diff(pair.target, pair.target.replace(find, put)), article.target_lang)
    state = State(pair.state)
    return {"pair": pair, "state": state, "change": change, "ticked": state is not State.APPROVED}
