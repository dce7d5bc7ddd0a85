"""Articles: the list, one, and loading one from a file."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import BaseModel

from reviews.api.reached import article_reached, articles_reached
from reviews.api.shapes import MOST, After, Limit, Page, Who, page_of, when, who
from reviews.models import Article
from reviews.review.states import State
from reviews.review.tallies import tallies_of

router = Router()
InProject = Annotated[int | None, Query(ge=1, le=10**15, description="those of this project alone")]


class ArticleOut(BaseModel):
    """An article. `pairs` says how many are in which state; it has pairs once its stage is "ready"."""

    id: int
    project: int
    title: str
    source_lang: str
    target_lang: str
    level: str
    stage: str
    off_desk: bool
    translator: Who | None
    created_at: datetime
    last_activity: datetime
    pairs: dict[str, int]


def shown(articles: list[Article]) -> list[dict[str, Any]]:
    """Articles as they are told; two statements for all."""
    counts = tallies_of([article.pk for article in articles])
    return [told(article, counts[article.pk]) for article in articles]


def told(article: Article, counts: dict[State, int]) -> dict[str, Any]:
    """One of them."""
    names = ("title", "source_lang", "target_lang", "level", "stage")
    return {
        **{name: getattr(article, name) for name in names},
        "id": article.pk,
        "project": article.project_id,
        "off_desk": hasattr(article, "off_desk"),
        "translator": who(article.translator),
        "created_at": when(article.created_at),
        "last_activity": when(article.last_activity),
        "pairs": {state.value: n for state, n in counts.items()},
    }


@router.get("articles", response=Page[ArticleOut], operation_id="articles", summary="List articles")
def articles(request: HttpRequest, project: InProject = None, after: After = 0, limit: Limit = MOST) -> Any:
    """Those that the caller may see, the oldest first."""
    rows = articles_reached(request).filter(pk__gt=after).order_by("pk")
    rows = rows if project is None else rows.filter(project=project)
    return page_of(rows[: limit + 1], limit, lambda one: one.pk, shown)


@router.get("articles/{key:article_id}", response=ArticleOut, operation_id="article", summary="One article")
def article(request: HttpRequest, article_id: int) -> Any:
    """By its key, also while it is loaded."""
    return shown([article_reached(request, article_id, ready=False)])[0]
