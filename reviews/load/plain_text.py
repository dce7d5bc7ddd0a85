"""Raw text: one bilingual file whose lines are in two languages or hold both beside each other, or two files of one language each."""

from collections.abc import Iterator

from reviews.load import beside, documents, running_text
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.labels import unlabelled
from reviews.load.lines import numbered
from reviews.load.options import Options

EXTENSIONS = ("txt", "text")


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article with `lines` (one file), with `source_lines` and `target_lines` (two files), or with `pairs`, where each line has both."""
    if options.target is None and (blocks := beside.blocks(decode(data, options.encoding), options)):
        return documents.read(lambda *_file: blocks, "plain_text", data, name, options)
    return running_text.read(lines, "plain_text", data, name, options)


def lines(data: bytes, encoding: str | None) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1, without what says of nearly all of them on which side they are."""
    return unlabelled(numbered(decode(data, encoding)))
