"""Reading takes no more than its share of time on any text: eight times the lines, about eight times the work."""

import time

import pytest

from reviews.load import load
from reviews.load.repeats import mark
from reviews.text.segments import Line, LineKind

SHORT, LONG = 500, 4_000
# Linear work grows by 8, quadratic by 64.
MOST = 20.0
# Processor seconds below which a clock tells nothing.
UNSEEN = 0.3

TEXTS = {
    "lines that all begin alike": lambda n: f"The tide mill stood at the mouth of the river for {n} years, and more.\n",
    "lines that begin with the one before": lambda n: f"{'Who built the mill? ' * (n % 40 + 2)}\n",
    "lists": lambda n: f"Mill {n}, bakery {n}, river {n}, hill {n}\n",
}


def work(text: str) -> float:
    """Processor seconds of reading it, the best of two."""
    times = []
    for _again in range(2):
        start = time.process_time()
        load(text.encode(), "mill.txt")
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_with_the_lines_and_not_with_their_square(name: str) -> None:
    short, long = ("".join(map(TEXTS[name], range(n))) + "磨坊立在河口。\n" * 9 for n in (SHORT, LONG))
    assert work(long) <= max(UNSEEN, MOST * work(short))


@pytest.mark.parametrize(
    ("lines", "repeated"),
    [
        (["磨坊立在河口磨著穀物已經四百多年了。", "磨坊立在河口磨著穀物", "磨坊立在河口磨著麥子"], {1}),
        (["磨坊立在河口磨著穀物已經四百多年了。", "磨坊立在河口磨著穀物", "磨坊立在河口磨著"], {1, 2}),
        (["磨坊立在河口磨著穀物已經四百多年了。", "磨坊立在河口磨著稻穀麥子高粱。"], set()),
    ],
)
def test_what_stands_in_a_longer_line_is_told_from_what_only_begins_like_it(
    lines: list[str], repeated: set[int]
) -> None:
    kinds: list[LineKind] = ["body"] * len(lines)
    mark([Line(n, text, "zh-Hant-TW") for n, text in enumerate(lines, 1)], kinds)
    assert {at for at, kind in enumerate(kinds) if kind == "repeated"} == repeated
