"""What a function says of words, kept for as long as there is room.

A word is asked for again and again; to read a table takes a fraction of what a call takes.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Value = TypeVar("Value")


class Remembered(dict[str, Value]):
    """The values of a function of a word, each found when it is first asked for; forgotten all at once where they are `most`."""

    __slots__ = ("find", "most")

    def __init__(self, find: Callable[[str], Value], most: int) -> None:
        super().__init__()
        self.find, self.most = find, most

    def learn(self, words: Sequence[str], values: Iterable[Value]) -> None:
        """Takes over what was found of many at once."""
        if len(self) + len(words) > self.most:
            self.clear()
        self.update(zip(words, values, strict=True))

    def __missing__(self, word: str) -> Value:
        if len(self) >= self.most:
            self.clear()
        found = self[word] = self.find(word)
        return found
