"""A translation far shorter or longer than its source: something may be left out or added.

Lengths are compared by script: a Chinese sentence has about .33 characters (Latin words counted as one each) for every
letter of its English, and the logarithm of that ratio varies with a standard deviation of about .20 in one hand, .25 over
many. Short segments vary more and are measured more leniently.
Source: Gale & Church 1993 for the model; the figures from published translations.
"""

import math
import re
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Length")
SEVERITY = "warning"
VERSION = 1
BAD = [
    Pair(
        "1",
        "The mill ground corn for the whole valley, and when the tide was low the miller would sit outside and mend nets.",
        "磨坊為山谷磨穀。",
    ),
]
GOOD = [
    Pair(
        "1",
        "The mill ground corn for the whole valley until the river silted up.",
        "磨坊為整個山谷磨穀，直到河道淤塞。",
    ),
    Pair("2", "Yes.", "是的，的確如此。"),
]

RATIO = math.log(0.33)
SPREAD = 0.25
SHORT = 5.0
LIMIT = 2.9
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9'’.,-]*")
_LETTER = re.compile(r"[^\W_]")


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding, on the translation as a whole."""
    ways = (base(pair.source_lang), base(pair.target_lang))
    if ways not in {("en", "zh"), ("zh", "en")} or not pair.source.strip() or not pair.target.strip():
        return
    english, chinese = (pair.source, pair.target) if ways[0] == "en" else (pair.target, pair.source)
    letters = len(_LETTER.findall(english))
    units = len(_HAN.findall(chinese)) + len(_WORD.findall(chinese))
    if letters < 24 or units < 4:
        return
    spread = math.hypot(SPREAD, SHORT / letters)
    z = (math.log(units / (letters * 1.22)) - RATIO) / spread
    z = z if ways[0] == "en" else -z
    if abs(z) > LIMIT:
        message = (
            gettext_noop("The translation is much shorter than its source: is something left out?")
            if z < 0
            else gettext_noop("The translation is much longer than its source: is something added?")
        )
        yield Finding("length", "warning", "target", 0, len(pair.target), message)
