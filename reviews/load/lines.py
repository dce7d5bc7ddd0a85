"""A text to its lines. Only CR, LF and CRLF end a line, and none does in a block of code."""

import re
from collections.abc import Iterator


class Code(str):
    """What is no prose and is not translated as such, with its line ends: it is one line of an article."""


_LINE_END = re.compile(r"\r\n|\r|\n")


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank with its number from 1, verbatim."""
    for n, line in enumerate(_LINE_END.split(text), 1):
        if line.strip():
            yield n, line
