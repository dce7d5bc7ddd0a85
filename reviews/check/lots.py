"""Pairs in lots: as many as are worth being looked at together (docs/decisions/0021-one-rule-after-the-other.md)."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

AT_ONCE = (
    40_000  # characters: some two hundred sentences; of a text that is slow to read, so few that a job stays alive
)


class Texts(Protocol):
    """What has a source and a target."""

    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...


T = TypeVar("T", bound=Texts)


def lots(pairs: Iterable[T]) -> Iterator[list[T]]:
    """The pairs in lots of AT_ONCE characters or little more."""
    lot, size = list[T](), 0
    for pair in pairs:
        lot.append(pair)
        size += len(pair.source) + len(pair.target)
        if size >= AT_ONCE:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot
