"""TBX, old and new. Source: ISO 30042:2008 (martif, termEntry, langSet, tig) and ISO 30042:2019 (tbx, conceptEntry, langSec)."""

import re
from collections.abc import Iterator

from lxml import etree

from reviews.load.errors import LoadError
from reviews.load.terms import Languages, TermRow
from reviews.text.marks import gettext_noop as _
from reviews.text.scripts import base
from reviews.text.segments import Term

EXTENSIONS = ("tbx",)
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ENTRIES, SECTIONS, GROUPS = {"termEntry", "conceptEntry"}, {"langSet", "langSec"}, {"tig", "ntig", "termSec"}
PREFERRED = ("preferredTerm-admn-sts", "preferredTerm")
_POSITION = re.compile(
    r"(?: line \d+)?,? line \d+, column \d+.*"
)  # the parser ends with the place, which is told anyway
FORBIDDEN = ("deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm", "supersededTerm")


def rows(data: bytes, languages: Languages) -> Iterator[TermRow]:
    """One term for every source term of each concept, with its preferred, admitted and deprecated renderings."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, _column = error.position
        problem = _POSITION.sub("", error.msg or "")
        raise LoadError(
            "xml.invalid", _("This is not well-formed XML: {problem}"), {"problem": problem}, {"line": line}
        ) from error
    for n, entry in enumerate(named(root, ENTRIES), 1):
        for term in terms_of(entry, languages):
            yield TermRow(n, term)


def named(element: etree._Element, names: set[str]) -> Iterator[etree._Element]:
    """The descendants with one of these names, in whatever namespace."""
    for one in element.iter(etree.Element):
        if etree.QName(one).localname in names:
            yield one


def terms_of(entry: etree._Element, languages: Languages) -> Iterator[Term]:
    """The terms of one concept."""
    source = words_in(entry, languages.source)
    target = words_in(entry, languages.target)
    allowed = [word for word, status in target if status not in FORBIDDEN]
    if not allowed:
        return
    best = next((word for word, status in target if status in PREFERRED), allowed[0])
    variants = tuple(word for word in allowed if word != best)
    forbidden = tuple(word for word, status in target if status in FORBIDDEN)
    note = next((text_of(one) for one in named(entry, {"note", "descrip"}) if text_of(one)), "")
    for word, status in source:
        if status not in FORBIDDEN:
            yield Term(word, best, variants, forbidden, note)


def words_in(entry: etree._Element, lang: str) -> list[tuple[str, str]]:
    """(term, administrative status) of the sections in this language; those in the very variant wanted, if there are any."""
    sections = [one for one in named(entry, SECTIONS) if base(one.get(XML_LANG, "")) == base(lang)]
    exact = [one for one in sections if one.get(XML_LANG, "").lower() == lang.lower()]
    found = []
    for group in (group for section in exact or sections for group in named(section, GROUPS)):
        word = next((text_of(one) for one in named(group, {"term"})), "")
        notes = {one.get("type"): text_of(one) for one in named(group, {"termNote"})}
        status = notes.get("administrativeStatus") or next(
            (text_of(s) for s in named(group, {"administrativeStatus"})), ""
        )
        if word:
            found.append((word, status))
    return found


def text_of(element: etree._Element) -> str:
    """The text in an element, on one line."""
    return " ".join("".join(map(str, element.itertext())).split())
