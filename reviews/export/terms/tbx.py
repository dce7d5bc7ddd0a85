"""TBX-Basic in the DCA style: a concept a term. Source: ISO 30042:2019."""

from collections.abc import Sequence

from lxml import etree

from reviews.text.segments import Term

EXTENSION = "tbx"
MEDIA_TYPE = "application/x-tbx"
NAMESPACE = "urn:iso:std:iso:30042:ed-2"
BODY = "concepts"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(terms: Sequence[Term], source_lang: str, target_lang: str) -> bytes:
    """The whole document, a concept written before the next is made: as a tree it would take ten times its size."""
    about = {"type": "TBX-Basic", "style": "dca", "xmlns": NAMESPACE, XML_LANG: source_lang}
    root = etree.Element("tbx", about)
    described = etree.SubElement(etree.SubElement(etree.SubElement(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    etree.SubElement(described, "p").text = "Glossary of Duikan"
    etree.SubElement(etree.SubElement(root, "text"), "body").text = BODY
    before, after = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True).split(BODY.encode())
    concepts = (concept(n, term, source_lang, target_lang) for n, term in enumerate(terms, 1))
    return b"".join([before, b"\n", *concepts, after])


def concept(n: int, term: Term, source_lang: str, target_lang: str) -> bytes:
    """One term with its renderings."""
    entry = etree.Element("conceptEntry", id=f"c{n}")
    if term.note:
        etree.SubElement(entry, "note").text = term.note
    source = etree.SubElement(entry, "langSec", {XML_LANG: source_lang})
    add(source, term.source, "preferredTerm-admn-sts")
    target = etree.SubElement(entry, "langSec", {XML_LANG: target_lang})
    add(target, term.target, "preferredTerm-admn-sts")
    for word in term.variants:
        add(target, word, "admittedTerm-admn-sts")
    for word in term.forbidden:
        add(target, word, "deprecatedTerm-admn-sts")
    content: bytes = etree.tostring(entry, encoding="UTF-8", pretty_print=True)
    return content


def add(section: etree._Element, word: str, status: str) -> None:
    """One term with its administrative status."""
    group = etree.SubElement(section, "termSec")
    etree.SubElement(group, "term").text = word
    etree.SubElement(group, "termNote", {"type": "administrativeStatus"}).text = status
