"""Tracked changes: a text in pieces that came or went by somebody's hand, and the changes that others made to it.

A document that comes back holds the marks that went out with it beside new ones. The marks of the desk are told by their
times, which are those of versions, to the second: names may have changed since, and Word numbers its marks anew.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from reviews.text.versions.blame import blame
from reviews.text.versions.diff import Hunk, diff


class Mark(NamedTuple):
    """By whose hand, and when, as far as that is told."""

    author: str
    at: datetime | None = None


class Piece(NamedTuple):
    """Text that stands, `came` by a change or `gone` by one, or both."""

    text: str
    came: Mark | None = None
    gone: Mark | None = None


class Anchor(NamedTuple):
    """Where the words begin or end that a comment, by its number, is about; or where the comment itself stands."""

    comment: str
    ends: bool


@dataclass(frozen=True, slots=True)
class Change:
    """`new` takes the place of the text from `start` to `end` (code points of the text that went out)."""

    start: int
    end: int
    new: str
    author: str
    at: datetime | None = None


@dataclass(frozen=True)
class Reading:
    """A text that came back: as it went out, as it is now, the changes between, and which words each comment is about."""

    before: str
    after: str
    changes: tuple[Change, ...]
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)


def marked_up(versions: Sequence[tuple[str, Mark]]) -> list[Piece]:
    """The last of `versions`, oldest first, in pieces that say what came and went since the first, by whom and when.

    Where most of the text changed, what went stands before what came, not interleaved with it.
    """
    (old, _by), (new, last) = versions[0], versions[-1]
    came = blame([(text, n) for n, (text, _mark) in enumerate(versions)])
    stood = blame([(text, n) for n, (text, _mark) in reversed([*enumerate(versions)])])

    def whose_new(n: int) -> Mark:
        return versions[came[n]][1] if came[n] else last

    def whose_old(n: int) -> Mark:
        return versions[min(stood[n] + 1, len(versions) - 1)][1]

    change = diff(old, new)
    hunks: Iterable[Hunk] = [Hunk("replace", old, new)] if change.blocks else change.hunks
    found: list[Piece] = []
    at = to = 0
    for hunk in hunks:
        if hunk.kind == "equal":
            found.append(Piece(hunk.new))
        else:
            gone = groupby(range(at, at + len(hunk.old)), key=whose_old)
            found += [Piece("".join(old[n] for n in run), gone=mark) for mark, run in gone]
            fresh = groupby(range(to, to + len(hunk.new)), key=whose_new)
            found += [Piece("".join(new[n] for n in run), came=mark) for mark, run in fresh]
        at, to = at + len(hunk.old), to + len(hunk.new)
    return found


def reading(pieces: Iterable[Piece | Anchor], own: Collection[datetime]) -> Reading:
    """What others did to a text whose own marks, those that it went out with, have the times in `own`."""
    before: list[str] = []
    after: list[str] = []
    changes: list[Change] = []
    spans: dict[str, tuple[int, int]] = {}
    at = 0
    for one in pieces:
        if isinstance(one, Anchor):
            spans[one.comment] = (spans.get(one.comment, (at, 0))[0], at)
            continue
        was = (one.came is None or _is_own(one.came, own)) and not (one.gone and _is_own(one.gone, own))
        is_now = one.gone is None
        mark = one.gone if was else one.came
        if was != is_now and mark is not None and one.text:
            _extend(changes, Change(at, at + len(one.text) * was, one.text * is_now, mark.author, mark.at))
        before.append(one.text * was)
        after.append(one.text * is_now)
        at += len(one.text) * was
    return Reading("".join(before), "".join(after), tuple(changes), spans)


def _is_own(mark: Mark, own: Collection[datetime]) -> bool:
    return mark.at is not None and mark.at in own


def _extend(changes: list[Change], new: Change) -> None:
    """Add a change; what one person did in one place is one."""
    last = changes[-1] if changes else None
    if last and last.end == new.start and last.author == new.author:
        times = [at for at in (last.at, new.at) if at]
        changes[-1] = replace(last, end=new.end, new=last.new + new.new, at=max(times, default=None))
    else:
        changes.append(new)


def applied(text: str, changes: Iterable[Change]) -> str:
    """`text` with the changes, which are in its order."""
    return "".join(_parts(text, changes))


def _parts(text: str, changes: Iterable[Change]) -> Iterator[str]:
    at = 0
    for one in changes:
        yield text[at : one.start] + one.new
        at = one.end
    yield text[at:]
