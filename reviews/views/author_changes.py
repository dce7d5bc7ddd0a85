"""Taking back what one person changed last in an article: a preview a page at a time, then the rows that were ticked."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reviews.models import Article, HistoricalPair, Membership, Pair, Person, Suggestion
from reviews.pipeline import recheck_later
from reviews.review.actions.revert_author import revert_author, steps_back, texts_at
from reviews.review.keys import among
from reviews.review.refusals import Refused
from reviews.text.versions.diff import diff
from reviews.views import errors
from reviews.views.diff_html import as_html
from reviews.views.export import article_for
from reviews.views.numbers import whole
from reviews.views.picked import picked_of
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell

ROWS = 100


@require_http_methods(["GET", "POST"])
@signed_in
def author_changes(request: HttpRequest, article_id: int) -> HttpResponse:
    """The page."""
    article = article_for(request, article_id)
    asked = request.POST if request.method == "POST" else request.GET
    people = authors_in(article)
    who = get_object_or_404(people, pk=key) if (key := whole(asked.get("author", ""))) else person_of(request)
    if request.method == "POST":
        return take_back(request, article, who)
    page = page_of_changes(article, who, request.GET.get("page"))
    context = {"article": article, "author": who, "authors": people, "page": page, "query": f"author={who.pk}&"}
    return render(request, "revert_author.html", context)


def authors_in(article: Article) -> "QuerySet[Person]":
    """The members of the project, and whoever wrote or suggested in the article and is one no longer."""
    wrote = HistoricalPair.objects.filter(article=article, history_user__isnull=False).order_by()
    suggested = Suggestion.objects.filter(pair__article=article, status=Suggestion.Status.ACCEPTED).order_by()
    found = Q(pk__in=Membership.objects.filter(project=article.project).values("person"))
    found |= Q(pk__in=wrote.values("history_user").distinct()) | Q(pk__in=suggested.values("person"))
    return Person.objects.filter(found)


def page_of_changes(article: Article, who: Person, number: str | None) -> Page:
    """A page of the pairs that hold the last words of `who`, in order, each with the difference that taking them back
    makes. Which pairs these are is asked of all, without their texts.
    """
    changed = Pair.objects.filter(article=article, version__gt=1)
    back = steps_back(changed.only("pk"), who)
    page: Page = Paginator(changed.filter(pk__in=among(back)).order_by("position"), ROWS).get_page(number)
    before = texts_at({pair.pk: back[pair.pk] for pair in page.object_list})
    page.object_list = [row_of(pair, before[pair.pk], article.target_lang) for pair in page.object_list]
    return page


def row_of(pair: Pair, before: str, lang: str) -> dict[str, Any]:
    """A pair as the page shows it."""
    return {"pair": pair, "change": as_html(diff(pair.target, before), lang)}


def take_back(request: HttpRequest, article: Article, who: Person) -> HttpResponse:
    """Take the ticked changes back."""
    picked = picked_of(request)
    if picked is None:
        return errors.answer(request, "no_version")
    try:
        result = revert_author(article, picked, by=person_of(request), author=who)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        recheck_later(article)
        tell(request, result)
    return redirect("review", article.pk)
