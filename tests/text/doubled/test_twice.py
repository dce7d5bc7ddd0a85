"""What texts may have twice in a row is seen in all texts of a lot at once."""

from dataclasses import replace

import pytest

from reviews.check import check_pair, check_pairs
from reviews.text.doubled.twice import What, read_ahead, twice
from reviews.text.segments import Pair

SEEN: list[tuple[str, str, set[What]]] = [
    ("The mill stood.", "磨坊立著。", set()),
    ("The mill stood.", "磨坊磨坊立著。", {"stretch"}),
    ("The mill stood.", "磨坊立著著。", {"character"}),
    ("The mill stood.", "潮汐磨坊是潮汐磨坊是一座。", {"stretch"}),
    ("The mill stood.", "磨坊立著，，磨著穀。", {"mark"}),
    ("The mill stood.", "磨坊立在海邊，磨坊立在海邊。", {"clause"}),
    ("The mill stood.", "磨坊立在海邊，磨坊立在海邊", {"clause"}),
    ("The the mill stood.", "磨坊立著。", {"word"}),
    ("At the mill at the mill it stood.", "磨坊立著。", {"word"}),
    ("The mill, and then at last the mill.", "磨坊立著。", set()),
    ("The mill's miller's mill stood.", "磨坊立著。", set()),
    ("The mill stood;; it ground.", "磨坊立著。", {"mark"}),
    ("Over there the old mill stood. Over there the old mill stood.", "磨坊立著。", {"clause"}),
    ("", "", set()),
]
PAIRS = [Pair(str(n), english, chinese) for n, (english, chinese, _seen) in enumerate(SEEN)]


@pytest.mark.parametrize("row", range(len(SEEN)))
def test_what_stands_twice_is_seen_in_a_pair_by_itself(row: int) -> None:
    assert {what for what, _side in twice(replace(PAIRS[row]))} == SEEN[row][2]


def test_a_lot_shows_at_least_what_each_pair_does_by_itself() -> None:
    lot = [replace(pair) for pair in PAIRS]
    read_ahead(lot)
    assert all(twice(pair) >= twice(replace(pair)) for pair in lot)


def test_a_lot_finds_what_each_pair_does_by_itself() -> None:
    lot = [replace(pair) for pair in PAIRS]
    assert check_pairs(lot, ["doubled"]) == [check_pair(replace(pair), ["doubled"]) for pair in PAIRS]


def test_other_languages_are_not_looked_at() -> None:
    assert not twice(Pair("1", "Die die Mühle Mühle", "水車水車", "de", "ja"))
