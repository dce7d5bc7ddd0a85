"""What a file of pairs says to those who translate it: notes of XLIFF and TMX, comments of PO."""

from collections.abc import Iterable

from lxml import etree

from reviews.load import characters
from reviews.load.errors import LoadError
from reviews.load.limits import NOTE_CHARACTERS
from reviews.text.translatable import gettext_noop as _

# What the desk itself remarks in its files: who approved, and the text in a derived variant (reviews/export).
_OURS, _DERIVED = "Duikan", "derived, not separately approved"


def noted(elements: Iterable[etree._Element]) -> str:
    """The texts of <note> elements one under the other, without the desk's own."""
    return "\n".join("".join(str(text) for text in one.itertext()) for one in elements if not _ours(one))


def _ours(note: etree._Element) -> bool:
    return note.get("from") == _OURS or note.get("category", "").endswith(_DERIVED)


def tidied(note: str, row: int) -> str:
    """The note of a row in lines that hold text, which every format can keep.

    Raises:
        LoadError: it is too long, or holds what cannot be stored.
    """
    lines = (line.strip() for line in note.splitlines())
    text = "\n".join(line for line in lines if line)
    if len(text) > NOTE_CHARACTERS:
        message = _("The note in row {row} has {length} characters; the limit is {limit}.")
        values = {"row": row, "length": len(text), "limit": NOTE_CHARACTERS}
        raise LoadError("limit.note_length", message, values, {"row": row})
    characters.refuse(text, row)
    return text
