"""XLIFF 1.2, and 2.0 to 2.2. Source: OASIS, XLIFF Version 1.2 (2008) and XLIFF Version 2.1 (2018).

Codes within a text (g, x, pc, ph, mrk) stay in it as they are written, so that none is lost unseen. The notes of a unit of
2.x stand with its first segment. What is not to be translated (translate="no", of a unit or what it stands in) is read like the rest.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from reviews.load import pairs
from reviews.load.article import LoadedArticle
from reviews.load.errors import Notice
from reviews.load.notes import noted
from reviews.load.options import Options
from reviews.load.xml_reading import elements, marked_up
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("xlf", "xliff", "mxliff", "sdlxliff")


class _Unit(NamedTuple):
    """A unit of 1.2 or a segment of 2.x; `named` is its file and id where the two are to be its alone."""

    ident: str
    source: str
    target: str
    source_lang: str
    target_lang: str
    named: tuple[str, str] | None
    note: str
    fixed: bool


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of pairs, one a unit of 1.2 and one a segment of 2.x, those without a translation among them."""
    units = [_unit(one) for one in elements(data, "trans-unit", "segment", root=("xliff",))]
    said = next((one for one in units if one.source_lang and one.target_lang), None)
    langs = [pairs.language_tag(tag) for tag in (said.source_lang, said.target_lang)] if said else [None, None]
    heads = pairs.Columns(0, 1, None, True, *langs)
    rows = [(n, one.source, one.target, one.ident) for n, one in enumerate(units, 1)]
    notes = {n: one.note for n, one in enumerate(units, 1)}
    article = pairs.article(rows, name, "xliff", hashlib.sha256(data).hexdigest(), heads, options, notes)
    held = [replace(pair, fixed=units[pair.row - 1].fixed) for pair in article.pairs]
    return replace(article, pairs=tuple(held), warnings=(*article.warnings, *_repeated(units)))


def _unit(element: etree._Element) -> _Unit:
    above = [element, *element.iterancestors()]
    ident = next((one.get("id", "") for one in above[:2] if one.get("id")), "")
    named = (said(above, "original"), ident) if etree.QName(element).localname == "trans-unit" else None
    texts = marked_up(element.find("{*}source")), marked_up(element.find("{*}target"))
    langs = said(above, "source-language", "srcLang"), said(above, "target-language", "trgLang")
    notes = element.findall("{*}note") or above[1].findall("{*}notes/{*}note")
    return _Unit(ident, *texts, *langs, named, noted(notes), said(above, "translate") == "no")


def said(above: list[etree._Element], *names: str) -> str:
    """What the nearest of the elements says in one of these attributes."""
    return next((value for one in above for name in names if (value := one.get(name))), "")


def _repeated(units: list[_Unit]) -> Iterator[Notice]:
    """A word on the first id that several units of a file have: they are kept apart."""
    times = Counter(one.named for one in units if one.named)
    for (_file, ident), n in times.items():
        if n > 1:
            message = _("{n} units have the id {id}; each is kept as a pair of its own.")
            yield Notice("xliff.duplicate_id", message, {"n": n, "id": ident})
            return
