"""Spreadsheets with a heading row, as CSV has it: of each sheet that is shown and has one, or else of the first."""

from collections.abc import Iterator

from reviews.load.terms import Languages, TermRow
from reviews.load.terms.table import headings, terms_of
from reviews.load.workbooks import sheets_of

EXTENSIONS = ("xlsx",)


def rows(data: bytes, languages: Languages) -> Iterator[TermRow]:
    """The rows that are not empty, with their numbers in their sheet. Raises LoadError as terms_of and sheets_of do."""
    tables = sheets_of(data).tables
    fit = [table for table in tables if {"source", "target"} <= set(headings(table[0][1], languages))]
    for table in fit or tables[:1]:
        yield from terms_of(table, languages)
