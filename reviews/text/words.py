"""Whether Chinese characters are a word of the dictionary (CC-CEDICT), in either writing."""

from functools import lru_cache

import numpy as np

from reviews.text.dictionary import LONGEST, chinese_english, substring_hashes


@lru_cache(maxsize=4096)
def is_word(text: str) -> bool:
    """Whether the dictionary has `text` as a headword. Without the dictionary nothing is one."""
    known = chinese_english()
    if known is None or not 1 <= len(text) <= LONGEST:
        return False
    return bool(known.find(np.array([substring_hashes(text)[-1][0]], np.uint64))[0] >= 0)
