"""A clause or phrase of the source that the translation leaves out, or one thing of a list.

Reported where the words, names and numbers of a stretch have no counterpart and the translation is as long as it would
be without that stretch: both together, for a free translation lacks counterparts and a terse one is short. A warning
where this is clear, else a note, which stays folded away; a note too where no stretch is without a counterpart and the
translation is shorter than all but one in a hundred. Of a list (“Norway, Denmark and Iceland”) an element is missing
where everything in the translation's list answers another and nothing there answers this one. A sentence is reported,
too, of which no word is answered, as a note where one of four is, if the translation has fewer sentences; and, as a
note and however long the translation is, a clause of which no word is answered, where the translation has fewer
clauses and neither words nor room for it. A word of when or where that Chinese always says by the same characters
(this year, eastern) is asked for by itself. A note on a work in 《》 or a person with a title (張教授) of whom the English
says nothing. Source: Gale & Church 1993 for the lengths; CC-CEDICT for the counterparts of words; the limits are a fit
to published news translations, whole and with clauses taken out.
"""

from collections.abc import Iterator

import numpy as np

from reviews.check.in_address import is_in_address
from reviews.check.length import LIMIT
from reviews.check.lookups import look_up
from reviews.text.left_out.always_said import unsaid
from reviews.text.left_out.bracketed import is_glossed
from reviews.text.left_out.gaps import gap_in_chinese, gap_in_english, speaks_against
from reviews.text.left_out.lacking import may_lack_english_of
from reviews.text.left_out.lengths import TERSE, length, surprise
from reviews.text.left_out.lists import missing_in_chinese, missing_in_english, shorter_in_chinese
from reviews.text.left_out.lost_clauses import lost_clause
from reviews.text.left_out.lost_names import lost_names
from reviews.text.left_out.lost_sentences import lost_in_chinese, lost_in_english, may_lose_sentence
from reviews.text.left_out.may_lack import may_lack_english
from reviews.text.left_out.silent_stretches import may_lose_stretch, silent_stretch
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Severity
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Omission")
SEVERITY = "warning"
VERSION = 30
AHEAD = look_up
BAD = [
    Pair(
        "1",
        "The mill ground corn for the whole valley, and when the tide was low the miller would sit outside, mend nets and "
        "talk to the fishermen.",
        "這座磨坊為整個山谷的人家磨穀。",
    ),
    Pair(
        "2",
        "部長在記者會上表示，政府將在三年內投資興建更多的社會住宅，並且修改稅法，讓年輕家庭負擔得起房租。",
        "The minister said the government would build more social housing.",
        "zh-Hant-TW",
        "en",
    ),
    Pair("3", "Wheat, maize, rice and barley rose in price.", "小麥、稻米和大麥的價格上漲。"),
]
GOOD = [
    Pair(
        "1",
        "The mill ground corn for the whole valley, and when the tide was low the miller would sit outside and mend nets.",
        "磨坊為整個山谷磨穀，退潮時磨坊主人便坐在門外補網。",
    ),
    Pair("2", "At the end of the day, it is what it is.", "說到底，也只能這樣了。"),
    Pair("3", "She could not help but burst out laughing.", "她忍俊不禁。"),
    Pair("4", "Wheat, maize and barley rose in price.", "小麥、玉米和大麥的價格上漲。"),
]


LEAST = 24.0  # characters: names have known short forms
# Standard deviations: from the first on a translation is short where any words speak against it, from the second on anyhow; from
# LIMIT on the rule of lengths warns.
SHORT, FAR_SHORT = 3.1, 3.5


def worth(lot: Lot) -> Flags:
    """Pairs whose translation is short enough to lack something, or has a list that is shorter than the source's: to be far shorter
    than expected is to be short enough. A Chinese source may have a name or a sentence that is left out, however long the translation.
    """
    if (base(lot.source_lang), base(lot.target_lang)) != ("en", "zh"):
        return np.ones(len(lot), np.bool_)
    return np.array(
        [
            (is_short and may_lack_english(pair.source, pair.target, "en"))
            or shorter_in_chinese(pair.source, pair.target) != ()
            or may_lose_stretch(pair.source, pair.target)
            or unsaid(pair.source, pair.target) is not None
            or may_lose_sentence(pair.source, pair.target)
            for is_short, pair in zip(lot.once(may_lack_english_of).tolist(), lot, strict=True)
        ]
    )


def said_by(one: Finding, other: Finding) -> bool:
    """Whether `other` says it better: an address, or the name that it is."""
    is_name = other.rule == "names" and one.side == other.side == "source"
    return is_in_address(one, other) or (is_name and other.start <= one.start and one.end <= other.end)


def find(pair: Pair) -> Iterator[Finding]:
    """A finding on the stretch of the source that is left out, and one on an element of a list."""
    ways = (base(pair.source_lang), base(pair.target_lang))
    if not pair.source.strip() or not pair.target.strip():
        return
    if ways == ("en", "zh"):
        element = missing_in_chinese(pair.source, pair.target)
        gap = gap_in_chinese(pair.source, pair.target, original=ways[0])
    elif ways == ("zh", "en"):
        element = missing_in_english(pair.source, pair.target)
        gap = gap_in_english(pair.source, pair.target, original=ways[0])
    else:
        return
    lost_in = lost_in_chinese if ways[0] == "en" else lost_in_english
    if gap is None and (lost := lost_in(pair.source, pair.target)):
        yield _left_out(pair, lost.span, "warning" if lost.sure else "note")
        return
    lose = silent_stretch if ways[0] == "en" else lost_clause
    clause = lose(pair.source, pair.target) if gap is None else None
    if ways[0] == "zh" and gap and is_glossed(pair.source, (gap.start, gap.end), pair.target):
        gap = None
    if ways[0] == "zh" and clause and is_glossed(pair.source, clause, pair.target):
        clause = None
    if gap:
        yield _left_out(pair, (gap.start, gap.end), "warning" if gap.sure else "note")
    elif clause:
        yield _left_out(pair, clause, "note")
    if element and not (gap and gap.start < element.end and element.start < gap.end):
        yield _left_out(pair, (element.start, element.end), "warning" if element.sure else "note")
    elif gap is None and clause is None and ways[0] == "en" and (word := unsaid(pair.source, pair.target)):
        yield _left_out(pair, (word.start, word.end), "warning" if word.sure else "note")
    elif gap is None:
        names = [*lost_names(pair.source, pair.target)] if ways[0] == "zh" else []
        yield from (_left_out(pair, span, "note") for span in names) if names else _short(pair, ways[0])


def _left_out(pair: Pair, span: tuple[int, int], severity: Severity) -> Finding:
    text = pair.source[slice(*span)]
    message = gettext_noop("“{text}” seems to be left out of the translation")
    args = {"text": text if len(text) <= 60 else text[:57] + "…"}
    return Finding("omission", severity, "source", *span, message, args)


def _short(pair: Pair, original: str) -> Iterator[Finding]:
    """A note where the length says that a clause may be missing, as no stretch is clearly without a counterpart."""
    english, chinese = (pair.source, pair.target) if original == "en" else (pair.target, pair.source)
    if length(chinese) < TERSE:
        return
    longer, wanted = surprise(english, chinese, original)
    shorter = -longer if original == "en" else longer
    if not SHORT < shorter <= LIMIT or max(wanted, length(chinese)) < LEAST:
        return
    if shorter > FAR_SHORT or speaks_against(pair.source, pair.target, original):
        message = gettext_noop("The translation is shorter than its source lets expect: is something left out?")
        yield Finding("omission", "note", "target", 0, len(pair.target), message)
