"""Text left in the language of the source: a whole segment, or two and more words in a row.

Names, titles in quotation marks or brackets, and single words such as product names stay as they are; so words that are
all capitalised are not reported. Source: the first thing that readers of a translation see.
"""

import re
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Untranslated text")
SEVERITY = "warning"
VERSION = 1
BAD = [
    Pair("1", "The mill stood at the mouth of the river.", "The mill stood at the mouth of the river."),
    Pair("2", "He kept the old ways alive.", "他讓 the old ways 活著。"),
    Pair("3", "他守住了舊日的做法。", "He kept 舊日的 ways.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair("1", "Christopher Mott wrote it.", "Christopher Mott 寫了這篇。"),
    Pair("2", "The raison d'état of the mill", "磨坊的存在理由(raison d'état)"),
    Pair("3", "9/11", "9/11"),
    Pair("4", "Duikan 2.0", "Duikan 2.0"),
]

_HAN = re.compile(f"[{HAN}]")
_HAN_RUN = re.compile(f"[{HAN}]+")
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]{0,30}(?:[ ,]{1,2}[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]{0,30})+")
_QUOTED = re.compile(r"[(（「『《〈“\"'‘\[【][^()（）「」『』《》“”\"\[\]]{0,300}[)）」』》〉”\"'’\]】]")
_LOWER_WORD = re.compile(r"\b[a-zà-ɏ]{3,}")
_CODE = re.compile(r"https?://\S+|\S+@\S+|<[^>]{1,200}>|\{[^}]{1,100}\}|`[^`]{1,200}`")


def find(pair: Pair) -> Iterator[Finding]:
    """A whole segment, or stretches of it."""
    target, lang = pair.target, base(pair.target_lang)
    if lang == base(pair.source_lang) or not target.strip():
        return
    if target.strip() == pair.source.strip():
        if len(_LOWER_WORD.findall(target)) >= 2 or _HAN.search(target):
            yield _finding(0, len(target), target)
    elif lang == "zh":
        yield from _latin_in_chinese(target)
    elif lang == "en" and base(pair.source_lang) == "zh":
        open_text = _QUOTED.sub(lambda found: " " * len(found.group()), target)
        for match in _HAN_RUN.finditer(open_text):
            yield _finding(*match.span(), match.group())


def _latin_in_chinese(target: str) -> Iterator[Finding]:
    if not _HAN.search(target):
        if len(_LOWER_WORD.findall(_CODE.sub(" ", target))) >= 2:
            yield _finding(0, len(target), target)
        return
    blank = re.compile(f"{_CODE.pattern}|{_QUOTED.pattern}")
    open_text = blank.sub(lambda found: "\0" * len(found.group()), target)
    for match in _LATIN_RUN.finditer(open_text):
        if _LOWER_WORD.search(match.group()):
            yield _finding(*match.span(), match.group())


def _finding(start: int, end: int, text: str) -> Finding:
    shown = text if len(text) <= 60 else text[:57] + "…"
    message = gettext_noop("“{text}” is not translated")
    return Finding("untranslated", "warning", "target", start, end, message, {"text": shown})
