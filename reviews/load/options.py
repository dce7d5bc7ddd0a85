"""What a person may say about a file before it is read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`target` holds the bytes of the second file where source and target come in two, `target_lines` what reads them as lines
    that are not blank, each with its number.
    """

    source_lang: str | None = None
    target_lang: str | None = None
    encoding: str | None = None
    target: bytes | None = None
    target_lines: Callable[[bytes, str | None], Iterable[tuple[int, str]]] | None = None
