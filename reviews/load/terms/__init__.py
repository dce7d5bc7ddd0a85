"""Glossaries from files. One format a file; a format declares EXTENSIONS and `read(data, languages)`."""

from dataclasses import dataclass
from pathlib import PurePath

from reviews.load.errors import LoadError
from reviews.text.marks import gettext_noop as _
from reviews.text.plugins import modules
from reviews.text.segments import Term

PLUGIN_ATTRIBUTE = "EXTENSIONS"


@dataclass(frozen=True, slots=True)
class Languages:
    """Source and target language of the terms wanted, as tags."""

    source: str
    target: str


def read_terms(data: bytes, name: str, languages: Languages) -> list[Term]:
    """The terms of a file in its order, one for each pair of source term and preferred rendering.

    Raises LoadError with the row or line: nothing of a file with a fault is taken.
    """
    extension = PurePath(name).suffix.lstrip(".").lower()
    for module in modules("reviews.load.terms").values():
        if extension in module.EXTENSIONS:
            found: list[Term] = module.read(data, languages)
            if not found:
                raise LoadError("terms.none", _("The file holds no terms in these two languages."))
            return found
    raise LoadError("type.unknown", _("A glossary is a CSV, TSV or TBX file."))
