"""Numbers that stand the wrong way round, and those that only seem to."""

import pytest

from reviews.text.values.numerals import numbers
from reviews.text.values.turned_round import turned_round

WRONG = [
    ("Rates rose from 2.25 to 3.75 percent.", "利率從3.75%升至2.25%。"),
    ("Its share fell to 38 percent from 45 percent.", "市占率由38%跌到45%。"),
    ("The herd grew from about forty to nearly ninety cows.", "牛群從近九十頭增至四十頭左右。"),
    ("Norway beat Chile 3-2.", "挪威以2比3擊敗智利。"),
]
RIGHT = [
    ("Rates rose from 2.25 to 3.75 percent.", "利率從2.25%升至3.75%。"),
    ("Its share fell to 38 percent from 45 percent.", "市占率由45%跌到38%。"),
    ("Chile lost 3-2.", "智利以2比3落敗。"),
    ("Norway's 3-2 win over Chile", "智利2比3敗給挪威"),
    ("Chile and Norway have 19 and 5 million people.", "挪威有五百萬人，智利有一千九百萬人。"),
]


@pytest.mark.parametrize(("english", "chinese"), WRONG)
def test_numbers_in_the_wrong_order_are_found(english: str, chinese: str) -> None:
    assert turned_round(english, chinese, numbers(english, "en"), numbers(chinese, "zh-Hant"))


@pytest.mark.parametrize(("english", "chinese"), RIGHT)
def test_numbers_in_their_order_are_left_alone(english: str, chinese: str) -> None:
    assert turned_round(english, chinese, numbers(english, "en"), numbers(chinese, "zh-Hant")) is None
