"""Words of a Chinese text that are answered only by English words which answer others there as well: of 反對 twice and “against” once,
one is left unanswered.

What words share says nothing for any of them; a longer one keeps its answer (警告 has “warned”, and 警 elsewhere nothing).
Source: Melamed 2000, for that a word has one counterpart; the rest is our own.
"""

from collections import Counter

from reviews.text.meanings.glosses import Span, links
from reviews.text.meanings.stem_numbers import content_words

_MANY = 8  # what is said more often is not asked for


def contested(english: str, chinese: str) -> set[Span]:
    """The words of a Chinese text that have to share each of their answers with as many others, as long or longer, as leave them
    none.
    """
    there = links(english, chinese)
    often = Counter([kin for _start, _end, _stem, kin in content_words(english)])
    whole = _outermost({word for ways in there.values() for _how, word in ways})
    short, own = set[Span](), set[Span]()
    for kin, ways in there.items():
        words = {word for _how, word in ways if word in whole}
        few = len(words) <= _MANY
        for word in words:
            (short if few and _rivals(word, words) >= often[kin] else own).add(word)
    return short - own


def _outermost(words: set[Span]) -> set[Span]:
    """The words that stand in no longer one."""
    found: set[Span] = set()
    done = 0
    for start, end in sorted(words, key=lambda word: (word[0], -word[1])):
        if end > done:
            found.add((start, end))
            done = end
    return found


def _rivals(word: Span, words: set[Span]) -> int:
    """How many of some words are as long as one of them and stand elsewhere."""
    start, end = word
    return sum([last - first >= end - start and (last <= start or end <= first) for first, last in words])
