"""Web pages: their text block by block, and their tables. Source: WHATWG, HTML Living Standard, 15 (rendering: display, white space).

Nothing of a page is left out but what no reader sees; the menus and boxes round an article are told by the kinds of lines.
"""

import hashlib
import re
import textwrap
from collections.abc import Iterator

from lxml import etree, html

from reviews.load import documents, pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode, known_as
from reviews.load.documents import Block
from reviews.load.errors import LoadError
from reviews.load.lines import Code
from reviews.load.options import Options
from reviews.load.own import is_empty_page, pairs_in_page
from reviews.load.xml_reading import refuse_much_markup
from reviews.text.markdown_places import LONGEST_CODE
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("html", "htm", "xhtml")
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "iframe", "object", "datalist"})
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike
    strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905
)
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_CUT = {"ERR_RESOURCE_LIMIT", "ERR_NO_MEMORY", "ERR_NAME_TOO_LONG"}
_NEW_LINE = "\0"  # stands for <br> until white space was collapsed


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of a page, or of the lines of two; of pairs where the desk wrote it."""
    if options.target is None:
        root = _root(data, options.encoding)
        if found := list(pairs_in_page(root)):
            heads = pairs.Columns(0, 1, None, True, *found[0][1:])
            rows = [row for row, *_langs in found]
            return pairs.article(rows, name, "html", hashlib.sha256(data).hexdigest(), heads, options)
        if is_empty_page(root):
            raise LoadError("pairs.none", _("The file holds no pairs."))
    return documents.read(blocks, "html", data, name, options)


def lines(data: bytes, encoding: str | None) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1."""
    return documents.lines_of(blocks(data, encoding))


def blocks(data: bytes, encoding: str | None) -> Iterator[Block]:
    """Paragraphs and tables in order."""
    yield from _blocks(_root(data, encoding))


def _root(data: bytes, encoding: str | None) -> etree._Element:
    """The page, which is read in the encoding that it names.

    Raises:
        LoadError: the encoding cannot be told, or there is no text, or not all of it can be read.
    """
    named = _CHARSET.search(data[:2048])
    text = decode(
        data, encoding or (known_as(named.group(1).decode("ascii")) if named and not _is_utf8(data) else None)
    )
    page = text.encode("utf-8")
    refuse_much_markup(page)
    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = html.document_fromstring(page, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise LoadError("pairs.none", _("The file holds no text, only white space.")) from None
    if any(one.type_name in _CUT for one in parser.error_log):
        raise LoadError(
            "html.too_deep", _("The page nests its elements too deep, or holds too long a text, to be read whole.")
        )
    return root


def _is_utf8(data: bytes) -> bool:
    """Whether it is so in spite of what the page says: programs save pages anew and leave that as it was."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _blocks(element: etree._Element) -> Iterator[Block]:
    """The blocks in an element; text between blocks is a paragraph of its own."""
    run = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _UNSEEN:
            pass
        elif child.tag == "br":
            run.append(_NEW_LINE)
        elif child.tag in _INLINE and not _holds_blocks(child):
            run.append(_inline(child))
        else:
            yield from _paragraph(run)
            run = []
            if child.tag == "table" and child.find(".//table") is None:
                yield documents.table_of(map(_cells, child.iter("tr")))
            elif child.tag == "pre":
                text = "".join(map(str, child.itertext()))
                yield (
                    text
                    if child.find("code") is None or len(text) > LONGEST_CODE
                    else Code(textwrap.dedent(text).strip("\n"))
                )
            else:
                yield from _blocks(child)
        run.append(child.tail or "")
    yield from _paragraph(run)


def _holds_blocks(element: etree._Element) -> bool:
    return any(isinstance(one.tag, str) and one.tag not in _INLINE and one.tag not in {"br", "img"} for one in element)


def _inline(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "br":
            parts.append(_NEW_LINE)
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN and child.tag not in {"rt", "rp"}:
            parts.append(_inline(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _paragraph(run: list[str]) -> Iterator[str]:
    found = [documents.unwrapped(line) for line in "".join(run).split(_NEW_LINE)]
    if any(found):
        yield "\n".join(found)


def _cells(row: etree._Element) -> Iterator[tuple[str, str]]:
    """The text of each cell, and over how many columns it goes."""
    for cell in row.iterchildren("td", "th"):
        yield "\n".join(str(one) for one in _blocks(cell)), cell.get("colspan", "")
