import pytest

from reviews.text.polarity.told_denials import is_told


@pytest.mark.parametrize(
    ("english", "chinese", "word", "told"),
    [
        # Of whom and when: the very word, and nearly all else or the contrary.
        ("Nobody had warned the hikers about the river.", "有人提醒過登山客，那條河水位會暴漲。", "Nobody", True),
        ("Nobody was surprised when the theatre closed down.", "劇院關門在大家預料之中。", "Nobody", False),
        ("He had never been late for work.", "他上班總是遲到。", "never", True),
        # Of a verb: that something is so, or nearly all of both.
        ("The rule does not apply to sailors.", "這條規定適用於水手。", "not", True),
        ("Critics were not impressed by the new production.", "評論界對這次演出反應冷淡。", "not", False),
        # Bare in Chinese: the very word and all but one.
        ("Grandma can use a mobile phone.", "奶奶不會用手機。", "不", True),
        ("I was a fool to trust that man.", "我真不該相信那個傢伙。", "不", False),
        # In a longer sentence more may go unanswered.
        (
            "After weeks of wrangling the club decided on Tuesday night to sell the boathouse to a dealer from the next valley.",
            "俱樂部爭執多週後，週二夜裡作出決議，不出售船屋給鄰近山谷來的商人。",
            "不",
            True,
        ),
        # Stressed in Chinese: the very word.
        ("The president attended the opening.", "總統並未出席開幕式。", "未", True),
        # Nothing stands behind it, or a set phrase.
        ("They had more fruit than they could sell.", "水果多到賣不完。", "不", False),
        ("This is a far cry from his early work.", "這與他早期的作品不可同日而語。", "不", False),
    ],
)
def test_what_has_to_speak_for_a_lost_denial_goes_by_its_kind(
    english: str, chinese: str, word: str, told: bool
) -> None:
    lang = "en" if word.isascii() else "zh"
    at = (english if lang == "en" else chinese).index(word)
    assert is_told(english, chinese, lang, (at, at + len(word))) is told
