"""Whether one of two texts may leave out, or not have, something of the other, by their lengths and clauses: where it may, the words
are looked up (gaps.py).

Nearer than these limits hardly any gap is found: of those that are found where clauses were left out of published news, fewer than one
in a hundred.
"""

from functools import lru_cache

from reviews.text.left_out.belief import is_plain
from reviews.text.left_out.cuts import chinese_clauses, english_clauses
from reviews.text.left_out.lengths import length, surprise

NEEDED = 0.9  # standard deviations: nearer than this, nothing is looked up
NEEDED_OF_MORE = 0.0  # the same of an English source that has more clauses than the Chinese text, as it seldom has
NEEDED_OF_SOURCE = 0.5  # the same of English that is translated from Chinese
NEAR = 0.4  # the same of a Chinese text that has more clauses than the English
PLAIN_OF_SOURCE = -0.6  # the same of a plain pair, in which there is little else
# Of one translated from English; by so much less for each clause more that the Chinese text has.
PLAIN, OF_CLAUSE, MOST_CLAUSES = 0.3, 0.2, 3
PLAIN_LEAST = PLAIN - OF_CLAUSE * MOST_CLAUSES
LACKING = 3.0  # characters: if less is lacking, nothing is
# The same of an English source; so many more where it has fewer clauses than the Chinese text, and less where it has more.
LACKING_OF_ENGLISH, CHARACTERS_OF_CLAUSE, FEWER_CLAUSES = 4.4, 2.0, 2
SHORTEST = 10.0  # characters: in less, a proverb may stand for a sentence
LEAST_OF_CHINESE = 9.0  # characters: a Chinese text of less has no clause to spare
WORDLESS = 4.0  # characters: less is a word or a set phrase


@lru_cache(maxsize=1024)  # asked of a whole lot, then pair by pair
def may_lack_english(english: str, chinese: str, original: str) -> bool:
    """Whether a Chinese text is so short that it may leave out, or not have, something of an English one."""
    longer, wanted = surprise(english, chinese, original)
    if longer > -(NEEDED_OF_MORE if original == "en" else NEEDED_OF_SOURCE) or wanted < SHORTEST:
        return False
    own = length(chinese)
    if own < WORDLESS or wanted - own < LACKING:
        return False
    if original != "en":
        return True
    more = max(-FEWER_CLAUSES, -more_clauses(chinese, english))
    if longer > -NEEDED and more <= 0:
        return False
    return wanted - own + CHARACTERS_OF_CLAUSE * more >= LACKING_OF_ENGLISH


@lru_cache(maxsize=1024)
def may_lack_chinese(english: str, chinese: str, original: str) -> bool:
    """Whether an English text may leave out, or not have, something of a Chinese one, by the lengths and clauses."""
    longer, _wanted = surprise(english, chinese, "en")
    if longer < PLAIN_OF_SOURCE or (own := length(chinese)) < LEAST_OF_CHINESE:
        return False
    if longer >= NEEDED:
        return True
    more = more_clauses(chinese, english)
    if longer >= NEAR and more > 0:
        return True
    is_near = original == "zh" or longer + OF_CLAUSE * min(MOST_CLAUSES, more) >= PLAIN
    return is_near and is_plain(english, chinese, own)


@lru_cache(maxsize=1024)  # asked by several looks at a pair
def more_clauses(chinese: str, english: str) -> int:
    """How many clauses more the Chinese text has than the English one."""
    return chinese_clauses(chinese) - english_clauses(english)
