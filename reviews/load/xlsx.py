"""Spreadsheets (.xlsx): a table of two languages is pairs, all else runs in lines, sheet after sheet."""

from collections.abc import Iterator
from dataclasses import replace

from reviews.load import documents
from reviews.load.article import LoadedArticle
from reviews.load.documents import Table
from reviews.load.errors import Notice
from reviews.load.options import Options
from reviews.load.workbooks import Rows, Sheets, sheets_of
from reviews.text.tables import HEADING, plain
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("xlsx",)


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of the pairs of a workbook, or of its lines, or of the lines of two files."""
    sheets = sheets_of(data)
    article = documents.read(lambda *_file: map(_table, sheets.tables), "xlsx", data, name, options)
    return replace(article, warnings=(*article.warnings, *_told(sheets)))


def lines(data: bytes, _encoding: str | None) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1. Raises LoadError as sheets_of does."""
    return documents.lines_of(map(_table, sheets_of(data).tables))


def _table(rows: Rows) -> Table:
    """The texts; of a table that the desk wrote and a spreadsheet saved those that went into it."""
    as_given = plain if tuple(rows[0][1][: len(HEADING)]) == HEADING else str
    return [list(map(as_given, cells)) for _n, cells in rows]


def _told(sheets: Sheets) -> Iterator[Notice]:
    """What of a workbook is not read, or not as it looks."""
    if sheets.hidden:
        message = _("Hidden sheets, which are not read: {n}.")
        yield Notice("xlsx.hidden_sheets", message, {"n": sheets.hidden})
    if sheets.formatted:
        message = _(
            "Numbers and dates are read as the file keeps them, without the form in which the sheet shows them."
        )
        yield Notice("xlsx.formatted_numbers", message)
