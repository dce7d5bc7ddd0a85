"""Numbers that one side has and the other has not, compared by value.

A number that changed in translation is the fault that readers forgive least. 四百 is four hundred, 1億5000萬 is 150
million, 三成 is 30 percent, 民國114年 is 2025, 1980年代 is the 1980s. Small numbers written as words ("two", 兩) are often
rephrased: they are reported only where another number stands in their place. Source: reviews/text/numerals.py.
"""

from collections.abc import Iterator

from reviews.text.dates import dates
from reviews.text.marks import gettext_noop
from reviews.text.numerals import Number, numbers
from reviews.text.segments import SIDES, Finding, Pair, Side

TITLE = gettext_noop("Number")
SEVERITY = "error"
VERSION = 1
BAD = [
    Pair("1", "It ground corn for 400 years.", "它磨了三百年的穀物。"),
    Pair("2", "The bridge cost 1.2 million dollars.", "這座橋花了12萬美元。"),
    Pair("3", "Some 35 percent agreed.", "約有百分之五十三同意。"),
]
GOOD = [
    Pair("1", "It ground corn for four hundred years.", "它磨了四百年的穀物。"),
    Pair("2", "150 million people in the 1980s", "1980年代的1億5000萬人"),
    Pair("3", "A decade later, 30 percent had left.", "十年後，三成的人已經離開。"),
    Pair("4", "After 9/11 he left.", "九一一之後，他離開了。"),
    Pair("5", "Just in case, it was closed.", "為防萬一，它關閉了。"),
]
LIKE_DECADE = {"decade": 10.0, "decades": 10.0, "century": 100.0, "centuries": 100.0, "fortnight": 14.0}


def find(pair: Pair) -> Iterator[Finding]:
    """Numbers without a counterpart, both ways."""
    read = {side: _numbers(pair, side) for side in SIDES}
    if not read["source"] and not read["target"]:
        return
    missing = {
        "source": [n for n in read["source"] if not _found(n, read["target"], pair, "target")],
        "target": [n for n in read["target"] if not _found(n, read["source"], pair, "source")],
    }
    firm = {side: [n for n in left if n.firm] for side, left in missing.items()}
    if len(missing["source"]) == len(missing["target"]) == 1 and (firm["source"] or firm["target"]):
        old, new = missing["source"][0], missing["target"][0]
        yield _finding("target", new, gettext_noop("“{number}” stands for “{other}” in the source"), pair,
                       other=pair.source[old.start : old.end])  # fmt: skip
        return
    for n in firm["source"]:
        yield _finding("source", n, gettext_noop("“{number}” has no counterpart in the translation"), pair)
    for n in firm["target"]:
        yield _finding("target", n, gettext_noop("“{number}” has no counterpart in the source"), pair)


def _numbers(pair: Pair, side: Side) -> list[Number]:
    text, lang = pair.text(side), pair.lang(side)
    spans = tuple((d.start, d.end) for d in dates(text, lang) if d.month or d.weekday)
    return numbers(text, lang, spans)


def _found(number: Number, others: list[Number], pair: Pair, side: Side) -> bool:
    """Whether one of `others`, or words that mean a number, or the digits of a date, say the same."""
    if any(number.values & other.values for other in others):
        return True
    text = pair.text(side).lower()
    if any(word in text and value in number.values for word, value in LIKE_DECADE.items()):
        return True
    said = {float(value) for date in dates(pair.text(side), pair.lang(side)) for value in (date.year, date.month, date.day)
            if value is not None}  # fmt: skip
    if number.values & said:
        return True
    return any(f"{value:g}" in text for value in number.values if value >= 10)


def _finding(side: Side, number: Number, message: str, pair: Pair, **more: str) -> Finding:
    shown = pair.text(side)[number.start : number.end]
    return Finding("number", "error", side, number.start, number.end, message, {"number": shown, **more})
