"""How things are fetched: by what the caller may see. What is not among it is not there."""

from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest

from reviews.api.callers import Caller
from reviews.api.failures import nothing
from reviews.models import Article, Pair, Person, Project
from reviews.models.pair import PairQuerySet
from reviews.review.permission import offered_role


def caller(request: HttpRequest) -> Caller:
    """Who asks."""
    return request.caller  # type: ignore[attr-defined]


def person(request: HttpRequest) -> Person:
    """In whose name."""
    return caller(request).person


def one_of(rows: "QuerySet[Any]", key: int) -> Any:
    """The row with this key among `rows`. Raises Problem where there is none."""
    found = rows.filter(pk=key).first()
    if found is None:
        raise nothing()
    return found


def projects_reached(request: HttpRequest) -> "QuerySet[Project]":
    """The projects that the caller belongs to."""
    return Project.objects.filter(caller(request).sees())


def project_reached(request: HttpRequest, key: int) -> Project:
    """One of them, with the caller's role."""
    project: Project = one_of(projects_reached(request).annotate(my_role=F("memberships__role")), key)
    return project


def articles_reached(request: HttpRequest) -> "QuerySet[Article]":
    """The articles of those projects."""
    mine = Article.objects.filter(caller(request).sees("project"))
    return mine.select_related("project", "translator", "off_desk").annotate(my_role=offered_role())


def article_reached(request: HttpRequest, key: int, *, ready: bool = True) -> Article:
    """One of them; a `ready` one has its pairs."""
    rows = articles_reached(request)
    article: Article = one_of(rows.filter(stage=Article.Stage.READY) if ready else rows, key)
    return article


def pairs_reached(request: HttpRequest) -> PairQuerySet:
    """The pairs of ready articles, each with the role in which the caller comes to it."""
    seen = caller(request).sees("article__project")
    mine: PairQuerySet = Pair.objects.filter(seen, article__stage=Article.Stage.READY)
    return mine.select_related("article__project").annotate(my_role=offered_role("article__"))


def pair_reached(request: HttpRequest, key: int) -> Pair:
    """One of them."""
    pair: Pair = one_of(pairs_reached(request), key)
    return pair
