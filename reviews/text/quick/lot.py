"""Pairs that are looked at together (docs/decisions/0021-one-rule-after-the-other.md)."""

from collections.abc import Callable
from functools import cached_property

from reviews.text.quick.kinds import Flags, Texts
from reviews.text.segments import Pair, Side

_FEWEST = 8


class Lot(tuple[Pair, ...]):
    """Pairs, and the texts of each side as one."""

    @cached_property
    def is_one(self) -> bool:
        """Whether it is worth while to look at all at once: the pairs are several, and of the same two languages."""
        return len(self) >= _FEWEST and len({(pair.source_lang, pair.target_lang) for pair in self}) == 1

    @cached_property
    def source(self) -> Texts:
        """The sources."""
        return Texts([pair.source for pair in self])

    @cached_property
    def target(self) -> Texts:
        """The translations."""
        return Texts([pair.target for pair in self])

    def of(self, side: Side) -> Texts:
        """The texts of one side."""
        return self.source if side == "source" else self.target

    def once(self, look: "Callable[[Lot], Flags]") -> Flags:
        """What a function tells of the pairs, asked once for all rules."""
        if look not in self._told:
            self._told[look] = look(self)
        return self._told[look]

    @cached_property
    def _told(self) -> "dict[Callable[[Lot], Flags], Flags]":
        return {}

    @property
    def source_lang(self) -> str:
        """The language tag of the sources."""
        return self[0].source_lang

    @property
    def target_lang(self) -> str:
        """The language tag of the translations."""
        return self[0].target_lang
