"""What the headwords of a Chinese text say in English, by their glosses, of many texts at once.

A single character speaks only for what it means first of all. Like the headwords (reviews/text/meanings/headwords.py) it is looked up
for a lot of texts as one array, and for any other text by itself.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

import numpy as np

from reviews.text.meanings.asked_for import asked_for
from reviews.text.meanings.dictionary import Dictionary, chinese_english
from reviews.text.meanings.headwords import all_headwords
from reviews.text.meanings.stem_numbers import content_words

BY_ONE, BY_WORD = 1, 2

Span = tuple[int, int]


Links = dict[int, list[tuple[int, Span]]]
"""How a stem or one of its family is said, by a single character (BY_ONE) or a word (BY_WORD), and where that stands; words last."""

_ahead: dict[tuple[str, str], Links] = {}


def read_ahead(pairs: Iterable[tuple[str, str]]) -> None:
    """Looks up a lot of pairs, of an English text and a Chinese one whose headwords are known, and forgets those of the lot before."""
    known, different = chinese_english(), list(dict.fromkeys(pairs))
    asked = [_content(english) for english, _chinese in different]
    found = _read([chinese for _english, chinese in different], asked, known) if known and different else ()
    _ahead.clear()
    _ahead.update(zip(different, found, strict=False))


def links(english: str, chinese: str) -> Links:
    """What of a Chinese text says content words of an English one; nothing without a dictionary."""
    found = _ahead.get((english, chinese))
    return _alone(english, chinese) if found is None else found


@lru_cache(maxsize=64)
def _alone(english: str, chinese: str) -> Links:
    known, asked = chinese_english(), _content(english)
    return _read([chinese], [asked], known)[0] if known and asked else {}


def _content(english: str) -> list[int]:
    return [kin for *_span, kin in content_words(english) if kin >= 0]


def said(text: str, asked: Iterable[int], without: Sequence[Span] = ()) -> frozenset[int]:
    """Which of the stems that are asked for, by the number of their family, a Chinese text says by headwords outside some of its spans."""
    return frozenset(kin for kin, span in ways_said(text, asked) if _is_outside(span, without))


def _is_outside(span: Span, spans: Iterable[Span]) -> bool:
    start, end = span
    return all(end <= first or start >= last for first, last in spans if first < last)


def said_at(text: str, first: int, last: int, asked: Collection[int]) -> list[tuple[int, Span]]:
    """Which of the stems, by their kin, the headwords say that reach to this place of a Chinese text, and where these stand."""
    known = chinese_english()
    if known is None or not asked:
        return []
    starts, lengths, heads, han, _longest = all_headwords(text)
    there = (han & (starts <= last) & (starts + lengths >= first)).nonzero()[0]
    found = []
    for start, size, head in zip(*(column[there].tolist() for column in (starts, lengths, heads)), strict=True):
        span = start, start + size
        found += [(one, span) for one in known.meant.of(head) if one in asked]
    return found


def says(text: str, asked: Collection[int]) -> bool:
    """Whether a Chinese text says one of a few stems, by their kin, whatever else it says."""
    return bool(ways_said(text, asked))


@lru_cache(maxsize=8192)
def said_alone(character: str) -> frozenset[int]:
    """What a single character says, by the numbers of families."""
    known = chinese_english()
    head = known.find_head(character) if known else -1
    return frozenset(known.meant.of(head)) if known and head >= 0 else frozenset()


def ways_said(text: str, asked: Iterable[int]) -> list[tuple[int, Span]]:
    """Each of a few stems that a Chinese text says, and where; of few and one text no table is worth its making."""
    known, wanted = chinese_english(), {kin for kin in asked if kin >= 0}
    if known is None or not wanted:
        return []
    starts, lengths, heads, han, _longest = all_headwords(text)
    kin, owners = known.meant.of_all(heads[han])
    there = np.zeros(len(kin), np.bool_)
    for one in wanted:
        there |= kin == one
    (places,) = there.nonzero()
    if not len(places):
        return []
    where = owners[places]
    columns = kin[places], starts[han][where], lengths[han][where]
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return [(stem, (start, start + size)) for stem, start, size in rows]


def _read(texts: Sequence[str], asked: Sequence[Sequence[int]], known: Dictionary) -> list[Links]:
    """What each text says of what is asked for, by one look into the dictionary for all."""
    there = [all_headwords(text)[:4] for text in texts]
    starts, lengths, heads, han = map(np.concatenate, zip(*there, strict=True))
    whose = np.repeat(np.arange(len(texts)), [len(one[0]) for one in there])
    (places,) = han.nonzero()
    kin, owners = known.meant.of_all(heads[places])
    places = places.take(owners, mode="clip")
    (met,) = asked_for(kin, whose.take(places, mode="clip"), asked, known.kin_numbers).nonzero()
    met = met[np.lexsort((lengths[places[met]] > 1, whose[places[met]]))]
    places = places[met]
    how = np.where(lengths[places] > 1, BY_WORD, BY_ONE)
    columns = kin[met], how, starts[places], starts[places] + lengths[places]
    found: list[Links] = [{} for _text in texts]
    rows = zip(whose[places].tolist(), *(column.tolist() for column in columns), strict=True)
    for text, stem, how, start, end in rows:
        found[text].setdefault(stem, []).append((how, (start, end)))
    return found
