"""What a function says of words, kept for as long as there is room.

A word is asked for again and again; to read a table takes a fraction of what a call takes.
"""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class Remembered(dict[str, Value]):
    """The values of a function of a word, each found when it is first asked for; forgotten all at once where they are `most`."""

    __slots__ = ("find", "most")

    def __init__(self, find: Callable[[str], Value], most: int) -> None:
        super().__init__()
        self.find, self.most = find, most

    def __missing__(self, word: str) -> Value:
        return self.keep(word, self.find(word))

    def keep(self, word: str, value: Value) -> Value:
        """Keeps a value that was found otherwise."""
        if len(self) >= self.most:
            self.clear()
        self[word] = value
        return value
