"""A defect of the source itself: words glued together by a web page, lost spaces, broken characters, a comma that leads nowhere.

The translator works round them and the reader of the bilingual edition sees them. Source: what copying from web pages
leaves behind: labels of buttons (cta, share), entities, UTF-8 read as Latin-1.
"""

import re
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.markup import prose
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Defect of the source")
SEVERITY = "note"
VERSION = 2
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

_DEBRIS = re.compile(
    r"\w{0,30}(?:google|share|facebook|twitter|email|newsletter|subscribe|print|comment)\s{0,2}cta\b"
    r"|(?<=[a-z.!?])(?:Advertisement|Read more|Continue reading|Sign up|Subscribe now|Share this)\b"
    r"|&(?:nbsp|amp|quot|lt|gt|#\d{2,5});|\[object Object\]|â€.?|Ã[©¨¡³±¼]|Â(?=[ £°©])|锟斤拷"
)
_GLUED = re.compile(r"(?<=[a-z]{2}[,;!?])(?=[A-Za-z]{3})|(?<=[a-z]{3}\.)(?=[A-Z][a-z]+ )|(?<=[a-z]{3}\.)(?=(?:A|I) )")
_SPACES = re.compile(
    f"(?<=[\\w,;])[ \u00a0]{{2,}}(?=\\w)|(?<=\\w) (?=[,;](?:\\s|$))|(?<=[{HAN}]) (?=[{HAN}][^ ]*[。！？])"
)


def find(pair: Pair) -> Iterator[Finding]:
    """Findings on the source; without a fix, for the source is not ours to change."""
    source = pair.source
    if not source.strip():
        return
    for match in _DEBRIS.finditer(source):
        yield _finding(
            *match.span(), gettext_noop("“{text}” seems to come from the web page, not from the text"), source
        )
    if base(pair.source_lang) not in {"zh", "ja", "th"}:
        for match in _GLUED.finditer(prose(pair, "source")):
            start = match.start() - 1
            yield _finding(start, start + 2, gettext_noop("A space is missing in the source"), source)
    for match in _SPACES.finditer(source):
        yield _finding(*match.span(), gettext_noop("White space in the source that does not belong there"), source)
    ending, ours = source.rstrip(), pair.target.rstrip()
    if ending[-1] in ",，、" and ours and ours[-1] not in ",，、—":
        yield _finding(
            len(ending) - 1, len(ending), gettext_noop("The source ends with a comma: something may be missing"), source
        )


def _finding(start: int, end: int, message: str, source: str) -> Finding:
    return Finding("source_defect", "note", "source", start, end, message, {"text": source[start:end]})
