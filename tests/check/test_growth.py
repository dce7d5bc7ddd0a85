"""No check takes more than its share of time on any text: four times the text, about four times the work."""

import time
from dataclasses import replace

import pytest

from reviews.check import check_article
from reviews.text.segments import Article, Pair
from tests.check import hostile

SHORT, LONG = 5_000, 20_000
# Linear work grows by 4, quadratic by 16.
MOST = 10.0
# Processor seconds below which a clock tells nothing.
UNSEEN = 0.15


def work(pair: Pair) -> float:
    """Processor seconds of all checks on the pair alone, the best of four."""
    times = []
    for _again in range(4):
        article = Article("growth", (replace(pair),))
        start = time.process_time()
        check_article(article)
        times.append(time.process_time() - start)
    return min(times)


def pairs(length: int) -> list[Pair]:
    """The texts in both directions by turns."""
    return [
        Pair(name, english, chinese) if at % 2 else Pair(name, chinese, english, "zh-Hant-TW", "en")
        for at, (name, english, chinese) in enumerate(hostile.texts(length))
    ]


@pytest.mark.parametrize(("short", "long"), list(zip(pairs(SHORT), pairs(LONG), strict=True)), ids=lambda pair: pair.id)
def test_work_grows_with_the_text_and_not_with_its_square(short: Pair, long: Pair) -> None:
    assert work(long) <= max(UNSEEN, MOST * work(short))
