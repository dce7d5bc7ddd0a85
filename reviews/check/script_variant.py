"""Simplified characters in Traditional text, and the reverse.

Only characters that belong to one writing without doubt are reported (reviews/text/variants.py): 后, 里, 干, 面, 台 … are
characters of both. Source: OpenCC's conversion tables.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviews.text.marks import gettext_noop
from reviews.text.segments import SIDES, Finding, Pair
from reviews.text.variants import Writing, only_in, writing

TITLE = gettext_noop("Writing of Chinese")
SEVERITY = "error"
VERSION = 1
BAD = [
    Pair("1", "The country's interest", "国家利益"),
    Pair("2", "The country's interest", "國家利益", "en", "zh-Hans"),
]
GOOD = [
    Pair("1", "The queen is inside.", "皇后在里面。"),
    Pair("2", "The country's interest", "国家利益", "en", "zh-Hans"),
    Pair("3", "The country's interest", "国家利益", "en", "zh"),
]


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a stretch of foreign characters, with the stretch in the right writing as its fix."""
    for side in SIDES:
        wanted = writing(pair.lang(side))
        if wanted is None:
            continue
        other: Writing = "Hans" if wanted == "Hant" else "Hant"
        table, pattern = only_in(other), _pattern(other)
        for match in pattern.finditer(pair.text(side)):
            yield Finding(
                rule="script_variant",
                severity="error",
                side=side,
                start=match.start(),
                end=match.end(),
                message=_MESSAGES[other],
                args={"text": match.group()},
                fix="".join(table[char] for char in match.group()),
            )


_MESSAGES = {
    "Hans": gettext_noop("“{text}” is Simplified in a Traditional text"),
    "Hant": gettext_noop("“{text}” is Traditional in a Simplified text"),
}


@cache
def _pattern(kind: Writing) -> "re.Pattern[str]":
    return re.compile(f"[{''.join(only_in(kind))}]+")
