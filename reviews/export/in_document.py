"""An edition in the Markdown document that its original came in: each text in its place, all else as it stands there.

What was left out by agreement goes with its item or paragraph; what is not approved yet leaves a comment, so that a hole is seen by
whoever edits the file.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge

from reviews.export.edition import Document, Edition, EditionPair, LeftOut
from reviews.text.markdown_places import OWN, Place, lines_in, places
from reviews.text.scripts import UNSPACED, base

# A bar behind a backslash ends no cell, however many backslashes there are (GFM tables).
_BAR = re.compile(r"(?<!\\)\|")
_BEFORE_ROW = re.compile(r"(?:[\s>]|(?:[*+-]|\d{1,9}[.)])\s)*\|?")
_BLANK = re.compile(r"[\s>]*")
_MARKER = re.compile(r"[*+-]|\d+[.)]")
_BLOCK_START = re.compile(r"^(\s*)([#>+*=~`-]|\d+(?=[.)](?:\s|$)))")
_STARTS = re.compile(r"\s*(?:#{1,6}(?:\s|$)|>|[+*-](?:\s|$)|\d+[.)](?:\s|$)|```|~~~|[=-]+\s*$)")
_QUOTED_VALUE = re.compile(r"[\s'\"&*!|>%@`\[\]{}#,?:-]|.*(?:: | #)|.*:$")


@dataclass
class Slot:
    """What stands in one line of the article: texts in order, whether they are those of the original, and what waits among them."""

    texts: list[str] = field(default_factory=list)
    same: bool = True
    waits: bool = False


def filled(edition: Edition, document: Document) -> str:
    """The document with the texts of the edition in it."""
    text = unsigned(document.text)
    lines, slots = lines_in(text), slots_of(edition, document)
    for place, n in reversed(list(numbered(text))):
        slot = slots.get(n, Slot(["<!-- not on the desk -->"], same=False, waits=True))
        if not slot.texts:
            remove(lines, place)
        elif not slot.same:
            put(lines, place, slot, edition.target_lang)
    return "\n".join(lines)


def unsigned(text: str) -> str:
    """The document without what the desk said of it when it was written here itself."""
    lines = lines_in(text)
    for place in reversed([one for one in places(text) if one.text.startswith(OWN)]):
        remove(lines, place)
    return "\n".join(lines)


def numbered(text: str) -> Iterator[tuple[Place, int]]:
    """The texts of a document with the numbers that loading gives them (reviews/load/markdown.py)."""
    own = (one for one in places(text) if one.text.strip() and not one.text.startswith(OWN))
    return ((place, n) for n, place in enumerate(own, 1))


def slots_of(edition: Edition, document: Document) -> dict[int, Slot]:
    """What stands in each line of the article. A text of several lines stands in the first, unless it has as many lines itself."""
    slots: dict[int, Slot] = defaultdict(Slot)
    for n in document.gone:
        slots[n] = Slot()
    last = 1
    units: Iterator[EditionPair | LeftOut] = merge(edition.pairs, edition.left_out, key=lambda one: one.position)
    for one in units:
        own = one.lines or (last,)
        text = text_of(one)
        parts = text.split("\n")
        for n, part in zip(own, parts if len(parts) == len(own) else [text], strict=False):
            if part:
                slots[n].texts.append(part)
                slots[n].same &= part == one.source
        for n in own:
            slots[n].same &= len(own) == 1
            slots[n].waits |= waits(one)
        last = own[-1]
    return dict(slots)


def text_of(one: EditionPair | LeftOut) -> str:
    """What stands for a pair; of one that waits a comment, of one that was left out by agreement nothing."""
    if isinstance(one, EditionPair):
        return one.target if one.lane is None else one.lane
    return f"<!-- {one.position}: {one.state.replace('_', ' ')} -->" if waits(one) else one.target or one.source


def waits(one: EditionPair | LeftOut) -> bool:
    """Whether it has a place in the document and no approved text."""
    return isinstance(one, LeftOut) and one.state != "excluded"


def put(lines: list[str], place: Place, slot: Slot, lang: str) -> None:
    """Put the texts of a slot into their place."""
    text = together(slot.texts, lang)
    if place.kind == "cell":
        lines[place.first] = with_cell(lines[place.first], place.column, text.replace("\n", " "))
    elif place.kind == "value":
        lines[place.first] = with_value(lines[place.first], place.text, "" if slot.waits else text)
    elif place.kind == "code" and slot.waits:
        first, end = place.outer
        lines[first:end] = [round_text(lines[first], lines[first].strip(" >\t"))[0] + "\n".join(slot.texts)]
    elif place.kind == "code":
        before, _after = round_text(lines[place.first], place.text.split("\n")[0])
        lines[place.first : place.end] = [
            (before + line).rstrip() if not line else before + line for line in text.split("\n")
        ]
    else:
        put_paragraph(lines, place, text)


def put_paragraph(lines: list[str], place: Place, text: str) -> None:
    """Put a paragraph, or a line of one, into its place: on one line, unless it has lines of its own."""
    own = place.text.split("\n")
    before, after = round_text(lines[place.first], own[0])[0], round_text(lines[place.end - 1], own[-1])[1]
    if after.strip() in ("", "\\") and (place.end == len(lines) or is_blank(lines[place.end])):
        after = ""  # what it was broken from is gone
    written = text.split("\n")
    if not before.rstrip().endswith("#"):
        written = [escaped(line) for line in written]
    within = "\\\n" + re.sub(r"[^>\s]", " ", before)
    lines[place.first : place.end] = (before + within.join(written) + after).split("\n")


def remove(lines: list[str], place: Place) -> None:
    """Take a text out with what belongs to it; the mark of an item that goes on, and the cells of a row, stay."""
    first, end = place.outer
    if place.kind == "cell":
        lines[first] = with_cell(lines[first], place.column, "")
        return
    before, _after = round_text(lines[place.first], place.text.split("\n")[0])
    if _MARKER.search(before) and goes_on(lines, end, len(before)):
        lines[first:end] = [f"{before}<!-- -->"]
        return
    # Of the empty lines round a paragraph one goes with it.
    alone = first == 0 or is_blank(lines[first - 1])
    del lines[first : end + (alone and end < len(lines) and is_blank(lines[end]))]


def goes_on(lines: Sequence[str], at: int, width: int) -> bool:
    """Whether the item goes on in the lines from `at` on, set in by as much as its text is."""
    after = next((line for line in lines[at:] if not is_blank(line)), "")
    return after[:width].isspace() and len(after) > width


def is_blank(line: str) -> bool:
    """Whether a line holds nothing but the marks of a quotation."""
    return bool(_BLANK.fullmatch(line))


def round_text(line: str, text: str) -> tuple[str, str]:
    """What stands before and behind a text in its line."""
    at = line.find(text.strip())
    return (line[:at], line[at + len(text.strip()) :]) if at >= 0 else (line[: len(line) - len(line.lstrip())], "")


def with_cell(row: str, column: int, text: str) -> str:
    """A row of a table with another text in one cell."""
    head = _BEFORE_ROW.match(row)
    begins = head.end() if head else 0
    bars = [begins - 1, *(bar.start() for bar in _BAR.finditer(row, begins)), len(row)]
    held = row[bars[column] + 1 : bars[column + 1]]
    before, after = held[: len(held) - len(held.lstrip())], held[len(held.rstrip()) :] if held.strip() else ""
    return row[: bars[column] + 1] + before + text.replace("|", "\\|") + after + row[bars[column + 1] :]


def with_value(line: str, value: str, text: str) -> str:
    """A line of front matter with another value, in quotation marks where it had some or needs them."""
    key, _colon, _rest = line.partition(":")
    space = line[len(key) + 1 : line.index(value)].rstrip("'\"") or " "
    quoted = line.rstrip().endswith(("'", '"')) and not value.endswith(("'", '"'))
    if quoted or not text or _QUOTED_VALUE.match(text):
        text = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{key}:{space}{text}"


def escaped(line: str) -> str:
    """A line of a paragraph that would begin a block of another kind."""
    if not _STARTS.match(line):
        return line
    return _BLOCK_START.sub(
        lambda found: f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}", line
    )


def together(texts: Sequence[str], lang: str) -> str:
    """Sentences of a paragraph, with spaces where the language writes them."""
    if base(lang) not in UNSPACED:
        return " ".join(texts)
    found = ""
    for text in texts:
        found += (" " if found and found[-1].isascii() and not found[-1].isspace() else "") + text
    return found
