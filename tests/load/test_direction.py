"""Which language is the original, where neither glosses nor names tell: the pronouns do, whichever text stands first."""

import pytest

from reviews.load import LoadedArticle, load

SPEECH = [
    "My friends, I thank you for coming, and I thank those who brought their children with them.",
    "We came here because we believe that our city can do better than it does.",
    "You told me that your streets are dark, and I promised you that we would light them.",
    "They said it could not be done; they said that we would give up before they did.",
]
SPEECH_IN_CHINESE = [
    "我的朋友們，我感謝你們前來，我也感謝那些帶著他們的孩子一起來的人。",
    "我們來到這裡，因為我們相信我們的城市可以做得比它現在更好。",
    "你們告訴我，你們的街道很暗，我答應過你們，我們會把它們照亮。",
    "他們說這辦不到；他們說我們會比他們先放棄。",
]
STORY = [
    "林家住在河邊，門前有一棵老樹，夏天常有人來乘涼。",
    "梅提著籃子過橋，看見陳在修船，便放下籃子幫忙。",
    "天黑了才回家，飯已經涼了，母親什麼也沒說。",
    "第二天又去，船已經修好，陳卻不在，只留下一張字條。",
    "他說要到海上去，不知道什麼時候回來。",
]
STORY_IN_ENGLISH = [
    "The Lins had their house by the river, and in summer people came to sit under the old tree that stood before it.",
    "As she crossed the bridge with her basket, Mei saw Chen mending his boat; she put it down and helped him.",
    "It was dark when she came home, her supper was cold, and her mother did not say a word to her.",
    "She went again the next day, but he had mended it and was gone; he had left her only a note.",
    "He wrote that he was going to sea, and that he did not know when he would see her, or she him.",
]


def loaded(first: list[str], second: list[str]) -> LoadedArticle:
    return load("\n".join([*first, "", *second]).encode(), "text.txt")


@pytest.mark.parametrize(
    ("chinese", "english", "source"),
    [(SPEECH_IN_CHINESE, SPEECH, "en"), (STORY, STORY_IN_ENGLISH, "zh-Hant-TW")],
    ids=["a speech in English", "a Chinese story"],
)
@pytest.mark.parametrize("chinese_first", [True, False])
def test_the_original_is_told_by_the_pronouns(
    chinese: list[str], english: list[str], source: str, chinese_first: bool
) -> None:
    article = loaded(chinese, english) if chinese_first else loaded(english, chinese)
    assert article.source_lang == source
    assert [reason.code for reason in article.direction_reasons] == ["direction.pronouns"]


def test_few_pronouns_tell_nothing_and_then_the_order_does() -> None:
    article = loaded(STORY[:1], STORY_IN_ENGLISH[:1])
    assert [reason.code for reason in article.direction_reasons] == ["direction.order"]
    assert article.source_lang == "en"


def test_others_are_no_pronoun() -> None:
    others = [*STORY, *["其他的船都在。"] * 20]
    assert loaded(others, STORY_IN_ENGLISH).source_lang.startswith("zh")
