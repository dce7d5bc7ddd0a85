"""In which English pairs of a lot a name may be lost in Chinese, or be there without one of the source; a part of the rule of names
(names.py), which then looks at these alone.

One kind of doubt is looked for in all pairs before the next, and only in those in which nothing was found yet.
"""

from collections.abc import Callable

import numpy as np

from reviews.check.other_name import changed
from reviews.check.unnamed import unheard_names, unnamed_people
from reviews.text.names.capital_words import capital_words
from reviews.text.names.dotted import DOTS, STRETCH
from reviews.text.names.other_given import another_given, sought_given
from reviews.text.names.other_people import TITLES as OF_CHINESE
from reviews.text.names.other_people import another_person
from reviews.text.names.people_forms import english_people, people_in_chinese, strangers
from reviews.text.names.place_forms import places_in_chinese, spoken_of
from reviews.text.names.renderings import chinese_mentions, english_mentions
from reviews.text.names.romanised import surnames
from reviews.text.names.stand_ins import says_he
from reviews.text.names.titled import TITLES, another_titled
from reviews.text.names.unanswered import letters_without, named_less_often, peoples_without, places_without
from reviews.text.quick.kinds import CAPITAL, LOWER, SPACE, Flags, kind_of
from reviews.text.quick.lot import Lot

_UNDERSTOOD_TEXT = (
    "美國 美国 英國 英国 中國 中国 台灣 臺灣 台湾 我國 印尼 蘇格蘭 苏格兰 威爾斯 威尔士 俄羅斯 俄罗斯 日本"
)
UNDERSTOOD = frozenset(_UNDERSTOOD_TEXT.split())
"""Chinese forms of places that go without saying."""
_DOT, _STRETCH, _STRETCH_GOES_ON = kind_of(DOTS), kind_of(STRETCH), kind_of(STRETCH + "也")
_CALLED = TITLES | OF_CHINESE | surnames()
_LATIN_CAPITAL, _LATIN_LOWER = CAPITAL | kind_of("À-Þ"), LOWER | kind_of("ß-ÿ")
LOST_BESIDES = (peoples_without, places_without, named_less_often, unnamed_people)
"""What tells which names of an English text a Chinese one lacks, beside the names in running text."""


def doubtful(lot: Lot) -> Flags:
    """Pairs in which names are in doubt. A name that is lost besides counts only where one may have taken its place."""
    found = _loses_any(lot)
    for gate, look in _LOOKS:
        for at in np.flatnonzero(~found & gate(lot)).tolist():
            found[at] = look(lot[at].source, lot[at].target)
    return found


def places_not_spoken_of(english: str, chinese: str) -> set[str]:
    """The forms of places that a Chinese text has and of which an English one does not seem to speak."""
    forms = {chinese[start:end] for start, end in places_in_chinese(chinese)}
    return {form for form in forms if not spoken_of(form, english)}


def _loses_any(lot: Lot) -> Flags:
    mentions = (english_mentions(pair.source, pair.target) for pair in lot)
    return np.array([not all([one.matched for one in there]) if there else False for there in mentions])  # noqa: C419 — few


def _has_dot(lot: Lot) -> Flags:
    return lot.target.hold(_DOT)


def _is_strange(english: str, chinese: str) -> bool:
    return not all(one.matched for one in chinese_mentions(chinese, english))


def _may_have_stretch(lot: Lot) -> Flags:
    return lot.target.hold(_STRETCH, _STRETCH_GOES_ON, _STRETCH_GOES_ON)


def _is_unread(english: str, chinese: str) -> bool:
    return not says_he(english) and unheard_names(chinese, english) != []


def _has_place_or_person(lot: Lot) -> Flags:
    return np.array([(places_in_chinese(one) or people_in_chinese(one)) != () for one in lot.target.all])


def _may_have_taken_its_place(english: str, chinese: str) -> bool:
    forms = places_not_spoken_of(english, chinese)
    if not forms <= UNDERSTOOD:
        return True
    strange = bool(forms) or strangers(chinese, english) != []
    return strange and any(without(english, chinese) for without in LOST_BESIDES)


def _may_have_latin_name(lot: Lot) -> Flags:
    return lot.target.hold(_LATIN_LOWER, SPACE, _LATIN_CAPITAL)


def _has_letters(english: str, chinese: str) -> bool:
    return letters_without(chinese, english) != []


def _may_have_given(lot: Lot) -> Flags:
    return sought_given().held_by(lot.target)


def _is_another_given(english: str, chinese: str) -> bool:
    return another_given(english, chinese) is not None


def _is_called(lot: Lot) -> Flags:
    """Those of whom any is called by a title, or may have a Chinese name."""
    words = map(capital_words, lot.source.all)
    return np.array([not _CALLED.isdisjoint(one) for one in words]) | lot.source.say("Xiao")


def _is_another(english: str, chinese: str) -> bool:
    return (another_titled(english, chinese) or another_person(english, chinese)) is not None


def _names_two(lot: Lot) -> Flags:
    texts = ((pair.source, pair.target) for pair in lot)
    return np.array([len(english_mentions(*both)) + len(english_people(both[0])) > 1 for both in texts])


def _has_changed_places(english: str, chinese: str) -> bool:
    return changed(english, chinese) is not None


_LOOKS: list[tuple[Callable[[Lot], Flags], Callable[[str, str], bool]]] = [
    (_has_dot, _is_strange),
    (_has_place_or_person, _may_have_taken_its_place),
    (_may_have_latin_name, _has_letters),
    (_may_have_given, _is_another_given),
    (_is_called, _is_another),
    (_names_two, _has_changed_places),
    (_may_have_stretch, _is_unread),
]
