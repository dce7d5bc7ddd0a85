"""Taking an article off the desk and bringing it back: the form, the two acts, the banner, and the list of what is off."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template import Context, Library
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from reviews.models import Article, Assignment, OffDesk, Pair, Person
from reviews.review.actions.take_off import bring_back, may_take_off, take_off
from reviews.review.refusals import Refused
from reviews.review.states import Role, State
from reviews.views.signed_in import person_of, signed_in

register = Library()


def any_article(request: HttpRequest, article_id: int) -> Article:
    """An article of this person's projects, ready or not, on the desk or off it; else 404."""
    mine = Article.objects.of(person_of(request)).select_related("project", "off_desk__person")
    return get_object_or_404(mine, pk=article_id)


@require_http_methods(["GET", "POST"])
@signed_in
def off_desk(request: HttpRequest, article_id: int) -> HttpResponse:
    """The form that takes the article off the desk, with what was done so far; and the act."""
    article, person = any_article(request, article_id), person_of(request)
    if request.method == "POST":
        reason = request.POST.get("reason", "").replace("\r\n", "\n")
        return acted(request, article, lambda: take_off(article.pk, by=person, reason=reason), off_title(article))
    if not may_take_off(article, person):
        raise PermissionDenied
    pairs = Pair.objects.filter(article=article)
    context = {"article": article, "pairs": pairs.count(), "rows": OffDesk.history.filter(article=article)}
    context["approved"] = pairs.filter(state=State.APPROVED.value).count()
    context["assigned"] = Assignment.objects.filter(pair__in=pairs, ended_at=None).count()
    return render(request, "off_desk.html", context)


@require_POST
@signed_in
def back(request: HttpRequest, article_id: int) -> HttpResponse:
    """Bring the article back."""
    article, by = any_article(request, article_id), person_of(request)
    return acted(request, article, lambda: bring_back(article.pk, by=by), _("The article is on the desk again."))


def off_title(article: Article) -> str:
    """What is said of an article that was taken off."""
    return _("Taken off the desk: {title}").format(title=article.title)


def acted(request: HttpRequest, article: Article, act: Callable[[], OffDesk | Article], said: str) -> HttpResponse:
    """Do it and tell; what was taken off is offered back, and the list of articles shown."""
    try:
        done = act()
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("review", article.pk)
    if isinstance(done, Article):
        messages.success(request, said)
        return redirect("review", article.pk)
    messages.success(request, said, extra_tags=f"off-{article.pk}")
    return redirect("articles")


def off_for(person: Person) -> "QuerySet[OffDesk]":
    """What is off the desk and `person` may bring back, last taken off first: as may_take_off says of one."""
    leads, loads = ([role.value for role in Role if role.at_least(least)] for least in (Role.LEAD, Role.TRANSLATOR))
    mine = Q(role__in=leads) | Q(role__in=loads, article__loaded_by=person)
    found = OffDesk.objects.filter(article__project__memberships__person=person)
    return (
        found.annotate(role=F("article__project__memberships__role")).filter(mine).select_related("article", "person")
    )


@register.inclusion_tag("off_desk_banner.html", takes_context=True)
def off_desk_banner(context: Context) -> dict[str, Any]:
    """On the pages of an article that is off the desk: who took it off, when and why, and the way back."""
    article, request = context.get("article"), context["request"]
    off = getattr(article, "off_desk", None) if isinstance(article, Article) else None
    may = off is not None and may_take_off(off.article, person_of(request))
    return {"off": off, "may_bring_back": may, "csrf_token": context.get("csrf_token")}
