"""Characters that stand side by side in a Chinese text and belong to other words: 國會 in 全國會議, 和服 in 產品和服務.

Words that go over both ends of them leave no doubt. A word that goes over one end, or holds them and more (大學問), is believed
where the English has it. Source: CC-CEDICT for words and what they mean.
"""

from functools import lru_cache

from reviews.text.counterparts import answers
from reviews.text.headwords import all_headwords


@lru_cache(maxsize=1024)
def is_straddled(chinese: str, start: int, end: int, english: str) -> bool:
    """Whether the characters from `start` to `end` are of other words; `english` is the other text."""
    found = all_headwords(chinese)
    words = {(at, at + n) for at, n in zip(found.starts.tolist(), found.lengths.tolist(), strict=True) if n > 1}
    before = [word for word in words if word[0] < start < word[1] < end]
    after = [word for word in words if start < word[0] < end < word[1]]
    if any(left[1] <= right[0] for left in before for right in after):
        return True
    whole = [word for word in words if word[0] <= start and end <= word[1] and word != (start, end)]
    doubtful = {*before, *after, *whole}
    if not doubtful:
        return False
    met = answers(english, chinese)
    aside = {word for word, (at, to) in met if to - at > 1 and (to <= start or end <= at)}
    return any(span in doubtful and word not in aside for word, span in met)
