"""English negations that a Chinese word says without one, as the dictionary explains it: 意料之中, no surprise; 毅然, without hesitation.

A phrase of four characters that the dictionary explains by a negation is taken for one whatever it denies. Source: CC-CEDICT by
reviews/text/meanings/dictionary.py.
"""

from collections.abc import Sequence

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.stem_numbers import NUMBERS
from reviews.text.polarity.chinese_negation import NEGATION
from reviews.text.polarity.denied_words import denied_first

Span = tuple[int, int]

_PHRASE = 4  # characters


def glossed_denials(english: str, chinese: str, denied: Sequence[Span]) -> int:
    """How many words of a Chinese text, without a negation of their own, the dictionary explains by one of what the English denies at
    some places.
    """
    known = chinese_english()
    if known is None:
        return 0
    asked = {NUMBERS[word.lower()][1] for place in denied for word in denied_first(english, place)} - {-1}
    found = 0
    for start, end, head in longest_headwords(chinese):
        glosses = slice(known.starts[head], known.starts[head + 1])
        denies = known.denies[glosses]
        if denies.any() and not NEGATION.search(chinese, start, end):
            found += end - start >= _PHRASE or not asked.isdisjoint(known.gloss_kin[glosses][denies].tolist())
    return found
