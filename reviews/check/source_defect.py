"""A defect of the source itself: words glued together by a web page, lost spaces, broken characters, a comma that leads nowhere.

The translator works round them and the reader of the bilingual edition sees them. Source: what copying from web pages
leaves behind: labels of buttons (cta, share), entities, UTF-8 read as Latin-1.
"""

import re
from collections.abc import Iterator

from reviews.text.punctuation.letters import is_addressed, signs
from reviews.text.punctuation.lost_spaces import lost_spaces, may_lose_spaces
from reviews.text.punctuation.markup import prose
from reviews.text.punctuation.web_debris import debris, may_have_debris
from reviews.text.quick.kinds import EDGE, IDEOGRAPH, SPACE, WHITE, Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, UNSPACED, base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Defect of the source")
SEVERITY = "note"
VERSION = 6
BAD = [
    Pair("1", "Analysis | Washington Politicsgoogle cta", "分析｜華府政治"),
    Pair("2", "The mill stood.It ground corn.", "磨坊立著。它磨穀。"),
    Pair("3", "The mill&nbsp;stood.", "磨坊立著。"),
    Pair("4", "The mill stood,", "磨坊立著。"),
]
GOOD = [
    Pair("1", "Node.js runs at example.com.", "Node.js 在 example.com 執行。"),
    Pair("2", "The mill, she said,", "她說，磨坊，"),
    Pair("3", "McDonald and YouTube", "麥當勞與 YouTube"),
]

_TWO_SPACES = re.compile("(?<=[\\w,;])[ \u00a0]{2,}(?=\\w)")
_BLANK, _MARK, _COMMA = kind_of(" \u00a0"), kind_of(",;"), kind_of(",，、")
_BEFORE_MARK = re.compile(r"(?<=\w) (?=[,;](?:\s|$|[A-Za-z]))")
_IN_HAN = re.compile(f" (?<=[{HAN}] )(?=[{HAN}][^ ]*[。！？])")


def worth(lot: Lot) -> Flags:
    """Pairs whose source may have any."""
    sources = lot.source
    spaces = sources.hold_any((_BLANK, _BLANK), (SPACE, _MARK), (IDEOGRAPH, SPACE, IDEOGRAPH))
    return (
        sources.once(may_have_debris)
        | sources.once(may_lose_spaces)
        | spaces
        | sources.hold_any((_COMMA, EDGE), (WHITE, EDGE))
    )


def find(pair: Pair) -> Iterator[Finding]:
    """Findings on the source; without a fix, for the source is not ours to change."""
    source = pair.source
    if not source.strip():
        return
    for start, end in debris(source, pair.target):
        yield _finding(start, end, gettext_noop("“{text}” seems to come from the web page, not from the text"), source)
    if base(pair.source_lang) not in UNSPACED:
        for at in lost_spaces(prose(pair, "source")):
            yield _finding(at - 1, at + 1, gettext_noop("A space is missing in the source"), source)
    for start, end in _spaces(source):
        yield _finding(start, end, gettext_noop("White space in the source that does not belong there"), source)
    ending, ours = source.rstrip(), pair.target.rstrip()
    if ending[-1] in ",，、" and ours and ours[-1] not in ",，、—" and not is_addressed(ending):
        yield _finding(
            len(ending) - 1, len(ending), gettext_noop("The source ends with a comma: something may be missing"), source
        )


def _spaces(source: str) -> Iterator[tuple[int, int]]:
    if "  " in source or "\u00a0" in source:
        yield from (match.span() for match in _TWO_SPACES.finditer(source))
    if " ," in source or " ;" in source:
        yield from (match.span() for match in _BEFORE_MARK.finditer(source))
    if not source.isascii():
        for match in _IN_HAN.finditer(source):
            if not signs(source[: match.start()], source[match.end() :]):
                yield match.span()


def _finding(start: int, end: int, message: str, source: str) -> Finding:
    return Finding("source_defect", "note", "source", start, end, message, {"text": source[start:end]})
