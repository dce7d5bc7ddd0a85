"""Glossaries to files. One format a file; a format declares EXTENSION, MEDIA_TYPE and `write(terms, languages)`."""

from collections.abc import Sequence
from types import ModuleType

from reviews.text.plugins import modules
from reviews.text.segments import Term

PLUGIN_ATTRIBUTE = "MEDIA_TYPE"


def term_formats() -> dict[str, ModuleType]:
    """The formats by extension."""
    return {module.EXTENSION: module for module in modules("reviews.export.terms").values()}


def write_terms(extension: str, terms: Sequence[Term], source_lang: str, target_lang: str) -> bytes:
    """The terms as a file of that extension."""
    content: bytes = term_formats()[extension].write(terms, source_lang, target_lang)
    return content
