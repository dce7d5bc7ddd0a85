"""Markdown, the translation alone: the document that the original came in, with the approved texts in the place of their sources.

An article that came as something else is its paragraphs, one after the other. Who approved what, and what is left out, is a comment
at the end. Source: CommonMark 0.31.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO

from reviews.export.approvals import approved_in_words
from reviews.export.edition import Edition, EditionPair
from reviews.export.in_document import filled, text_of, together
from reviews.export.markdown import broken, fenced, put
from reviews.export.provenance import provenance
from reviews.text.markdown_places import OWN, places
from reviews.text.markdown_shapes import shapes
from reviews.text.translatable import gettext_noop

FORMAT = "markdown_translation"
EXTENSION = "md"
MEDIA_TYPE = "text/markdown; charset=utf-8"
TITLE = gettext_noop("Markdown, the translation alone")


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the text, then the comment."""
    document = edition.document
    text = filled(edition, document) if document else "\n\n".join(paragraphs(edition))
    whole = "\n\n".join(filter(None, (text.rstrip("\n"), backing(edition)))) + "\n"
    put(stream, whole.replace("\n", "\r\n") if document and "\r\n" in document.text else whole)


def paragraphs(edition: Edition) -> Iterator[str]:
    """The texts paragraph by paragraph, those that are not translated among them."""
    units = groupby(edition.units(), lambda one: one.paragraph if isinstance(one, EditionPair) else -one.position)
    for _paragraph, some in units:
        found = list(some)
        text = together([text_of(one) for one in found], edition.target_lang)
        kind = found[0].kind if isinstance(found[0], EditionPair) else "code" if "\n" in text else "body"
        yield fenced([text])[0] if kind == "code" else f"## {broken(text)}" if kind == "heading" else broken(text)


def backing(edition: Edition) -> str:
    """What stands behind the text, pair by pair, where no reader sees it."""
    lines = [
        *provenance(edition),
        *(f"no. {pair.position} (pair {pair.id}): {approved_in_words(pair)}" for pair in edition.pairs),
    ]
    return "\n".join([OWN, *(line.replace("-->", "-- >").replace("<!--", "< !--") for line in lines), "-->"])


def texts_in(document: str) -> list[tuple[str, str]]:
    """The texts of such a file in order, without white space, each with what it stands in; none where it is no such file."""
    stands = shapes(document)
    found = [("".join(one.text.split()), stands.get(one.first, "")) for one in places(document)]
    mark = "".join(OWN.split())
    own = [one for one in found if not one[0].startswith(mark)]
    return own if len(own) < len(found) else []
