"""Whether a name of one text is rendered in the other: by its known form, in Latin letters, by sound, or by meaning.

Source: reviews/text/names/known/places.py and peoples.py for known forms, phonetics.py for sound, counterparts.py for meaning.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reviews.text.meanings.between_words import are_of_two_words
from reviews.text.meanings.counterparts import answered
from reviews.text.meanings.word_formation import two_words
from reviews.text.meanings.words import is_word
from reviews.text.names.dotted import A_DOT, DOTTED, fits_a_name, fits_from_afar
from reviews.text.names.english_names import Name, english_names, is_english_word, is_listed, is_name_alone, too_many
from reviews.text.names.known.given_names import forms_of_given
from reviews.text.names.known.korean_surnames import by_kin, by_surname
from reviews.text.names.known.places import places
from reviews.text.names.name_spans import names_at
from reviews.text.names.people_forms import SOUNDS, english_people, is_known, is_rendered, is_spoken_of, without_others
from reviews.text.names.place_forms import SHORTEST_FORM, is_place, may_begin_place, named, places_in_chinese, spoken_of
from reviews.text.names.priced import unpriced
from reviews.text.names.romanised import Romanised, reads_alike, rendered
from reviews.text.sounds.kanji import KANA, reads_as
from reviews.text.sounds.phonetics import LIGHTEST, coverage, heard, sounding, weight
from reviews.text.sounds.sound_characters import CODES

_OFFICES = re.compile(
    r"(?:(?:Former|Prime|First|Foreign|Vice|Deputy|Chief|Attorney|Supreme|High|Court|Minister|President|Premier|Chancellor|Secretary|Senator|Sen"
    r"|Governor|Gov|Mayor|Judge|Justice|General|Gen|Colonel|Col|Captain|Capt|Lieutenant|Sergeant|Inspector|Detective|Officer|Ambassador"
    r"|Representative|Rep|Professor|Prof|Doctor|Dr|Mr|Mrs|Ms|Sir|Lord|Lady|Dame|Coach|Director|Chairman|Executive)\.?\s)+"
)
# Characters that most Japanese surnames have one of.
_KANJI = re.compile("[田川山村野島岛井木原崎口橋桥藤谷岡冈澤泽松石森沼坂尾屋浦津宮宫倍菅枝池阪條条郎雄緒绪]")
_LONG_WORD = re.compile(r"[A-Za-zÀ-ɏ]{3,}")  # one that tells whether a name keeps its letters
_NUMBERED = re.compile(r"[A-Za-zÀ-ɏ]{2,}[a-zß-ÿ](?=[IVX]{1,4}(?![A-Za-z]))")  # SchwabII級
_LANDFORMS_TEXT = """
Sound Strait Channel Cape Point Head Hill Hills Valley Forest Bridge Castle Harbour Harbor Beach Creek Glen Moor Heath Abbey Priory
Hall House Lodge Farm Manor Gate Tower Fort Port Marsh Wood Woods Cove Reef Falls Springs Canyon Desert Gardens Cottage Quay Wharf
"""
_LANDFORMS = frozenset(_LANDFORMS_TEXT.split())
_HEAVY = 4  # consonants of a place that may be told by its sound too: 伯明罕
_SURNAME = 3  # consonants of a surname that says enough by itself
_HEADS, _OFFICES_END = frozenset("長长"), frozenset("部會会院局署處处廳厅")  # 國防部長 is a person
_DERIVED = re.compile(r"(?<=[a-z]{4})(?:ian|ean|esque|ist|ite|ism|ianism)s?$")
_DERIVED_ENDS = tuple(end + s for end in ("ian", "ean", "esque", "ist", "ite", "ism") for s in ("", "s"))
_DERIVES = re.compile("[派式]|主[義义]|[學学][說说者]|[信門门]徒|[風风]格|般|的")
_OF_DATE = re.compile("[0-9〇零一二三四五六七八九十][年月日]")  # 1992年巴塞隆納
_MANY = 5  # names: one of so many may be heard anywhere
_LONG, _MOST = 4, 0.65  # of a form of so many characters, what has to sound like the name: Gdynia is not 格但斯克
_OF_A_WORD = 2  # characters of a word that may be taken for the beginning of a name
_SURE, _MORE = 0.95, 0.1  # likeness: a name so like is heard, and one so much more like has taken the place
_SHOUTED = re.compile(r"\b[A-Z]{3,20}\b")
_NO_PLACE = re.compile(
    r"(?<=出)埃及(?=[記记])|(?<=[櫻樱蟠])桃[園园]|(?<=[其集之當当])中[亞亚東东]|[^《》]{2,4}[時时郵邮][報报]"
)


class Mention(NamedTuple):
    """A name, of one word or more, and whether the other text has a rendering of it."""

    text: str
    start: int
    end: int
    matched: bool


@lru_cache(maxsize=4096)
def english_mentions(english: str, chinese: str) -> tuple[Mention, ...]:
    """The names of an English text, each with whether `chinese` renders it or one of its words."""
    return tuple(_mentions(english, chinese))


def _mentions(english: str, chinese: str) -> Iterator[Mention]:
    there = names_at(english)
    if not there:
        return
    latin = frozenset(map(str.lower, _LONG_WORD.findall(chinese)))
    if latin and (numbered := _NUMBERED.findall(chinese)):
        latin |= frozenset(map(str.lower, numbered))
    people = english_people(english)
    answers: dict[str, bool] = {}
    bare = unpriced(english, chinese)
    for first, last, own, run, inside, spans in there:
        if own:
            yield Mention(own.text, first, last, _renders(own, chinese, latin))
            continue
        text = english[first:last]
        if text not in answers:
            alone = (first, last) in spans
            # What is a word besides is mostly said, what is none is mostly heard: the likelier is asked first.
            answers[text] = (
                (spans and any(named(english[start:end], bare) for start, end in spans))
                or (latin and _keeps_letters(text, latin))
                or (people and any(is_rendered(one, chinese) for one in people if first <= one.start < last))
                or (
                    (is_word := not alone and all(is_listed(name.text) for name in inside))
                    and answered(_meaning(english, run, first, last, inside), chinese)
                )
                or any(_is_heard(name.text, english, chinese) for name in _telling(inside, chinese))
                or (not alone and not is_word and answered(_meaning(english, run, first, last, inside), chinese))
                or by_surname(run.group(), chinese)
                or by_kin(text, english, chinese)
                or japanese(text, chinese)
                or fits_from_afar(text, chinese)
                or any(reads_alike(name.text, chinese) for name in _telling(inside, chinese))
                or (not spans and _is_answered_in_parts(text, chinese))
                or _is_given_there(inside, chinese)
            )
        yield Mention(text, first, last, answers[text])


def _keeps_letters(name: str, latin: frozenset[str]) -> bool:
    """Whether any word of a name is among those in Latin letters of a Chinese text."""
    words = [word.lower() for word in _LONG_WORD.findall(name)]
    return not latin.isdisjoint(words) or not latin.isdisjoint([word[:-1] for word in words if word.endswith("s")])


def _renders(one: Romanised, chinese: str, latin: frozenset[str]) -> bool:
    """Whether a Chinese text has a name that is spelt as Chinese ones are; Koreans and Japanese may be so too."""
    if _keeps_letters(one.text, latin):
        return True
    return rendered(one, chinese) or by_surname(one.text, chinese) or japanese(one.text, chinese)


def japanese(name: str, chinese: str) -> bool:
    """Whether a name is spelt as Japanese ones are, and the text has characters that read so (峰岸 is Minegishi), or, of a whole name,
    one of their surnames.
    """
    words = [word for word in name.split() if KANA.fullmatch(word.lower())]
    if any(reads_as(word, chinese) for word in words):
        return True
    return len(words) > 1 and len(words) == len(name.split()) and _KANJI.search(chinese) is not None


def _telling(names: Sequence[Name], chinese: str) -> list[Name]:
    """The words of a name that may be heard: of first name and surname the surname, where it says enough."""
    is_person = len(names) == 2 and weight(names[-1].text) >= _SURNAME and names[-1].text not in _LANDFORMS
    said = names[-1:] if is_person else names
    return [
        name
        for name in said
        if name.text not in places() or weight(name.text) >= _HEAVY or _is_just(name.text, chinese)
    ]


def _is_just(place: str, chinese: str) -> bool:
    """Whether a place of few sounds is heard as it is: Graz, 格拉茲."""
    found = sounding(place, chinese) if weight(place) == _SURNAME else None
    return found is not None and found.likeness >= _SURE and found.end - found.start >= _SURNAME


def _is_heard(name: str, english: str, chinese: str) -> bool:
    """Whether a name is heard, and not in that of a known person: 默克尔 is no Macron beside Merkel."""
    if too_many(english, chinese):
        return True
    if "-" in name:  # Bulwer-Lytton, 布尔沃-利顿
        return any(_is_heard(part, english, chinese) for part in name.split("-") if weight(part) >= LIGHTEST)
    part = _singular(_heard_part(name, chinese), english)
    if not heard(part, chinese):
        return False
    rest = without_others(name, english, chinese)
    if rest != chinese and not heard(part, rest):
        return False
    return not _is_taken(part, name, english, chinese)


@lru_cache(maxsize=4096)
def _is_taken(part: str, name: str, english: str, chinese: str) -> bool:
    """Whether a name is heard in the rendering of another alone, which sounds more like that one: Ulsan in 索爾海姆, Solheim."""
    others = {one.text for one in english_names(english)} - {name, part}
    own = sounding(part, chinese, enough=1 - _MORE) if 0 < len(others) < _MANY else None
    if own is None or own.likeness >= 1 - _MORE:
        return False
    least, more = max(LIGHTEST, weight(part)), own.likeness + _MORE
    for other in others:
        theirs = sounding(other, chinese, more) if weight(other) >= least else None
        if theirs and theirs.likeness > more and theirs.start < own.end and own.start < theirs.end:
            rest = chinese[: theirs.start] + "，" * (theirs.end - theirs.start) + chinese[theirs.end :]
            if not heard(part, rest):
                return True
    return False


def _is_given_there(names: Sequence[Name], chinese: str) -> bool:
    """Whether a first name has its form before a dot, where the surname is too short to be heard: Beatrix Oyen, 碧翠絲．歐延."""
    if len(names) != 2 or weight(names[1].text) >= LIGHTEST:
        return False
    forms = forms_of_given().get(names[0].text, ())
    return any(form in chinese and A_DOT.match(chinese, chinese.index(form) + len(form)) for form in forms)


def _singular(name: str, english: str) -> str:
    """A surname of which all who bear it are named: the Delacroixs."""
    return name[:-1] if name[-1] == "s" and (f"the {name}" in english or f"The {name}" in english) else name


def _heard_part(name: str, chinese: str) -> str:
    """The part of a name that is heard where a word of Chinese stands for the rest: Derbyshire is 德比郡, Keynesian 凱因斯學派."""
    if "郡" in chinese:
        name = name.removesuffix("shire")
    bare = _DERIVED.sub("", name) if name.endswith(_DERIVED_ENDS) else name
    return bare if bare != name and _DERIVES.search(chinese) else name


def _meaning(english: str, run: "re.Match[str]", first: int, last: int, inside: Sequence[Name]) -> str:
    """What of a name may be answered by its meaning: of a first name that is no word and a surname the surname alone."""
    text = _without_office(english, run, first, last)
    if [one.text for one in inside] == text.split() and len(inside) == 2 and is_given(inside[0].text):
        return inside[1].text
    return text


def _is_answered_in_parts(name: str, chinese: str) -> bool:
    """Whether a name that is made of two words is translated by what they mean: Pinehaven, 松港."""
    parts = two_words(name.lower(), is_listed) if name.isalpha() else None
    return parts is not None and answered(" ".join(parts), chinese)


def is_given(word: str) -> bool:
    """Whether the first word of a name is no word besides, as first names are: Angela, but not Black or Pro-Trump."""
    return word.isalpha() and (not is_english_word(word.lower()) or is_name_alone(word))


def _without_office(english: str, run: "re.Match[str]", first: int, last: int) -> str:
    """A run of capitalised words, of which the dictionary may find one answered, as in Cold War, 冷戰; of Prime Minister Robert Fico the name alone, for 總理 does not answer it."""
    return english[first:last] if _OFFICES.fullmatch(english, run.start(), first) else run.group()


@lru_cache(maxsize=4096)
def chinese_mentions(chinese: str, english: str) -> tuple[Mention, ...]:
    """The places, organisations and names with a middle dot of a Chinese text, each with whether `english` has it."""
    found = []
    for start, end in places_in_chinese(chinese):
        is_head = chinese[end : end + 1] in _HEADS and chinese[end - 1] in _OFFICES_END
        if not is_head and not _NO_PLACE.match(chinese, start) and not _inside_name(chinese, start, end):
            form = chinese[start:end]
            there = spoken_of(form, english) or _sounds(form, english) or _is_read(form, english)
            found.append(Mention(form, start, end, there))
    shouted = _SHOUTED.findall(english) if (has_dot := A_DOT.search(chinese)) else []
    for match in DOTTED.finditer(chinese) if has_dot else ():
        if are_of_two_words(chinese, *match.span()):
            continue  # 省錢·分享
        dotted = match.group()
        known = (dotted, A_DOT.split(dotted)[-1])  # 漢娜·鄂蘭, of whom 鄂蘭 is known
        matched = fits_a_name(dotted, english) or any(is_known(one) and is_spoken_of(one, english) for one in known)
        if not matched and dotted[-1] not in SOUNDS:  # 佩洛都
            dotted = dotted[:-1]
            matched = fits_a_name(dotted, english)
        matched = matched or any(heard(name, dotted) for name in shouted) or _fits_behind_a_word(dotted, english)
        found.append(Mention(dotted, match.start(), match.start() + len(dotted), matched))
    return tuple(sorted(found, key=lambda one: one.start))


def _fits_behind_a_word(dotted: str, english: str) -> bool:
    """Whether the end of a word stands before the name: 鬥士約翰·路易斯, in which 士 is none of it."""
    first = A_DOT.split(dotted, maxsplit=1)[0]
    return any(fits_a_name(dotted[size:], english) for size in range(1, min(_OF_A_WORD, len(first) - 1) + 1))


@lru_cache(maxsize=4096)
def _sounds(form: str, english: str) -> bool:
    """Whether a form is the transliteration of another name as well: 華頓 is Walton."""
    return len(form) > 1 and any(
        heard(name, form) and (len(form) > _LONG or coverage(name, form) >= _MOST) for name in _names_of_others(english)
    )


def _is_read(form: str, english: str) -> bool:
    """Whether a place that English has a name of its own for is spelt by its characters there: Lanyu, 蘭嶼."""
    return any(reads_alike(name.text, form) for name in english_names(english))


@lru_cache(maxsize=256)
def _names_of_others(english: str) -> frozenset[str]:
    """The names of an English text that are no places: Japan is not heard in 新加坡."""
    return frozenset(name.text for name in english_names(english) if not is_place(name.text))


def _inside_name(chinese: str, start: int, end: int) -> bool:
    """Whether a form, such as 德里, is part of a longer transliteration (安德里亞); of three characters and more where one stands
    before it, or two behind it."""
    if not CODES.keys() >= set(chinese[start:end]):
        return False
    short = end - start == SHORTEST_FORM
    before, behind = chinese[start - 1 : start], chinese[end : end + 1]
    goes_before = (before in SOUNDS or (short and before in CODES)) and not _OF_DATE.match(chinese, start - 2)
    if before and goes_before and not is_word(chinese[max(0, start - 2) : start]):  # 離開華沙
        return True
    next_two = chinese[end : end + 2]
    if start == 1 and {before, *next_two} <= SOUNDS:  # 科珀斯克里斯蒂
        return True
    if may_begin_place(next_two):  # 意大利曼徹斯特
        return False
    if short:
        return (behind in SOUNDS or behind == "多") and not is_word(next_two)
    return len(next_two) == 2 and set(next_two) <= SOUNDS and not is_word(next_two)  # 烏斯特雷姆
