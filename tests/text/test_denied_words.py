"""Whether the other text speaks of what a negation denies."""

import pytest

from reviews.text.denied_words import speaks_of_denied


@pytest.mark.parametrize(
    ("english", "chinese", "lang", "word", "speaks"),
    [
        ("The company answered at once.", "公司並未立刻回答。", "zh", "未", True),
        ("From then on peace and plenty reigned for thirty years.", "自此再無戰事，凡三十年。", "zh", "無", False),
        ("He did not sign the letter.", "他在信上簽名。", "en", "not", True),
        ("Not me, then.", "看個廣告也能哭。", "en", "Not", False),
    ],
)
def test_what_is_denied_is_answered_or_not(english: str, chinese: str, lang: str, word: str, *, speaks: bool) -> None:
    text = english if lang == "en" else chinese
    at = text.index(word)
    assert speaks_of_denied(english, chinese, lang, (at, at + len(word))) is speaks
