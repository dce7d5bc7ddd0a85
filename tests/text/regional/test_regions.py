"""Words of other regions: the tables are well made, and other words that hold one of them are left alone."""

import re
import time

import pytest

from reviews.text.regional.regions import Region, words


@pytest.mark.parametrize("region", ["TW", "HK", "CN"])
def test_no_entry_is_torn(region: Region) -> None:
    for there in words(region).by_start.values():
        for word in there:
            assert not re.search(r"[\n|/()\\]", word.text), word
            assert word.hint == word.hint.strip("\n"), word
            assert re.compile(word.hint), word


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("TW", "參加的夫婦熟悉尼泊爾的山路"),
        ("TW", "捷運營運公司向居民警告"),
        ("TW", "他把蔥花灑在麵上"),
        ("TW", "表情包括微笑，飲料酒類另計"),
        ("TW", "宿舍樓上的數字節目"),
        ("TW", "照顧服務員在後臺吃菠蘿麵包"),
        ("CN", "一系列印章和游标卡尺"),
        ("CN", "莎拉波娃赢了，官员警告球迷"),
        ("CN", "工作列入计划，财务长期稳定"),
        ("CN", "影印本藏在图书馆，操场铺了塑胶跑道"),
        ("CN", "虚拟机器人并非同步启动"),
    ],
)
def test_what_holds_a_word_is_not_that_word(region: Region, text: str) -> None:
    assert [word.text for _at, word in words(region).places(text, "")] == []


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        ("他默認了", "He said nothing.", []),
        ("這是默認的位置", "This is the default place.", ["默認"]),
        ("老人賣土豆", "The old man sold peanuts.", []),
        ("老人賣土豆", "The old man sold potatoes.", ["土豆"]),
        ("航班晚點", "The flight was late.", ["航班晚點"]),
        ("我們晚點吃飯", "We ate late.", []),
    ],
)
def test_the_english_tells_which_sense_is_meant(text: str, source: str, found: list[str]) -> None:
    assert [word.text for _at, word in words("TW").places(text, source)] == found


def test_the_english_is_asked_once_however_often_a_word_stands() -> None:
    started = time.perf_counter()
    assert list(words("TW").places("補丁" * 10_000, "patch " * 3_000)) == []
    assert time.perf_counter() - started < 5
