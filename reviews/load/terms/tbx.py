"""TBX, old and new. Source: ISO 30042:2008 (martif, termEntry, langSet, tig) and ISO 30042:2019 (tbx, conceptEntry, langSec)."""

from collections.abc import Iterator

from lxml import etree

from reviews.load.terms import Languages, TermRow
from reviews.load.xml_reading import XML_LANG, elements
from reviews.text.scripts import base
from reviews.text.segments import Term
from reviews.text.variants import writing

EXTENSIONS = ("tbx",)
ROOTS, ENTRIES = ("tbx", "martif"), ("termEntry", "conceptEntry")
SECTIONS, GROUPS = ("{*}langSet", "{*}langSec"), ("{*}tig", "{*}ntig", "{*}termSec")
PREFERRED = ("preferredTerm-admn-sts", "preferredTerm")
FORBIDDEN = ("deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm", "supersededTerm")
Words = list[tuple[str, str]]


def rows(data: bytes, languages: Languages) -> Iterator[TermRow]:
    """One term for every source term of each concept, with its preferred, admitted and deprecated renderings; a row without a
    term for a concept that lacks one of the languages.
    """
    for n, entry in enumerate(elements(data, *ENTRIES, root=ROOTS), 1):
        found = [TermRow(n, term, concept=True) for term in terms_of(entry, languages)]
        yield from found or [TermRow(n, concept=True)]


def terms_of(entry: etree._Element, languages: Languages) -> Iterator[Term]:
    """The terms of one concept."""
    sections = [(one.get(XML_LANG, ""), words_in(one)) for one in entry.iter(*SECTIONS)]
    source, target = of_language(sections, languages.source), of_language(sections, languages.target)
    allowed = [word for word, status in target if status not in FORBIDDEN]
    if not allowed:
        return
    best = next((word for word, status in target if status in PREFERRED), allowed[0])
    variants = tuple(word for word in allowed if word != best)
    forbidden = tuple(word for word, status in target if status in FORBIDDEN)
    note = first_of(entry, "{*}note", "{*}descrip")
    for word, status in source:
        if status not in FORBIDDEN:
            yield Term(word, best, variants, forbidden, note)


def of_language(sections: list[tuple[str, Words]], lang: str) -> Words:
    """The words of the sections in this language: in the very variant, else in its writing, else in none that is named.

    What is zh-CN is no rendering for zh-Hant-TW, and the other way about.
    """
    near = [(tag, words) for tag, words in sections if base(tag) == base(lang)]
    if wanted := writing(lang):
        near = [(tag, words) for tag, words in near if writing(tag) in (None, wanted)]
    exact = [words for tag, words in near if tag.lower() == lang.lower()]
    same = [words for tag, words in near if writing(tag) == wanted]
    return [word for words in exact or same or [words for _tag, words in near] for word in words]


def words_in(section: etree._Element) -> Words:
    """(term, administrative status) of each term of a section."""
    found = []
    for group in section.iter(*GROUPS):
        notes = {one.get("type"): text_of(one) for one in group.iter("{*}termNote")}
        if word := first_of(group, "{*}term"):
            found.append((word, notes.get("administrativeStatus") or first_of(group, "{*}administrativeStatus")))
    return found


def first_of(element: etree._Element, *names: str) -> str:
    """The text of the first descendant of one of these names that has any."""
    return next((text for one in element.iter(*names) if (text := text_of(one))), "")


def text_of(element: etree._Element) -> str:
    """The text in an element, on one line."""
    return " ".join("".join(map(str, element.itertext())).split())
