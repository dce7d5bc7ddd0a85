"""Names that go unsaid without a loss, as something beside them tells them; a part of the rule of names (names.py).

Of a Chinese source the province before its city (安徽省合肥市), the country before its company (德國西門子), the name of a web site
behind a headline, and what stands in brackets in its own letters; of either America, where the other text names a state of it, and
the country that Chinese calls 國內.
"""

import re
from functools import cache

from reviews.text.names.countries import is_country
from reviews.text.names.known.peoples import adjectives
from reviews.text.names.known.places import places
from reviews.text.names.place_forms import chinese_places
from reviews.text.names.renderings import Mention
from reviews.text.names.romanised import surnames
from reviews.text.quick.holding import holds_any
from reviews.text.scripts import HAN
from reviews.text.segments import Pair
from reviews.text.sounds.phonetics import reading

_OF_PROVINCE = re.compile(
    f"(?:省|[維维]吾[爾尔]自治[區区]|[壯壮回]族自治[區区]|自治[區区])(?P<city>[{HAN}]{{2,10}}?)[市縣县州盟旗]"
)
_UNITS = frozenset("省縣县市州")
_LONGEST, _SHORTEST = 6, 2  # characters of the form of a place
_SITE = re.compile("[-_|—－–][ ]?$")
_BODIES = "[院會会廳厅部局黨党社署]|大[學学]|公司|[銀银]行|中心|基金|集[團团]"
_UNIT_SPOKEN_OF = re.compile(r"[A-Z][a-z]+ (?:City|County|Prefecture|Banner|League|District)\b")
_GLOSS = re.compile(f"[{HAN}]{{0,8}}?(?:{_BODIES})[ ]?[（(](?P<gloss>[A-Za-zÀ-ɏ .,'’-]{{3,60}})[)）]")
_LETTERS = re.compile("[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{3,}")
_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+) $")
_BEHIND = re.compile(r" [A-Z][a-z]+ [A-Z][a-z]")
_RIVER = re.compile("河$|[長长珠湘]江$")
_RIVER_SPOKEN_OF = re.compile(r"\b(?:the|this|that|its|our|endless|great|long|mighty) river\b", re.IGNORECASE)
_NEAR = 12  # characters before a name
_AMERICA = frozenset(["美國", "美国", "United States", "America", "US", "U.S.", "USA"])
_IN_CHINESE = ("美國", "美国")
_STATES_TEXT = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas
Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming
"""
_STATES = frozenset([*_STATES_TEXT.split(), "New York", "New Jersey", "New Mexico", "New Hampshire"])
_CITIES = frozenset(["New York", "Los Angeles", "Hong Kong", "California", "Texas", "Moscow", "Paris", "London"])
_IN_SMALL = re.compile(r" [a-z]")  # in a heading every word has a capital
_COMPASS = frozenset(("East", "West", "North", "South", "Central", "Eastern", "Western", "Northern", "Southern"))


def goes_without_saying(mention: Mention, pair: Pair) -> bool:
    """Whether the translation leaves out a place or body that something beside it tells."""
    if mention.text not in chinese_places():
        return False
    if _RIVER.search(mention.text) and _RIVER_SPOKEN_OF.search(pair.target):
        return True
    return _is_before_its_part(mention, pair) or _is_site(mention, pair.source) or _is_glossed(mention, pair)


def _is_before_its_part(mention: Mention, pair: Pair) -> bool:
    """Whether a place stands right before another one which the translation names, or a province before one of its cities."""
    city = _OF_PROVINCE.match(pair.source, mention.end)
    if city and (_UNIT_SPOKEN_OF.search(pair.target) or _is_spelt(city["city"], pair.target)):
        return True
    at = mention.end + (pair.source[mention.end : mention.end + 1] in _UNITS)
    parts = (pair.source[at : at + size] for size in range(_SHORTEST, _LONGEST + 1))
    return any(_is_named(part, pair.target) for part in parts)


def _is_spelt(city: str, english: str) -> bool:
    """Whether an English text has the beginning of a city's name in Hanyu Pinyin."""
    return "".join(map(reading, city[:_SHORTEST])) in english.lower()


def _is_named(form: str, english: str) -> bool:
    """Whether a text has the name of a place of this form, of those too that are words besides."""
    names = _names().get(form, frozenset())
    return (not is_country(form) or not _CITIES.isdisjoint(names)) and any(name in english for name in names)


@cache
def _names() -> dict[str, frozenset[str]]:
    """The English names of each form of a place or body."""
    found: dict[str, set[str]] = {}
    for name, forms in places().items():
        for form in forms:
            found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


def _is_site(mention: Mention, chinese: str) -> bool:
    """Whether a name ends a headline behind a dash, as that of the site it was taken from."""
    return mention.end == len(chinese.rstrip()) and _SITE.search(chinese[: mention.start]) is not None


def _is_glossed(mention: Mention, pair: Pair) -> bool:
    """Whether it begins the name of a body that stands behind it in brackets, in letters which the translation has."""
    match = _GLOSS.match(pair.source, mention.end)
    return match is not None and any(word in pair.target for word in _LETTERS.findall(match["gloss"]))


def is_home_to(name: str) -> bool:
    """Whether a name of English is that of a country, which Chinese may call 國內 or 全國."""
    return name in adjectives() and name not in _CITIES


def is_within(one: str, other: str) -> bool:
    """Whether one of two names is America, in either language, and the other one of its states."""
    return (one in _AMERICA and _is_state(other)) or (other in _AMERICA and _is_state(one))


def is_state_of(chinese: str, name: str) -> bool:
    """Whether a name of English is that of an American state, and a Chinese text speaks of America."""
    return name in _STATES and holds_any(chinese, _IN_CHINESE)


def _is_state(name: str) -> bool:
    return name in _STATES or not _STATES.isdisjoint(chinese_places().get(name, ()))


def is_part(mention: Mention, english: str) -> bool:
    """Whether a name of English is part of a longer one: East China, Xu Jincheng, China International Import Expo."""
    if is_given_name(mention, english) or _word_before(mention, english) in _COMPASS:
        return True
    return bool(mention.text in adjectives() and _IN_SMALL.search(english) and _BEHIND.match(english, mention.end))


def is_given_name(mention: Mention, english: str) -> bool:
    """Whether a place of English follows a Chinese surname, as a given name does that is spelt like it: Xu Jincheng."""
    return _word_before(mention, english) in surnames() and " " not in mention.text


def _word_before(mention: Mention, english: str) -> str:
    before = _BEFORE.search(english[: mention.start][-_NEAR:])
    return before["word"] if before else ""
