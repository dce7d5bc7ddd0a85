"""What each line of an article is: body, heading, byline, date, tag, boilerplate, repeated. What is code the format says.

Patterns propose; nothing is dropped. The aligner reads the kind as the price of leaving a line without a twin.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reviews.load import patterns, repeats
from reviews.load.patterns import ends_like_a_sentence
from reviews.text.scripts import base
from reviews.text.segments import Line, LineKind

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WIDE = 0x2E80
# No phrase of a web page that fills a line is longer.
_PHRASE = 130
# Words of a keyword; a longer one is made of words that stand elsewhere too.
_KEYWORD = 3


def classify(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines, each with the kind proposed for it."""
    kinds = [line.kind if line.kind == "code" else _alone(line.text.strip()) for line in lines]
    _tags(lines, kinds)
    _bylines(lines, kinds)
    _boxes(lines, kinds)
    repeats.mark(lines, kinds)
    _headings(lines, kinds)
    return tuple(Line(line.n, line.text, line.lang, kind) for line, kind in zip(lines, kinds, strict=True))


def _alone(text: str) -> LineKind:
    """The kind that the text of a line shows by itself."""
    if len(text) > 400:
        return "body"
    if len(text) <= 60 and patterns.DATE.match(text):
        return "date"
    if len(text) <= _PHRASE and (patterns.RULE.match(text) or patterns.of_page(text)):
        return "boilerplate"
    if patterns.BOILERPLATE_INSIDE.search(text):
        return "boilerplate"
    if (
        len(text) <= 80
        and not ends_like_a_sentence(text)
        and any(one.match(text) for one in (patterns.BYLINE, patterns.NAME_ZH))
    ):
        return "byline"
    return "heading" if patterns.NOTE_HEADING.match(text) else "body"


def _tags(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """Short lines of keywords: lower-case words without end punctuation, or a row of hash marks.

    Where as many such lines are too long for keywords, all are verses.
    """
    words: Counter[str] = Counter()
    for line in lines:
        words.update(_WORD.findall(line.text.lower()))
    small: list[int] = []
    short = longer = 0
    for at, line in enumerate(lines):
        text = line.text.strip()
        if kinds[at] != "body" or len(text) > 120 or ends_like_a_sentence(text):
            continue
        own = _WORD.findall(text)
        if patterns.TAG_LIST.match(text) or (own and all(word.startswith("#") for word in text.split())):
            kinds[at] = "tag"
        elif 1 <= len(own) <= 8 and text == text.lower() != text.upper() and text[0].isalpha() and "," not in text:
            keyword = len(own) <= _KEYWORD
            if keyword or sum(words[one] > 1 for one in own) * 2 >= len(own):
                small.append(at)
            else:
                longer += 1
            short += keyword
    if not longer or longer < short:
        for at in small:
            kinds[at] = "tag"


def _bylines(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """A line that is only a name, near a date, or that opens another line of the article (the note on the author).

    The first line of a language above such a line is its title, however much it looks like a name: The Old Mill.
    """
    openings: Counter[str] = Counter()
    seen: set[str] = set()
    for line in lines:
        own = line.text.split(None, 5)
        openings.update({" ".join(own[:n]) for n in range(2, len(own))})
    for at, line in enumerate(lines):
        text = line.text.strip()
        opens = base(line.lang) not in seen
        seen.add(base(line.lang))
        if kinds[at] != "body" or not _is_name(text) or (opens and _names_author(lines, kinds, at + 1)):
            continue
        if "date" in kinds[max(0, at - 2) : at + 3] or openings[text]:
            kinds[at] = "byline"


def _is_name(text: str) -> bool:
    return len(text) <= 60 and bool(patterns.NAME_LATIN.match(text)) and not ends_like_a_sentence(text)


def _names_author(lines: Sequence[Line], kinds: list[LineKind], at: int) -> bool:
    return at < len(lines) and (kinds[at] == "byline" or _is_name(lines[at].text.strip()))


def _boxes(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """A short line between lines of boilerplate belongs to the same box."""
    for at in range(1, len(lines) - 1):
        text = lines[at].text.strip()
        boxed = kinds[at] == "body" and kinds[at - 1] == kinds[at + 1] == "boilerplate"
        if boxed and len(text) <= 40 and not ends_like_a_sentence(text):
            kinds[at] = "boilerplate"


def _headings(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """Short lines without end punctuation, and the first line of each language even where it asks a question."""
    seen: set[str] = set()
    for at, line in enumerate(lines):
        if kinds[at] != "body":
            continue
        text = line.text.strip()
        asks = text.rstrip("\"'”’»」』").endswith(("?", "？", "!", "！"))
        first = base(line.lang) not in seen
        seen.add(base(line.lang))
        if len(text) > 100:
            continue
        width = sum(2 if ord(char) > _WIDE else 1 for char in text)
        open_end = not ends_like_a_sentence(text) and not re.search(r"[,，、﹐﹑—–-]$", text)
        if width <= 100 and (open_end or (first and asks)):
            kinds[at] = "heading"
