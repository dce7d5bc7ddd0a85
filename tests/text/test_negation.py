"""What denies in a text, what only looks like it, and what says the opposite by a syllable."""

import pytest

from reviews.text.chinese_negation import by_dictionary, negations
from reviews.text.english_negation import denials, is_taken_back
from reviews.text.opposites import turned_round


@pytest.mark.parametrize(
    ("english", "denying"),
    [
        ("Mei did not sign, and Chen never asked.", ["not", "never"]),
        ("She not only wrote it but printed it.", []),
        ("It was neither ordered nor paid.", ["neither"]),
        ("The note on the piano is known.", []),
        ("“Nobody knows,” he said.", ["Nobody"]),
        ("Nobody can’t swim.", ["Nobody", "can’t"]),
        ("Don't forget the key.", []),
    ],
)
def test_english_denies_by_grammar(english: str, denying: list[str]) -> None:
    assert [english[start:end] for start, end in denials(english)] == denying


@pytest.mark.parametrize(
    ("chinese", "denying", "words"),
    [
        ("他不僅沒有寫，還不肯讀。", ["沒", "不"], []),
        ("這不是他的。", ["不"], []),
        ("他不可能知道。", ["不"], []),
        ("两人截然不同。", [], ["截然不同"]),
        ("他不得不走。", [], ["不得不"]),
        ("特別委員會非常忙，未來不久開會。", [], []),
        ("難道你不知道嗎？", [], ["難道你不知道嗎"]),
        ("这不适用于他。", ["不"], []),
    ],
)
def test_chinese_denies_by_grammar_or_within_a_word(chinese: str, denying: list[str], words: list[str]) -> None:
    found = by_dictionary(chinese, negations(chinese))
    assert [one.text for one in found.grammar] == denying
    assert [one.text for one in found.words] == words


@pytest.mark.parametrize(
    ("english", "taken_back"),
    [
        ("It is not uncommon.", True),
        ("There is nothing she does not read.", True),
        ("She never fails to write.", True),
        ("It was not signed, and the rest is unknown.", False),
    ],
)
def test_a_negation_may_be_taken_back(english: str, taken_back: bool) -> None:
    assert is_taken_back(english) is taken_back


@pytest.mark.parametrize(
    ("english", "chinese", "turned"),
    [
        ("Rain is unlikely.", "可能下雨。", [("unlikely", "可能")]),
        ("Rain is unlikely.", "不太可能下雨。", []),
        ("Rain is unlikely.", "下雨的可能微乎其微。", []),
        ("Different keys were used.", "用的是相同的鑰匙。", [("Different", "相同的")]),
        ("Communication is possible.", "可能溝通。", []),
        ("It is unlikely today but likely on Monday.", "今天會，週一可能會。", []),
    ],
)
def test_a_word_with_a_prefix_stands_for_its_opposite(
    english: str, chinese: str, turned: list[tuple[str, str]]
) -> None:
    assert [(ours.group(), theirs.group()) for ours, theirs in turned_round(english, chinese)] == turned
