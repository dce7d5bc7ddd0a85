"""Where Chinese texts have names of a list: in one text, or in all of a lot at once, which takes less."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import chain

from reviews.text.names.form_index import beginnings
from reviews.text.quick.kinds import Texts
from reviews.text.quick.remembered import Remembered
from reviews.text.quick.sought import Sought

Span = tuple[int, int]


class ListedForms:
    """The forms of a list, by their first two characters. `beginning_at` tells which of a text's characters, in order, begin one."""

    def __init__(
        self,
        by_two: Callable[[], Mapping[str, Iterable[str]]],
        beginning_at: Callable[[Iterable[int], str], tuple[Span, ...]],
    ) -> None:
        self._by_two, self._beginning_at = by_two, beginning_at
        self.found = Remembered(self._in_one, 4096)
        """Where each text has any of them, one over another never."""

    def read_ahead(self, texts: Texts) -> None:
        """Looks for them in the texts of a lot."""
        starts = zip(self._sought.found_in(texts), texts.all, strict=True)
        self.found.learn(texts.all, [self._beginning_at(*one) if one[0] else () for one in starts])

    def _in_one(self, text: str) -> tuple[Span, ...]:
        return self._beginning_at((match.start() for match in self._begins.finditer(text)), text)

    @cached_property
    def _begins(self) -> "re.Pattern[str]":
        return beginnings(self._by_two())

    @cached_property
    def _sought(self) -> Sought:
        return Sought(chain.from_iterable(self._by_two().values()))
