"""XLIFF 1.2: one unit a pair, signed off, with its approvals. Source: OASIS, XLIFF Version 1.2 (2008).

A derived variant of Chinese is an alternative of the unit: a file of this kind has one target language.
"""

from typing import Any, BinaryIO

from lxml import etree

from reviews.export.approvals import approved_in_words
from reviews.export.edition import Edition, EditionPair, LeftOut, short_tag, stamp
from reviews.export.inline_codes import fill
from reviews.export.provenance import provenance
from reviews.text.translatable import gettext_noop

FORMAT = "xliff12"
EXTENSION = "xlf"
MEDIA_TYPE = "application/xliff+xml"
TITLE = gettext_noop("XLIFF 1.2")

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
CODES = frozenset({"g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk", "sub"})
SPACES: Any = {None: NAMESPACE}
XML = "{http://www.w3.org/XML/1998/namespace}"


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the units one by one: memory does not grow with the article."""
    about = {
        "original": f"{edition.article_id} {edition.title}",
        "source-language": short_tag(edition.source_lang),
        "target-language": short_tag(edition.target_lang),
        "datatype": "plaintext",
        "tool-id": "duikan",
        "date": stamp(edition.at),
    }
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with (
            file.element(_tag("xliff"), version="1.2", nsmap=SPACES),
            file.element(_tag("file"), about),
        ):
            file.write(head(edition))
            with file.element(_tag("body")):
                for one in edition.units():
                    file.write(fixed(one) if isinstance(one, LeftOut) else unit(one, edition))


def head(edition: Edition) -> etree._Element:
    """Who approved, what with, and what is left out."""
    element = etree.Element(_tag("header"), nsmap=SPACES)
    last = {one.name: one.at for pair in edition.pairs for one in pair.approvals}
    for pair in edition.pairs:
        for one in pair.approvals:
            last[one.name] = max(last[one.name], one.at)
    if last:
        phases = etree.SubElement(element, _tag("phase-group"))
        for n, (name, at) in enumerate(sorted(last.items()), 1):
            phase = {"phase-name": f"approval-{n}", "process-name": "approval", "contact-name": name, "date": stamp(at)}
            etree.SubElement(phases, _tag("phase"), phase)
    for line in provenance(edition):
        etree.SubElement(element, _tag("note")).text = line
    etree.SubElement(element, _tag("tool"), {"tool-id": "duikan", "tool-name": edition.tool})
    return element


def unit(pair: EditionPair, edition: Edition) -> etree._Element:
    """One <trans-unit>."""
    attributes = {"id": str(pair.id), "approved": "yes", f"{XML}space": "preserve"}
    element = etree.Element(_tag("trans-unit"), attributes, nsmap=SPACES)
    fill(etree.SubElement(element, _tag("source")), pair.source, CODES)
    fill(etree.SubElement(element, _tag("target"), {"state": "signed-off"}), pair.target, CODES)
    if pair.note:
        etree.SubElement(element, _tag("note")).text = pair.note
    etree.SubElement(element, _tag("note"), {"from": "Duikan", "annotates": "target"}).text = approved_in_words(pair)
    if pair.lane is not None:
        other = etree.SubElement(element, _tag("alt-trans"), {"origin": "derived by OpenCC, not separately approved"})
        etree.SubElement(other, _tag("target"), {f"{XML}lang": short_tag(edition.lane_lang)}).text = pair.lane
    return element


def fixed(one: LeftOut) -> etree._Element:
    """A <trans-unit> that is not to be translated, as it came."""
    attributes = {"id": str(one.id), "translate": "no", f"{XML}space": "preserve"}
    element = etree.Element(_tag("trans-unit"), attributes, nsmap=SPACES)
    fill(etree.SubElement(element, _tag("source")), one.source, CODES)
    if one.target:
        fill(etree.SubElement(element, _tag("target")), one.target, CODES)
    return element


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
