"""Places and organisations of the source that the translation does not name.

A country, continent, great city or organisation has a known name in Chinese, a short one too (美 for 美國), or keeps its
Latin letters; where none of them stands in the translation the name was left out. Parts of longer names ("University of
California Press") are not asked for. Source: reviews/text/places.py.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviews.text.marks import gettext_noop
from reviews.text.places import places
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Name left out")
SEVERITY = "warning"
VERSION = 1
BAD = [Pair("1", "Many of them had served in Afghanistan after 9/11.", "他們許多人在 9/11 之後服過役。")]
GOOD = [
    Pair("1", "Denmark served its NATO obligations in Europe.", "丹麥在歐洲履行北約義務。"),
    Pair("2", "Sino-American talks between China and the United States", "中美會談"),
    Pair("3", "He read at University College London.", "他就讀於倫敦大學學院。"),
]

_LONGER = re.compile(r"\s*(?:(?:of|the|and|for|&)\s+)*[A-Z][a-z]")


@cache
def _pattern() -> "re.Pattern[str]":
    names = sorted(places(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b(?!-)")


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a name, on the source, once for each name."""
    if base(pair.source_lang) != "en" or base(pair.target_lang) != "zh" or not pair.target.strip():
        return
    seen: set[str] = set()
    for match in _pattern().finditer(pair.source):
        name = match.group()
        if name in seen or name in pair.target or any(form in pair.target for form in places()[name]):
            continue
        seen.add(name)
        if _in_longer_name(pair.source, *match.span()):
            continue
        message = gettext_noop("“{name}” has no counterpart in the translation")
        yield Finding("names", "warning", "source", *match.span(), message, {"name": name})


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether other capitalised words stand right beside the name, so that it is part of a longer one."""
    before = re.search(r"[A-Z][a-z]+\s+(?:(?:of|the|and|for)\s+)*$", text[:start])
    sentence_start = before and not text[: before.start()].strip().endswith((",", ";")) and before.start() == 0
    return bool(_LONGER.match(text, end)) or bool(before and not sentence_start)
