"""The review copy for Word: taking it out, handing it in, its plan, taking that in and back."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.export.people import WAYS
from reviews.export.review_copy import MEDIA_TYPE
from reviews.load import LoadError
from reviews.models import Article, Pair, ReturnedCopy
from reviews.pipeline import ask_return_later, mail_later, plan_return_again, review_copy_later, take_in, tell_exported
from reviews.pipeline.review_copy import AT_ONCE, BASES, review_copy_of
from reviews.review.actions.undo_return import undo_return
from reviews.review.permission import permit_verb, role_in
from reviews.review.refusals import Refused
from reviews.review.return_plan import Row, as_rows
from reviews.review.states import MOVES, Role
from reviews.views.export import article_for, attachment
from reviews.views.numbers import whole
from reviews.views.return_rows import came_of, counts_of, noted, shown_rows
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import said

ON_A_PAGE = 100


class ReturnForm(forms.Form):
    """The file."""

    file = forms.FileField(label=gettext_lazy("Word document (.docx)"))


def suggester_of(request: HttpRequest, article: Article) -> Article:
    """The article, for those who may suggest texts; else 403."""
    role = role_in(article.project, person_of(request))
    if role is None or not role.at_least(MOVES["suggest"].role):
        raise PermissionDenied
    return article


def returned_for(request: HttpRequest, returned_id: int) -> ReturnedCopy:
    """A copy that came back, of an article that this person may suggest texts for; another project's is 404."""
    mine = ReturnedCopy.objects.filter(article__project__memberships__person=person_of(request))
    found = get_object_or_404(
        mine.select_related("article__project", "person", "taken_by", "undone_by", "job", "taking"), pk=returned_id
    )
    suggester_of(request, found.article)
    return found


@require_POST
@signed_in
def review_copy(request: HttpRequest, article_id: int) -> HttpResponse:
    """The document, or the page of the job that writes it. It says what everybody of the project sees on the review screen."""
    article = article_for(request, article_id)
    base, people = request.POST.get("base", "approved"), request.POST.get("people", "full")
    if base not in BASES or people not in WAYS:
        raise Http404
    if Pair.objects.filter(article=article)[AT_ONCE:].exists():
        return redirect("written_file", review_copy_later(article, base, people, by=person_of(request)).pk)
    response = HttpResponse(review_copy_of(article, base, people), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = attachment(f"{article.title}.review.docx")
    tell_exported(article, "review_copy", by=person_of(request))
    return response


@require_http_methods(["GET", "POST"])
@signed_in
def hand_in(request: HttpRequest, article_id: int) -> HttpResponse:
    """The form that takes the file; it leads to the plan."""
    article = article_for(request, article_id)
    permit_verb(article, person_of(request), "suggest")
    form = ReturnForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect("returned", ask_return_later(article, file.read(), file.name, by=person_of(request)).pk)
        except LoadError as error:
            form.add_error("file", said(error.message, error.values, error.location))
        except Refused as refusal:
            form.add_error("file", refusal.sentence)
    earlier = ReturnedCopy.objects.filter(article=article, taken_at__isnull=False).defer("content", "rows")
    context = {"form": form, "article": article, "earlier": earlier.select_related("taken_by")[:10], "bases": BASES}
    return render(request, "hand_in.html", context, status=422 if form.errors else 200)


@require_safe
@signed_in
def returned(request: HttpRequest, returned_id: int) -> HttpResponse:
    """What the file would bring, row by row; once it was taken in, what came of it."""
    copy = returned_for(request, returned_id)
    page = Paginator(as_rows(copy.rows), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"copy": copy, "article": copy.article, "page": page, "mine": may_take_back(request, copy)}
    context["settled"] = copy.taken_at is not None or copy.under_way
    return render(request, "returned.html", context | plan_of(copy, page) | told_of(copy.notes))


def plan_of(copy: ReturnedCopy, page: Page) -> dict[str, Any]:
    """What all rows bring, and those of the page."""
    rows: list[Row] = page.paginator.object_list  # type: ignore[assignment]
    return {
        "ticked": sum(len(row.proposed) for row in rows),
        "something": any(row.offers for row in rows),
        "counts": counts_of(rows),
        "rows": shown_rows(page.object_list, copy.article),
        "names": " ".join(name for row in page.object_list for name in row.offers),
    }


def told_of(notes: Mapping[str, Any]) -> dict[str, Any]:
    """What was noted of the file, what came of it, and why it was refused or not taken in, where it was."""
    told = {name: notes[name] for name in notes.keys() & {"refused", "not_taken"}}
    why = {name: said(one["message"], one["values"], one.get("location")) for name, one in told.items()}
    return {"noted": noted(notes), "came": came_of(notes), **why}


def may_take_back(request: HttpRequest, copy: ReturnedCopy) -> bool:
    """Whether the page offers this person to take it back."""
    role = role_in(copy.article.project, person_of(request))
    return bool(role and role.at_least(Role.LEAD)) or copy.taken_by == person_of(request)


@require_POST
@signed_in
def take(request: HttpRequest, returned_id: int) -> HttpResponse:
    """Take in what is ticked, on the page that was shown and on all others; or keep the ticks and turn the page.

    A plan that is no longer true is made anew and shown.
    """
    copy = returned_for(request, returned_id)
    keep_ticks(request, copy)
    if to := whole(request.POST.get("to", "")):
        return redirect(f"{reverse('returned', args=[copy.pk])}?page={to}")
    try:
        take_in(copy.pk, by=person_of(request))
        mail_later()
    except Refused as refusal:
        refuse(request, copy, refusal)
    return redirect("returned", copy.pk)


def keep_ticks(request: HttpRequest, copy: ReturnedCopy) -> None:
    """Keep in the plan which of the offers that were shown are ticked."""
    shown, chosen = set(request.POST.get("shown", "").split()), set(request.POST.getlist("take"))
    if not shown or copy.taken_at or copy.under_way:
        return
    for row, stored in zip(as_rows(copy.rows), copy.rows or (), strict=True):
        if shown.intersection(row.offers):
            stored["ticked"] = [name for name in row.offers if name in chosen]
    ReturnedCopy.objects.filter(pk=copy.pk, taken_at=None).update(rows=copy.rows)


def refuse(request: HttpRequest, copy: ReturnedCopy, refusal: Refused) -> None:
    """Tell why nothing was taken in; a plan that is no longer true is made anew."""
    if refusal.code == "stale":
        plan_return_again(copy)
        messages.warning(request, _("Somebody worked on the article since: this is the plan as of now."))
    else:
        messages.error(request, refusal.sentence)


@require_POST
@signed_in
def undo(request: HttpRequest, returned_id: int) -> HttpResponse:
    """Take it back; what was decided on or answered since stays."""
    copy = returned_for(request, returned_id)
    try:
        left = undo_return(copy.pk, by=person_of(request)).left
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("returned", copy.pk)
    tell_undone(request, left)
    return redirect("returned", copy.pk)


def tell_undone(request: HttpRequest, left: int) -> None:
    """Say what became of it, and how much stays."""
    messages.success(
        request, _("Taken back: suggestions that were open are withdrawn, comments without an answer are gone.")
    )
    if left:
        stays = ngettext("{n} stays: somebody decided on it or answered it since.",
                         "{n} stay: somebody decided on them or answered them since.", left)  # fmt: skip
        messages.warning(request, stays.format(n=left))
