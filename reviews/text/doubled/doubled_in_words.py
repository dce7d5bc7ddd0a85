"""Whether a doubled Chinese character is half a slip: the English has the word that ends or begins with it (每天 in 每每天, 陪審團
in 陪審團團) and nothing that the doubling means. Source: CC-CEDICT by reviews/text/meanings/counterparts.py.
"""

import re

from reviews.text.meanings.counterparts import answers_at

# What the doubling of a character means, where that is so plain that an English translation has some of it.
_MEANINGS = {
    "時时": r"\b(?:constant\w*|always|often|every|ever|all|times?|continu\w+|forever|moment\w*|keep\w*|kept|never|frequent\w*)\b",
    "處处": r"\b(?:every\w*|all|places?|any\w*|around|throughout|always|full|at every)\b",
    "說说": r"\b(?:talk\w*|tells?|told|speak\w*|spoke\w*|discuss\w*|explain\w*|describ\w*|chat\w*|share\w*"
    r"|(?:just|only|let \w+|to) sa(?:y|id)|saying|says?(?! (?:that|he|she|it|in|to))|mention\w*)\b",
    "太": r"\b(?:wife|wives|mr?s|miss|madam\w*|\w*lad(?:y|ies)|wom[ae]n|old|mistress\w*|spouse|missus|husband|marri\w+|great)\b",
    "想": r"\b(?:think\w*|thought\w*|consider\w*|imagin\w*|reflect\w*|remember\w*|ponder\w*|wonder\w*|mind|recall\w*|picture"
    r"|guess\w*|look\w* back|hindsight|makes? sense)\b",
}
MEANT = {char: re.compile(words, re.IGNORECASE) for chars, words in _MEANINGS.items() for char in chars}

# Which double before a noun, where the English says that it is small: 小小孩, 小小心願.
_SMALL = re.compile(
    r"\b(?:small\w*|little|tiny|young|mini\w*|wee|toddlers?|modest|minor|humble|mere|slight\w*|brief)\b", re.IGNORECASE
)

_SAYS_EVERY = frozenset("每")


def is_small(char: str, english: str) -> bool:
    """Whether a character says that something is small, as the English does."""
    return char == "小" and _SMALL.search(english) is not None


def is_of_a_word(text: str, start: int, end: int, english: str) -> bool:
    """Whether the English says the word that the doubled character belongs to, and not the doubling."""
    met = answers_at(english, text, start, end)
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
    met = [span for _word, span in answers_at(english, text, end - 1, end)]
    return any(at == end and to - at > 1 for at, to in met) and not any(at == end - 1 and to > end for at, to in met)


def is_named_alone(text: str, start: int, end: int, english: str) -> bool:
    """Whether the English has what the one character stands for, and not the doubling: a tiger as 虎虎."""
    spans = {span for _word, span in answers_at(english, text, start, end)}
    return (start, end) not in spans and not spans.isdisjoint({(start, start + 1), (end - 1, end)})


def begins_one_alone(text: str, start: int, end: int, english: str) -> bool:
    """Whether the English says a word that begins with the second, and none that ends in the first: 折成天天鵝 for a swan."""
    met = [span for _word, span in answers_at(english, text, start, end)]
    begins = any(at == end - 1 and to > end for at, to in met)
    return begins and not any(to == start + 1 and to - at > 1 for at, to in met)
