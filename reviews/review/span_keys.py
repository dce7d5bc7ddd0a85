"""What a dismissal is bound to: the rule, what it says, and the text of its spans."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

from reviews.models import Finding

# The same mark in the width of the other writing is no other text, but to these, which speak of just that.
BY_LETTER = frozenset({"punctuation_width", "spacing", "whitespace"})
MARKS = re.compile(r"(?:(?<![ \u3000])[ \u3000]+)?([,:;?!().，：；？！（）。])[ \u3000]*")
NARROW = str.maketrans("，：；？！（）。", ",:;?!().")


def span_key(found: Any, spans: Iterable[str], *, folded: bool = False, by_letter: bool = False) -> str:
    """A digest of the rule, what it says and the text of its spans: a dismissal with the same key holds for it.

    The width of marks (and the space that a half-width one needs) does not count, but to rules about it, or `by_letter`.
    What a `folded` finding says (its examples) depends on the order of the text, so its spans alone count, by the letter.
    """
    args = {} if folded else found.args
    said = sorted((name, str(value)) for name, value in args.items() if not isinstance(value, int | list))
    if not (folded or by_letter or found.rule in BY_LETTER):
        said, spans = [(name, without_width(value)) for name, value in said], map(without_width, spans)
    parts = [found.rule, found.side, found.message, repr(said), *spans]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def without_width(text: str) -> str:
    """The text with its marks in one width, and nothing but them between what they part."""
    return MARKS.sub(r"\1", text).translate(NARROW)


def keys_of(row: Finding) -> Iterator[str]:
    """The keys under which a decision about the finding may be recorded: earlier ones were bound by the letter."""
    yield row.span_key
    if row.pair:
        yield span_key(row, [getattr(row.pair, row.side)[row.start : row.end]], by_letter=True)
