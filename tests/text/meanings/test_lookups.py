"""What is looked up for a lot of pairs is what each pair says by itself."""

import pytest

from reviews.check import check_pair, check_pairs
from reviews.check.lookups import look_up
from reviews.text.left_out.bracketed import without_glosses
from reviews.text.meanings import glosses, headwords, met, signs
from reviews.text.meanings.counterparts import chinese_words, english_words
from reviews.text.meanings.headwords import all_headwords, longest_headwords, longest_outside
from reviews.text.meanings.stem_numbers import NUMBERS
from reviews.text.quick.lot import Lot
from reviews.text.segments import Pair

PAIRS = [
    Pair("1", "The mill ground corn for the whole valley, and the miller mended nets.", "磨坊為整個山谷磨穀。"),
    Pair(
        "2", "政府將投資興建更多的社會住宅，讓年輕家庭負擔得起房租。", "The government will build.", "zh-Hant-TW", "en"
    ),
    Pair("3", "The old bridge was closed.", "这座老桥春天封闭维修，市政府还聘请乐队举行告别音乐会。", "en", "zh-Hans"),
    Pair("4", "", "沒有原文。"),
    Pair("5", "No translation yet.", ""),
    Pair("6", "3C 產品 and 𠮷野家", "卡拉OK，𠮷野家，3C產品。"),
]


@pytest.fixture(autouse=True)
def forgotten() -> None:
    """Nothing is known of the texts from before."""
    forget()
    look_up(Lot())


def forget() -> None:
    for known in (headwords._alone, glosses._alone):
        known.cache_clear()


def said(pair: Pair) -> tuple[object, ...]:
    texts = pair.source, pair.target
    if pair.source_lang != "en":
        texts = texts[::-1]
    english, chinese = texts
    found = all_headwords(chinese)
    words = list(zip(*(column.tolist() for column in found[:4]), strict=True))
    return words, longest_headwords(chinese), english_words(english, chinese), chinese_words(chinese, english)


def test_a_lot_says_what_each_pair_says_alone() -> None:
    alone = [said(pair) for pair in PAIRS]
    assert any(words for words, *_more in alone)
    forget()
    look_up(Lot(PAIRS))
    assert {pair.target for pair in PAIRS if pair.source_lang == "en"} <= headwords._ahead.keys()
    assert (
        signs._stems_ahead.keys()
        != signs._characters_ahead.keys()
        == met._ahead.keys()
        != set()
        != signs._stems_ahead.keys()
    )
    assert glosses._ahead.keys() == {both[::-1] for both in [*signs._stems_ahead, *met._ahead]}
    assert [said(pair) for pair in PAIRS] == alone


def test_a_lot_has_the_findings_of_its_pairs() -> None:
    alone = [check_pair(pair) for pair in PAIRS]
    assert any(alone)
    assert check_pairs(PAIRS) == alone


def test_what_stands_in_brackets_is_left_out_of_what_is_looked_up_as_it_is_of_what_is_compared() -> None:
    source, target = (
        "The mill stood.",
        "磨坊（十八世紀建成的老磨坊）一直立在河口，當地的漁民每逢節慶都會在那裡舉行宴會。",
    )
    look_up(Lot([Pair("1", source, target)]))
    ((chinese, english),) = met._ahead
    assert (chinese, english) == (without_glosses(target, source), source) != (target, source)
    assert chinese in headwords._ahead


def test_the_words_of_lists_that_are_compared_are_looked_up() -> None:
    longer = Pair("1", "Wheat, maize and barley rose in price.", "小麥和大麥的價格上漲了。")
    equal = Pair("2", "Wheat and barley rose in price.", "小麥和大麥的價格上漲了。")  # with no mark that ends a clause
    turned = Pair("3", longer.target, longer.source, "zh-Hant-TW", "en")
    full = Pair("4", "小麥、玉米和大麥的價格上漲了。", equal.source, "zh-Hant-TW", "en")
    for pair, is_looked_up in ((longer, True), (equal, False), (turned, False), (full, True)):
        look_up(Lot([pair]))
        assert bool(glosses._ahead) == is_looked_up, pair


def test_what_the_characters_of_a_text_say_without_a_span_is_what_the_rest_says() -> None:
    english, chinese = PAIRS[2].source, PAIRS[2].target
    stems = [NUMBERS[word][0] for word in ("old", "bridge", "closed", "the")]
    spans = [(0, 0), (0, 3), (2, 6), (0, len(chinese))]
    alone = [signs.of_stems(chinese, english, stems, span) for span in spans]
    assert len({*map(tuple, alone)}) > 2
    assert alone == [signs.of_stems(chinese[:a] + chinese[b:], english, stems) for a, b in spans]
    look_up(Lot([PAIRS[2]]))
    assert (chinese, english) in signs._said_ahead
    assert alone == [signs.of_stems(chinese, english, stems, span) for span in spans]


def test_headwords_do_not_go_from_one_text_into_the_next() -> None:
    look_up(Lot([Pair("1", "a", "磨"), Pair("2", "b", "坊")]))
    assert longest_headwords("磨") == longest_headwords("坊") == ()
    assert [*all_headwords("磨").lengths] == [1]


def test_what_a_text_says_without_a_span_is_what_the_rest_says() -> None:
    text = "磨坊為整個山谷磨穀，退潮時磨坊主人便坐在門外補網。"
    asked = [NUMBERS[word][1] for word in ["the", "mill", "ground", "corn", "valley", "sit", "outside", "net", "tide"]]
    look_up(Lot([Pair("1", "The mill ground corn for the valley.", text)]))
    assert glosses.said(text, asked, [(0, 10)]) == glosses.said(text[10:], asked)
    assert glosses.said(text, asked) != glosses.said(text[10:], asked)
    assert glosses.said(text, asked, [(0, len(text))]) == set()
    assert glosses.said(text, []) == glosses.said(text, [-1]) == set()


def test_the_longest_headwords_outside_a_span_are_those_of_a_text_without_it() -> None:
    text = "林德奎斯特博士後研究員在磨坊等候主人"
    blank = text.replace("博士", "　　")
    assert longest_outside(text, [(5, 7)]) == longest_headwords(blank) != longest_headwords(text)
    assert longest_outside(text, []) == longest_headwords(text)


@pytest.mark.parametrize(("character", "word"), [("安", "peace"), ("毒", "poison"), ("橋", "bridge"), ("橋", "mill")])
def test_what_a_character_says_alone_is_what_a_text_of_it_says(character: str, word: str) -> None:
    kin = NUMBERS[word][1]
    assert (kin in glosses.said_alone(character)) == (kin in glosses.said(character, [kin]))
