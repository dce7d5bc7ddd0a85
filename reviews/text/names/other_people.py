"""A Chinese person who stands for another: 王阿姨 as Auntie Zhang, 陈志强 as Chen Zhigang, 林佳龍 as Wu Chia-lung.

Source: reviews/text/names/romanised.py for the spellings of surnames; 《漢語拼音方案》 for how given names are spelt.
"""

import re
from functools import cache, lru_cache

from reviews.text.meanings.words import is_word
from reviews.text.names.capital_words import capital_words
from reviews.text.names.lone_surnames import has_title
from reviews.text.names.people_in_characters import Person, characters_of_surname, people
from reviews.text.names.romanised import romanised, surname_characters, surnames
from reviews.text.names.spelt_names import bare, in_english, written_alike
from reviews.text.scripts import HAN
from reviews.text.sounds.phonetics import likeness, reading
from reviews.text.sounds.pinyin import SYLLABLE

Span = tuple[int, int]

_TITLES_TEXT = """
Mr Mrs Ms Miss Madam Auntie Aunty Aunt Uncle Old Little Granny Grandma Grandpa Teacher Professor Prof Dr Doctor Boss Master
Director Manager Minister Mayor Captain Comrade Brother Sister
"""
TITLES = frozenset(_TITLES_TEXT.split())
"""With which a Chinese surname may stand."""
_TITLED = re.compile(rf"\b(?:{'|'.join(_TITLES_TEXT.split())})\.? (?P<surname>[A-Z][a-zü]{{1,6}})(?![\w-]| [A-Z])")
_KIN = (
    "阿姨|[叔伯][叔伯父]?|[嬸婶]|大[爺爷媽妈娘哥姐姊嫂]|奶奶|[爺爷]{2}|[嫂哥姐姊]|先生|女士|小姐|太太|夫人|老[師师闆板]|教授|[醫医][生師师]|博士"
    "|[師师]傅|同志|主任|[經经]理|[總总部次市縣县處处科局校院隊队船][長长]"
)
_CALLED = re.compile(f"(?<=[老小])(?P<after>[{HAN}])(?![{HAN}]?[{HAN}]?·)|(?P<before>[{HAN}])(?={_KIN})")
_FAMILIAR = re.compile(r"(?<![\w-])Xiao ?(?P<name>[A-Za-z][a-zü]{0,4})(?![\w-])")
_FAMILIAR_CHINESE = re.compile(f"小(?P<name>[{HAN}])")
# No syllable of Wade–Giles begins so.
_HANYU = re.compile("[bdgqxz]|r(?!h)")
_SYLLABLE = re.compile(SYLLABLE, re.IGNORECASE)
_SYLLABLES = re.compile(f"(?:{SYLLABLE})+", re.IGNORECASE)  # the Zhao Kingdom is nobody
_WORD_BEFORE = re.compile(r"\b(?P<word>[A-Z][a-z]+) $")
_NEAR = 12  # characters before a name
_ALIKE, _LIKE = 85, 0.9


def another_person(english: str, chinese: str) -> tuple[Span, Span] | None:
    """Where an English text names a Chinese person, and where the Chinese one has somebody else in her place."""
    return _titled(english, chinese) or _named(english, chinese) or _familiar(english, chinese)


