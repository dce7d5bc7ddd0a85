"""A name that an article transliterates in one place and keeps in Latin letters in another: 哈爾韋恩, and later Hallwein.

A part of the rule of transliterations (transliteration.py). A note, for some translators do so on purpose; a gloss beside the
transliteration, 哈爾韋恩（Hallwein）, and a longer name in Latin letters, as of a work or a product, are none.
"""

import re
from collections.abc import Iterator, Sequence
from string import ascii_letters, digits

from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Spot
from reviews.text.translatable import gettext_noop

FEWEST = 3  # mentions
_BEFORE = frozenset(ascii_letters + digits + "@#/.&(（《“「_-")
_GOES_ON = re.compile("[A-Za-z0-9@/.&)）》_-]|[’'][a-z]| [A-Za-z0-9]")


def kept_latin(name: str, form: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """A note on the rarer of two habits, where a Chinese translation has the form in some pairs and the Latin name in others."""
    if base(pairs[0].target_lang) != "zh" or len(pairs) < FEWEST:
        return
    latin = {pair.id: span for pair in pairs if form not in pair.target and (span := _alone(name, pair.target))}
    if not latin:
        return
    written = {pair.id: pair.target.index(form) for pair in pairs if form in pair.target and name not in pair.target}
    if not written or len(written) + len(latin) < FEWEST:
        return
    forms = {where: (at, at + len(form)) for where, at in written.items()}
    (main, most), (other, rare) = sorted(((form, forms), (name, latin)), key=lambda one: -len(one[1]))
    spots = tuple(Spot(where, "target", *span) for where, span in rare.items())
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": name, "main": main, "n": len(most), "other": other, "m": len(rare)}
    yield Finding("transliteration", "note", "target", spots[0].start, spots[0].end, message, args, spots=spots)


def _alone(name: str, chinese: str) -> tuple[int, int] | None:
    """Where a Chinese text has a Latin name as that of a person or place: not in brackets, nor before other Latin words."""
    at = chinese.find(name)
    while at >= 0:
        end = at + len(name)
        if chinese[at - 1 : at] not in _BEFORE and not _GOES_ON.match(chinese, end):
            return at, end
        at = chinese.find(name, at + 1)
    return None
