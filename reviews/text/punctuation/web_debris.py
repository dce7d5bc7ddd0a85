"""What a web page leaves in a text that is copied from it: its own words to the reader, words cut where a line ended, entities.

What a page says to its reader in Chinese is told from the text by the English, which then says so too. Source: pages of newspapers.
"""

import re
from collections.abc import Iterator

from reviews.text.names.english_names import is_english_word
from reviews.text.quick.kinds import IDEOGRAPH, LOWER, Flags, Texts, kind_of
from reviews.text.sounds.pinyin import SYLLABLE

_BUTTON = re.compile(r"\w{0,30}(?:google|share|facebook|twitter|email|newsletter|subscribe|print|comment)\s{0,2}cta\b")
_LABEL = re.compile(r"(?:Advertisement|Read more|Continue reading|Sign up|Subscribe now|Share this)\b")
_BROKEN = re.compile(r"&(?:nbsp|amp|quot|lt|gt|#\d{2,5});|\[object Object\]|â€.?|Ã[©¨¡³±¼]|Â(?=[ £°©])|锟斤拷|」」")
# A heading glued to the text: SportsThe team lost.
_HEADING = re.compile(r"\b[A-Z][a-z]{3,}(?=Th(?:e|is|at|ese|ey|ere) [a-z])")
_GLUED = LOWER, kind_of("T"), kind_of("h")
_BROKEN_BEGINS, _HYPHENS = kind_of("&[âÃÂ锟」"), kind_of("-")
_BEFORE_LABEL, _LABEL_BEGINS = kind_of("a-z.!?"), kind_of("ACRS")
_GLUED_TO = frozenset("abcdefghijklmnopqrstuvwxyz.!?")
_CHINESE_LABEL = re.compile(
    "[點点][我擊击](?:看|查看|[閱阅][讀读])(?:更多|全文)|[繼继][續续]往下(?:[閱阅][讀读]|看)|(?:[閱阅][讀读]|展[開开])全文|查看更多"
    "|加入LINE好友|[掃扫][碼码][關关]注|原[標标][題题]：|[責责]任[編编][輯辑]：|[廣广]告（[請请]"
)
_SAYS_SO = re.compile(r"(?i)\b(?:read|more|continue|full|scan|follow|headline|editor|add|advert\w*)\b")
_HYPHEN = re.compile("-(?<=[a-z]{2}-)(?=[a-z]{3})")
_CUT = re.compile(r"(?<![\w-])([a-z]{2,})-([a-z]{3,})(?![\w-])")
_PREFIXES_TEXT = "re co pre non un anti de multi semi sub inter self ex mid over under out bi tri pro no so by to"
_CHINESE = re.compile(SYLLABLE)  # glosses have such words, that are none of English: dou
_PREFIXES = frozenset(_PREFIXES_TEXT.split())


def may_have_debris(sources: Texts) -> Flags:
    """Which of many sources may have any."""
    label = _BEFORE_LABEL, _LABEL_BEGINS, LOWER
    ways = (_BROKEN_BEGINS,), (IDEOGRAPH,), (LOWER, LOWER, _HYPHENS, LOWER, LOWER, LOWER), label, _GLUED
    return sources.hold_any(*ways) | sources.say("cta")


def debris(source: str, target: str) -> Iterator[tuple[int, int]]:
    """Where a source has something of the kind. What is rare is asked first."""
    if "cta" in source:
        yield from (match.span() for match in _BUTTON.finditer(source))
    for match in _LABEL.finditer(source):
        if source[match.start() - 1 : match.start()] in _GLUED_TO:
            yield match.span()
    if source.find("Th", 1) > 0:
        yield from (match.span() for match in _HEADING.finditer(source))
    if not source.isascii() or "&" in source or "[" in source:
        yield from (match.span() for match in _BROKEN.finditer(source))
    if not source.isascii() and (label := _CHINESE_LABEL.search(source)) and not _SAYS_SO.search(target):
        yield label.span()
    if "-" in source and _HYPHEN.search(source):
        yield from _cut_words(source)


def _cut_words(source: str) -> Iterator[tuple[int, int]]:
    """Words with the hyphen of a line that ended in them: dou-bled."""
    for match in _CUT.finditer(source):
        first, rest = match.groups()
        if first in _PREFIXES or not is_english_word(first + rest):
            continue
        if _CHINESE.fullmatch(first) or not (is_english_word(first) and is_english_word(rest)):
            yield match.span()
