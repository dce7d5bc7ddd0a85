"""Whether the other text speaks of what a negation denies."""

import pytest

from reviews.text.polarity.denied_words import answers_first, speaks_of_denied


@pytest.mark.parametrize(
    ("english", "chinese", "lang", "word", "speaks"),
    [
        ("The company answered at once.", "公司並未立刻回答。", "zh", "未", True),
        ("From then on peace and plenty reigned for thirty years.", "自此再無戰事，凡三十年。", "zh", "無", False),
        ("He did not sign the letter.", "他在信上簽名。", "en", "not", True),
        ("Not me, then.", "看個廣告也能哭。", "en", "Not", False),
        ("Use your phone while cooking.", "請勿在做飯時使用手機。", "zh", "勿", True),
    ],
)
def test_what_is_denied_is_answered_or_not(english: str, chinese: str, lang: str, word: str, *, speaks: bool) -> None:
    text = english if lang == "en" else chinese
    at = text.index(word)
    assert speaks_of_denied(english, chinese, lang, (at, at + len(word))) is speaks


@pytest.mark.parametrize(
    ("english", "chinese", "lang", "word", "answered"),
    [
        ("An invalid clause affects the rest.", "條款無效，不影響其餘部分。", "zh", "不", True),
        ("An invalid clause leaves the rest in force.", "條款無效，不影響其餘部分。", "zh", "不", False),
        ("The town would not replace the roof.", "市府將會更換屋頂。", "en", "not", True),
        ("Lin paints without formal training.", "林作畫，受過正規訓練。", "en", "without", True),
    ],
)
def test_the_very_word_that_is_denied_is_answered_or_not(
    english: str, chinese: str, lang: str, word: str, *, answered: bool
) -> None:
    text = english if lang == "en" else chinese
    at = text.index(word)
    assert answers_first(english, chinese, lang, (at, at + len(word))) is answered
