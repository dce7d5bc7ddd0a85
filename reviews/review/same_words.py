"""The pairs of a project that have the same source: what is decided on one of them concerns the others."""

from dataclasses import dataclass

from django.db.models import QuerySet

from reviews.models import Article, Pair, Suggestion
from reviews.review.keys import among

MOST = 200


@dataclass(frozen=True, slots=True)
class SameWords:
    """Pairs with the source of one pair: `here` in its article, in their order, `elsewhere` in others of its project; no more
    than MOST of each. `differ` are those of them `here` that have another translation and wait for no suggestion of the one.
    """

    here: list[Pair]
    elsewhere: list[Pair]
    differ: list[Pair]


def same_words(pair: Pair) -> SameWords:
    """What stands elsewhere with the source of `pair`: three statements."""
    others = Pair.objects.filter(source_hash=pair.source_hash, exclusion="").exclude(pk=pair.pk)
    here = list(others.filter(article=pair.article_id).order_by("pk")[:MOST])
    ready = Article.objects.on_desk().filter(project=pair.article.project_id, stage=Article.Stage.READY)
    ready = ready.filter(target_lang=pair.article.target_lang).exclude(pk=pair.article_id)
    elsewhere = others.filter(article__in=ready).select_related("article").order_by("article", "pk")
    here.sort(key=lambda one: one.position)
    return SameWords(here, list(elsewhere[:MOST]), differing(pair, here))


def differing(pair: Pair, others: list[Pair]) -> list[Pair]:
    """Those of `others` that have another translation than `pair`, and wait for no suggestion of its own."""
    found = [one for one in others if one.target.split() != pair.target.split()] if pair.target.strip() else []
    asked = set(waiting(pair, found).values_list("pair_id", flat=True)) if found else set()
    return [one for one in found if one.pk not in asked]


def waiting(pair: Pair, others: list[Pair]) -> "QuerySet[Suggestion]":
    """The open suggestions of the translation of `pair` for `others`."""
    keys = among(one.pk for one in others)
    return Suggestion.objects.filter(pair__in=keys, target=pair.target, status=Suggestion.Status.OPEN)
