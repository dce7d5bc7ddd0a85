"""Whether a doubled Chinese character is half a slip: the English has the word that ends or begins with it (每天 in 每每天, 陪審團
in 陪審團團) and nothing that the doubling means. Source: CC-CEDICT by reviews/text/counterparts.py.
"""

from reviews.text.counterparts import answers

_SAYS_EVERY = frozenset("每")


def is_of_a_word(text: str, start: int, end: int, english: str) -> bool:
    """Whether the English says the word that the doubled character belongs to, and not the doubling."""
    met = answers(english, text)
    if any(span == (start, end) for _word, span in met):
        return False
    alone = {word for word, (at, to) in met if (at, to) in {(start, start + 1), (end - 1, end)}}
    if text[start] in _SAYS_EVERY:
        alone = set()
    return any(
        to - at > 1 and (to == start + 1 or at == end - 1) and word not in alone for word, (at, to) in met
    )  # 早早來到 has no more of 早來, to come early, than of 早, early


def goes_on_in_another(text: str, end: int, english: str) -> bool:
    """Whether the English says the word behind the doubled character, and no word that begins with it: 取得得勝利."""
    met = [span for _word, span in answers(english, text)]
    return any(at == end and to - at > 1 for at, to in met) and not any(at == end - 1 and to > end for at, to in met)
