"""The title of an article follows the pair that it was taken from, so that a mark put right there is right everywhere."""

from collections.abc import Iterable, Mapping

from reviews.models import Article, Pair
from reviews.review.hashes import text_hash

SIDES = ("source", "target")


def follow_titles(pairs: Iterable[Pair], before: Mapping[int, tuple[str, str]]) -> None:
    """Give the articles of `pairs` the new words of the pair that held their title.

    `before` are the hashes that source and target of each had until now, by its key. Of several pairs with these words
    the first in the article holds the title; a text that was emptied leaves it as it is.
    """
    for pair in pairs:
        title = pair.article.title
        held = text_hash(title)
        for side, was in zip(SIDES, before[pair.pk], strict=True):
            now = getattr(pair, side).strip()
            if was == held and now and now != title and is_first(pair, side, held):
                longest = Article._meta.get_field("title").max_length
                Article.objects.filter(pk=pair.article_id, title=title).update(title=now[:longest])


def is_first(pair: Pair, side: str, held: str) -> bool:
    """Whether no pair before this one has the same words on this side."""
    earlier = Pair.objects.filter(article=pair.article_id, position__lt=pair.position, **{f"{side}_hash": held})
    return not earlier.exists()
