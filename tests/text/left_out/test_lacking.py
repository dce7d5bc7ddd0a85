"""What the lengths of a lot rule out is what each pair rules out by itself."""

from dataclasses import replace

import pytest

from reviews.check.lookups import look_up
from reviews.text.left_out.bracketed import without_glosses
from reviews.text.left_out.lacking import may_be_far_of, may_lack_chinese_of, may_lack_english_of
from reviews.text.left_out.lengths import surprise
from reviews.text.left_out.may_lack import may_lack_chinese, may_lack_english
from reviews.text.quick.lot import Lot
from reviews.text.segments import Pair
from tests.check.written import BARS, cases

WORDY = "At the end of the day, it is fair to say that in terms of the mill there was, as a matter of fact, a great deal of corn."


def lot() -> Lot:
    """All written pairs from English, whole and cut short, and one that is wordy."""
    written = [pair for category in BARS for case in cases(category) for pair in case.pairs if pair.source_lang == "en"]
    cut = [replace(pair, target=pair.target[: len(pair.target) // 2]) for pair in written]
    return Lot(
        replace(pair, target_lang="zh-Hant-TW") for pair in [*written, *cut, Pair("1", WORDY, "磨坊有很多穀子。")]
    )


def test_no_pair_is_ruled_out_that_may_lack_something() -> None:
    pairs = lot()
    look_up(pairs)
    told = zip(pairs, may_lack_english_of(pairs).tolist(), may_lack_chinese_of(pairs).tolist(), strict=True)
    ruled_out = 0
    for pair, is_short, is_long in told:
        if pair.source and pair.target:
            assert is_short or not may_lack_english(pair.source, pair.target, "en"), pair
            assert is_long or not may_lack_chinese(pair.source, without_glosses(pair.target, pair.source), "en"), pair
            ruled_out += (not is_short) + (not is_long)
    assert ruled_out > len(pairs) / 4


@pytest.mark.parametrize("limit", [0.5, 1.5, 5.0])
def test_no_pair_is_ruled_out_that_is_far_from_what_is_expected(limit: float) -> None:
    pairs = lot()
    told = may_be_far_of(pairs, limit).tolist()
    assert not all(told)
    for pair, may_be in zip(pairs, told, strict=True):
        assert may_be or abs(surprise(pair.source, pair.target, "en")[0]) <= limit, pair


def test_of_few_pairs_and_of_those_from_chinese_none_is_ruled_out() -> None:
    few = Lot([Pair("1", "The mill stood by the sea.", "磨坊立在海邊。")])
    turned = Lot(Pair(str(n), "磨坊立在海邊。", "The mill stood by the sea.", "zh-Hant-TW", "en") for n in range(20))
    for pairs in (few, turned):
        assert may_lack_english_of(pairs).all()
        assert may_lack_chinese_of(pairs).all()
        assert may_be_far_of(pairs, 5.0).all()
