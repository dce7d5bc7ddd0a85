"""Markdown: source and target in turns, paragraph by paragraph, with id and hash in comments. Source: CommonMark 0.31."""

import re
from collections.abc import Sequence
from typing import BinaryIO

from reviews.export.edition import SHORT_HASH, Edition, EditionPair
from reviews.export.provenance import provenance
from reviews.text.translatable import gettext_noop

FORMAT = "markdown"
EXTENSION = "md"
MEDIA_TYPE = "text/markdown; charset=utf-8"
TITLE = gettext_noop("Markdown")

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~$&])")
_BACKTICKS = re.compile("`+")
_LINE_START = re.compile(r"^([^\S\n]*)([#+=:-]|\d+(?=[.)]))", re.MULTILINE)


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write title, paragraphs and manifest."""
    put(stream, f"# {escaped(edition.title)}\n")
    for _number, pairs in edition.paragraphs():
        put(stream, "\n---\n")
        for pair in pairs:
            put(stream, block(pair))
    put(stream, "\n---\n\n" + "".join(f"- {escaped(line)}\n" for line in provenance(edition)))


def block(pair: EditionPair) -> str:
    """One pair: a comment that machines read, the source as a quotation, the target below; code in fences."""
    head = f"<!-- pair {pair.id} v{pair.version} {pair.source_hash[:SHORT_HASH]} {pair.target_hash[:SHORT_HASH]} -->"
    if pair.kind == "code":
        source, *others = fenced([pair.source, pair.target, *([] if pair.lane is None else [pair.lane])])
        quoted = "".join(f"> {line}\n" for line in source.split("\n"))
        return f"\n{head}\n\n{quoted}\n" + "\n\n".join(others) + "\n"
    quoted = "".join(f"> {line}  \n" for line in escaped(pair.source).split("\n"))
    lane = f"\n{broken(pair.lane)}\n" if pair.lane is not None else ""
    return f"\n{head}\n\n{quoted}\n{broken(pair.target)}\n{lane}"


def fenced(texts: Sequence[str]) -> list[str]:
    """Code as it is, each text between fences that stand in none of them."""
    fence = "`" * max([3, *(len(run) + 1 for text in texts for run in _BACKTICKS.findall(text))])
    return [f"{fence}\n{text}\n{fence}" for text in texts]


def broken(text: str) -> str:
    """Escaped text whose line breaks survive rendering."""
    return escaped(text).replace("\n", "  \n")


def escaped(text: str) -> str:
    """Text that renders as itself."""
    return _LINE_START.sub(_at_start, _SPECIAL.sub(r"\\\1", text))


def _at_start(found: re.Match[str]) -> str:
    space, mark = found.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def put(stream: BinaryIO, text: str) -> None:
    """Write UTF-8."""
    stream.write(text.encode())
