"""What is measured of a lot of texts is what each measures by itself."""

from reviews.check.lookups import look_up
from reviews.text.left_out.lengths import EXPECTED, LENGTHS, expected, length, without_names
from reviews.text.left_out.lot_lengths import expected_of, lengths_of
from reviews.text.quick.kinds import Texts
from reviews.text.quick.lot import Lot
from reviews.text.segments import Pair
from tests.check import hostile
from tests.check.written import BARS, cases

ODD = [
    "",
    "'",
    "NATO met; IT did not. The iPhone and ’EM, 'US, ÉTÉ, ǅab",
    "٣٤,5:6 .,: ７８ and 1,200.5",
    "The mill\nthe mill THE Mill",
    "K9 9K..4 1990's",
    "would wouldn't (the)",
    "\ud800 a",
    "林美讀了3本書，PDF檔（Lin Mei）也讀了",
    "張（Chang）先生、12：30",
]


def texts() -> list[str]:
    """Those, both sides of all written cases, and the hostile ones."""
    written = [
        text
        for category in BARS
        for case in cases(category)
        for pair in case.pairs
        for text in (pair.source, pair.target)
    ]
    return [*ODD, *dict.fromkeys(written), *(text for _name, *both in hostile.texts(500) for text in both)]


def test_a_lot_is_expected_to_need_what_each_text_needs_to_the_last_bit() -> None:
    everything = texts()
    EXPECTED.clear()
    assert expected_of(Texts(everything)) == [expected(one) for one in everything]


def test_a_lot_is_as_long_as_each_text_is_to_the_last_bit() -> None:
    everything = texts()
    LENGTHS.clear()
    assert lengths_of(Texts([*map(without_names, everything)])) == [length(one) for one in everything]


def test_no_texts_have_no_lengths() -> None:
    assert expected_of(Texts([])) == lengths_of(Texts([])) == []


def test_both_texts_of_the_pairs_that_are_looked_up_are_measured() -> None:
    for table in (EXPECTED, LENGTHS):
        table.clear()
    few = [
        Pair("1", "Mei read on.", "小梅（林家的）讀下去。"),
        Pair("2", "老陳睡了。", "Chen slept.", "zh-Hant-TW", "en"),
    ]
    look_up(Lot(few * 4))
    assert {*EXPECTED} == {"Mei read on.", "Chen slept."}
    assert {*LENGTHS} == {"小梅（林家的）讀下去。", "小梅     讀下去。", "老陳睡了。"}
