"""How long a Chinese text is to be expected for an English one, and how surprising its real length is.

Content words weigh by their letters, words of grammar little, names by what their transliteration needs; a Chinese text
counts its Han characters, Latin words and digits. The logarithm of the ratio is nearly normal; it varies more in short
texts. Source: Gale & Church 1993 for the model; the figures are a least-squares fit to published news translations.
"""

import math
import re
from functools import lru_cache

from reviews.text.lower_case import in_place
from reviews.text.remembered import Remembered
from reviews.text.scripts import HAN

GRAMMAR_WORDS = frozenset(
    """
    the a an of to in on at by for with from as and or but that is are was were be been it its this these those will would
    has have had their his her our your my than so if who which
    """.split()  # noqa: SIM905
)
# Wordy turns that Chinese says in a word or two, or not at all.
_FILLER = re.compile(
    r"\b(?:at the end of the day|as far as \w+ (?:is|am|are) concerned|the fact (?:of the matter )?(?:is )?that|it is \w* ?fair to say that|"
    r"whether or not|one way or the other|in order to|(?:a great deal|a good many|a number|a lot|lots|plenty) of|could not help but|"
    r"couldn't help but|there (?:is|are|was|were)|it (?:is|was) \w+ (?:that|to)|the (?:kind|sort) of|any time soon|out there|all of us|"
    r"actually|really|absolutely|exactly|particular|whatsoever|simply|basically|literally|quite|just|even|such as|things|"
    r"when it comes to|in terms of|in the (?:case|event|process) of|with (?:regard|respect) to|going to|used to|be able to|"
    r"through thick and thin|see eye to eye|get the job done|on (?:his|her|their) face|would be a good idea for|"
    r"to spend on|there is nothing|no reason|get any better|as luck would have it|as far as \w+ (?:can (?:tell|see)|knows?)|"
    r"turn(?:s|ed)? out to be|a (?:great|good) deal|at all times|the (?:\w+est|best) possible|please be advised that|"
    r"be committed to|(?:is|are) committed to|goes without saying that|what \w+ (?:me|us) most|the better part of|"
    r"(?:in|with) (?:a|the) view (?:to|of)|a number of|led (?:us|me|them|him|her) to|the very|any questions or concerns|no choice but|"
    r"we would be grateful if you could|i would appreciate it if you could|at your earliest convenience|i don't suppose you|"
    r"happen(?:s|ed)? to|it is important to note that|please note that|it is worth (?:noting|mentioning) that|for the purposes? of|"
    r"you will be pleased to (?:know|hear) that|as a matter of fact|to the best of \w+ knowledge|with the exception of)\b"
)
_WORD = re.compile(r"[A-Za-zÀ-ɏ'’]+")
_NUMBER = re.compile(r"\d[\d.,:]*")
_GLOSS = re.compile(rf"(?<=[{HAN}])\s?[(（][A-Za-zÀ-ɏ .,'’·-]{{1,60}}[)）]")
_HAN = re.compile(f"[{HAN}]")
_NO_HAN = re.compile(f"[^{HAN}]+")
LETTER, WORD, GRAMMAR, NAME_LETTER, NAME, DIGIT, BASE = 0.22, 0.56, 0.63, 0.24, 1.2, 0.76, 0.45
SPELT_OUT = 4.0  # NATO, 北大西洋公約, 北約
_INITIALS = range(2, 6)
TERSE = 11.0  # characters: a shorter Chinese text may be a proverb or two set phrases
LATIN, ZH_DIGIT = 1 / 3, 0.8
# Mean and variance of the logarithm of real to expected length, by the expected length.
COMPACT = 0.08  # what is written in Chinese is shorter than what is translated into it
MEAN, MEAN_SHORT, VARIANCE, VARIANCE_SHORT = 0.02, 1.4, 0.012, 0.6


def expected(english: str) -> float:
    """The length, in characters, that a Chinese text for `english` would have."""
    return EXPECTED[english]


def _expected(english: str) -> float:
    words = _WORD.findall(english)
    weights = [_opening(words[0]), *map(_WEIGHTS.__getitem__, words[1:])] if words else []
    return BASE + sum([*weights, *[DIGIT * len(digits) for digits in _NUMBER.findall(english)]])


EXPECTED = Remembered(_expected, 2048)
"""What texts are expected to need; of a lot it is told at once (reviews/text/lot_lengths.py)."""


def expected_parts(english: str) -> list[float]:
    """What each character of `english` adds to the expected length: the weight of a word stands at its last letter."""
    found = [0.0] * len(english)
    words = [*_WORD.finditer(english)]
    for match in words:
        found[match.end() - 1] += _WEIGHTS[match[0]]
    if words:
        found[words[0].end() - 1] = _opening(words[0][0])
    for match in _NUMBER.finditer(english):
        found[match.end() - 1] += DIGIT * len(match[0])
    return found


def _weight(word: str) -> float:
    """What a word adds to the length of its translation."""
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
    return _GLOSS.sub("", chinese) if "(" in chinese or "（" in chinese else chinese


def _length(chinese: str) -> float:
    chinese = without_names(chinese)
    others = _NO_HAN.findall(chinese)
    han = float(len(chinese) - sum(map(len, others)))
    rest = " ".join(others)
    words = sum([max(1.0, LATIN * len(word)) for word in _WORD.findall(rest)])
    return han + words + ZH_DIGIT * sum(map(len, _NUMBER.findall(rest)))


LENGTHS = Remembered(_length, 2048)
"""The lengths of texts, as EXPECTED."""


def length_parts(chinese: str) -> list[float]:
    """What each character of `chinese` adds to its length, in brackets too."""
    han = frozenset(_HAN.findall(chinese))
    return [
        1.0 if char in han else ZH_DIGIT if char.isdigit() else LATIN if char.isalpha() else 0.0 for char in chinese
    ]


@lru_cache(maxsize=4096)
def surprise(english: str, chinese: str, original: str) -> tuple[float, float]:
    """(how many standard deviations `chinese` is longer than expected, the expected length)."""
    own = max(1.0, length(chinese)) * (math.exp(COMPACT) if original == "zh" else 1.0)
    wanted = max(2.0, expected(english))
    longer = _deviations(own, wanted)
    if longer < -1:  # short for its source: perhaps that is wordy
        wanted = max(2.0, expected(_without_fillers(english)))
        longer = _deviations(own, wanted)
    return longer, wanted


def _without_fillers(english: str) -> str:
    """The text with "of" for each wordy turn."""
    kept, done = [], 0
    for match in _FILLER.finditer(in_place(english)):
        kept.append(english[done : match.start()])
        done = match.end()
    return " of ".join([*kept, english[done:]])


def density(own: float, wanted: float, original: str = "en") -> float:
    """The logarithm, up to a constant, of how likely a Chinese text is `own` characters long where `wanted` are expected."""
    longer = _deviations(max(1.0, own) * (math.exp(COMPACT) if original == "zh" else 1.0), wanted)
    return -longer * longer / 2 - math.log(_spread(wanted))


def _deviations(own: float, wanted: float) -> float:
    return (math.log(own / wanted) - MEAN - MEAN_SHORT / wanted) / _spread(wanted)


def _spread(wanted: float) -> float:
    return math.sqrt(VARIANCE + VARIANCE_SHORT / wanted)
