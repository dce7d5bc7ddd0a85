"""A translation far shorter or longer than its source: something may be left out or added.

Lengths are compared by what the words of the English text need in Chinese; in published translations the logarithm of
real to expected length varies with a standard deviation of about .17, more in short texts. Only what is far outside is
reported here; omissions and additions of a clause have checks of their own. Source: Gale & Church 1993 for the model;
its figures are a fit to published news translations.
"""

from collections.abc import Iterator

import numpy as np

from reviews.check.sides import english_and_chinese
from reviews.text.left_out.lacking import may_be_far_of
from reviews.text.left_out.lengths import TERSE, length, surprise
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Length")
SEVERITY = "warning"
VERSION = 2
BAD = [
    Pair(
        "1",
        "The mill ground corn for the whole valley, and when the tide was low the miller would sit outside, mend nets, "
        "smoke his pipe and talk to the fishermen about the storms of their youth.",
        "這座磨坊為整個山谷的人磨穀。",
    ),
    Pair("2", "謝謝。", "Thank you for all that you did for me and my family during these years.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair(
        "1",
        "The mill ground corn for the whole valley until the river silted up.",
        "磨坊為整個山谷磨穀，直到河道淤塞。",
    ),
    Pair("2", "Yes.", "是的，的確如此。"),
    Pair(
        "3",
        "三人成虎。",
        "If three people say that there is a tiger in the street, everybody believes it.",
        "zh-Hant-TW",
        "en",
    ),
]

LIMIT = 5.0
OF_THE_TERSE = 10.0  # a proverb of four characters may take twenty words
SHORTEST = 14.0


def worth(lot: Lot) -> Flags:
    """Pairs of which one text is far longer or shorter than the other lets expect."""
    original, may_be = base(lot.source_lang), may_be_far_of(lot, LIMIT).tolist()
    texts = map(english_and_chinese, lot)
    return np.array(
        [
            is_far and both is not None and abs(surprise(*both, original)[0]) > LIMIT
            for is_far, both in zip(may_be, texts, strict=True)
        ]
    )


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding, on the translation as a whole."""
    texts = english_and_chinese(pair)
    if not texts or not pair.source.strip() or not pair.target.strip():
        return
    (_english, chinese), original = texts, base(pair.source_lang)
    longer, wanted = surprise(*texts, original)
    longer = longer if original == "en" else -longer
    limit = LIMIT if length(chinese) >= TERSE else OF_THE_TERSE
    if max(wanted, length(chinese)) < SHORTEST or abs(longer) <= limit:
        return
    message = (
        gettext_noop("The translation is much shorter than its source: is something left out?")
        if longer < 0
        else gettext_noop("The translation is much longer than its source: is something added?")
    )
    yield Finding("length", "warning", "target", 0, len(pair.target), message)
