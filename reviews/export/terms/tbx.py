"""TBX-Basic in the DCA style: a concept a term. Source: ISO 30042:2019."""

from collections.abc import Sequence
from typing import Any

from lxml import etree

from reviews.text.segments import Term

EXTENSION = "tbx"
MEDIA_TYPE = "application/x-tbx"
NAMESPACE = "urn:iso:std:iso:30042:ed-2"
NAMES: Any = {None: NAMESPACE}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(terms: Sequence[Term], source_lang: str, target_lang: str) -> bytes:
    """The whole document."""
    root = etree.Element(
        f"{{{NAMESPACE}}}tbx", {"type": "TBX-Basic", "style": "dca", XML_LANG: source_lang}, nsmap=NAMES
    )
    header = etree.SubElement(root, tag("tbxHeader"))
    described = etree.SubElement(etree.SubElement(header, tag("fileDesc")), tag("sourceDesc"))
    etree.SubElement(described, tag("p")).text = "Glossary of Duikan"
    body = etree.SubElement(etree.SubElement(root, tag("text")), "body")
    for n, term in enumerate(terms, 1):
        entry = etree.SubElement(body, tag("conceptEntry"), id=f"c{n}")
        if term.note:
            etree.SubElement(entry, tag("note")).text = term.note
        source = etree.SubElement(entry, tag("langSec"), {XML_LANG: source_lang})
        add(source, term.source, "preferredTerm-admn-sts")
        target = etree.SubElement(entry, tag("langSec"), {XML_LANG: target_lang})
        add(target, term.target, "preferredTerm-admn-sts")
        for word in term.variants:
            add(target, word, "admittedTerm-admn-sts")
        for word in term.forbidden:
            add(target, word, "deprecatedTerm-admn-sts")
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return content


def tag(name: str) -> str:
    """The name in the standard's namespace."""
    return f"{{{NAMESPACE}}}{name}"


def add(section: etree._Element, word: str, status: str) -> None:
    """One term with its administrative status."""
    group = etree.SubElement(section, tag("termSec"))
    etree.SubElement(group, tag("term")).text = word
    etree.SubElement(group, tag("termNote"), {"type": "administrativeStatus"}).text = status
