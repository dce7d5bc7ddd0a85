"""A character or word that stands twice by mistake.

In Chinese only what never doubles is reported: particles (的的, 了了) and stretches of three characters or more said twice
in a row; 看看, 奶奶, 人人 and 芳芳 are words. In English the same word twice in a row, without those that do double.
Source: the slips that translators' proofs hold most often.
"""

import re
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.scripts import HAN, base
from reviews.text.segments import SIDES, Finding, Pair, Side

TITLE = gettext_noop("Doubled word")
SEVERITY = "warning"
VERSION = 1
BAD = [
    Pair("1", "The old mill.", "古老的的磨坊。"),
    Pair("2", "The the mill stood.", "磨坊立著。"),
    Pair("3", "He came back to the mill.", "他回到磨坊回到磨坊。"),
]
GOOD = [
    Pair("1", "Grandmother had a look.", "奶奶看了看。"),
    Pair("2", "Everyone knows Fangfang.", "人人都認識芳芳。"),
    Pair("3", "He had had that that she knew.", "他有過她知道的那個。"),
    Pair("4", "She copied it word by word.", "她一個字一個字抄下來。"),
]

_SINGLE = re.compile("([的了是在和與与及或被把將将於于從从為为而且但並并很也都就這这那您我你他她它們们之乎者])\\1")
_REPEAT = re.compile(f"((?!一)[{HAN}]{{3,12}})\\1")  # 一個字一個字, word by word, is grammar
_AFTER_WORD = frozenset(
    {"現在在", "存在在", "所在在", "實在在", "內在在", "目的的", "就是是", "现在在", "实在在", "内在在", "除了了"}
)
_BEFORE_WORD = frozenset(
    {"了了解", "的的確", "的的确", "在在意", "是是非", "和和平", "與與會", "为为难", "而而立", "將將軍", "将将军"}
)
_WORD = re.compile(r"\b([A-Za-z]{2,30})(\s+)\1\b", re.IGNORECASE)
_ENGLISH_FINE = frozenset(
    [
        "had",
        "that",
        "is",
        "was",
        "very",
        "really",
        "so",
        "no",
        "ha",
        "bye",
        "hush",
        "knock",
        "tut",
        "blah",
        "yeah",
        "now",
        "there",
        "long",
        "far",
        "many",
        "more",
    ]
)


def find(pair: Pair) -> Iterator[Finding]:
    """Doubled stretches of both sides; in the translation with one of the two as the fix."""
    for side in SIDES:
        text, lang = pair.text(side), base(pair.lang(side))
        if lang == "zh":
            for pattern in (_SINGLE, _REPEAT):
                for match in pattern.finditer(text):
                    if not _crosses_word(text, match.start()):
                        yield _finding(side, match.span(), match.group(1))
        elif lang == "en":
            for match in _WORD.finditer(text):
                if match.group(1).lower() not in _ENGLISH_FINE and not _is_name(match.group()):
                    yield _finding(side, match.span(), match.group(1))


def _crosses_word(text: str, at: int) -> bool:
    """Whether the two characters belong to two words, as in 目的的確, 現在在, 為了了解."""
    return text[at - 1 : at + 2] in _AFTER_WORD or text[at : at + 3] in _BEFORE_WORD


def _is_name(text: str) -> bool:
    """Duran Duran, New York New York."""
    first, second = text.split()
    return first[0].isupper() and second[0].isupper()


def _finding(side: Side, span: tuple[int, int], once: str) -> Finding:
    message = gettext_noop("“{text}” stands twice in a row")
    return Finding("doubled", "warning", side, *span, message, {"text": once}, fix=once)
