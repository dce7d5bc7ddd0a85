"""Characters that stand side by side in a Chinese text and belong to other words: 國會 in 全國會議, 和服 in 產品和服務.

Words that go over both ends of them leave no doubt. A word that goes over one end, or holds them and more (大學問), is believed
where the English has it. Source: CC-CEDICT for words and what they mean.
"""

from functools import lru_cache

from reviews.text.meanings.between_words import are_of_two_words, words_in
from reviews.text.meanings.counterparts import answers


@lru_cache(maxsize=1024)
def is_straddled(chinese: str, start: int, end: int, english: str) -> bool:
    """Whether the characters from `start` to `end` are of other words; `english` is the other text."""
    if are_of_two_words(chinese, start, end):
        return True
    doubtful = {
        (at, to) for at, to in words_in(chinese) if (at < start < to or at < end < to) and (at, to) != (start, end)
    }
    if not doubtful:
        return False
    met = answers(english, chinese)
    aside = {word for word, (at, to) in met if to - at > 1 and (to <= start or end <= at)}
    return any(span in doubtful and word not in aside for word, span in met)