def _titled(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A surname with a title that stands for none of the Chinese text, and one with a title there that is none of the English."""
    if TITLES.isdisjoint(capital_words(english)):
        return None
    ours = [match for match in _TITLED.finditer(english) if match["surname"] in surnames()]
    if not ours:
        return None
    spoken = {match["surname"] for match in ours}
    lost = [match for match in ours if not any(one in chinese for one in characters_of_surname(match["surname"]))]
    if not lost:
        return None
    for match in _CALLED.finditer(chinese):
        character = match["after"] or match["before"]
        spellings = _spellings().get(character, frozenset())
        if spellings and spellings.isdisjoint(spoken):
            return lost[0].span("surname"), match.span()
    return None


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """The spellings of each surname by its character."""
    found: dict[str, set[str]] = {}
    for spelling in surnames():
        for character in surname_characters(spelling):
            found.setdefault(character, set()).add(spelling)
    return {character: frozenset(ways) for character, ways in found.items()}


def _named(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A whole name of which the Chinese text has the surname with another given name, or the given name with another surname."""
    if not romanised(english):
        return None
    there = people(english)
    for one in there:
        span = _with_another_surname(one, chinese) or _with_another_given(one, chinese, there)
        if span:
            return (one.start, one.end), span
    return None


def _with_another_surname(one: Person, chinese: str) -> Span | None:
    if any(character in chinese for character in characters_of_surname(one.surname)):
        return None
    letters = bare(one.text.partition(" ")[2])
    size = one.size - 1
    for at in range(1, len(chinese) - size + 1):
        given = chinese[at : at + size]
        if size > 1 and chinese[at - 1] in _spellings() and _reads(letters, given):
            return at - 1, at + size
    return None


@lru_cache(maxsize=4096)
def _reads(letters: str, given: str) -> bool:
    return written_alike(letters, given) >= _ALIKE and likeness(in_english(letters), given) >= _LIKE


def _with_another_given(one: Person, chinese: str, there: tuple[Person, ...]) -> Span | None:
    """Of a name in Hanyu Pinyin alone, of which every syllable is known: what follows the surname and reads otherwise."""
    given = one.text.partition(" ")[2]
    if (
        not given.isalpha()
        or not given.isascii()
        or not _HANYU.search(given.lower())
        or not _SYLLABLES.fullmatch(given)
        or sum(other.surname == one.surname for other in there) > 1
    ):
        return None
    found = None
    for at, character in enumerate(chinese):
        if character in characters_of_surname(one.surname):
            name = chinese[at : at + one.size]
            if len(name) < one.size or _spells(given.lower(), name[1:]):
                return None
            if one.surname.lower() != reading(character):
                continue
            if found is None and _may_be_name(name, at, chinese):
                found = (at, at + one.size)
    return found


def _may_be_name(name: str, at: int, chinese: str) -> bool:
    parts = (name, name[:2], name[1:], chinese[max(0, at - 1) : at + 1])
    return not any(len(part) > 1 and is_word(part) for part in parts) and not has_title(name[0], name)


@lru_cache(maxsize=4096)
def _spells(given: str, characters: str) -> bool:
    """Whether letters may be a reading of characters, of which some have several."""
    from pypinyin import Style, pinyin

    ways = {""}
    for readings in pinyin(characters, style=Style.NORMAL, heteronym=True):
        ways = {way + reading.replace("ü", "u") for way in ways for reading in readings}
    return given.replace("ü", "u").replace("v", "u") in {way.replace("v", "u") for way in ways}


def _is_given_name(at: int, english: str) -> bool:
    """Whether a surname stands before: Wang Xiaoming."""
    before = _WORD_BEFORE.search(english, max(0, at - _NEAR), at)
    return before is not None and before["word"] in surnames()


def _familiar(english: str, chinese: str) -> tuple[Span, Span] | None:
    """Xiaoli for 小梅: what one syllable is called by those who know her, in Hanyu Pinyin."""
    if "Xiao" not in english:
        return None
    ours = [
        match
        for match in _FAMILIAR.finditer(english)
        if _SYLLABLE.fullmatch(match["name"]) and not _is_given_name(match.start(), english)
    ]
    theirs = list(_FAMILIAR_CHINESE.finditer(chinese)) if ours else []
    spelt = {match["name"].lower() for match in ours}
    for match in ours:
        if any(_spells(match["name"].lower(), one["name"]) for one in theirs):
            continue
        for one in theirs:
            if not any(_spells(name, one["name"]) for name in spelt) and not is_word(one.group()):
                return match.span(), one.span()
    return None
