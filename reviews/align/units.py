"""An article's two sides as the units that are aligned: sentences with their lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reviews.text.scripts import base
from reviews.text.segments import Line, LineKind, Sentence
from reviews.text.sentences import sentences
from reviews.text.small_forms import widened

# Code is aligned with code alone.
BARRED = -60.0
# What leaving a unit without a twin costs, as a share of a body sentence's cost.
DELETION: dict[LineKind, float] = {
    "body": 1.0, "heading": 0.35, "byline": 0.25, "date": 0.25, "tag": 0.1, "boilerplate": 0.05, "repeated": 0.1,
    "code": 0.25,
}  # fmt: skip
# What having a sentence in one bead with the one before it costs: across a line's end, and with a line of this kind.
ACROSS = -0.8
JOIN: dict[LineKind, float] = {
    "body": 0.0, "heading": -1.5, "byline": -3.0, "date": -3.0, "tag": -4.0, "boilerplate": -4.0, "repeated": -4.0,
    "code": BARRED,
}  # fmt: skip
# A number or a letter alone labels what follows it, whatever lines the two stand in.
APART = -3.0
# What has no word in it, such as three asterisks, belongs to what stands before it, or to nothing.
_WORD = re.compile(r"\w")
BARE = 0.3
_LABEL = re.compile(r"[\s(（\[]*(?:\d{1,3}|[A-Za-z]|[IVXLC]+|[一二三四五六七八九十]{1,3})[.)）．、\]]+\s*")
# Where lines hold this many sentences on average or fewer, a line is a sentence.
_SINGLE = 1.15


@dataclass(frozen=True)
class Units:
    """Sentences in order; `line[k]` is the index (from 0) of the line of sentence k in `lines`."""

    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    line: tuple[int, ...]

    @cached_property
    def kinds(self) -> tuple[LineKind, ...]:
        """The kind of each sentence's line."""
        return tuple(self.lines[at].kind for at in self.line)

    @property
    def texts(self) -> list[str]:
        """The text of each sentence as the search sees it."""
        return [
            _STAND_IN if kind == "code" else widened(one.text)
            for kind, one in zip(self.kinds, self.sentences, strict=True)
        ]

    @property
    def codes(self) -> NDArray[np.int64]:
        """A number for each block of code, the same for the same but for white space; 0 for all else."""
        both = zip(self.kinds, self.sentences, strict=True)
        return np.array([hash("".join(one.text.split())) if kind == "code" else 0 for kind, one in both], np.int64)

    @cached_property
    def _bare(self) -> list[bool]:
        """Whether each sentence is without a word."""
        return [not _WORD.search(one.text) for one in self.sentences]

    def prices(self) -> list[float]:
        """What leaving out each sentence costs, as a share of what a sentence of the body does."""
        return [DELETION[kind] * (BARE if bare else 1.0) for kind, bare in zip(self.kinds, self._bare, strict=True)]

    def joins(self) -> list[float]:
        """For each sentence the score of having it in one bead with the sentence before it."""
        found = [0.0]
        several = len(self.sentences) > len(self.lines)
        labels = [bool(_LABEL.fullmatch(one.text)) for one in self.sentences]
        for (before, at), (behind_label, label), behind_bare in zip(
            pairwise(self.line), pairwise(labels), self._bare[:-1], strict=True
        ):
            if label or behind_bare:
                found.append(APART)
            elif before == at or behind_label:
                found.append(0.0)
            else:
                kinds = JOIN[self.lines[before].kind], JOIN[self.lines[at].kind]
                found.append(min(*kinds, ACROSS if several else 0.0))
        return found[: len(self.line)]


# A date speaks for a date; lines of two unlike kinds hardly translate each other.
_CLOSE: dict[LineKind, int] = {
    "body": 0, "heading": 0, "byline": 1, "date": 2, "tag": 3, "boilerplate": 4, "repeated": 5, "code": 6
}  # fmt: skip
SAME_KIND = 0.7
# Of what belongs to the page each side has its own: an advertisement is no twin of a photo credit. Words must pair them.
SAME_OF_PAGE = -1.0
OTHER_KIND = -2.5
# Blocks of code that are the same, and that differ, by comments that were translated or by more.
SAME_CODE, OTHER_CODE = 8.0, 1.0
# What the search sees of code: its words and marks are none of a language.
_STAND_IN = "`"


def kind_fits(source: Sequence[LineKind], target: Sequence[LineKind]) -> NDArray[np.float32]:
    """What the kinds of two sentences' lines say about the two being twins, as [source, target]."""
    if all(kind == "body" for kind in (*source, *target)):
        return np.zeros((len(source), len(target)), np.float32)
    left = np.array([_CLOSE[kind] for kind in source])[:, None]
    right = np.array([_CLOSE[kind] for kind in target])[None, :]
    same = np.where(left >= _CLOSE["boilerplate"], SAME_OF_PAGE, SAME_KIND)
    special = np.where(left == right, same, OTHER_KIND)
    code = (left == _CLOSE["code"]).astype(int) + (right == _CLOSE["code"])
    special = np.choose(code, [special, BARRED, OTHER_CODE])
    return np.where((left == 0) & (right == 0), 0.0, special).astype(np.float32)


def code_fits(source: NDArray[np.int64], target: NDArray[np.int64]) -> NDArray[np.float32]:
    """What it says besides that two blocks of code, by their numbers in `Units.codes`, are the same."""
    if not source.any():
        return np.zeros((len(source), len(target)), np.float32)
    same = (source[:, None] == target[None, :]) & (source[:, None] != 0)
    return np.where(same, SAME_CODE - OTHER_CODE, 0.0).astype(np.float32)


def whole_lines(lines: Sequence[Line]) -> Units:
    """Each line as one unit."""
    return Units(
        tuple(lines), tuple(Sentence(one.n, 0, len(one.text), one.text) for one in lines), tuple(range(len(lines)))
    )


def split_lines(lines: Sequence[Line]) -> Units:
    """The sentences of each line as units."""
    found: list[Sentence] = []
    where: list[int] = []
    for at, line in enumerate(lines):
        for sentence in sentences(line):
            found.append(sentence)
            where.append(at)
    return Units(tuple(lines), tuple(found), tuple(where))


def of_sides(source: Sequence[Line], target: Sequence[Line], level: str, two_files: bool) -> tuple[Units, Units]:
    """Units of both sides. In two files whose lines are sentences already, lines stay whole."""
    if two_files and level == "sentence":
        return whole_lines(source), whole_lines(target)
    split = split_lines(source), split_lines(target)
    if two_files and all(len(units.sentences) <= _SINGLE * len(units.lines) for units in split):
        return whole_lines(source), whole_lines(target)
    return split


def sides_of(lines: Sequence[Line], source_lang: str, target_lang: str) -> tuple[list[Line], list[Line], list[Line]]:
    """Lines of one mixed file by language: source, target, and those of neither."""
    source = [line for line in lines if base(line.lang) == base(source_lang)]
    target = [line for line in lines if base(line.lang) == base(target_lang)]
    other = [line for line in lines if base(line.lang) not in (base(source_lang), base(target_lang))]
    return source, target, other
