"""Whether the English says a doubled Chinese character as it stands: both words that meet in it (最新新聞 for the latest news, 被告告訴
for what the accused told), or what its doubling means (常常 for often, 緊緊 for tightly, 南非非白人 for the non-white).

Source: CC-CEDICT by reviews/text/meanings/counterparts.py; the English of the other characters is a list of our own.
"""

import re

from reviews.text.doubled.doubled_figures import NUMERALS
from reviews.text.doubled.doubled_place import Doubled, says
from reviews.text.doubled.doubles import doubles
from reviews.text.meanings.counterparts import answers_at
from reviews.text.meanings.glosses import Span
from reviews.text.meanings.words import is_word
from reviews.text.scripts import HAN_CHARACTER

# Doublings whose English is too common a word for the dictionary to tell of it.
_AS_IN_ENGLISH = {
    "常": r"\b(?:often|frequent\w*|usual\w*|always|regular\w*|tends?|common\w*|general\w*|typical\w*|routine\w*|habitual\w*)\b",
    "求": r"\b(?:please|beg\w*|implor\w*|plead\w*)\b",
}
_DOUBLINGS = {char: re.compile(words, re.IGNORECASE) for char, words in _AS_IN_ENGLISH.items()}
_NON = re.compile(r"\bnon\B|\bnon-", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|would|can|could|may|might|should|going to)\b|'ll\b|’ll\b", re.IGNORECASE)
_NOT_BEHIND_WILL = frozenset("會会議议員员將将能可要是在有的和與与")
_PLACES = frozenset("上下裡里中內内後后")
_PERSON = frozenset("我你您他她它妳")


def is_in_both(at: Doubled) -> bool:
    """Whether the English says both words, or the doubling and no word that ends or begins with half of it."""
    if at.end - at.start != 2 or not at.is_english:
        return False
    if at.char == "新" and at.before == "最":
        return at.begins  # 最新新聞稿 for the latest newsletter
    if at.char == "非" and _ends_a_word(at, 2):
        return says(_NON, at.other)
    if at.char in "會会" and _ends_a_word(at, 3):
        return HAN_CHARACTER.match(at.after) is not None and at.after not in _NOT_BEHIND_WILL and says(_WILL, at.other)
    doubles_freely = _may_double(at)
    if not doubles_freely and not (at.begins and _ends_a_word(at, 2)):
        return False  # the English is asked of few, for it may be long
    met = answers_at(at.other, *at[:3])
    before = [(word, span) for word, span in met if span[1] == at.start + 1 and span[0] < at.start]
    behind = [(word, span) for word, span in met if span[0] == at.end - 1 and span[1] > at.end]
    if before and behind:
        return _are_two_words(before, behind)
    return doubles_freely and not before and not behind and _is_doubling(at, met)


def _are_two_words(before: list[tuple[Span, Span]], behind: list[tuple[Span, Span]]) -> bool:
    """Whether two words of the English are answered, one by each of the two."""
    return len({word for word, _span in (*before, *behind)}) > 1


def _ends_a_word(at: Doubled, least: int) -> bool:
    """Whether a word of so many characters or more, at most five, ends in the first."""
    first = at.start + 1
    return any(is_word(at.text[first - size : first]) for size in range(least, 6) if first >= size)


def _may_double(at: Doubled) -> bool:
    """Whether the doubling may be a word here: not in 經常常, 這個月月, 東東西."""
    known = doubles()
    if (at.ends and at.before not in _PLACES) or at.char in known.nouns or at.char in NUMERALS:
        return False
    return (at.char in known.fine or not at.begins) and (at.char in _DOUBLINGS or is_word(at.char * 2))


def _is_doubling(at: Doubled, met: list[tuple[Span, Span]]) -> bool:
    if at.char in _DOUBLINGS:
        return (at.char != "求" or at.after in _PERSON) and says(_DOUBLINGS[at.char], at.other)
    return HAN_CHARACTER.match(at.before) is not None and any(span == (at.start, at.end) for _word, span in met)
