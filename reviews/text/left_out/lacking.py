"""Which pairs of a lot may lack something by their lengths alone, told of all at once.

Of most pairs the lengths say that nothing is lacking, in one array; the others are asked one by one (may_lack.py), to the last bit.
"""

import numpy as np
from numpy.typing import NDArray

from reviews.text.left_out import lengths
from reviews.text.left_out.belief import PLAIN_LENGTH
from reviews.text.left_out.may_lack import NEAR, NEEDED, NEEDED_OF_MORE, PLAIN_LEAST, more_clauses
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base

_WORDY = -1.0  # standard deviations: a translation that is shorter may have a wordy source, which is measured again
_ERROR = 1e-6  # more than what two ways of reckoning a logarithm differ by


def may_lack_english_of(lot: Lot) -> Flags:
    """Which of the translations are so short, or have so few clauses, that they may leave out something: no other does."""
    if not _is_from_english(lot):
        return np.ones(len(lot), np.bool_)
    longer = _longer(lot)
    told = longer < -NEEDED + _ERROR
    for at in ((longer < -NEEDED_OF_MORE + _ERROR) & ~told).nonzero()[0].tolist():
        told[at] = more_clauses(lot[at].target, lot[at].source) < 0
    return told


def may_lack_chinese_of(lot: Lot) -> Flags:
    """Which of the translations are so long, or so plain, that they may add something: no other does, if it has no brackets."""
    if not _is_from_english(lot):
        return np.ones(len(lot), np.bool_)
    longer, own = _longer(lot), _own(lot)
    plain = (longer > PLAIN_LEAST - _ERROR) & (own < PLAIN_LENGTH)
    told = (longer > NEAR - _ERROR) | plain
    brackets = np.fromiter((lengths.has_brackets(pair.target) for pair in lot), np.bool_, len(lot))
    return told | (longer < _WORDY + _ERROR) | brackets


def may_be_far_of(lot: Lot, limit: float) -> Flags:
    """Which of the translations are so many standard deviations longer or shorter than expected: no other is."""
    if not _is_from_english(lot):
        return np.ones(len(lot), np.bool_)
    longer = _longer(lot)
    return (longer > limit - _ERROR) | (longer < max(-limit, _WORDY) + _ERROR)


def _is_from_english(lot: Lot) -> bool:
    return lot.is_one and (base(lot.source_lang), base(lot.target_lang)) == ("en", "zh")


def _own(lot: Lot) -> NDArray[np.float64]:
    return np.fromiter((lengths.LENGTHS[pair.target] for pair in lot), np.float64, len(lot))


def _longer(lot: Lot) -> NDArray[np.float64]:
    """By how many standard deviations each translation is longer than expected, as if no source were wordy (`lengths.surprise`)."""
    wanted = np.maximum(2.0, np.fromiter((lengths.EXPECTED[pair.source] for pair in lot), np.float64, len(lot)))
    spread = np.sqrt(lengths.VARIANCE + lengths.VARIANCE_SHORT / wanted)
    return (np.log(np.maximum(1.0, _own(lot)) / wanted) - lengths.MEAN - lengths.MEAN_SHORT / wanted) / spread
