"""XLIFF 2.1: one unit a pair, final, with its approvals as metadata. Source: OASIS, XLIFF Version 2.1 (2018), 4.3 and 5.5.

A derived variant of Chinese is a note of the unit: a file of this kind has one target language.
"""

from typing import Any, BinaryIO

from lxml import etree

from reviews.export.edition import Edition, EditionPair, LeftOut, short_tag, stamp
from reviews.export.inline_codes import fill
from reviews.export.provenance import provenance
from reviews.text.translatable import gettext_noop

FORMAT = "xliff21"
EXTENSION = "xliff"
MEDIA_TYPE = "application/xliff+xml;version=2.1"
TITLE = gettext_noop("XLIFF 2.1")

NAMESPACE, METADATA = "urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:metadata:2.0"
CODES = frozenset({"pc", "ph", "sc", "ec", "cp", "mrk", "sm", "em"})
SPACES: Any = {None: NAMESPACE, "mda": METADATA}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the units one by one: memory does not grow with the article."""
    about = {
        "version": "2.1",
        "srcLang": short_tag(edition.source_lang),
        "trgLang": short_tag(edition.target_lang),
    }
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with (
            file.element(_tag("xliff"), about, nsmap=SPACES),
            file.element(_tag("file"), id=str(edition.article_id), original=edition.title),
        ):
            file.write(notes([("provenance", line) for line in provenance(edition)]))
            for one in edition.units():
                file.write(fixed(one) if isinstance(one, LeftOut) else unit(one, edition))


def fixed(one: LeftOut) -> etree._Element:
    """A <unit> that is not to be translated, as it came."""
    element = etree.Element(_tag("unit"), {"id": str(one.id), "translate": "no", XML_SPACE: "preserve"}, nsmap=SPACES)
    segment = etree.SubElement(element, _tag("segment"))
    fill(etree.SubElement(segment, _tag("source")), one.source, CODES)
    if one.target:
        fill(etree.SubElement(segment, _tag("target")), one.target, CODES)
    return element


def notes(said: list[tuple[str, str]]) -> etree._Element:
    """A <notes> of (category, text)."""
    element = etree.Element(_tag("notes"), nsmap=SPACES)
    for category, text in said:
        etree.SubElement(element, _tag("note"), {"category": category}).text = text
    return element


def unit(pair: EditionPair, edition: Edition) -> etree._Element:
    """One <unit> with one segment."""
    element = etree.Element(_tag("unit"), {"id": str(pair.id), XML_SPACE: "preserve"}, nsmap=SPACES)
    metadata = etree.SubElement(element, f"{{{METADATA}}}metadata")
    _group(metadata, "text", version=str(pair.version), source_sha256=pair.source_hash, target_sha256=pair.target_hash)
    for one in pair.approvals:
        _group(metadata, "approval", by=one.name, role=one.role, at=stamp(one.at))
    said = [("translation", pair.note)] if pair.note else []
    if pair.lane is not None:
        said.append((f"{short_tag(edition.lane_lang)}, derived, not separately approved", pair.lane))
    if said:
        element.append(notes(said))
    segment = etree.SubElement(element, _tag("segment"), {"state": "final"})
    fill(etree.SubElement(segment, _tag("source")), pair.source, CODES)
    fill(etree.SubElement(segment, _tag("target")), pair.target, CODES)
    return element


def _group(metadata: etree._Element, category: str, **said: str) -> None:
    group = etree.SubElement(metadata, f"{{{METADATA}}}metaGroup", {"category": category})
    for name, value in said.items():
        etree.SubElement(group, f"{{{METADATA}}}meta", {"type": name}).text = value


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
