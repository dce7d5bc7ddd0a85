"""Characters of two words that meet in a Chinese text: 國會 in 全國會議, 台中 in 舞台中央. Source: CC-CEDICT for words."""

from bisect import bisect_left
from functools import lru_cache

from reviews.text.meanings.headwords import LONGEST, all_headwords

Span = tuple[int, int]


@lru_cache(maxsize=1024)
def words_in(chinese: str) -> frozenset[Span]:
    """Where the words of two characters and more stand, one over another."""
    found = all_headwords(chinese)
    return frozenset((at, at + n) for at, n in zip(found.starts.tolist(), found.lengths.tolist(), strict=True) if n > 1)


def is_inside_word(chinese: str, start: int, end: int) -> bool:
    """Whether one word goes over both ends of a stretch: 美航 in 達美航空."""
    found = all_headwords(chinese)
    starts, lengths = found.starts.data, found.lengths.data
    near = range(bisect_left(starts, start - LONGEST), bisect_left(starts, start))
    return any(starts[at] + lengths[at] > end for at in near)


def are_of_two_words(chinese: str, start: int, end: int) -> bool:
    """Whether one word goes over the beginning of a stretch and another over its end."""
    found = all_headwords(chinese)
    starts, lengths = found.starts.data, found.lengths.data
    near = range(bisect_left(starts, start - LONGEST), bisect_left(starts, start))
    before = [to for at in near if start < (to := starts[at] + lengths[at]) < end]
    if not before:
        return False
    behind = range(bisect_left(starts, min(before)), bisect_left(starts, end))
    return any(starts[at] + lengths[at] > end for at in behind)
