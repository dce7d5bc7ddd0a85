"""Which words of a Chinese text an English one answers, by their glosses, of many pairs at once.

Like the headwords (reviews/text/meanings/headwords.py) they are looked up for a lot of pairs as one array. Of any other pair each word is
asked by itself: they are ten or so, of four glosses each, which no array is worth.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np

from reviews.text.meanings.asked_for import asked_for
from reviews.text.meanings.dictionary import Dictionary, chinese_english
from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.light_words import LIGHT_CHINESE
from reviews.text.meanings.single_characters import apart, single_characters
from reviews.text.meanings.stem_numbers import NUMBERS, WORD, spoken

# As the dictionary has its weights, so that one is compared like many.
_MEANT = float(np.float32(0.05))  # from which weight on a gloss of a single character counts
_MAINLY = float(np.float32(0.12))  # and from which on a gloss is a main meaning

Span = tuple[int, int]
Met = dict[Span, int]
"""Of each word its span, and 2 where it is answered, 1 where only by one of its many glosses, else 0."""
Both = tuple[str, str]
"""A Chinese text and an English one."""
_Headword = tuple[int, int, int]

_ahead: dict[Both, Met] = {}


def read_ahead(pairs: Iterable[Both]) -> None:
    """Looks up the pairs of a lot, single characters too, and forgets those of the lot before."""
    known, different = chinese_english(), list(dict.fromkeys(pairs))
    words = [_words_and_singles(chinese) for chinese, _english in different]
    found = dict(zip(different, _read(words, different, known), strict=True)) if known and different else {}
    _ahead.clear()
    _ahead.update(found)


def met(chinese: str, english: str) -> Met:
    """Which words of a Chinese text an English one answers, single characters that stand for themselves too; empty without a dictionary."""
    found = _ahead.get((chinese, english))
    return _alone(chinese, english) if found is None else found


def met_near(chinese: str, english: str, places: Sequence[Span]) -> list[Span]:
    """Where those words of two characters and more stand that an English text answers and that touch one of some places; they are
    few, so that to look at each is faster than to look at all at once.
    """
    known = chinese_english()
    near = []
    for start, end, head in longest_headwords(chinese):
        for first, last in places:
            if start < last and first < end:
                if chinese[start:end] not in LIGHT_CHINESE:
                    near.append((start, end, head))
                break
    if not near or known is None:
        return []
    said = {NUMBERS[word][1] for word in set(WORD.findall(english.lower()))}
    found = []
    for start, end, head in near:
        glosses = known.stems[known.starts[head] : known.starts[head + 1]]
        if not said.isdisjoint(known.kin[glosses].tolist()):
            found.append((start, end))
    return found


def _words_and_singles(chinese: str) -> list[_Headword]:
    beside = list(apart(chinese, longest_headwords(chinese)))
    words = [one for one in beside if chinese[one[0] : one[1]] not in LIGHT_CHINESE]
    return [*words, *single_characters(chinese, beside)]


def _alone(chinese: str, english: str) -> Met:
    known = chinese_english()
    if known is None:
        return {}
    said = {*spoken(english).kin.tolist()}
    starts, kin, weights = known.glosses_alone
    found: Met = {}
    for start, end, head in _words_and_singles(chinese):
        first, last = starts[head], starts[head + 1]
        glosses, how = kin[first:last].tolist(), 0
        if not said.isdisjoint(glosses):
            least = _MEANT if end - start == 1 else 0.0
            heaviest = max([weight for one, weight in zip(glosses, weights[first:last], strict=True) if one in said])
            how = 2 if heaviest >= _MAINLY else int(heaviest >= least)
        found[start, end] = how
    return found


def _read(words: Sequence[list[_Headword]], pairs: Sequence[Both], known: Dictionary) -> list[Met]:
    """What is met in each pair of its words."""
    everything = np.fromiter(chain.from_iterable(chain.from_iterable(words)), np.int64).reshape(-1, 3)
    whose = np.repeat(np.arange(len(pairs)), [*map(len, words)])
    at, owners = known.glosses(everything[:, 2])
    spoken_of = [spoken(english).kin for _chinese, english in pairs]
    kin = known.gloss_kin.take(at, mode="clip")
    (there,) = asked_for(kin, whose.take(owners, mode="clip"), spoken_of, known.kin_numbers).nonzero()
    owners, weights = owners[there], known.weights[at[there]]
    least = np.where(everything[owners, 1] - everything[owners, 0] > 1, np.float32(0), np.float32(_MEANT))
    how = np.zeros(len(everything), np.int8)
    how[owners[weights >= least]] = 1
    how[owners[weights >= _MAINLY]] = 2
    ways = iter(how.tolist())
    return [{(start, end): next(ways) for start, end, _head in mine} for mine in words]
