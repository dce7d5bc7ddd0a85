"""TMX, the exchange format of translation memories. Source: LISA OSCAR, TMX 1.4b Specification.

Codes within a segment (bpt, ept, ph, hi) stay in the text as they are written, so that none is lost unseen.
"""

import hashlib
from collections.abc import Iterator, Sequence

from lxml import etree

from reviews.load import pairs
from reviews.load.article import LoadedArticle
from reviews.load.errors import LoadError
from reviews.load.notes import noted
from reviews.load.options import Options
from reviews.load.xml_reading import XML_LANG, elements, line_of, marked_up
from reviews.text.scripts import base
from reviews.text.translatable import gettext_noop as _
from reviews.text.variants import writing

EXTENSIONS = ("tmx",)
Variants = list[tuple[str, str]]


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of pairs, one of each unit that has text in one of the two languages."""
    first, units, notes = "", list[tuple[int, str, Variants]](), dict[int, str]()
    for n, element in enumerate(elements(data, "header", "tu", root=("tmx",))):
        if element.tag == "header":
            first = element.get("srclang", "")
        else:
            variants = [(tag_of(one, n), marked_up(one.find("seg"))) for one in element.iter("tuv")]
            units.append((n, element.get("tuid", ""), variants))
            notes[n] = noted(element.findall("note"))
    source, target = languages([tag for _n, _id, variants in units for tag, _text in variants], first, options)
    heads = pairs.Columns(0, 1, None, True, pairs.language_tag(source), pairs.language_tag(target))
    rows = _rows(units, source, target)
    return pairs.article(rows, name, "tmx", hashlib.sha256(data).hexdigest(), heads, options, notes)


def tag_of(variant: etree._Element, n: int) -> str:
    """The language of a <tuv> of the unit `n`; old files say it without a namespace.

    Raises:
        LoadError: it says none: which side it is would be a guess.
    """
    if tag := variant.get(XML_LANG) or variant.get("lang"):
        return tag
    message = _("A text of unit {row} does not say which language it is in.")
    raise LoadError("tmx.missing_lang", message, {"row": n}, {"row": n, "line": line_of(variant)})


def languages(tags: Sequence[str], first: str, options: Options) -> tuple[str, str]:
    """The tags of source and target: what was asked for, else the source that the file names, else in order of appearance."""
    known = list(dict.fromkeys(tags))
    target = nearest(options.target_lang, known)
    others = [tag for tag in known if tag != target]
    source = nearest(options.source_lang, others) or nearest(first, others) or next(iter(others), "")
    return source, target or next((tag for tag in others if base(tag) != base(source)), "")


def nearest(wanted: str | None, known: Sequence[str]) -> str:
    """Which of the tags is meant by `wanted`: itself, else one of its writing, else one of its language."""
    if not wanted:
        return ""
    near = [tag for tag in known if base(tag) == base(wanted)]
    ways = (str.lower, writing)
    return next((tag for way in ways for tag in near if way(tag) == way(wanted)), near[0] if near else "")


def _rows(units: Sequence[tuple[int, str, Variants]], source: str, target: str) -> Iterator[tuple[int, str, str, str]]:
    for n, ident, variants in units:
        texts = dict(variants[::-1])
        yield n, texts.get(source, ""), texts.get(target, ""), ident
