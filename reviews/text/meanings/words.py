"""Whether Chinese characters are a word of the dictionary (CC-CEDICT), in either writing."""

from functools import lru_cache

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.word_hashes import LONGEST


@lru_cache(maxsize=4096)
def is_word(text: str) -> bool:
    """Whether the dictionary has `text` as a headword. Without the dictionary nothing is one."""
    known = chinese_english()
    if known is None or not 1 <= len(text) <= LONGEST:
        return False
    return known.has(text)
