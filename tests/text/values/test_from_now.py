"""Days, weeks, months and years counted from now that one side says and the other says otherwise."""

import pytest

from reviews.text.values.from_now import other_from_now
from reviews.text.values.opposite_times import opposite_time


@pytest.mark.parametrize(
    ("english", "chinese", "said"),
    [
        ("Lin will be back next week.", "林先生下個月回來。", ("next week", "下個月")),
        ("Mei called yesterday and calls again today.", "梅小姐昨天打過電話，明天再打。", ("today", "明天")),
        ("Exports grew last year, Chen said.", "陳先生說，今年出口成長。", ("last year", "今年")),
        ("Chen resigned next Friday.", "陳先生上週五辭職。", ("next Friday", "上週")),
        ("Mei came the day before yesterday.", "梅小姐昨天來了。", ("the day before yesterday", "昨天")),
        ("Chen will resign next Friday.", "陳先生本週五辭職。", None),
        ("Last summer Lin was in Rome.", "今年夏天林先生在羅馬。", None),
        ("Last night Mei heard it.", "梅小姐今天凌晨聽見了。", None),
        ("Lin moved in the next year and left last month.", "林先生明年搬家，上個月離開。", None),
        ("Today Chen reads USA Today.", "如今陳先生讀《今日美國》。", None),
        ("Last year Mei dressed young.", "梅小姐穿得如今年輕人一樣。", None),
        ("Lin learned it today.", "這是林先生後天學的，今天才知道。", None),
        ("Tomorrow the poor of last year will eat.", "去年的窮人將有飯吃。", None),
    ],
)
def test_what_is_counted_from_now_is_told_where_another_stands_for_it(
    english: str, chinese: str, said: tuple[str, str] | None
) -> None:
    found = other_from_now(english, chinese)
    assert (found and (english[slice(*found[0])], chinese[slice(*found[1])])) == said


@pytest.mark.parametrize(
    ("english", "chinese", "is_told"),
    [
        ("Lin eats at noon.", "林先生半夜吃飯。", True),
        ("Mei leaves at midnight.", "梅小姐中午出發。", True),
        ("Mei leaves at midnight.", "梅小姐零點出發，中午到。", False),
        ("Chen works from noon to midnight.", "陳先生從中午忙起。", False),
        ("Chen works all afternoon.", "陳先生忙到午夜。", False),
        ("Lin retires at the end of the year.", "林先生年初退休。", True),
        ("Lin retires at the end of the month.", "林先生年初決定月底退休。", False),
        ("Mei moved at the beginning of this month.", "梅小姐這個月底搬家。", True),
    ],
)
def test_what_begins_does_not_end_and_noon_is_no_midnight(english: str, chinese: str, is_told: bool) -> None:
    assert (opposite_time(english, chinese) is not None) == is_told
