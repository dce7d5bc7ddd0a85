"""Known people in a text of either language, and whether the other text has one of their names.

A name that only sounds right is not theirs where it is another known person's: 蕭茲 beside Merz. Source:
reviews/text/names/known/known_people.py for the names, phonetics.py for renderings that are not among them.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from reviews.text.meanings.words import is_word
from reviews.text.names.capital_words import capital_words, opening
from reviews.text.names.english_names import english_names
from reviews.text.names.form_index import by_two_characters
from reviews.text.names.known.known_people import Person, known_people
from reviews.text.names.listed_forms import ListedForms
from reviews.text.names.place_forms import SHORTEST_FORM, chinese_places, is_place
from reviews.text.sounds.phonetics import LIGHTEST, heard, sounding, weight
from reviews.text.sounds.sound_characters import CODES

Span = tuple[int, int]

_CAPITAL_WORD = re.compile(r"[A-ZÀ-Þ](?<![\w'’-].)[\wÀ-ɏ]*(?:-[A-Z]\w*)*")
_BEFORE = re.compile(r"(?P<word>[A-ZÀ-Þ][\wÀ-ɏ'’-]*\.?) $")
_FOLLOWED = re.compile(r" [A-ZÀ-Þ][a-zß-ÿ]")
_TITLE_WORDS = """
President Minister Chancellor Premier Chairman Senator Governor Secretary Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Lord Lady
Professor Pope King Emperor General Marshal Comrade Saint St St. The A In On At When While As After Before But And Or
For If Since Though Although Even Until That This With By From To Of Both Like Unlike Because Where What Why How Did
Was Is Had Has Not Nor Only Young Old Late Former French German American British Russian Chinese Italian Israeli
Ukrainian Turkish Indian Japanese Brazilian
"""
_TITLES = frozenset(_TITLE_WORDS.split())
SOUNDS = frozenset(CODES) - frozenset(
    "曾當当多因于以及都其連连直通主要何更可基對如來来已"
)  # what transliterates and is no word by itself
_SOUNDS_RIGHT = 0.85
_LONGEST_BEFORE = 24
# Forms that are words or other names besides: they answer for a person, and tell of nobody.
_OTHER_THINGS = """
盧森堡 卢森堡 沙特 柏林 伯林 老子 夫子 宮崎 宫崎 福山 村上 大江 小泉 安藤 高市 石破 三島 三岛 高達 高达 高第 馬內 马内
波特 巴特 羅斯 罗斯 亞歷山大 亚历山大 林肯 川端 谷崎 安南 居里 居禮 居礼 帕斯 詹姆斯 布朗 史密斯 勞倫斯 劳伦斯 格林
萊特 莱特 賴特 赖特 阿里 李安 成龍 成龙 強生 强生 特斯拉 沙龍 沙龙 柯比 科比 高比 喬丹 乔丹 佐敦 高迪 萬斯 万斯 太宰
黑澤 黑泽 小津 莫里森 威爾斯 威尔斯 泰勒斯 泰勒絲 占士 小威 拿度 安華 安华 圖圖 图图 摩薩德 摩萨德 法蘭克 法兰克
弗蘭克 弗兰克 柏克萊 柏克莱 路德 卡特 希尼 李維 李维 馬洛 马洛 威廉姆斯 史蒂芬金 鮑里斯 鲍里斯 庫克 库克 約翰遜 约翰逊
"""
_NO_NAMES = frozenset(_OTHER_THINGS.split())


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


class Named(NamedTuple):
    """A known person in an English text, who may be one of several of that surname."""

    text: str
    start: int
    end: int
    people: tuple[Person, ...]


@cache
def _by_surname() -> dict[str, tuple[Person, ...]]:
    found: dict[str, tuple[Person, ...]] = {}
    for person in known_people():
        surname = person.words[-1]
        found[surname] = (*found.get(surname, ()), person)
    return found


@cache
def _openings() -> frozenset[str]:
    return frozenset(map(opening, _by_surname()))


@cache
def _by_form() -> dict[str, frozenset[str]]:
    """Each Chinese form with the surnames that it may stand for."""
    found: dict[str, set[str]] = {}
    for person in known_people():
        for form in person.forms:
            found.setdefault(form, set()).update(
                {person.words[-1], person.words[0]} if person.alone else person.words[-1:]
            )
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _by_two_characters() -> dict[str, tuple[str, ...]]:
    return by_two_characters(_by_form())


@lru_cache(maxsize=4096)
def english_people(english: str) -> tuple[Named, ...]:
    """The known people of an English text, by first name and surname or by the surname alone."""
    known = _by_surname()
    if _openings().isdisjoint(capital_words(english)):
        return ()
    found = []
    for match in _CAPITAL_WORD.finditer(english):
        people = known.get(match.group(), ())
        if people and (who := _who(people, english, *match.span())):
            found.append(Named(match.group(), *match.span(), who))
    return tuple(found)


def _who(people: tuple[Person, ...], english: str, start: int, end: int) -> tuple[Person, ...]:
    if _FOLLOWED.match(english, end):
        return ()  # Franklin Roosevelt Jones, Muhammad Ali
    before = _BEFORE.search(english, max(0, start - _LONGEST_BEFORE), start)
    if before is None or before["word"] in _TITLES:
        return tuple(one for one in people if one.alone)
    return tuple(one for one in people if before["word"] in one.words)


def people_in_chinese(chinese: str) -> tuple[Span, ...]:
    """Where a Chinese text has the name of a known person."""
    return _IN_CHINESE[chinese]


def _beginning_at(starts: Iterable[int], chinese: str) -> tuple[Span, ...]:
    """The names of a text that begin at any of these characters, one over another never."""
    known = _by_two_characters()
    found: list[Span] = []
    done = 0
    for at in starts:
        if at < done:
            continue
        form = next((one for one in known.get(chinese[at : at + 2], ()) if chinese.startswith(one, at)), None)
        if form and not _is_longer(chinese, at, at + len(form)):
            done = at + len(form)
            found.append((at, done))
    return tuple(found)


_LISTED = ListedForms(_by_two_characters, _beginning_at)
_IN_CHINESE, read_ahead = _LISTED.found, _LISTED.read_ahead


def _is_longer(chinese: str, start: int, end: int) -> bool:
    """Whether a form is only part of a transliteration, or of the name of a place: 卡特 of 卡特里娜, 普拉斯 of 普拉斯科."""
    before, after = chinese[start - 1 : start], chinese[end : end + 1]
    if after in SOUNDS and not is_word(chinese[end : end + 2]):
        return True
    if end - start == SHORTEST_FORM and before in SOUNDS and not (start > 1 and is_word(chinese[start - 2 : start])):
        return True
    places = _places_by_two().get(chinese[start : start + 2], ())
    return any(len(form) > end - start and chinese.startswith(form, start) for form in places)


@cache
def _places_by_two() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form in chinese_places():
        if form[:2] in _by_two_characters():
            found.setdefault(form[:2], []).append(form)
    return {two: tuple(forms) for two, forms in found.items()}


def forms_of(surname: str) -> frozenset[str]:
    """The Chinese forms of the known people of a surname."""
    return frozenset(form for person in _by_surname().get(surname, ()) for form in person.forms)


def is_known(form: str) -> bool:
    """Whether Chinese characters are the name of a known person and of nothing else."""
    return form in _by_form() and form not in _NO_NAMES


@lru_cache(maxsize=4096)
def is_spoken_of(form: str, english: str) -> bool:
    """Whether an English text names one of the people who have a Chinese name, or derives a word from it: Marxist, Kafkaesque."""
    return any(spelling in english for name in _by_form()[form] for spelling in _spellings(name))


@cache
def _spellings(name: str) -> frozenset[str]:
    """A name as it may be written without its marks: Schröder, Schroder, Schroeder."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    return frozenset({name, bare, name.translate(_UMLAUTS), bare.upper()})


