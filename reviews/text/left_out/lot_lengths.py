"""The lengths of many texts at once: what `expected` and `length` (reviews/text/left_out/lengths.py) say of each, to the last bit.

The words and numbers of a lot are runs in one array of its characters (docs/decisions/0022-a-lot-is-one-array.md); to weigh
them one by one takes several times as long.
"""

import re
from typing import cast

import numpy as np
from numpy.typing import NDArray

from reviews.text.left_out import lengths
from reviews.text.left_out.lengths import (
    GRAMMAR,
    GRAMMAR_WORDS,
    LETTER,
    NAME,
    NAME_LETTER,
    SPELT_OUT,
    WORD,
    has_brackets,
)
from reviews.text.quick.kinds import IDEOGRAPH, LOWER, Flags, Texts, kind_of

_OF_WORDS = kind_of("A-Za-zÀ-ɏ'’")
_CAPITAL = kind_of("".join(filter(str.isupper, map(chr, range(0x250)))))
_FIGURE = kind_of("".join(re.findall(r"\d", "".join(map(chr, range(0x20000))))))
_OF_NUMBERS = _FIGURE | kind_of(".,:")
_LETTER_BITS, _NO_LETTER = 5, 31
_LETTERS = np.full(128, _NO_LETTER)
"""The number of each letter, whatever its case."""
for _code in range(1, 27):
    _LETTERS[[_code + 64, _code + 96]] = _code
_LONGEST = max(map(len, GRAMMAR_WORDS))
_KEYS = np.array(
    sorted(
        sum(int(_LETTERS[ord(letter)]) << _LETTER_BITS * at for at, letter in enumerate(word)) for word in GRAMMAR_WORDS
    )
)
_INITIALS = 2, 5

Places = NDArray[np.int64]


def read_ahead(english: Texts, chinese: Texts) -> None:
    """Measures the English and the Chinese texts of a lot; not those few with brackets, in which names do not count."""
    lengths.EXPECTED.learn(english.all, expected_of(english))
    plain = [
        (text, size) for text, size in zip(chinese.all, lengths_of(chinese), strict=True) if not has_brackets(text)
    ]
    lengths.LENGTHS.learn([text for text, _size in plain], [size for _text, size in plain])


def expected_of(english: Texts) -> list[float]:
    """The length, in characters, that a Chinese text for each would have."""
    starts, sizes, bounds = _runs(english, english.are(_OF_WORDS))
    weights = WORD + LETTER * sizes
    is_name = np.append(english.are(_CAPITAL)[starts], False)
    is_name[bounds] = False  # the capital of the first word says nothing
    (names,) = is_name.nonzero()
    weights[names] = NAME + NAME_LETTER * sizes[names]
    weights[_spelt_out(english, starts, sizes)] = SPELT_OUT
    weights[_of_grammar(english, starts, sizes)] = GRAMMAR
    numbers, whose = _numbers(english)
    owners = np.concatenate([_owners(bounds), whose])
    # One after the other as they are added there: words, then numbers.
    total = np.bincount(owners, np.concatenate([weights, lengths.DIGIT * numbers]), len(english.all))
    return cast("list[float]", (lengths.BASE + total).tolist())


def lengths_of(chinese: Texts) -> list[float]:
    """The length of each Chinese text without names in brackets."""
    han = np.diff(chinese.are(IDEOGRAPH).cumsum()[chinese.ends], prepend=0)
    _starts, sizes, bounds = _runs(chinese, chinese.are(_OF_WORDS))
    words = np.bincount(_owners(bounds), np.maximum(1.0, lengths.LATIN * sizes), len(han))
    numbers, whose = _numbers(chinese)
    return cast("list[float]", (han + words + lengths.ZH_DIGIT * np.bincount(whose, numbers, len(han))).tolist())


def _runs(texts: Texts, are: Flags) -> tuple[Places, Places, Places]:
    """The start and size of each run of some characters; and which is the first of each text, at last how many they are."""
    edges = np.flatnonzero(are[1:] != are[:-1]) + 1
    starts = edges[::2]
    return starts, edges[1::2] - starts, np.append(0, starts.searchsorted(texts.ends))


def _owners(bounds: Places) -> Places:
    """The text that has each run."""
    return np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))


def _numbers(texts: Texts) -> tuple[Places, Places]:
    """The size of each number, from its first figure on, and the text that has it."""
    starts, sizes, bounds = _runs(texts, texts.are(_OF_NUMBERS))
    figures = np.flatnonzero(texts.are(_FIGURE))
    runs, first = np.unique(np.searchsorted(starts, figures, "right") - 1, return_index=True)
    return starts[runs] + sizes[runs] - figures[first], _owners(bounds)[runs]


def _spelt_out(texts: Texts, starts: Places, sizes: Places) -> Places:
    """Which words are spelt out: few end in anything but a small letter."""
    least, most = _INITIALS
    (may_be,) = ((sizes >= least) & (sizes <= most) & ~texts.are(LOWER)[starts + sizes - 1]).nonzero()
    words = zip(may_be.tolist(), starts[may_be].tolist(), sizes[may_be].tolist(), strict=True)
    return np.array([at for at, start, size in words if texts.joined[start : start + size].isupper()], np.int64)


def _of_grammar(texts: Texts, starts: Places, sizes: Places) -> Places:
    """Which words are words of grammar, whose letters make one number."""
    (short,) = (sizes <= _LONGEST).nonzero()
    starts, sizes, keys = starts[short], sizes[short], np.zeros(len(short), np.int64)
    for at in range(_LONGEST):
        letters = _LETTERS.take(texts.codes.take(starts + at, mode="clip"), mode="clip")
        keys += (letters * (at < sizes)) << _LETTER_BITS * at
    return short[_KEYS.take(np.searchsorted(_KEYS, keys), mode="clip") == keys]
