"""What stands twice by rights in Chinese."""

import pytest

from reviews.text.doubled.doubling import is_right
from reviews.text.doubled.said_twice import is_said_twice


def doubled_at(text: str, character: str) -> bool:
    start = text.index(character * 2)
    return is_right(text, start, start + 2)


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("她看看錶", "看"),
        ("美國國會", "國"),
        ("他去瞧瞧孩子", "瞧"),
        ("，撣撣衣服", "撣"),
        ("二奶奶睡了", "奶"),
        ("他直挺挺地站着", "挺"),
        ("軟軟的毛巾", "軟"),
        ("端端正正坐在桌前", "正"),
        ("9 月月底", "月"),
        ("大學學生", "學"),
        ("看看到底是誰", "看"),
        ("点点头", "点"),
    ],
)
def test_a_character_stands_twice_by_rights(text: str, character: str) -> None:
    assert doubled_at(text, character)


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("古老的的磨坊", "的"),
        ("坐了 12 年年牢", "年"),
        ("参议议员", "议"),
        ("小城的人人口", "人"),
        ("她看看到港口", "看"),
        ("他瞧瞧見了", "瞧"),
        ("附屬公公司關門", "公"),
    ],
)
def test_a_character_stands_twice_by_mistake(text: str, character: str) -> None:
    assert not doubled_at(text, character)


@pytest.mark.parametrize(
    ("once", "after", "english", "right"),
    [
        ("研究", "。", "They looked into it.", True),
        ("咯噔", "響", "It clattered.", True),
        ("呼哧", "地喘", "He panted.", True),
        ("一根", "檢查", "They checked them one after another.", True),
        ("一名", "證人", "A witness came.", False),
        ("一名", "證人", "", True),
        ("磨坊", "的門", "The door of the mill.", False),
    ],
)
def test_a_word_stands_twice_by_rights_or_not(once: str, after: str, english: str, right: bool) -> None:
    assert is_said_twice(once, after, english) is right


@pytest.mark.parametrize(
    ("text", "character", "english", "right"),
    [
        ("約拿往尼尼微去", "尼", "Jonah went to Nineveh.", True),
        ("馬馬洛法官", "馬", "Judge Marlowe rose.", False),
        ("有一個個人影", "個", "One after another, figures passed.", True),
        ("有一個個男人", "個", "A man stood there.", False),
        ("有一個個男人", "個", "", True),
        ("問題一一回答", "一", "She answered them all.", True),
        ("那是一一件事", "一", "It was a thing.", False),
        ("法官看了被告告訴她的信", "告", "The judge read what the accused had told her.", True),
        ("法官看了被告告的信", "告", "The judge read the letter of the accused.", False),
        ("瓦加斯緊緊抓住繩子", "緊", "Vargas held the rope tightly.", True),
        ("他經常常來", "常", "He often came.", False),
        ("這條路途中常常被忘記", "常", "The path is often forgotten.", True),
        ("南非非白人選民", "非", "Non-white voters in South Africa", True),
        ("南非非選民", "非", "Voters in South Africa", False),
        ("委員會會批准", "會", "The committee will approve.", True),
        ("委員會會批准", "會", "The committee approved.", False),
    ],
)
def test_the_english_tells_whether_a_character_stands_twice_by_rights(
    text: str, character: str, english: str, right: bool
) -> None:
    start = text.index(character * 2)
    assert is_right(text, start, start + 2, english) is right
