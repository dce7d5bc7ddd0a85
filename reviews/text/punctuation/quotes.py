"""Quotation marks and brackets in pairs: which stand alone, which stand inside which.

Straight marks open or close by what stands beside them; an apostrophe, an inch mark and the bracket of a list or of a smile
are none. Source: CLREQ 3.1 and 教育部《重訂標點符號手冊》 for the marks; The Chicago Manual of Style 6.9 ff. for the English ones.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from reviews.text.punctuation.markup import may_have_tokens
from reviews.text.quick.kinds import EDGE, IDEOGRAPH, WHITE, Flags, Texts, kind_of
from reviews.text.scripts import HAN_CHARACTER

CLOSING = {
    "」": "「", "』": "『", "”": "“", "’": "‘", "》": "《", "〉": "〈", "）": "（", ")": "（", "]": "[", "］": "[", "】": "【", "〕": "〔",
    "}": "{", "｝": "{", "〗": "〖", "﹂": "﹁", "﹄": "﹃",
}  # fmt: skip
_SAME = {"(": "（", "［": "[", "｛": "{"}
_OPENING = frozenset(CLOSING.values())
_QUOTES = frozenset("「『“‘\"'﹁﹃")
_MARK = re.compile("[「」『』“”‘’《》〈〉（）()\\[\\]［］【】〔〕{}｛｝〖〗﹁﹂﹃﹄\"']")
_FLAT = re.compile("(?:「」|『』|“”|《》|〈〉|【】)+")  # none within another
_IN_TURN = ("「」", "『』", "“”", "《》", "〈〉", "【】", "（）", "()")
_PLAIN, _OTHER = kind_of("".join(_IN_TURN)), kind_of('‘[]［］〔〕{}｛｝〖〗﹁﹂﹃﹄"')
_RIGHT_SINGLE = kind_of("’")
_STEPS = np.zeros(0x10000, np.int64)
for _at, _both in enumerate(_IN_TURN, 1):
    _STEPS[[*map(ord, _both)]] = _at, -_at
# Before a bracket they make a smile; and what stands first in a line may be the number of an item.
_EYES, _OPENS, _CLOSES = kind_of(":;=^-"), kind_of("(（"), kind_of(")）")
_WIDE_EYES = frozenset("：；")
_FAR = 300
_INCH = re.compile(r"\d(?:\.\d)?$")
_HEAD_OF_ITEM = re.compile(r"\s*(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,2})[)）]")
# A marker within a text stands behind a mark (以下：1）) or is one of several; 附錄B） has lost its bracket.
_MARKER = re.compile(r"(?:^|[^A-Za-z0-9_.(（])(?:\d{1,2}|[a-hA-H])[)）]$")
_BEHIND_MARK = re.compile(r"(?:^|[:;,.：；，。、] ?)(?:\d{1,2}|[a-hA-H])[)）]$")
_MARKERS = re.compile(r"(?<![A-Za-z0-9_.(（])(?:\d{1,2}|[a-hA-H])[)）]")
_STOPS = frozenset("，。！？…,.!?")
DEEPEST = 200


class Lone(NamedTuple):
    """A mark without a partner."""

    at: int
    kind: str
    is_open: bool


class Nested(NamedTuple):
    """A closed pair of marks; `outside` is the quotation mark round it, or ""."""

    start: int
    end: int
    mark: str
    outside: str


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of a text: closed pairs and lone ones."""

    pairs: tuple[Nested, ...]
    lone: tuple[Lone, ...]

    def excuses(self, text: str) -> Counter[tuple[str, bool]]:
        """How many marks of each kind are left open or close something from before; one at the very end closes."""
        end = len(text.rstrip()) - 1
        return Counter((one.kind, one.is_open and not (one.kind == "quote" and 0 < one.at == end)) for one in self.lone)

    def mixed(self, text: str) -> list[tuple[Lone, Lone]]:
        """Quotations of `text` whose two marks are no pair: “…", 「…”, “…“ and ”…“."""
        quotes = sorted((one for one in self.lone if one.kind == "quote"), key=lambda one: one.at)
        found: list[tuple[Lone, Lone]] = []
        for first, last in pairwise(quotes):
            if not (found and found[-1][1] == first) and _is_mixed(text, first, last):
                found.append((first, last))
        return found


NONE = Marks((), ())


def may_be_uneven(texts: Texts) -> Flags:
    """Which of many texts may have more than marks that open and close in turn, none within another; straight single ones
    and apostrophes do not count.
    """
    places = np.flatnonzero(texts.are(_PLAIN | EDGE))
    steps = _STEPS.take(texts.codes[places])
    first, second = steps[:-1], steps[1:]
    uneven = ((first > 0) | (second < 0)) & ((first + second != 0) | (np.diff(places) > _FAR))
    smiles = texts.hold_any((_EYES, _OPENS), (_EYES | WHITE, _CLOSES))
    rest = texts.hold(_OTHER) | texts.hold(IDEOGRAPH, _RIGHT_SINGLE) | texts.once(may_have_tokens)
    return texts.with_places(places[1:][uneven]) | smiles | rest


