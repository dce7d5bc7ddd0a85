"""Reading what people hand in: apart, within bounds; in this process only where a test says so (READ_APART)."""

from collections.abc import Callable
from typing import Any

from django.conf import settings

from reviews.load.apart import read_apart
from reviews.load.terms import Languages, TermRow


def read(reader: str, *args: Any, meanwhile: Callable[[], object] = lambda: None, **said: Any) -> Any:
    """What a reader makes of a file (reviews/load/keeper.py: READERS). Raises load.LoadError."""
    if settings.READ_APART:
        return read_apart(reader, *args, meanwhile=meanwhile, **said)
    from reviews.load.keeper import READERS

    return READERS[reader](*args, **said)


def read_term_rows(data: bytes, name: str, languages: Languages, encoding: str | None = None) -> list[TermRow]:
    """The rows of a glossary. Raises load.LoadError."""
    rows: list[TermRow] = read("terms", data, name, languages, encoding)
    return rows
