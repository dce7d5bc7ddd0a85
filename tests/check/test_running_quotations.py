"""Quotations that run over several pairs: English marks each paragraph of a long one, and where the Chinese marks none of it, that
is a doubt and no fault; a translator draws two together, and where the article balances, there is none.
"""

import pytest

from reviews.check.engine import check_article, check_pair
from reviews.text.segments import Article, Pair


@pytest.mark.parametrize(
    ("chinese", "english", "severity"),
    [
        ("渡輪遲到了。", "“The ferry was late.", "note"),
        ("渡輪遲到了。", "The ferry was late.”", "note"),
        ("船長說，渡輪遲到了。", "The ferry was late,” the captain said.", "note"),
        ("「渡輪遲到了。」", "The ferry was late.”", "warning"),
        ("船主的帽子掉了。", 'The captains" hats fell.', "warning"),
        ("（渡輪遲到了）", "The ferry was late.)", "warning"),
    ],
)
def test_a_lone_mark_of_the_english(chinese: str, english: str, severity: str) -> None:
    (found,) = check_pair(Pair("1", chinese, english, "zh-Hant-TW", "en"), ["quotes_brackets"])
    assert found.severity == severity


FERRY = ("“The ferry was late,” said Lin.", "林說：「渡輪遲到了。")
BELL = ("“The bell rang twice.”", "鐘響了兩次。」")


@pytest.mark.parametrize(
    ("pairs", "faulty"),
    [
        ([FERRY, BELL], []),
        ([FERRY, ("“Nobody came.", "沒有人來。"), BELL], []),
        ([FERRY, ("Mei nodded.", "梅點點頭。"), BELL], [0, 2]),
        ([FERRY, ("“Nobody came.”", "「沒有人來。」"), BELL], [0, 2]),
        ([BELL, FERRY], [0, 1]),
        ([FERRY, FERRY, BELL], [0]),
        ([FERRY, ("“The bell rang twice.”", "鐘響了兩次。』")], [0, 1]),
        ([("Lin called it “late”, no more.", "林說它「遲，別的沒說。"), BELL], [0, 1]),
    ],
)
def test_a_quotation_that_the_article_closes(pairs: list[tuple[str, str]], faulty: list[int]) -> None:
    article = Article("Ferries", tuple(Pair(str(n), *texts) for n, texts in enumerate(pairs)))
    found = check_article(article, ["quotes_brackets"]).pairs
    assert [int(id) for id, there in found.items() if there] == faulty
