"""Texts that whoever changed them left again as they had found them: as though nothing had been written.

Source: docs/decisions/0031-a-text-left-as-it-was-found.md.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

Content = tuple[str, str, str]
NOBODY: frozenset[int] = frozenset()


class VersionFact(NamedTuple):
    """One text that the pair has had: whose words it holds (and which `others`', where a file brought them), whether it
    was ever approved by somebody else, and by whose act it came (an accepted suggestion: not by its author's).
    """

    author: int | None
    content: Content
    approved: bool
    others: frozenset[int] = NOBODY
    by: int | None = None


class Order(NamedTuple):
    """How the versions of a pair lie over each other, all by their places; -1 is what lies under the first.

    `stands_as` is each version itself, or the one that it left as it was found; `under` is what stood when it was written.
    """

    stands_as: list[int]
    under: list[int]

    def standing(self) -> list[int]:
        """The versions from the one that stands down to the first, but for those that were left as they were found."""
        found = []
        at = self.stands_as[-1] if self.stands_as else -1
        while at != -1:
            found.append(at)
            at = self.under[at]
        return found


def order_of_texts(versions: Sequence[VersionFact], touched: Callable[[int], bool]) -> Order:
    """How `versions` lie over each other; `touched` says of one whether somebody else than whoever wrote it approved it.

    O(n), and where one account writes the same texts again and again O(n²).
    """
    order = Order([], [])
    stood: dict[Content, int] = {}
    for n, version in enumerate(versions):
        order.under.append(order.stands_as[-1] if n else -1)
        found = stood.get(version.content, n)
        back = found < n - 1 and is_left_as_found(versions, found, n, touched)
        order.stands_as.append(order.stands_as[found] if back else n)
        stood[version.content] = n
    return order


def is_left_as_found(versions: Sequence[VersionFact], found: int, left: int, touched: Callable[[int], bool]) -> bool:
    """Whether all from the text `found` to the same one, `left`, was one account's act alone, and nobody else approved
    any of it. Words that came from others (a suggestion, a file) are theirs, even where they are those of before.
    """
    last = versions[left]
    if last.by is None or last.author != last.by or last.others:
        return False
    return all(versions[at].by == last.by and not touched(at) for at in range(left - 1, found, -1))