def marks(text: str, straight_singles: bool = False) -> Marks:
    """The marks of a text. Straight single marks count only where asked for: they are apostrophes otherwise."""
    places = [(match.start(), match.group()) for match in _MARK.finditer(text)]
    if not places:
        return NONE
    if _FLAT.fullmatch("".join([char for _at, char in places])):
        both = zip(places[::2], places[1::2], strict=True)
        return Marks(tuple(Nested(start, end + 1, mark, "") for (start, mark), (end, _closing) in both), ())
    waiting: list[tuple[int, str]] = []
    pairs: list[Nested] = []
    lone: list[Lone] = []
    for at, char in places:
        if char in "\"'":
            if char == "'" and not straight_singles:
                continue
            is_open = _opens(text, at, waiting)
            if is_open is None:
                continue
            opening, char = char, char if is_open else ""
        else:
            opening = _SAME.get(char, char)
        if (char and opening in _OPENING) or (char and char in "\"'"):
            if char in "(（" and _is_smile(text, at):
                continue
            waiting.append((at, opening))
            continue
        wanted = CLOSING.get(char, opening)
        if char and char in "’)）" and _closes_nothing(text, at, char, waiting):
            continue
        if waiting and waiting[-1][1] == wanted:
            place, mark = waiting.pop()
            outside = next((other for _at, other in reversed(waiting[-DEEPEST:]) if other in _QUOTES), "")
            pairs.append(Nested(place, at + 1, mark, outside))
        elif any(mark == wanted for _at, mark in waiting[-DEEPEST:]):
            while waiting[-1][1] != wanted:
                place, mark = waiting.pop()
                lone.append(Lone(place, _kind(mark), True))
            place, mark = waiting.pop()
            pairs.append(Nested(place, at + 1, mark, ""))
        else:
            lone.append(Lone(at, _kind(wanted), False))
    lone.extend(Lone(at, _kind(mark), True) for at, mark in waiting)
    return Marks(tuple(pairs), tuple(lone))


def _closes_nothing(text: str, at: int, char: str, waiting: list[tuple[int, str]]) -> bool:
    """Whether what looks as if it closed something is an apostrophe, the mark of an item, or a smile."""
    if char == "’":
        opened = any(mark == "‘" for _at, mark in waiting) or HAN_CHARACTER.match(text, max(0, at - 1))
        return _is_apostrophe(text, at) or not opened
    return _is_list_mark(text, at) or (not waiting and _is_wide_smile(text, at))


def _is_mixed(text: str, first: Lone, last: Lone) -> bool:
    """Whether two lone marks stand round one quotation."""
    one, other = text[first.at], text[last.at]
    if first.is_open and last.is_open:
        return (one == '"') != (other == '"') or (one == other and not text[last.at + 1 : last.at + 2].strip())
    if first.is_open:
        return CLOSING.get(other, other) != one
    if last.is_open:
        return CLOSING.get(one) == other
    return one == other == "”" and text[first.at - 1 : first.at] not in _STOPS  # 說”好”


def _kind(mark: str) -> str:
    if mark in _QUOTES:
        return "quote"
    return "title" if mark in "《〈" else "bracket"


def _opens(text: str, at: int, waiting: list[tuple[int, str]]) -> bool | None:
    """Whether a straight mark opens (True), closes (False) or is none (None)."""
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    is_waiting = any(mark == char for _at, mark in waiting[-DEEPEST:])
    if char == '"':
        if _INCH.search(text[max(0, at - 4) : at]) and (
            not is_waiting or (after in {" ", ",", "x", "×"} and _odd(text))
        ):
            return None
        ends = not after or after.isspace() or after in ",.;:!?)，。；：！？）」"
        starts = not before or before.isspace()
        if is_waiting:
            return starts and not ends
        return not (before and before in ".,!?…。，！？" and ends) and not (not starts and ends)
    if before.isalnum() and after.isalnum():
        return None
    if (not before or before in ' (“"「—-\n') and after.isalpha():
        return True
    if before and before in ".,!?…":
        return False
    return False if is_waiting and (not after or not after.isalnum()) else None


def _odd(text: str) -> bool:
    return text.count('"') % 2 == 1


def _is_apostrophe(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def _is_list_mark(text: str, at: int) -> bool:
    """1) or a) at the head of an item, and :) at the end of a joke."""
    before = text[max(0, at - 6) : at].rstrip()
    if before.endswith((":", ";", ":-", ";-", "=", "^")):
        return True
    head = text[: at + 1].rsplit("\n", 1)[-1] if at < 2000 else ""
    if _HEAD_OF_ITEM.fullmatch(head):
        return True
    return (
        _MARKER.search(text[max(0, at - 4) : at + 1]) is not None
        and (_BEHIND_MARK.search(text[max(0, at - 5) : at + 1]) is not None or _has_several_markers(text))
        and text.rfind("(", max(0, at - 400), at) < 0
        and text.rfind("（", max(0, at - 400), at) < 0
    )


@lru_cache(maxsize=16)
def _has_several_markers(text: str) -> bool:
    return len(_MARKERS.findall(text)) > 1


def _is_smile(text: str, at: int) -> bool:
    is_last = not text[at + 1 : at + 2].strip()
    return is_last and (text[at - 1 : at] in {":", ";"} or _is_wide_smile(text, at))


def _is_wide_smile(text: str, at: int) -> bool:
    """：（ at the end of a text, as a smile becomes in Chinese."""
    before = text[max(0, at - 2) : at].rstrip(" ")[-1:]
    return before in _WIDE_EYES and not text[at + 1 :].strip()
