"""Two people of whom each does in the translation what the other does."""

import pytest

from reviews.text.names.exchanged_people import exchanged_in_clauses

CHINESE = "林佳穎和陳柏翰大學時就認識，後來林佳穎進了報社，陳柏翰則回高雄接手家裡的五金行。"


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("Lin Chia-ying and Chen Po-han met in college; Chen joined a newspaper, while Lin took over a shop in Kaohsiung.", True),
        ("Lin Chia-ying and Chen Po-han met in college; Lin joined a newspaper, while Chen took over a shop in Kaohsiung.", False),
        ("Lin Chia-ying and Chen Po-han met in college; Chen took over a shop in Kaohsiung, Lin joined a newspaper.", False),
        ("Lin Chia-ying and Chen Po-han met in college, and later both of them went home.", False),
    ],
)  # fmt: skip
def test_a_clause_is_told_by_its_words_and_not_by_its_place(english: str, told: bool) -> None:
    assert (exchanged_in_clauses(english, CHINESE) is not None) is told


def test_the_clause_before_may_be_right() -> None:
    chinese = "林佳穎負責採訪，陳柏翰負責攝影；林佳穎後來離開了雜誌社，陳柏翰一直做到退休。"
    english = "Lin Chia-ying did the interviews, Chen Po-han the photographs; Chen left the magazine, but Lin stayed until she retired."
    assert exchanged_in_clauses(english, chinese) is not None


@pytest.mark.parametrize(
    ("english", "chinese", "told"),
    [
        ("After school Sun Hao went to Shenzhen, while Zhou Min stayed to teach.", "周敏畢業後去了深圳，孫浩則留下來教書。", True),
        ("After school Zhou Min went to Shenzhen, while Sun Hao stayed to teach.", "周敏畢業後去了深圳，孫浩則留下來教書。", False),
        ("When Russell left Cambridge, Wittgenstein wrote to him.", "維根斯坦離開劍橋時，羅素寫信給他。", True),
        ("When Wittgenstein left Cambridge, Russell wrote to him.", "維根斯坦離開劍橋時，羅素寫信給他。", False),
    ],
)  # fmt: skip
def test_two_who_are_named_once_are_told_by_their_clauses(english: str, chinese: str, told: bool) -> None:
    assert (exchanged_in_clauses(english, chinese) is not None) is told
