"""How much has to speak for it that a denial was lost, by its kind.

A denial that one text has alone was lost, or the other says the matter in another way. What speaks for the first is that its very
word is answered, that little else goes unanswered for the length of the sentence, and that the other text has a word of what is so, can or
must be (已經, 可以). How much of it is asked goes by how often pairs with such a denial were right after all, over the written pairs and
published ones: of whom and when (nobody, never) and of a bare 不 or 沒 much, of 並未 and 尚無, which stress that something is not so,
less. Source: Quirk et al. 1985, 10.58 to 10.60;
呂叔湘《現代漢語八百詞》 on 不, 沒 and 並.
"""

import re

from reviews.text.meanings.counterparts import available, met_among
from reviews.text.meanings.met import met
from reviews.text.meanings.single_characters import GRAMMAR_TOO
from reviews.text.meanings.stem_numbers import content_words
from reviews.text.polarity.denied_words import (
    Place,
    answers_first,
    around_in_chinese,
    denied_first,
    is_said_freely,
    next_in_chinese,
    unanswered,
    without,
)

_OF_WHOM_AND_WHEN = frozenset("no nothing nobody none nowhere never neither nor without".split())  # noqa: SIM905
# What says the contrary: of all, and always.
_OF_ALL = re.compile(
    "(?<![沒没未無无所只具惟唯])有|人人|[個个][個个]|(?<![誰谁])都|早就|仍(?![未無无不沒没])|[頻频][頻频]"
)
_OF_ALWAYS = re.compile("曾[經经]|[總总]是|[經经]常|早就|[頻频][頻频]")
_IS_SO = re.compile(
    "可以|(?<![不沒没未無无])[會会能]|已|(?<![沒没未無无所只具惟唯])有|要|(?<!不)[讓让]|准|是|曾|都|[總总]|一定|必[須须]|仍|[應应][該该當当]|早就|人人"
    "|了|很|十分|得"
)
_STRESSED, _BEFORE_STRESSED = frozenset("未無无"), frozenset("並并尚仍從从也卻却都決决絕绝毫切均皆概律來来")
# Words that may go unanswered; in a longer sentence, of so many content words of English, so many for each of them.
_NONE, _NEARLY_ALL, _MOST = -1, 1, 2
_LONG = 6
_OF_BOTH, _OF_ENGLISH, _OF_CLAUSE = 1.2, 0.5, 0.7
_NOWHERE = (0, 0)
_SET_PHRASE = 4  # characters
_MAINLY = 2  # how met.py says that a main meaning is answered


def is_told(english: str, chinese: str, lang: str, place: Place) -> bool:
    """Whether enough speaks for it that the negation at `place` of the text in `lang` was lost; without a dictionary it does."""
    if not available():
        return True
    if lang == "zh":
        return _is_told_in_chinese(english, chinese, place)
    word = english[slice(*place)].lower()
    is_answered = answers_first(english, chinese, lang, place)
    if word in _OF_WHOM_AND_WHEN:
        if (_OF_ALWAYS if word == "never" else _OF_ALL).search(chinese):
            return is_answered
        first = denied_first(english, place)[:1]
        most = _most(_NEARLY_ALL, _OF_ENGLISH, english)
        return bool(met_among(first, chinese)) and unanswered(english, chinese) <= most
    if _IS_SO.search(chinese) is None:
        most = _most(_MOST, _OF_BOTH, english)
        if unanswered(english, chinese) + _unanswered_there(english, chinese, _NOWHERE) > most:
            return False
    return is_answered or not is_said_freely(english, chinese)


def _is_told_in_chinese(english: str, chinese: str, place: Place) -> bool:
    """The same of a Chinese negation; of one before a set phrase nothing is told, nor in a short sentence of one behind which nothing
    stands (怎麼不, 寫不完) or nothing that is answered.
    """
    words = next_in_chinese(english, chinese, place)
    if _denies_set_phrase(english, chinese, place):
        return False
    left = unanswered(english, chinese) + _unanswered_there(english, chinese, place)
    if words and _is_stressed(chinese, place):
        if words[0] or not unanswered(english, chinese):
            return True
    elif words and words[0] and left <= _most(_NEARLY_ALL, _OF_BOTH, english):
        return True
    return left <= _most(_NONE, _OF_CLAUSE, english) and around_in_chinese(english, chinese, place)


def _most(least: int, share: float, english: str) -> float:
    """How many words may go unanswered: of a longer sentence more, however it is translated."""
    size = len(content_words(english))
    return max(least, share * size) if size >= _LONG else least


def _is_stressed(chinese: str, place: Place) -> bool:
    """Whether a negation stresses that something is not so: 未, 無, 並不, 從沒."""
    negation = chinese[slice(*place)]
    return not _STRESSED.isdisjoint((negation[0], negation[-1])) or chinese[place[0] - 1 : place[0]] in _BEFORE_STRESSED


def _denies_set_phrase(english: str, chinese: str, place: Place) -> bool:
    """Whether a negation stands just before words of four characters that go unanswered: 不可同日而語, a far cry."""
    return any(
        place[1] <= start <= place[1] + 1 and end - start >= _SET_PHRASE and how < _MAINLY
        for (start, end), how in met(chinese, english).items()
    )


def _unanswered_there(english: str, chinese: str, place: Place) -> int:
    """How many words of the Chinese go unanswered, but for the negation at a place."""
    words = met(without(chinese, place), english).items()
    return sum(not how and chinese[start:end] not in GRAMMAR_TOO for (start, end), how in words)
