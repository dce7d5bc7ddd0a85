"""A sentence of a Chinese text of which an English one, with fewer sentences, answers no word: 工廠關了。鎮上的…… as “One after another …”.

Translators join sentences, but then the words are there; and a short one is too short to be missed by the length of the text.
Source: our own.
"""

import re
from bisect import bisect_left

from reviews.text.left_out.stretches import chinese_units
from reviews.text.meanings.glosses import Span

# A run of marks that ends no sentence from its first on, or from its second behind an abbreviation, ends none.
_CHINESE_END = re.compile("(?<![。！？…])[。！？…]+[」』”’）]*(?![」』”’），、。；])")
_ENGLISH_END = re.compile(r"(?<![.!?…][.!?…])(?<!\b[A-Z])(?<!\b(?:Mr|Dr|St|Ms|vs))(?<!\bMrs)[.!?…]++[”\"’')]*+(?=\s|$)")
_ANSWERED, _LEAST = 0.3, 0.8  # nats: a word of the sentence, and all against it


def lost_sentence(chinese: str, english: str) -> Span | None:
    """The sentence of the Chinese text that has no answer."""
    ends = [match.end() for match in _CHINESE_END.finditer(chinese)]
    if len(ends) <= max(1, len(_ENGLISH_END.findall(english))):
        return None
    units = chinese_units(chinese, english)
    starts = [one.start for one in units]
    for start, end in zip([0, *ends], ends, strict=False):
        said = [one.evidence for one in units[bisect_left(starts, start) : bisect_left(starts, end)]]
        if said and max(said) < _ANSWERED and sum(said) < -_LEAST:
            return start, end
    return None
