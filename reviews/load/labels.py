"""Lines that say on which side they are: “EN: …” above “ZH: …”, 原文：… above 譯文：…, “[English] …”."""

import re
from collections.abc import Iterable, Iterator

from reviews.load.pairs import SOURCE_NAMES, TARGET_NAMES, language_tag

_LABEL = re.compile(
    r"\s*(?:[\[(（【](?P<inside>[\w -]{2,20})[\])）】]\s*[:：]?|(?P<before>[\w -]{2,20}?)\s*[:：])\s*(?=\S)"
)
_MOST = 0.8  # of the lines


def unlabelled(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The same lines without the two labels that nearly all of them begin with; as they are where they begin with none."""
    found = [(n, text, _label(text)) for n, text in lines]
    labels = [label for _n, _text, (label, _end) in found if label]
    if len({*labels}) != 2 or len(labels) < _MOST * len(found):
        yield from ((n, text) for n, text, _label_and_end in found)
        return
    yield from ((n, text[end:]) for n, text, (_name, end) in found)


def _label(text: str) -> tuple[str, int]:
    """The side or language that a line begins with, in small letters, and where its text begins."""
    match = _LABEL.match(text)
    name = ((match["inside"] or match["before"]) if match else "").strip().lower()
    known = name in SOURCE_NAMES or name in TARGET_NAMES or language_tag(name)
    return (name, match.end()) if match and known else ("", 0)
