"""Why a line without a twin might be left out: what its kind says, and on which side it stands alone."""

from collections import Counter
from collections.abc import Sequence

from reviews.text.segments import Line, LineKind, Side

_BY_KIND: dict[LineKind, str] = {
    "boilerplate": "boilerplate",
    "tag": "tag",
    "byline": "byline",
    "date": "byline",
    "repeated": "repeated",
}


def reasons(lines: Sequence[Line], alone: Sequence[Line], side: Side) -> dict[int, str]:
    """For each line `alone` of a side, by number, the reason proposed; `lines` are all lines of that side.

    What is made of other words of a text, a pull quote, its page repeats; in a translation that has it alone, its
    translator added it. A whole line again is a repeated line on both sides.
    """
    by_side = "omitted" if side == "source" else "added"
    copies = Counter(map(_plain, lines))
    quoted = {line.n for line in alone if side == "target" and line.kind == "repeated" and copies[_plain(line)] < 2}
    return {line.n: by_side if line.n in quoted else _BY_KIND.get(line.kind, by_side) for line in alone}


def _plain(line: Line) -> str:
    return "".join(line.text.split()).casefold()
