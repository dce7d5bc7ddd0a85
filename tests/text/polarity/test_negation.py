"""What denies in a text, what only looks like it, and what says the opposite by a syllable."""

import pytest

from reviews.text.polarity.chinese_negation import by_dictionary, negations
from reviews.text.polarity.double_denials import said_once
from reviews.text.polarity.english_negation import branches, denials, denied_by_meaning, is_taken_back
from reviews.text.polarity.near_misses import lost_near_misses
from reviews.text.polarity.opposites import turned_round


@pytest.mark.parametrize(
    ("english", "denying"),
    [
        ("Mei did not sign, and Chen never asked.", ["not", "never"]),
        ("She not only wrote it but printed it.", []),
        ("Not long after the war he left.", []),
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
        ("協議暫不公布，也不對外說明。", ["不", "不"], []),
        ("不过目前还没有消息。", ["没"], []),
        ("條約並不禁止試射，價錢也不便宜。", ["不", "不"], []),
        ("政府坐視不管，不管誰求情。", [], ["不管"]),
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
        ("Members who have not paid may not vote.", False),
        ("Not a day goes by that I do not think of her.", True),
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


@pytest.mark.parametrize(
    ("english", "chinese", "denied_twice"),
    [
        ("It is not impossible that Mei will come.", "美不可能會來。", True),
        ("It is not impossible that Mei will come.", "美並非不可能會來。", False),
        ("Such cases are not uncommon.", "這種案例很罕見。", True),
        ("Such cases are not uncommon.", "这种案例并不少见。", False),
        ("It was not until noon that Lin noticed.", "林還沒到中午就發現了。", True),
        ("It was not until noon that Lin noticed.", "林到了中午才發現。", False),
        ("It was not until noon that Lin noticed.", "到了中午，林還沒發現。", True),
        ("No visitor may enter without a pass.", "访客持通行证不得入内。", True),
        ("No visitor may enter without a pass.", "访客没有通行证不得入内。", False),
        ("Without a pass visitors may not enter.", "访客持通行证不得入内。", True),
        ("Without a pass visitors may not enter.", "少了通行证，访客不得入内。", False),
        ("Chen did not buy a lamp.", "陳沒有買燈。", False),
    ],
)
def test_what_is_denied_twice_is_not_denied_once(english: str, chinese: str, denied_twice: bool) -> None:
    assert bool([*said_once(english, chinese)]) is denied_twice


@pytest.mark.parametrize(
    ("english", "chinese", "lost"),
    [
        ("Lin nearly missed the boat.", "林錯過了船。", ["en"]),
        ("Lin nearly missed the boat.", "林險些錯過船。", []),
        ("I forgot your birthday.", "我差點忘了你的生日。", ["zh"]),
        ("I came close to forgetting your birthday.", "我差點忘了你的生日。", []),
        ("Nearly forty came.", "來了四十人。", []),
    ],
)
def test_what_almost_happened_did_not(english: str, chinese: str, lost: list[str]) -> None:
    assert [lang for lang, _place in lost_near_misses(english, chinese)] == lost


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("It is unsafe and illegal.", ["unsafe", "illegal"]),
        ("The immune system is under inspection.", []),
        ("An inmate had inconsistent and incomplete information.", ["inconsistent", "incomplete"]),
        ("Her uncle was unclear.", ["unclear"]),
    ],
)
def test_a_prefix_denies_only_where_it_is_one(english: str, words: list[str]) -> None:
    assert [one.group() for one in denied_by_meaning(english)] == words


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("not|no longer", ["not", "no longer"]),
        ("few (?:of|people)|los[e|t]|den(?:y|ie(?:s|d))", ["few (?:of|people)", "los[e|t]", "den(?:y|ie(?:s|d))"]),
        ("unless", ["unless"]),
    ],
)
def test_the_branches_of_a_pattern_keep_what_stands_in_their_brackets(pattern: str, parts: list[str]) -> None:
    assert branches(pattern) == parts
