"""How long a Chinese text is to be expected for an English one, and how surprising its real length is.

Content words weigh by their letters, words of grammar little, names by what their transliteration needs; a Chinese text
counts its Han characters, Latin words and digits. The logarithm of the ratio is nearly normal; it varies more in short
texts. Source: Gale & Church 1993 for the model; the figures are a least-squares fit to published news translations.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from reviews.text.polarity.english_negation import at_words
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.remembered import Remembered
from reviews.text.scripts import HAN

GRAMMAR_WORDS = frozenset(
    """
    the a an of to in on at by for with from as and or but that is are was were be been it its this these those will would
    has have had their his her our your my than so if who which
    """.split()  # noqa: SIM905
)
# Wordy turns that Chinese says in a word or two, or not at all, each behind words of which one stands in it whenever it is met.
_FILLERS = {
    "day": "at the end of the day",
    "far": r"as far as \w+ (?:is|am|are) concerned|as far as \w+ (?:can (?:tell|see)|knows?)",
    "fact": "the fact (?:of the matter )?(?:is )?that|as a matter of fact",
    "fair": r"it is \w* ?fair to say that",
    "whether": "whether or not",
    "way": "one way or the other",
    "order": "in order to",
    "deal many": "a great deal of|a good many of|a (?:great|good) deal",
    "number": "a number of",
    "lot lots plenty": "a lot of|lots of|plenty of",
    "help": "could not help but|couldn't help but",
    "there": "there (?:is|are|was|were)|out there",
    "it": r"it (?:is|was) \w+ (?:that|to)",
    "kind sort": "the (?:kind|sort) of",
    "soon": "any time soon",
    "us most": r"all of us|what \w+ (?:me|us) most",
    "actually really absolutely exactly particular whatsoever simply basically literally quite just even": (
        "actually|really|absolutely|exactly|particular|whatsoever|simply|basically|literally|quite|just|even"
    ),
    "such things": "such as|things",
    "comes": "when it comes to",
    "terms": "in terms of",
    "case event process": "in the (?:case|event|process) of",
    "regard respect": "with (?:regard|respect) to",
    "going used able": "going to|used to|be able to",
    "thick eye job luck": "through thick and thin|see eye to eye|get the job done|as luck would have it",
    "face": "on (?:his|her|their) face",
    "idea": "would be a good idea for",
    "spend": "to spend on",
    "reason choice": "no reason|no choice but",
    "better": "get any better|the better part of",
    "turn turns turned": "turn(?:s|ed)? out to be",
    "times": "at all times",
    "possible": r"the (?:\w+est|best) possible",
    "advised": "please be advised that",
    "committed": "be committed to|is committed to|are committed to",
    "saying": "goes without saying that",
    "view": "in (?:a|the) view (?:to|of)|with (?:a|the) view (?:to|of)",
    "led": "led (?:us|me|them|him|her) to",
    "very": "the very",
    "concerns": "any questions or concerns",
    "grateful": "we would be grateful if you could",
    "appreciate": "i would appreciate it if you could",
    "earliest": "at your earliest convenience",
    "suppose": "i don't suppose you",
    "happen happens happened": "happen(?:s|ed)? to",
    "note": "it is important to note that|please note that",
    "worth": "it is worth (?:noting|mentioning) that",
    "purpose purposes": "for the purposes? of",
    "pleased": "you will be pleased to (?:know|hear) that",
    "knowledge": r"to the best of \w+ knowledge",
    "exception": "with the exception of",
}
_TELLING = frozenset(" ".join(_FILLERS).split())
_FILLER = re.compile(rf"(?:{at_words('|'.join(_FILLERS.values()))})\b")
_WORD = re.compile(r"[A-Za-zÀ-ɏ'’]+")
_NUMBER = re.compile(r"\d[\d.,:]*")
_WORDS_AND_NUMBERS = re.compile(f"({_WORD.pattern}|{_NUMBER.pattern})")
_GLOSS = re.compile(rf"(?<=[{HAN}])\s?[(（][A-Za-zÀ-ɏ .,'’·-]{{1,60}}[)）]")
_NO_HAN = re.compile(f"[^{HAN}]+")
LETTER, WORD, GRAMMAR, NAME_LETTER, NAME, DIGIT, BASE = 0.22, 0.56, 0.63, 0.24, 1.2, 0.76, 0.45
SPELT_OUT = 4.0  # NATO, 北大西洋公約, 北約
_INITIALS = range(2, 6)
TERSE = 11.0  # characters: a shorter Chinese text may be a proverb or two set phrases
LATIN, ZH_DIGIT = 1 / 3, 0.8
# Mean and variance of the logarithm of real to expected length, by the expected length.
COMPACT = 0.08  # what is written in Chinese is shorter than what is translated into it
_FULLER = math.exp(COMPACT)
MEAN, MEAN_SHORT, VARIANCE, VARIANCE_SHORT = 0.02, 1.4, 0.012, 0.6


def expected(english: str) -> float:
    """The length, in characters, that a Chinese text for `english` would have."""
    return EXPECTED[english]


def _expected(english: str) -> float:
    words = _WORD.findall(english)
    weights = [_opening(words[0]), *map(_WEIGHTS.__getitem__, words[1:])] if words else []
    return BASE + sum([*weights, *[DIGIT * len(digits) for digits in _NUMBER.findall(english)]])


EXPECTED = Remembered(_expected, 2048)
"""What texts are expected to need; of a lot it is told at once (reviews/text/left_out/lot_lengths.py)."""


class Sizes:
    """How much of the length of a text stands before each of its characters: what ends there or before."""

    __slots__ = ("_ends", "_sums", "whole")

    def __init__(self, ends: Sequence[int], sums: Sequence[float]) -> None:
        self._ends, self._sums = ends, sums
        self.whole = sums[-1]

    def __getitem__(self, at: int) -> float:
        return self._sums[bisect_right(self._ends, at)]

    def of(self, whole: float) -> "Sizes":
        """The same of a text as long as `whole`."""
        scale = whole / self.whole
        return Sizes(self._ends, [one * scale for one in self._sums])


def expected_sizes(english: str) -> Sizes:
    """How much of the expected length stands before each character of a text: the weight of a word at its last letter."""
    pieces = _WORDS_AND_NUMBERS.split(english)  # every other one is such
    found = pieces[1::2]
    weights = [  # of what is in lower case it is told faster than kept
        GRAMMAR if one in GRAMMAR_WORDS else WORD + LETTER * len(one) if one.islower() else _WEIGHTS[one]
        for one in found
    ]
    first = next((at for at, one in enumerate(found) if not one[0].isdigit()), None)
    if first is not None:
        weights[first] = _opening(found[first])
    return Sizes([*accumulate(map(len, pieces))][1::2], [*accumulate(weights, initial=0.0)])


def _weight(word: str) -> float:
    """What a word, or a number, adds to the length of its translation."""
    if word[0].isdigit():
        return DIGIT * len(word)
    if word.islower():  # as most are
        return GRAMMAR if word in GRAMMAR_WORDS else WORD + LETTER * len(word)
    if not word[0].isupper():
        return _opening(word)
    if word.lower() in GRAMMAR_WORDS:
        return GRAMMAR
    return SPELT_OUT if _is_spelt_out(word) else NAME + NAME_LETTER * len(word)


_WEIGHTS = Remembered(_weight, 20_000)


def _opening(word: str) -> float:
    """The same of the first word of a text, whose capital says nothing."""
    if word.lower() in GRAMMAR_WORDS:
        return GRAMMAR
    return SPELT_OUT if _is_spelt_out(word) else WORD + LETTER * len(word)


def _is_spelt_out(word: str) -> bool:
    return word.isupper() and len(word) in _INITIALS


def length(chinese: str) -> float:
    """The length of a Chinese text: one for a Han character, less for letters and digits, none for a name in brackets."""
    return LENGTHS[chinese]


def without_names(chinese: str) -> str:
    """A Chinese text without names in brackets."""
    return _GLOSS.sub("", chinese) if has_brackets(chinese) else chinese


def has_brackets(text: str) -> bool:
    """Whether anything may stand in brackets in a text."""
    return "(" in text or "（" in text


def _length(chinese: str) -> float:
    chinese = without_names(chinese)
    others = _NO_HAN.findall(chinese)
    han = float(len(chinese) - sum(map(len, others)))
    rest = " ".join(others)
    words = sum([max(1.0, LATIN * len(word)) for word in _WORD.findall(rest)])
    return han + words + ZH_DIGIT * sum(map(len, _NUMBER.findall(rest)))


LENGTHS = Remembered(_length, 2048)
"""The lengths of texts, as EXPECTED."""


def length_sizes(chinese: str) -> Sizes:
    """How much of the length of `chinese` stands before each character; in brackets they count too."""
    parts = [1.0] * len(chinese)
    for others in _NO_HAN.finditer(chinese):
        parts[others.start() : others.end()] = map(_PARTS.__getitem__, others[0])
    return Sizes(range(1, len(chinese) + 1), [*accumulate(parts, initial=0.0)])


def _part(char: str) -> float:
    """What a character that is no Han character adds to the length of a Chinese text."""
    return ZH_DIGIT if char.isdigit() else LATIN if char.isalpha() else 0.0


_PARTS = Remembered(_part, 20_000)


@lru_cache(maxsize=4096)
def surprise(english: str, chinese: str, original: str) -> tuple[float, float]:
    """(how many standard deviations `chinese` is longer than expected, the expected length)."""
    own = max(1.0, length(chinese)) * (_FULLER if original == "zh" else 1.0)
    wanted = max(2.0, expected(english))
    longer = _deviations(own, wanted, _spread(wanted))
    # Short for its source: perhaps that is wordy.
    if longer < -1 and (bare := _without_fillers(english)) is not english:
        wanted = max(2.0, expected(bare))
        longer = _deviations(own, wanted, _spread(wanted))
    return longer, wanted


def _without_fillers(english: str) -> str:
    """The text with "of" for each wordy turn."""
    spans, kept, done = fillers(english), [], 0
    if not spans:
        return english
    for start, end in spans:
        kept.append(english[done:start])
        done = end
    return " of ".join([*kept, english[done:]])


def fillers(english: str) -> Sequence[tuple[int, int]]:
    """Where wordy turns stand that Chinese says in a word or two, or not at all."""
    if _TELLING.isdisjoint(words_of(english)):
        return ()
    return [match.span() for match in _FILLER.finditer(in_place(english))]


def density(own: float, wanted: float, original: str = "en") -> float:
    """The logarithm, up to a constant, of how likely a Chinese text is `own` characters long where `wanted` are expected."""
    own = max(1.0, own) * (_FULLER if original == "zh" else 1.0)
    spread = _spread(wanted)
    longer = _deviations(own, wanted, spread)
    return -longer * longer / 2 - math.log(spread)


def _deviations(own: float, wanted: float, spread: float) -> float:
    return (math.log(own / wanted) - MEAN - MEAN_SHORT / wanted) / spread


def _spread(wanted: float) -> float:
    return math.sqrt(VARIANCE + VARIANCE_SHORT / wanted)
