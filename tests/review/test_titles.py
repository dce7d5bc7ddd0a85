"""A title that is put right in the text is right wherever the article is named, and in what is exported."""

import pytest

from reviews.models import Article, Pair
from reviews.pipeline.edition import edition_of
from reviews.review.actions.edit import edit
from reviews.review.actions.revert import revert
from reviews.review.versions import create
from tests.desk import Desk

TITLE, BETTER = "磨坊還磨得動嗎?", "磨坊還磨得動嗎？"


@pytest.fixture
def titled(desk: Desk) -> Desk:
    """A desk whose article is named by its fourth pair, and says the same once more in its fifth."""
    both = [
        Pair(
            article=desk.article,
            position=n,
            paragraph=n,
            source="Do the mills still turn?",
            target=TITLE,
            kind="heading",
        )
        for n in (4, 5)
    ]
    create(both, by=desk.mei)
    Article.objects.filter(pk=desk.article.pk).update(title=TITLE)
    return desk


def title_of(desk: Desk) -> str:
    return Article.objects.get(pk=desk.article.pk).title


def test_the_title_follows_the_pair_that_holds_it_there_and_back(titled: Desk) -> None:
    pair = edit(titled.pair(4).pk, by=titled.mei, version=1, target=BETTER)
    assert title_of(titled) == BETTER
    assert edition_of(Article.objects.get(pk=titled.article.pk), by=titled.lin).title == BETTER
    revert(pair.pk, by=titled.mei, version=2, to=1)
    assert title_of(titled) == TITLE


@pytest.mark.parametrize(("position", "target"), [(1, "潮汐磨坊立在海口。"), (4, ""), (5, BETTER)])
def test_the_title_stays_where_other_words_change_or_none_are_left(titled: Desk, position: int, target: str) -> None:
    edit(titled.pair(position).pk, by=titled.mei, version=1, target=target)
    assert title_of(titled) == TITLE


def test_a_title_taken_from_the_source_follows_the_source(titled: Desk) -> None:
    Article.objects.filter(pk=titled.article.pk).update(title="Do the mills still turn?")
    edit(titled.pair(4).pk, by=titled.lin, version=1, target=TITLE, source="Do the mills turn still?")
    assert title_of(titled) == "Do the mills turn still?"


def test_a_long_title_is_cut_to_what_a_title_holds(titled: Desk) -> None:
    edit(titled.pair(4).pk, by=titled.mei, version=1, target="磨" * 400)
    assert title_of(titled) == "磨" * 300
