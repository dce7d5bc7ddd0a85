"""A difference that can be read in Chinese: by characters, with small islands absorbed and harmless changes named.

Tokens are single Han or kana characters, runs of Latin letters, numbers, single marks, and white space. A short stretch
of equal text between two edits is taken into the edit (建設 → 設施 is one change, not three). Where most of the text
changed, old and new are given as two blocks instead of a patchwork. Source: docs/decisions/0006-a-diff-for-chinese.md.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from rapidfuzz.distance import Indel

from reviews.text.scripts import HAN_CHARACTER

Kind = Literal["equal", "insert", "delete", "replace"]
Class = Literal["", "form", "variant", "moved", "mark"]

MOSTLY = 0.6
MOVED_AT_LEAST = 6
_TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)*|\d+(?:[.,/:]\d+)*%?|\s+|.", re.DOTALL)
_LETTER = re.compile(r"\w")
_LOOSE_SPACE = re.compile(r"(?<![A-Za-zÀ-ɏ0-9])\s+|\s+(?![A-Za-zÀ-ɏ0-9])")
_ENDS = re.compile(r"^\W+|\W+$")
_FORMS = str.maketrans(
    {
        **{chr(0xFF01 + n): chr(0x21 + n) for n in range(94)},
        **dict.fromkeys("「『“”』」‘’\"＂'＇", '"'),
        "。": ".",
        "、": ",",
        "—": "-",
        "–": "-",
        "…": ".",
        "・": "·",
        "　": " ",
    }
)


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch of old and new text. Joined in order, all `old` give the old text and all `new` the new one.

    `mark` names a change that the eye may skip: "form" (width, quotes, spaces), "variant" (the same in the other
    writing of Chinese), "moved" (the text stands elsewhere in the other version), "mark" (nothing but punctuation: too
    narrow to be seen without a box).
    """

    kind: Kind
    old: str
    new: str
    mark: Class = ""


@dataclass(frozen=True, slots=True)
class Diff:
    """Hunks in order; `blocks` says that too much changed to be read in one line: show old above new."""

    hunks: tuple[Hunk, ...]
    blocks: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything differs."""
        return any(hunk.kind != "equal" for hunk in self.hunks)


def diff(old: str, new: str) -> Diff:
    """The difference between two versions of a text. O(n·m/64) in the number of tokens."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    raw = [
        (op.tag, before[op.src_start : op.src_end], after[op.dest_start : op.dest_end])
        for op in Indel.opcodes(before, after)
    ]
    hunks = _with_moves(tuple(_classed(_merged(raw))))
    changed = sum(max(len(hunk.old), len(hunk.new)) for hunk in hunks if hunk.kind != "equal" and not hunk.mark)
    return Diff(hunks, blocks=changed > MOSTLY * max(len(old), len(new), 1) and bool(old and new))


def _merged(raw: list[tuple[str, list[str], list[str]]]) -> Iterator[tuple[bool, str, str]]:
    """(equal?, old, new): neighbouring edits joined, with an island of one character between them taken in."""
    pending: list[tuple[str, str]] = []
    for at, (tag, before, after) in enumerate(raw):
        if tag != "equal" or (pending and at + 1 < len(raw) and _is_island(before, pending, raw[at + 1])):
            pending.append(("".join(before), "".join(after)))
            continue
        yield from _joined(pending)
        pending = []
        yield True, "".join(before), "".join(after)
    yield from _joined(pending)


def _joined(pending: list[tuple[str, str]]) -> Iterator[tuple[bool, str, str]]:
    if pending:
        yield False, "".join(old for old, _new in pending), "".join(new for _old, new in pending)


def _is_island(tokens: list[str], before: list[tuple[str, str]], after: tuple[str, list[str], list[str]]) -> bool:
    """Equal text too short to help the eye: one Han character between two edits of words (not of mere marks)."""
    edits = ("".join(map("".join, before)), "".join((*after[1], *after[2])))
    one = len(tokens) == 1 and len(tokens[0]) == 1 and bool(HAN_CHARACTER.match(tokens[0]))
    return one and all(_LETTER.search(edit) for edit in edits)


def _classed(parts: Iterator[tuple[bool, str, str]]) -> Iterator[Hunk]:
    for equal, old, new in parts:
        if equal:
            yield Hunk("equal", old, new)
        else:
            kind: Kind = "replace" if old and new else "delete" if old else "insert"
            yield Hunk(kind, old, new, _class_of(old, new))


def _class_of(old: str, new: str) -> Class:
    if _bare(old) == _bare(new):
        return "form"
    if old and new and _simplified(old) == _simplified(new):
        return "variant"
    return "" if _LETTER.search(old + new) else "mark"


def _bare(text: str) -> str:
    """The text without what is form; a space between two words of an alphabet is more than that."""
    return _LOOSE_SPACE.sub("", text.translate(_FORMS))


def _simplified(text: str) -> str:
    """The text in one writing, so that 裏 and 裡, 臺 and 台 are equal."""
    return _converter().convert(text)


@cache
def _converter() -> "opencc.OpenCC":  # type: ignore[name-defined] # noqa: F821
    import opencc

    return opencc.OpenCC("t2s")


def _with_moves(hunks: tuple[Hunk, ...]) -> tuple[Hunk, ...]:
    """Deletions and insertions of the same stretch are one move; marks at its ends do not matter."""
    gone = {_core(hunk.old) for hunk in hunks if hunk.kind == "delete"}
    come = {_core(hunk.new) for hunk in hunks if hunk.kind == "insert"}
    moved = {text for text in gone & come if len(text) >= MOVED_AT_LEAST}
    return tuple(
        replace(hunk, mark="moved")
        if hunk.kind in ("delete", "insert") and _core(hunk.old or hunk.new) in moved
        else hunk
        for hunk in hunks
    )


def _core(text: str) -> str:
    return _ENDS.sub("", text)
