"""Numbers in sentences: values, units, and how firmly each is asked for."""

import pytest

from reviews.text.quick.kinds import Texts
from reviews.text.values.number import FAINT, FIRM, SOFT
from reviews.text.values.numerals import may_hold_firm, numbers

CHINESE = {
    "它磨了四百年的穀物": [400], "約有百分之五十三同意": [53], "百分之 72": [72], "三成五的人反對": [35], "七成多": [70], "三分之二缺席": [2 / 3],
    "千分之五": [0.5], "民國114年": [2025], "1980年代": [1980], "八十年代": [1980], "二十世紀七十年代": [1970], "六十有五": [65], "一千零一夜": [], "廿一世紀": [21],
    "一個半小時": [1.5], "兩年半": [2.5], "半小時": [0.5], "攝氏零下三十度": [30], "10至20萬元": [10 * 10**4, 20 * 10**4],
    "3.2.1版": [321], "第十三屆": [13], "增長兩倍": [3], "打八折": [20], "新台幣1.5億元": [1.5 * 10**8], "120 萬人": [1_200_000],
    "約8萬5000戶": [85_000], "大陸一名男子": [1], "陸仟元": [6000], "身家達一兩億": [10**8], "１２名": [12], "14½分": [14.5], "五千克": [5000], "300兆瓦": [300],
    "民國七十年代": [1980], "3/4小匙": [0.75], "2又1/2杯": [2.5], "3/4離開": [3, 4], "60萬千瓦": [600_000], "三千千瓦": [3000], "兩三年": [2], "9‰": [0.9],
}  # fmt: skip
ENGLISH = {
    "two hundred and five thousand three hundred and forty": [205_340], "nineteen eighty-four": [1984], "twenty twenty-five": [2025],
    "two and a half million": [2_500_000], "half a million": [500_000], "a quarter of a million": [250_000], "1.2 million": [1_200_000],
    "$3bn": [3 * 10**9], "£9m": [9 * 10**6], "10k": [10_000], "twelve hundred": [1200], "two dozen": [24], "half a dozen": [6],
    "two-thirds": [2 / 3], "one third": [1 / 3], "three-quarters of an hour": [0.75], "three and a half years": [3.5], "tenfold": [10],
    "the 1980s": [1980], "the '80s": [1980], "the nineties": [1990], "21st": [21], "twenty-first": [21], "thirteenth": [13],
    "10 to 20 million": [10 * 10**6, 20 * 10**6], "three in ten": [0.3, 10], "2019-20": [2019, 2020], "9/11": [911], "14½": [14.5],
    "trillion": [10**12], "World War II": [2], "two trillion five hundred billion": [2.5 * 10**12], "2/3": [2 / 3], "1,204": [1204],
    "the nineteen-fifties": [1950], "the seventeen hundreds": [1700], "open around the clock": [24], "2 1/2 cups": [2.5], "9 per 1,000": [0.9, 1000], "7.5 births per 1,000": [0.75, 1000],
}  # fmt: skip
WEIGHTS = [
    ("zh", "三兩天", [1]), ("zh", "半斤八兩", [0, 0]),
    ("zh", "萬一下雨", []), ("zh", "千萬別去", []), ("zh", "十分疲憊", []), ("zh", "百分百", []), ("zh", "三十六計", []),
    ("zh", "一些人一起去", [FAINT, FAINT]), ("zh", "三明治", [FAINT]), ("zh", "四川", [FAINT]), ("zh", "兩岸", [FAINT]), ("zh", "三名", [SOFT]),
    ("zh", "第三", [SOFT]), ("zh", "十二名", [FIRM]), ("zh", "數十家", [SOFT]), ("zh", "42", [FIRM]),
    ("en", "one of them", [FAINT]), ("en", "seven men", [SOFT]), ("en", "thirteen men", [FIRM]), ("en", "42", [FIRM]), ("en", "COVID-19", [FAINT]), ("en", "F-16", [SOFT]),
    ("en", "a dozen", [SOFT]), ("en", "dozens", [SOFT]), ("en", "a couple", [FAINT]), ("en", "24/7", [FAINT]), ("en", "1. Begin", [SOFT]),
    ("en", "the second", [SOFT]), ("de", "42 Mühlen", [FIRM]),
]  # fmt: skip
UNITS = [
    ("zh", "5公里", "km"), ("zh", "時速 120 公里", "kmh"), ("zh", "華氏 86 度", "F"), ("zh", "美金300元", "USD"), ("zh", "3個百分點", "pp"),
    ("zh", "15個基點", "bp"), ("zh", "三十分鐘", "min"), ("zh", "八%", "pct"), ("zh", "300坪", "ping"), ("zh", "2025年", "year"),
    ("zh", "$600億歐元", "EUR"), ("zh", "$35萬", "USD"), ("en", "5 miles", "mi"), ("en", "a 3.2-metre wall", "m"), ("en", "15-year-old", "yr"),
    ("en", "US$5.5 million", "USD"), ("en", "NT$30", "TWD"), ("en", "20 million euros", "EUR"), ("en", "5 percentage points", "pp"),
    ("en", "5 per cent", "pct"), ("en", "110 kilometres per hour", "kmh"), ("en", "30 degrees Celsius", "C"), ("en", "ninety minutes", "min"),
    ("en", "400 square miles", "mi2"), ("en", "20 pounds", "lb"), ("en", "20 pounds", "GBP"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text", "values"), [("zh", *row) for row in CHINESE.items()] + [("en", *row) for row in ENGLISH.items()]
)
def test_numbers_are_read_by_value(lang: str, text: str, values: list[float]) -> None:
    found = numbers(text, lang)
    assert len(found) == len(values)
    for number, wanted in zip(found, values, strict=True):
        assert wanted in [pytest.approx(one) for one in number.values]


@pytest.mark.parametrize(("lang", "text", "weights"), WEIGHTS)
def test_words_that_count_nothing_are_not_asked_for(lang: str, text: str, weights: list[int]) -> None:
    assert [number.weight for number in numbers(text, lang)] == weights


@pytest.mark.parametrize(("lang", "text", "unit"), UNITS)
def test_units_stand_before_and_after(lang: str, text: str, unit: str) -> None:
    assert unit in numbers(text, lang)[-1].units


def test_spans_are_those_of_the_numeral_and_of_the_whole() -> None:
    text = "造價約新台幣35億元。"
    (number,) = numbers(text, "zh")
    assert (text[number.start : number.end], text[slice(*number.whole)]) == ("35億", "新台幣35億元")


def test_numbers_inside_a_date_can_be_left_out() -> None:
    assert [n.values for n in numbers("5月4日有30人", "zh", [(0, 4)])] == [(30.0,)]


def test_tens_stand_once_before_the_next_digit_and_not_after_a_vague_number() -> None:
    assert numbers("十八、九歲", "zh")[1].values == (9.0, 19.0)
    assert numbers("數十、九種", "zh")[1].values == (9.0,)


def test_which_texts_may_hold_a_number_that_is_always_asked_for_is_told_of_many_at_once() -> None:
    more = ["一成的人", "民國一年", "公元一年", "一塊一", "一點一", "一多", "一余", "一 多"]
    for lang, texts in (("zh", [*CHINESE, *more]), ("en", [*ENGLISH])):
        texts += [text for language, text, _weights in WEIGHTS if language == lang]
        told = may_hold_firm(Texts(texts), lang).tolist()
        assert not [
            text
            for text, may in zip(texts, told, strict=True)
            if not may and any(number.firm for number in numbers(text, lang))
        ]
    assert may_hold_firm(Texts(["一些人", "磨坊立在一處海邊", "兩些人"]), "zh").tolist() == [False, False, True]
    assert may_hold_firm(Texts(["one of them", "the first year", "a mill", "ten mills"]), "en").tolist() == [
        False,
        False,
        False,
        True,
    ]
