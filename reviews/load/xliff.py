"""XLIFF 1.2, and 2.0 to 2.2. Source: OASIS, XLIFF Version 1.2 (2008) and XLIFF Version 2.1 (2018).

What marks a stretch of text (g, mrk, pc) is read as its text; placeholders and codes (x, bx, ex, ph, bpt, ept, it, sc, ec, cp) are
not text.
"""

import hashlib
from collections.abc import Iterator

from lxml import etree

from reviews.load import pairs
from reviews.load.article import LoadedArticle
from reviews.load.options import Options
from reviews.load.xml_reading import elements, text_of

EXTENSIONS = ("xlf", "xliff", "mxliff", "sdlxliff")
CODES = frozenset({"x", "bx", "ex", "ph", "bpt", "ept", "it", "sub", "sc", "ec", "cp"})


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of pairs, one a unit of 1.2 and one a segment of 2.x, those without a translation among them."""
    found = list(_rows(data))
    named = next((langs for *_row, langs in found if all(langs)), ("", ""))
    heads = pairs.Columns(0, 1, None, True, *(pairs.language_tag(tag) for tag in named))
    rows = [(n, source, target, ident) for n, source, target, ident, _langs in found]
    return pairs.article(rows, name, "xliff", hashlib.sha256(data).hexdigest(), heads, options)


def _rows(data: bytes) -> Iterator[tuple[int, str, str, str, tuple[str, str]]]:
    """Number, source, target, id and languages of each pair."""
    for n, element in enumerate(elements(data, "{*}trans-unit", "{*}segment"), 1):
        above = [element, *element.iterancestors()]
        ident = next((one.get("id", "") for one in above[:2] if one.get("id")), "")
        texts = (text_of(element.find("{*}source"), CODES), text_of(element.find("{*}target"), CODES))
        yield n, *texts, ident, (said(above, "source-language", "srcLang"), said(above, "target-language", "trgLang"))


def said(above: list[etree._Element], *names: str) -> str:
    """What the nearest of the elements says in one of these attributes."""
    return next((value for one in above for name in names if (value := one.get(name))), "")
