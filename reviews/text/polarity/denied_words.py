"""What a negation denies, and whether the other text speaks of it at all.

A negation that was lost leaves the words that it denied behind: 未回應 becomes “responded”. Where none of the words next behind it,
in its clause, is answered over there, the translator said the matter in another way (再無戰事, there was peace; 不容易碎, hold
together), and whether it is denied cannot be told from words; where there are none, those around it are asked.
"""

import re
from itertools import islice

from reviews.text.meanings.counterparts import available, chinese_words, english_words, met_among
from reviews.text.meanings.light_words import LIGHT
from reviews.text.meanings.met import met, met_near
from reviews.text.meanings.single_characters import GRAMMAR_TOO
from reviews.text.meanings.stem_numbers import WORD

Place = tuple[int, int]

# Before a negation and behind it, in its clause or sentence: characters of Chinese, English words and characters.
_BEFORE_CHINESE, _BEHIND_CHINESE = 8, 20
_BEFORE, _BEHIND, _REACH, _SHORTEST = 1, 4, 60, 3
_ANOTHER_WAY = 2  # English words that nothing answers: so many it takes to say it in another way
_END, _CHINESE_END = re.compile("[.;:?!]"), re.compile("[，。；：！？、”」』]")
_CLAUSE_END = re.compile("[.,;:?!]")
# Smoking is not allowed: what is denied stands before.
_OF_ITS_SUBJECT = frozenset(
    ["allowed", "permitted", "possible", "available", "required", "needed", "necessary", "included"]
)
_WHEN = frozenset(
    "在當当對对向為为由從从跟與与把被給给"
)  # 請勿在加油時使用: when, where and to whom, before what is denied
_HAVE_NOT = frozenset(["沒有", "没有"])
_FIRST = 2  # words of English, of which the first may be an adjective: without formal training
_NEXT, _NEXT_CHINESE = 3, 6  # words of English, characters of Chinese: what is denied first of all


def speaks_of_denied(english: str, chinese: str, lang: str, place: Place) -> bool:
    """Whether the other text answers a word that the negation at `place` of the text in `lang` denies; without a dictionary it may."""
    if not available():
        return True
    if lang == "zh":
        denied = _next_in_chinese(english, chinese, place)
        return any(denied) if denied else _around_in_chinese(english, chinese, place)
    words = _next_in_english(english, place)
    if words[:1] and words[0] in _OF_ITS_SUBJECT:
        return _around_in_english(english, chinese, place)
    return bool(met_among(words, chinese))


def answers_first(english: str, chinese: str, lang: str, place: Place) -> bool:
    """Whether the other text answers the very word behind the negation at `place`: 不影響, affects; in English the first or the second."""
    if lang == "zh":
        return _next_in_chinese(english, chinese, place)[:1] == [True]
    return bool(met_among(denied_first(english, place), chinese))


def denied_first(english: str, place: Place) -> list[str]:
    """The content words next behind an English negation, in its clause, as far as there are any."""
    return _next_in_english(english, place)[:_FIRST]


def _next_in_english(english: str, place: Place) -> list[str]:
    """The content words next behind a negation, in its clause."""
    end = _CLAUSE_END.search(english, place[1])
    words = (word.group() for word in WORD.finditer(english, place[1], end.start() if end else len(english)))
    return [*islice((word for word in words if len(word) >= _SHORTEST and word.lower() not in LIGHT), _NEXT)]


def _next_in_chinese(english: str, chinese: str, place: Place) -> list[bool]:
    """Of each word next behind a negation, in its clause, whether it is answered, as the text is cut with the negation or without."""
    words = _words_behind(english, chinese, chinese, place)
    if words[:1] == [True]:
        return words
    cut = _words_behind(english, chinese, _without(chinese, place), place)
    return cut if cut[:1] == [True] else words


def _without(chinese: str, place: Place) -> str:
    """A Chinese text with no negation at a place, so that words behind it are not cut wrongly: 適用於 of 不適用於."""
    end = place[1] + (chinese[place[1] - 1 : place[1] + 1] in _HAVE_NOT)
    return f"{chinese[: place[0]]}{'　' * (end - place[0])}{chinese[end:]}"


def _words_behind(english: str, chinese: str, cut: str, place: Place) -> list[bool]:
    reach = place[1] + (_BEHIND_CHINESE if chinese[place[1] : place[1] + 1] in _WHEN else _NEXT_CHINESE)
    end = _CHINESE_END.search(chinese, place[1], reach)
    last = end.start() if end else reach
    words = [(at, how > 0) for at, how in met(cut, english).items() if place[1] <= at[0] < last]
    return [is_met for (start, end), is_met in sorted(words) if is_met or chinese[start:end] not in GRAMMAR_TOO][:_NEXT]


def _around_in_english(english: str, chinese: str, place: Place) -> bool:
    end = _END.search(english, place[1])
    last = min(end.start() if end else len(english), place[1] + _REACH)
    words = [
        word
        for word in WORD.finditer(english, 0, last)
        if len(word.group()) >= _SHORTEST and word.group().lower() not in LIGHT
    ]
    behind = [word.group() for word in words if place[1] <= word.start()][:_BEHIND]
    before = [word.group() for word in words if word.end() <= place[0]][-_BEFORE:]
    return bool(met_among({*behind, *before}, chinese))


def _around_in_chinese(english: str, chinese: str, place: Place) -> bool:
    """Whether the English answers a word on either side of a negation, or leaves next to nothing unanswered."""
    end = _CHINESE_END.search(chinese, place[1])
    last = min(end.start() if end else len(chinese), place[1] + _BEHIND_CHINESE)
    first = max(0, place[0] - _BEFORE_CHINESE)
    return bool(
        met_near(chinese, english, [(first, last)])
        or any(word.met and word.end > first and word.start < last for word in chinese_words(chinese, english))
        or sum(not word.met for word in english_words(english, chinese)) < _ANOTHER_WAY
    )
