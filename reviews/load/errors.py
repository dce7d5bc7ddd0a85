"""What a loader says when a file cannot be taken, and what it tells about a file it takes."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Notice:
    """Something the person who loads a file should know. `message` has named {places}, filled from `values`."""

    code: str
    message: str
    values: dict[str, Any] = field(default_factory=dict)
    location: dict[str, int | str] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The message in English, filled in."""
        return self.message.format(**self.values)


class LoadError(ValueError):
    """A file is refused whole.

    `code` is stable ("encoding.invalid"); `message` is a sentence with named {places} filled from `values`; `location`
    names the place by "row", "line", "byte" or "member"; `candidates` are (encoding, preview) where the encoding has to
    be chosen by a person.
    """

    def __init__(
        self,
        code: str,
        message: str,
        values: dict[str, Any] | None = None,
        location: dict[str, int | str] | None = None,
        candidates: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.code = code
        self.message = message
        self.values = values or {}
        self.location = location or {}
        self.candidates = candidates
        super().__init__(self.sentence)

    def __reduce__(self) -> tuple[Any, ...]:
        """How one process tells another of it."""
        return LoadError, (self.code, self.message, self.values, self.location, self.candidates)

    @property
    def sentence(self) -> str:
        """The message in English, filled in."""
        return self.message.format(**self.values)
