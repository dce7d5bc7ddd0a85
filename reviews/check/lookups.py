"""What rules look up in the dictionary, and the names in texts, read for a lot of pairs at once."""

from collections.abc import Callable, Sequence

from reviews.text.capital_words import capital_words
from reviews.text.counterparts import read_ahead as read_signs
from reviews.text.gaps import may_have_gap
from reviews.text.headwords import read_ahead as read_headwords
from reviews.text.names import english_names
from reviews.text.people_forms import english_people, people_in_chinese
from reviews.text.place_forms import english_places, places_in_chinese
from reviews.text.renderings import chinese_mentions, english_mentions
from reviews.text.romanised import romanised
from reviews.text.scripts import base
from reviews.text.segments import Pair

_IN_ENGLISH: list[Callable[[str], object]] = [capital_words, english_names, english_places, romanised, english_people]
_IN_CHINESE: list[Callable[[str], object]] = [places_in_chinese, people_in_chinese]


def look_up(pairs: Sequence[Pair]) -> None:
    """Looks up the Chinese texts of pairs with an English one, and where the lengths let suspect a gap what its characters say."""
    texts = _texts(pairs)
    read_headwords(chinese for _english, chinese in texts)
    read_signs(both for both in texts if all(both) and may_have_gap(*both))


def read_names(pairs: Sequence[Pair]) -> None:
    """Looks up the Chinese texts and reads the names of both sides, one kind in all pairs before the next kind."""
    texts = [both for both in _texts(pairs) if all(both)]
    read_headwords(chinese for _english, chinese in texts)
    for read in _IN_ENGLISH:
        for english, _chinese in texts:
            read(english)
    for read in _IN_CHINESE:
        for _english, chinese in texts:
            read(chinese)
    for english, chinese in texts:
        english_mentions(english, chinese)
    for pair in pairs:
        if base(pair.source_lang) == "zh" and base(pair.target_lang) == "en" and pair.source and pair.target:
            chinese_mentions(pair.source, pair.target)


def _texts(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    """The English and the Chinese text of those pairs that have both languages."""
    texts = []
    for pair in pairs:
        ways = base(pair.source_lang), base(pair.target_lang)
        if ways == ("en", "zh"):
            texts.append((pair.source, pair.target))
        elif ways == ("zh", "en"):
            texts.append((pair.target, pair.source))
    return texts
