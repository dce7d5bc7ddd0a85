"""The Markdown document that an article came in, for an edition that is to look like it (reviews/export/in_document.py).

Pairs know in which lines of the file they were loaded from they stand. Where another file was taken over since, their places in that
one are found by their words.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reviews.export.edition import Document
from reviews.export.in_document import numbered
from reviews.load.decode import decode
from reviews.load.languages import of_file
from reviews.load.names import extension
from reviews.models import Article, Pair, Reimport, SourceFile
from reviews.review.actions.reimport import last_taken
from reviews.text.scripts import base
from reviews.text.segments import Side

MARKDOWN = ("md", "markdown")
REACH = 2000
"""How many characters of a document no pair may hold before the next one."""


@dataclass(frozen=True)
class Placed:
    """What an edition says of a document, and in which of its lines each pair stands, by the key of the pair."""

    said: dict[str, Any]
    lines: dict[int, list[int]]


def placed(article: Article, pairs: Sequence[Pair]) -> Placed | None:
    """The document of an article whose pairs, in order, are these; None where it did not come in one."""
    kept = SourceFile.objects.filter(article=article).defer("content", "target_content").first()
    if kept is None or not {extension(kept.name), extension(kept.target_name)} & {*MARKDOWN}:
        return None
    later = last_taken(article)
    file: SourceFile | Reimport = later or kept
    alone = file.target_content is None
    content = original(file, article)
    # Of ready pairs both sides stand in one row.
    if content is None or (alone and any(set(pair.source_lines) & set(pair.target_lines) for pair in pairs)):
        return None
    lines, others = ({pair.pk: getattr(pair, f"{side}_lines") for pair in pairs} for side in ("source", "target"))
    if later:
        text = decode(content, file.options.get("encoding"))
        lines, others = laid(pairs, text, "source"), laid(pairs, text, "target") if alone else {}
    gone = sorted({n for own in others.values() for n in own}) if alone else []
    return Placed({"sha256": hashlib.sha256(content).hexdigest(), "gone": gone}, lines)


def original(file: SourceFile | Reimport, article: Article) -> bytes | None:
    """The file of the original, of two the one in its language, for the sides may have been exchanged; None where it is no Markdown."""
    names = file.options["name"], file.options["target_name"] or file.options["name"]
    sides = [(name, bytes(one)) for name, one in zip(names, (file.content, file.target_content), strict=True) if one]
    written = [one for name, one in sides if extension(name) in MARKDOWN]
    if len(sides) < 2 or not written:
        return next(iter(written), None)
    for one in written:
        texts = [
            place.text for place, _n in numbered(decode(one, file.options.get("encoding"))) if place.kind != "code"
        ]
        if base(of_file(texts)) == base(article.source_lang):
            return one
    return written[0] if len(written) == len(sides) else None


def laid(pairs: Sequence[Pair], text: str, side: Side) -> dict[int, list[int]]:
    """In which lines of a document the texts of pairs stand, found one behind the other; one that is not there stands where the
    one before it ends.
    """
    parts = [(squeezed(place.text), n) for place, n in numbered(text)]
    whole, where = "".join(part for part, _n in parts), [n for part, n in parts for _char in part]
    found, at = {}, 0
    for pair in pairs:
        words = squeezed(getattr(pair, side))
        begin = whole.find(words, at, at + REACH + len(words)) if words else -1
        if begin >= 0:
            at = begin + len(words)
            found[pair.pk] = list(dict.fromkeys(where[begin:at]))
        elif side == "source":
            found[pair.pk] = where[at : at + 1] if words else []
    return found


def squeezed(text: str) -> str:
    """A text without white space: that is where a file and what was read of it differ."""
    return "".join(text.split())


def document_from(said: dict[str, Any], article: Article) -> Document:
    """The document as an edition holds it. Raises LookupError where no file is that one any more."""
    files: list[SourceFile | Reimport] = [SourceFile.objects.get(article=article)]
    files += Reimport.objects.filter(article=article, batch__isnull=False)
    for file in files:
        for content in (file.content, file.target_content):
            if content is not None and hashlib.sha256(content).hexdigest() == said["sha256"]:
                return Document(decode(bytes(content), file.options.get("encoding")), tuple(said["gone"]))
    raise LookupError("The file that the article came from is gone.")
