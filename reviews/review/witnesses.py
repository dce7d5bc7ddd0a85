"""Whose characters of a text nobody else has seen: what the policy "swap" asks besides the last author.

A character is seen by somebody else when another person wrote a later version of this one pair by hand and kept it, or
handed in, or approved with the text before them, a version that holds it. Acts on many pairs see nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reviews.text.versions.diff import diff

BY_HAND = frozenset({"edit", "revert"})


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a pair had: who wrote it (all who may have), how, and who else has seen it since."""

    target: str
    authors: frozenset[int]
    by_hand: bool
    viewers: frozenset[int] = frozenset()


Character = tuple[frozenset[int], frozenset[int]]


def unseen_authors(versions: Sequence[Written]) -> frozenset[int]:
    """Those who wrote a character of the last text that nobody else has seen. O(sum of n·m/64) over the versions."""
    text, known = "", list[Character]()
    for version in versions:
        fresh: list[Character] = []
        at = 0
        for hunk in diff(text, version.target).hunks:
            if hunk.kind == "equal":
                fresh += known[at : at + len(hunk.new)]
            else:
                fresh += [(version.authors, frozenset())] * len(hunk.new)
            at += len(hunk.old)
        saw = version.viewers | (version.authors if version.by_hand else frozenset())
        known = [(authors, seen | saw) for authors, seen in fresh]
        text = version.target
    return frozenset(author for authors, seen in set(known) for author in authors if not seen - {author})


def same_keys(people: Iterable[int | None], same: Mapping[int, int]) -> frozenset[int]:
    """The persons behind accounts."""
    return frozenset([same.get(one, one) for one in people if one is not None])
