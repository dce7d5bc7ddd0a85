"""Where English text has lost the space after a mark, before a bracket or beside a figure: “stood.It”, “mill,she”, “house(built in
1712)”, “the87”, or beside a quotation mark.

Addresses and the names of files and programs keep theirs together: Node.js, example.com, f(x). Source: The Chicago Manual
of Style 6.7.
"""

import re
from collections.abc import Iterator

from reviews.text.quick.kinds import CAPITAL, FIGURE, LETTER, LOWER, Flags, Texts, kind_of

# Most marks have their space.
_TIGHT = re.compile(r"[,.;:!?](?=[A-Za-z“]|\"[A-Z])")
# The mark first and what stands before it after that: marks are rarer than letters.
_AFTER_MARK = re.compile(r"[,;!?](?<=[a-z'’][a-z].)(?=[A-Za-z]{2}|[AI] )|\.(?<=[a-z\d]{3}.)(?=[A-Z][a-z]+ |[AI] )")
# she said."I'll come: the mark opens a quotation where as many have been opened as closed before it.
_BEFORE_QUOTE = re.compile(r"[,.!?:](?<=[a-z]{2}.)(?=“|\"[A-Z])")
_FREE_QUOTE = re.compile(r'"(?:(?<=^.)|(?<=[^\d] .))(?= \w)|"(?<=[\w.,!?] .)(?= |$)')
_BEHIND_BRACKET = re.compile(r"\([^()\n]{1,60} [^()\n]{1,60}\)(?=[a-z]{2,20}[ ,.])")
_BEFORE_BRACKET = re.compile(
    r"\((?:(?<=[a-z]{3}.)(?=[a-z]{3,20} [^()\n]{0,80}\)|[A-Z]{2,6}\))|(?<=\d.)(?=[a-z]{3,20} [^()\n]{0,80}\)))"
)
# (about a mile),would; in 2025,up; the bridge,"he said: nothing in brackets but prose has a space
_BEHIND_FIGURE = re.compile(r",(?<=\d.)(?=[a-z]{2,20}[ ,.])")
_BEHIND_BRACKET_COMMA = re.compile(r"\([^()\n]{1,60} [^()\n]{1,60}\),(?=[a-z]{2,20}[ ,.])")
_BESIDE_QUOTE = re.compile(r"[,.!?][\"”](?=[a-z]{2,20}[ ,.])|[a-z]”(?=[a-z]{2,20}[ ,.])|(?<=[a-z]{2})“(?=\w)")

# the87, followed1,800, 34years, 180°Cand: a figure that touches a word; 20th, 1980s and mp3 are words.
_TOUCHING = re.compile(r"[a-z]\d|\d(?:[a-z]{3}|of\b)|°[CF][a-z]")
_FIGURE_BEHIND = re.compile(
    r"(?<![\w.@/-])(?:[Tt]he|[Oo]f|[Aa]nd|[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Ff]or|[Ww]ith|[Bb]y|[Oo]nly|[Aa]bout|[Tt]han|[Oo]ver|[Uu]nder|[Ss]ome"
    r"|[Nn]early|[Ss]ince|[Uu]ntil|[Bb]etween)(?=\d)|(?<![\w.@/-])[a-z]{3,20}(?=\d{1,3}(?:,\d{3})+(?![\d.]))"
)
_FIGURE_BEFORE = re.compile(
    r"(?<![\w.@/$£€-])\d[\d,.]{0,15}(?=(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|people|percent|million|billion|trillion|thousand"
    r"|hundred|of|and|were|was|are)(?![\w-]))|°[CF](?=[a-z]{2})"
)


_COMMA, _STOP, _OTHER, _CURLY, _STRAIGHT = kind_of(",;!?"), kind_of("."), kind_of(":"), kind_of("“"), kind_of('"')
_OPENING, _CLOSING, _DEGREE = kind_of("("), kind_of(")"), kind_of("°")
_CURLY_CLOSING, _O, _F = kind_of("”"), kind_of("o"), kind_of("f")


def may_lose_spaces(texts: Texts) -> Flags:
    """Which texts may have lost any."""
    marks = _COMMA | _STOP | _OTHER
    return texts.hold_any(
        (LOWER, _COMMA, LETTER),
        (~CAPITAL, _STOP, CAPITAL),
        (LOWER, marks, _CURLY),
        (LOWER, marks, _STRAIGHT, CAPITAL),
        (_CLOSING, LOWER),
        (_CLOSING, _COMMA, LOWER),
        (FIGURE, _COMMA, LOWER),
        (LOWER, _OPENING, LETTER),
        (FIGURE, _OPENING, LOWER),
        (_STRAIGHT | _CURLY_CLOSING, LOWER),
        (LOWER, _CURLY, LETTER),
        (LOWER, FIGURE),
        (FIGURE, LOWER, LOWER, LOWER),
        (FIGURE, _O, _F),
        (_DEGREE, CAPITAL, LOWER),
    )


def lost_spaces(text: str) -> Iterator[int]:
    """The place of each space that is wanted."""
    if _TIGHT.search(text):
        for match in _AFTER_MARK.finditer(text):
            yield match.end()
        yield from (match.end() for match in _BEHIND_FIGURE.finditer(text))
        for match in _BEFORE_QUOTE.finditer(text):
            if text[match.end()] == "“" or text.count('"', 0, match.end()) % 2 == 0:
                yield match.end()
    if _TOUCHING.search(text):
        yield from (match.end() for match in _FIGURE_BEHIND.finditer(text))
        yield from (match.end() for match in _FIGURE_BEFORE.finditer(text))
    if "(" in text:
        yield from (match.end() for match in _BEHIND_BRACKET.finditer(text))
        yield from (match.start() for match in _BEFORE_BRACKET.finditer(text))
        yield from (match.end() for match in _BEHIND_BRACKET_COMMA.finditer(text))
    if '"' in text or "”" in text or "“" in text:
        yield from _beside_quotes(text)


def _beside_quotes(text: str) -> Iterator[int]:
    """Where a word touches a quotation mark: a pride,”he said; the so-called“new town”. A straight mark closes where one is open."""
    for match in _BESIDE_QUOTE.finditer(text):
        mark = match.group()[-1]
        opens = mark == "“" or (mark == '"' and text.count('"', 0, match.start()) % 2 == 0)
        yield match.end() - opens


def spaces_inside_quotes(text: str) -> Iterator[int]:
    """The place of the space to take away beside each straight mark that has one on both sides: he said, " Of course." Behind a
    figure such a mark is one of inches.
    """
    if '"' not in text:
        return
    for match in _FREE_QUOTE.finditer(text):
        opens = text.count('"', 0, match.start()) % 2 == 0
        at = match.start() + 1 if opens else match.start() - 1
        if 0 <= at < len(text) and text[at] == " ":
            yield at
