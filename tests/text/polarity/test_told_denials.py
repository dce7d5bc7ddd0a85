"""Whether a denial that one text has alone was lost, by what speaks for it and against it."""

import pytest

from reviews.text.polarity.chinese_negation import negations
from reviews.text.polarity.denial_excuses import excuses_in_chinese, excuses_in_english
from reviews.text.polarity.told_denials import is_lost_in_chinese, is_lost_in_english


@pytest.mark.parametrize(
    ("english", "chinese", "word", "told"),
    [
        # Of whom and when: the very word, and the contrary.
        ("Nobody had warned the hikers about the river.", "有人提醒過登山客，那條河水位會暴漲。", "Nobody", True),
        ("Nobody was surprised when the theatre closed down.", "劇院關門在大家預料之中。", "Nobody", False),
        ("He had never been late for work.", "他上班總是遲到。", "never", True),
        # Of a verb: its very word, and that something is so.
        ("The rule does not apply to sailors.", "這條規定適用於水手。", "not", True),
        ("Not me, then.", "看個廣告也能哭。", "Not", False),
        # A word that may deny in its stead, where what is denied is said.
        ("The council did not accept the plan for the harbour.", "市議會拒絕接受港口計畫。", "not", False),
        ("The company did not explain why it had stopped selling the lamp.", "公司已說明為何停售那盞燈。", "not", True),
        # Bare in Chinese: the very word, the more in a longer sentence.
        ("He came to see us on Friday.", "他不拘禮節。", "不", False),
        (
            "After weeks of wrangling the club decided on Tuesday night to sell the boathouse to a dealer from the next valley.",
            "俱樂部爭執多週後，週二夜裡作出決議，不出售船屋給鄰近山谷來的商人。",
            "不",
            True,
        ),
        (
            "The mayor failed to open the new library on the day that the council had announced.",
            "市長沒有在議會宣布的那一天開放新圖書館。",
            "沒",
            False,
        ),
        # Stressed in Chinese: the very word.
        ("The president attended the opening.", "總統並未出席開幕式。", "未", True),
        # Nothing stands behind it, or a set phrase.
        ("They had more fruit than they could sell.", "水果多到賣不完。", "不", False),
        ("This is a far cry from his early work.", "這與他早期的作品不可同日而語。", "不", False),
    ],
)
def test_what_has_to_speak_for_a_lost_denial_is_weighed(english: str, chinese: str, word: str, told: bool) -> None:
    at, theirs = (english if word.isascii() else chinese).index(word), negations(chinese)
    place = at, at + len(word)
    if word.isascii():
        excuses = excuses_in_chinese(chinese, theirs, english, at)
        assert is_lost_in_chinese(english, chinese, place, theirs, excuses) is told
    else:
        excuses = excuses_in_english(english, chinese, theirs, at)
        assert is_lost_in_english(english, chinese, place, theirs, excuses) is told
