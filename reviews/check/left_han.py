"""Chinese characters that were left in an English text."""

import re
from collections.abc import Iterator

from reviews.check.quoted_text import LATIN_WORD, QUOTATION, STOPS, blotted
from reviews.text.punctuation.markup import prose
from reviews.text.scripts import HAN, HAN_CHARACTER
from reviews.text.segments import Pair
from reviews.text.sounds.pinyin import spells

Span = tuple[int, int]
_HAN_RUN = re.compile(f"[{HAN}]+")
_AS_SUCH = re.compile(
    r"\b(?:characters?|words?|terms?|radicals?|surname|name|written|writes?|wrote|reads?|spelled|called|pronounced) (?:as )?$",
    re.I,
)
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w’'-]*,? $")
_NEAR, _LONGEST_CITED = 40, 4
_OF_ADDRESS = frozenset("#@/\\=_-.")
_MOST_HAN = 5  # characters for each Latin word, above which a segment is Chinese
_LEAST_HAN = 8  # below that a quotation may be a motto, a title, a line of a song
_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*")
# A few characters quoted or emphasised in English: press “取消”. Behind a bracket or another quotation they are explained.
_QUOTED_FEW = re.compile(
    rf"(?:[「『“\"]|\*\*?)(?P<han>[{HAN}]{{1,{_LEAST_HAN - 1}}})(?:[」』”\"]|\*\*?)(?![,:]? ?[(（“\"‘'—–-])"
)
# A title in its Chinese marks, neither behind its English nor before it in brackets.
_TITLE = re.compile(rf"《(?P<han>[{HAN}]{{1,20}})》(?! ?[(（“\"‘*])")
_GIVEN_BEFORE = re.compile(r"[(（“”\"’*][ ]?$|\b[A-Z][\w’'-]*,? $")
# What speaks of words as words.
_OF_WORDS = re.compile(
    r"\b(?:characters?|words?|terms?|phrases?|slang|expressions?|mottos?|slogans?|inscri\w+|plaques?|tablets?|signs?|banners?|scrolls?"
    r"|calligraph\w+|idioms?|proverbs?|sayings?|surnames?|names?|named|titles?|titled|hashtags?|puns?|homophones?|radicals?"
    r"|wr[io]t\w+|reads?|reading|means?|meant|meaning|meanings|literal\w*|translat\w+|pronounc\w+|spell\w*|called|rendered)\b",
    re.I,
)
_OF_WORDS_CHINESE = re.compile("[字詞词讀读唸寫写題题]|成[語语]|意[思為为]|匾|牌子|[標标][語语]|[發发]音")


def left_han(pair: Pair) -> Iterator[Span]:
    """The whole text, or the places of characters that neither text speaks of as of words."""
    target = pair.target
    if not HAN_CHARACTER.search(target):
        return
    if len(HAN_CHARACTER.findall(target)) > _MOST_HAN * len(_WORD.findall(target)):
        yield 0, len(target)
        return
    are_words = _OF_WORDS.search(target) is not None or _OF_WORDS_CHINESE.search(pair.source) is not None
    for match in _HAN_RUN.finditer(blotted(prose(pair, "target"))):
        before = target[max(0, match.start() - _NEAR) : match.start()]
        if before[-1:] in _OF_ADDRESS and before[-1] + match.group() in pair.source:
            continue  # #夜市, /路線
        if (
            spells(before, match.group())
            or _AS_SUCH.search(before)
            or _cited(match.group(), pair.source, before, are_words)
        ):
            continue
        yield match.span()
    for match in QUOTATION.finditer(target):
        said = len(HAN_CHARACTER.findall(match[1])) >= _LEAST_HAN and not LATIN_WORD.search(match[1])
        if said and match[1].rstrip(STOPS) in pair.source:
            yield match.span(1)
    for match in _TITLE.finditer(target):
        before = target[max(0, match.start() - _NEAR) : match.start()]
        if match["han"] in pair.source and not _GIVEN_BEFORE.search(before):
            yield match.span("han")
    for match in () if are_words else _QUOTED_FEW.finditer(target):
        if match["han"] in pair.source:
            yield match.span("han")


def _cited(characters: str, source: str, before: str, are_words: bool) -> bool:
    """Whether the source cites the characters as characters: 「仁」字; or has them as a title, which the English gives before them."""
    if f"《{characters}》" in source and _CAPITAL_BEFORE.search(before):
        return True
    return (
        are_words
        and len(characters) <= _LONGEST_CITED
        and any(f"{opening}{characters}{closing}" in source for opening, closing in ("「」", "『』", "“”", "‘’"))
    )
