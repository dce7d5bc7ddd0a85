"""Something that the translation says and the source does not.

Reported where the words, names and numbers of a stretch have no counterpart and the source is as long as it would be
for the rest: a warning where this is clear, else a note; a note always in English that is translated from Chinese,
which is fuller by nature. A short gloss of the translator's own stays unnoticed. Source: Gale & Church 1993 for the
lengths; CC-CEDICT for the counterparts of words; the limits are a fit to published news translations, whole and with
clauses taken out.
"""

from collections.abc import Iterator

import numpy as np

from reviews.check.lookups import look_up
from reviews.text.left_out.bracketed import without_glosses
from reviews.text.left_out.gaps import Gap, gap_in_chinese, gap_in_english
from reviews.text.left_out.lacking import may_lack_chinese_of
from reviews.text.left_out.may_lack import may_lack_chinese, may_lack_english
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Addition")
SEVERITY = "warning"
VERSION = 15
AHEAD = look_up
BAD = [
    Pair(
        "1",
        "The mill stood at the mouth of the river until 1950.",
        "磨坊一直立在河口，直到1950年，當地的漁民每逢節慶都會在那裡舉行盛大的宴會，並且邀請鄰近的村民。",
    ),
    Pair(
        "2",
        "The old bridge was closed for repairs in the spring.",
        "这座老桥春天封闭维修，市政府还聘请乐队在广场上举行告别音乐会。",
        "en",
        "zh-Hans",
    ),
]
GOOD = [
    Pair("1", "The mill stood at the mouth of the river until 1950.", "磨坊一直立在河口，直到1950年。"),
    Pair("2", "He quoted Kant.", "他引用了康德（十八世紀德國哲學家）的話。"),
    Pair("3", "一言難盡。", "It is a long story.", "zh-Hant-TW", "en"),
]

_CLAUSE = 4  # characters; fewer may be the rest of a word
_SENTENCE = 8
_STOPS = frozenset('。！？.!?」』”"')


def worth(lot: Lot) -> Flags:
    """Pairs whose source is short enough to lack something, or empty."""
    original = base(lot.source_lang)
    if {original, base(lot.target_lang)} != {"en", "zh"}:
        return np.ones(len(lot), np.bool_)
    if original == "en":
        short = [
            is_long and may_lack_chinese(pair.source, without_glosses(pair.target, pair.source), "en")
            for is_long, pair in zip(lot.once(may_lack_chinese_of).tolist(), lot, strict=True)
        ]
    else:
        short = [may_lack_english(without_glosses(pair.target, pair.source), pair.source, "zh") for pair in lot]
    return np.array([is_short or not pair.source.strip() for is_short, pair in zip(short, lot, strict=True)])


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding, on the stretch of the translation that is added."""
    ways = (base(pair.source_lang), base(pair.target_lang))
    if not pair.source.strip():
        whole = pair.target.strip()
        gap = Gap(0, len(pair.target), 0.0, sure=True) if len(whole) >= _SENTENCE and whole[-1] in _STOPS else None
    elif ways == ("en", "zh"):
        gap = gap_in_english(without_glosses(pair.target, pair.source), pair.source, original=ways[0])
    elif ways == ("zh", "en"):
        gap = gap_in_chinese(without_glosses(pair.target, pair.source), pair.source, original=ways[0])
    else:
        return
    if gap and pair.target.strip():
        text = pair.target[gap.start : gap.end]
        message = gettext_noop("“{text}” seems to be added: the source does not say it")
        args = {"text": text if len(text) <= 60 else text[:57] + "…"}
        is_clause = ways[1] == "en" or len(text) >= _CLAUSE
        yield Finding(
            "addition", "warning" if gap.sure and is_clause else "note", "target", gap.start, gap.end, message, args
        )
