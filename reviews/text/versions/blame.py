"""Whose each character is: carried through edits by their difference, through reverts, splits and joins.

An edit keeps the owner of what it leaves; a text that stood before (a revert) gets the owners of then back.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from rapidfuzz.distance import Indel

Owner = TypeVar("Owner")


def blame(versions: Iterable[tuple[str, Owner]], before: Sequence[Owner] = ()) -> list[Owner]:
    """The owner of each character of the last of `versions` (text, owner), oldest first.

    `before` are the owners of the first text where it was made of older ones (a split, a join); else it is its owner's.
    O(n·m) a version.
    """
    owners: list[Owner] = []
    text = ""
    known: dict[str, list[Owner]] = {}
    for n, (new, owner) in enumerate(versions):
        if new in known:
            owners = known[new]
        elif n == 0:
            owners = list(before) if before else [owner] * len(new)
        else:
            owners = carried(text, new, owners, owner)
        if len(owners) != len(new):
            raise ValueError("There must be one owner a character.")
        known[new], text = owners, new
    return owners


def carried(old: str, new: str, owners: Sequence[Owner], owner: Owner) -> list[Owner]:
    """The owners of `new`: those of `old` where it is equal, else `owner`."""
    found: list[Owner] = []
    for op in Indel.opcodes(old, new):
        if op.tag == "equal":
            found += owners[op.src_start : op.src_end]
        elif op.tag == "insert":
            found += [owner] * (op.dest_end - op.dest_start)
    return found


def joined(pieces: Iterable[tuple[str, Sequence[Owner]]], glue: str, owner: Owner) -> list[Owner]:
    """The owners of a text that was put together of `pieces` (text, owners), stripped, with `glue` of `owner` between."""
    found: list[Owner] = []
    for n, (text, owners) in enumerate(pieces):
        if n:
            found += [owner] * len(glue)
        first = len(text) - len(text.lstrip())
        found += owners[first : first + len(text.strip())]
    return found


def stretches(text: str, owners: Sequence[Owner]) -> list[tuple[str, Owner]]:
    """The text in pieces of one owner each, in order."""
    found, at = [], 0
    for owner, run in groupby(owners):
        length = len(list(run))
        found.append((text[at : at + length], owner))
        at += length
    return found
