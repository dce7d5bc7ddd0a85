"""A name with a title of which the other text has another name with a title: Mr Darcy, 賓利先生.

A title tells that a word is a name even where it is short or the dictionary has it. Source: reviews/text/sounds/phonetics.py; the
titles are our own list.
"""

import re

from reviews.text.names.capital_words import capital_words
from reviews.text.names.english_names import english_names
from reviews.text.names.people_forms import english_people, is_rendered
from reviews.text.sounds.phonetics import closest
from reviews.text.sounds.sound_characters import CODES

_TITLES = (
    "Mr|Mrs|Ms|Miss|Dr|Doctor|Captain|Colonel|Major|Professor|Sir|Lady|Lord|Madame|Monsieur|Count|Countess|Baron|Inspector"
    "|General|Sergeant|Lieutenant|Detective|Judge|Justice|Father|Sister|Reverend|Bishop|Senator|Coach|Nurse|Duke|Duchess"
)
TITLES = frozenset(_TITLES.split("|"))
"""With which a surname may stand."""
_ENGLISH = re.compile(
    rf"\b(?:{_TITLES})\.? "
    r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ]{2,})(?!['’-]?\w| [A-ZÀ-Þ])"
)
_CHINESE = re.compile(
    rf"(?P<name>[{''.join(CODES)}]{{2,6}})(?:先生|太太|小姐|夫人|博士|[醫医][生師师]|上尉|上校|少校|中士|教授|爵士|[勳勋]爵|伯爵|男爵|公爵"
    "|探[長长]|[將将][軍军]|警[長长官探探督]|督察|法官|神父|神甫|修女|牧[師师]|主教|[參参]?[議议]?[員员]|教[練练]|[護护]士|律[師师]|老[師师])"
)
_HEARD = 0.6


def another_titled(english: str, chinese: str) -> tuple[str, int, int, int, int] | None:
    """An English name with a title that no such name in a Chinese text sounds like, with its span, and the span of the Chinese
    one that sounds like no name of the English.
    """
    if TITLES.isdisjoint(capital_words(english)):
        return None
    ours = list(_ENGLISH.finditer(english))
    theirs = list(_CHINESE.finditer(chinese)) if ours else []
    if not theirs:
        return None
    names = [one.text for one in english_names(english)]
    strange = [one for one in theirs if not any(closest(name, one["name"], _HEARD) >= _HEARD for name in names)]
    known = {one.start: one for one in english_people(english)}
    for one in ours if strange else ():
        who = known.get(one.start("name"))
        if not (who and is_rendered(who, chinese)) and all(
            closest(one["name"], other["name"], _HEARD) < _HEARD for other in theirs
        ):
            return (one["name"], *one.span("name"), *strange[0].span("name"))
    return None
