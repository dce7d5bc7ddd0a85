"""TMX 1.4b: one translation unit a pair, with approver, time and hash. Source: LISA OSCAR, TMX 1.4b Specification."""

from typing import BinaryIO

from lxml import etree

from reviews.export.edition import Edition, EditionPair, short_tag
from reviews.export.inline_codes import fill
from reviews.text.translatable import gettext_noop

FORMAT = "tmx"
EXTENSION = "tmx"
MEDIA_TYPE = "application/x-tmx+xml"
TITLE = gettext_noop("TMX for translation memories")

CODES = frozenset({"bpt", "ept", "ph", "it", "hi", "ut", "sub"})
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TIME = "%Y%m%dT%H%M%SZ"


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the units one by one: memory does not grow with the article."""
    header = {
        "creationtool": "Duikan",
        "creationtoolversion": edition.tool,
        "segtype": "sentence",
        "o-tmf": "Duikan",
        "adminlang": "en",
        "srclang": short_tag(edition.source_lang),
        "datatype": "plaintext",
        "creationdate": edition.at.strftime(_TIME),
    }
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("tmx", version="1.4"):
            with file.element("header", header):
                file.write(_note(manifest_note(edition)))
                file.write(_prop("x-document", f"{edition.article_id} {edition.title}"))
                file.write(_prop("x-snapshot", str(edition.snapshot)), _prop("x-digest", edition.digest))
            with file.element("body"):
                for pair in edition.pairs:
                    file.write(unit(pair, edition))


def manifest_note(edition: Edition) -> str:
    """What is not in the file, in words."""
    left = ", ".join(f"{state}: {n}" for state, n in edition.counts.items()) or "none"
    ids = " ".join(str(one.id) for one in edition.left_out)
    said = [f"{len(edition.pairs)} pairs approved ({edition.policy}). Left out: {left}."]
    said += [f"Ids: {ids}"] if ids else []
    return " ".join(said + ([f"People are named by their {edition.people}."] if edition.people != "full" else []))


def unit(pair: EditionPair, edition: Edition) -> etree._Element:
    """One <tu>."""
    attributes = {"tuid": str(pair.id)}
    if pair.authors:
        attributes["creationid"] = pair.authors[0]
    if pair.approved_at:
        attributes |= {"changeid": pair.approved_by, "changedate": pair.approved_at.strftime(_TIME)}
    element = etree.Element("tu", attributes)
    if pair.note:
        element.append(_note(pair.note))
    element.append(_prop("x-state", "approved"))
    element.append(_prop("x-hash", f"{pair.source_hash} {pair.target_hash}"))
    element.append(_prop("x-version", str(pair.version)))
    element.append(_prop("x-document", str(edition.article_id)))
    element.append(_variant(edition.source_lang, pair.source))
    element.append(_variant(edition.target_lang, pair.target))
    if pair.lane is not None:
        element.append(_variant(edition.lane_lang, pair.lane, derived=True))
    return element


def _variant(lang: str, text: str, *, derived: bool = False) -> etree._Element:
    variant = etree.Element("tuv", {XML_LANG: short_tag(lang)})
    if derived:
        variant.append(_prop("x-derived", "OpenCC, not separately approved"))
    fill(etree.SubElement(variant, "seg"), text, CODES)
    return variant


def _prop(kind: str, text: str) -> etree._Element:
    prop = etree.Element("prop", {"type": kind})
    prop.text = text
    return prop


def _note(text: str) -> etree._Element:
    note = etree.Element("note")
    note.text = text
    return note
