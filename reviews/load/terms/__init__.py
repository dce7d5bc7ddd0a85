"""Glossaries from files. One format a file; a format declares EXTENSIONS and `rows(data, languages)`."""

from dataclasses import dataclass, replace
from pathlib import PurePath

from reviews.load.decode import decode
from reviews.load.errors import LoadError
from reviews.text.plugins import modules
from reviews.text.segments import Term
from reviews.text.translatable import gettext_noop as _

PLUGIN_ATTRIBUTE = "EXTENSIONS"
LONGEST = 200
OWN_ENCODING = ("tbx", "xlsx")
"""Files that say themselves in which encoding they are."""


@dataclass(frozen=True, slots=True)
class Languages:
    """Source and target language of the terms wanted, as tags."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class TermRow:
    """A row (or line) of a file, counted from 1: the term in it, or what is wrong with it; and of what the file tells nothing.
    Neither, where it is about other languages alone.

    A row is a `concept` where its file lists concepts, each with all its renderings: then two of one term are two senses.
    """

    n: int
    term: Term | None = None
    fault: LoadError | None = None
    untold: tuple[str, ...] = ()
    concept: bool = False

    @property
    def told(self) -> Term:
        """The term of a row that is not faulty. Raises its fault where it is."""
        if self.term is None:
            raise self.fault or LoadError("terms.empty", _("A term needs a source and a target."), {}, {"row": self.n})
        return self.term

    def beside(self, old: Term) -> "TermRow":
        """The row, with what its file tells nothing of as the entry has it that it is about."""
        if self.term is None or not self.untold:
            return self
        return replace(self, term=replace(self.term, **{name: getattr(old, name) for name in self.untold}))


def read_rows(data: bytes, name: str, languages: Languages, encoding: str | None = None) -> list[TermRow]:
    """What a file holds, row by row, one for each pair of source term and preferred rendering.

    Raises LoadError where the file as a whole cannot be read.
    """
    extension = PurePath(name).suffix.lstrip(".").lower()
    if encoding and extension not in OWN_ENCODING:
        data = decode(data, encoding).encode()
    for module in modules("reviews.load.terms").values():
        if extension in module.EXTENSIONS:
            found = [checked(row) for row in module.rows(data, languages)]
            if not any(row.term or row.fault for row in found):
                raise LoadError("terms.none", _("The file holds no terms in these two languages."))
            return found
    raise LoadError("type.unknown", _("A glossary is a CSV, TSV, XLSX or TBX file."))


def read_terms(data: bytes, name: str, languages: Languages) -> list[Term]:
    """The terms of a file in its order. Raises LoadError with the row or line: nothing of a file with a fault is taken."""
    found = read_rows(data, name, languages)
    for row in found:
        if row.fault:
            raise row.fault
    return [row.term for row in found if row.term]


def checked(row: TermRow) -> TermRow:
    """The row, with a fault if its term cannot be kept."""
    words = (row.term.source, row.term.target, *row.term.variants, *row.term.forbidden) if row.term else ()
    if not any(len(word) > LONGEST for word in words):
        return row
    message = _("A term has at most {limit} characters.")
    return TermRow(row.n, fault=LoadError("terms.long", message, {"limit": LONGEST}, {"row": row.n}))