def is_rendered(one: Named, chinese: str) -> bool:
    """Whether a Chinese text has a name of a known person: a known one, one in Latin letters, or one that sounds so and is
    nobody else's.
    """
    if one.text in chinese or any(form in chinese for form in forms_of(one.text)):  # those of a namesake too
        return True
    if weight(one.text) < LIGHTEST:
        return False
    found = sounding(one.text, chinese)
    if found is None or (weight(one.text) == LIGHTEST and found.likeness < _SOUNDS_RIGHT):
        return False
    return not any(start < found.end and found.start < end for start, end in people_in_chinese(chinese))


@lru_cache(maxsize=4096)
def _named_in_both(english: str, chinese: str) -> tuple[tuple[int, int, str], ...]:
    """The known people of a Chinese text whom an English one names, with their forms."""
    spans = [(*span, chinese[slice(*span)]) for span in people_in_chinese(chinese)]
    return tuple(one for one in spans if is_known(one[2]) and _surnames()[one[2]] & _words(english))


@cache
def _surnames() -> dict[str, frozenset[str]]:
    """Each Chinese form with the surnames that it may stand for, as they may be written."""
    found: dict[str, set[str]] = {}
    for person in known_people():
        for form in person.forms:
            found.setdefault(form, set()).update(_spellings(person.words[-1]))
    return {form: frozenset(names) for form, names in found.items()}


@lru_cache(maxsize=256)
def _words(english: str) -> frozenset[str]:
    return frozenset(_CAPITAL_WORD.findall(english))


def without_others(name: str, english: str, chinese: str) -> str:
    """A Chinese text without the names of known people of an English one but `name`, who is not to be heard in them."""
    for start, end, form in _named_in_both(english, chinese) if people_in_chinese(chinese) else ():
        if not name.startswith(tuple(_surnames()[form])):  # nor Keynesian
            chinese = chinese[:start] + "　" * (end - start) + chinese[end:]
    return chinese


def people_without(english: str, chinese: str) -> list[Named]:
    """The known people of an English text of whom a Chinese one has no name."""
    there = english_people(english)
    return [one for one in there if not is_rendered(one, chinese)] if there else []


def strangers(chinese: str, english: str) -> list[tuple[int, int]]:
    """The known people of a Chinese text whom an English one does not name, nor anybody who sounds like them."""
    found = []
    for start, end in people_in_chinese(chinese):
        form = chinese[start:end]
        if is_known(form) and not is_spoken_of(form, english) and not _sounds(form, english):
            found.append((start, end))
    return found


def _sounds(form: str, english: str) -> bool:
    """Whether a form may be somebody else's of an English text: 穆勒 is Mueller as well; but not one whose own name is known."""
    own = {one.text for one in english_people(english)}
    return any(
        name.text not in own and not is_place(name.text) and heard(name.text, form) for name in english_names(english)
    )
