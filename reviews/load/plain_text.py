"""Raw text: one bilingual file whose lines are in two languages, or two files of one language each."""

from collections.abc import Iterator

from reviews.load import running_text
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.lines import numbered
from reviews.load.options import Options

EXTENSIONS = ("txt", "text")


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article with `lines` (one file) or with `source_lines` and `target_lines` (two files)."""
    return running_text.read(lines, "plain_text", data, name, options)


def lines(data: bytes, encoding: str | None) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1."""
    return numbered(decode(data, encoding))
