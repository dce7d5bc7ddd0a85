"""Names in running text: capitalised English words that are no ordinary ones, with their places."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.stem_numbers import NUMBERS
from reviews.text.meanings.stems import STOP, english
from reviews.text.meanings.word_formation import is_made
from reviews.text.names.known.peoples import adjectives
from reviews.text.quick.remembered import Remembered
from reviews.text.sounds.phonetics import weight
from reviews.text.sounds.pinyin import SYLLABLE

# Letters of Central Europe and of Vietnam too: Petrović, Čapek, Nguyễn.
_LETTERS = [chr(code) for code in (*range(0xC0, 0x180), *range(0x1E00, 0x1F00), 0x1A0, 0x1A1, 0x1AF, 0x1B0)]
_UPPER = "A-Z" + "".join(one for one in _LETTERS if one.isupper())
_LOWER = "a-z" + "".join(one for one in _LETTERS if one.islower())
_NAME = re.compile(
    rf"[{_UPPER}](?:(?<![\w@/.-].)|(?<=\b[AaEe]l-.)|(?<=\b[Aa][dnrstz]-.)|(?<=\b[Aa]sh-.))(?:[{_LOWER}]*['’]?[{_UPPER}])?[{_LOWER}]{{2,20}}(?:[A-Z][{_LOWER}]{{2,20}})?"
    rf"(?:-[{_UPPER}][{_LOWER}]{{2,20}}|-[bcdfghjklmnpqstwxyz]{{0,2}}[aeiou]{{1,3}}(?:ng?|h)?(?![{_LOWER}]))?(?![\w@/])"
)
_SHORT, _LISTENED = 1000, 250_000  # characters; names times characters
# Capitalised and no name: calendars, peoples and their languages, titles, and what begins sentences and headings.
_ORDINARY = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december english french german chinese japanese american british russian italian spanish european
    asian african korean indian christian muslim islamic jewish catholic protestant western eastern northern southern
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    president minister prime secretary senator governor professor doctor chairman director king queen prince princess
    foreign deputy vice former chief attorney supreme mayor ambassador commissioner representative
    general captain colonel judge justice bishop pope mister miss lord lady sir dame mrs ms the and of
    episcopal anglican baptist methodist lutheran presbyterian evangelical orthodox pentecostal puritan mormon quaker jesuit
    demotic hieratic cyrillic glagolitic devanagari cuneiform hangul romanesque rococo baroque palladian
    sunni shiite shia hindu buddhist sikh taoist confucian
    prof treasury premiership brexit mandarin stateside rangers championship fed capitol bible gospel internet web
    street road avenue square park river lake mount mountain bay sea ocean island islands north south east west city town
    county state states university college school institute hospital museum library church house court council committee
    commission ministry department agency office bank company group party union congress parliament senate government
    army navy force forces police association society foundation federation league club team cup world international
    national federal central royal republic kingdom democratic republican conservative liberal labour labor
    act bill law treaty agreement conference summit programme program project report review news times post journal
    however although though while when where what which why how after before since until because despite during between
    among under over into with without within according meanwhile moreover furthermore therefore thus instead indeed
    perhaps maybe many most some few several both each every all any none another other others such these those this
    that then there here they them their its his her our your who whom whose not nor but yet still even only also just
    one two three four five six seven eight nine ten first second third last next new old good great big
    please thanks thank yes no ok okay hello hi hey sorry welcome congratulations dear sincerely regards oh ah wow well so
    ltd inc co corp llc plc gmbh vol dad daddy mum mummy mom mommy grandma grandpa granny
    """.split()  # noqa: SIM905
)


class Name(NamedTuple):
    """A name and where it stands. `inside` says that it is surely one: it does not begin a sentence, or is no English word."""

    text: str
    start: int
    end: int
    inside: bool


_BEGINS = re.compile(r"(?:^|[.!?:;“”\"‘(\[—–\n•*#>-]|(?:^|[\s(])[\da-zA-Z]\))[\s“\"‘'(\[*]*$")


# T. S. Eliot, J.K. Rowling, Henry A. Wallace: a full stop that ends no sentence.
INITIALS = r"(?:[A-Z]\. ?){1,4}"
_AFTER_INITIALS = re.compile(rf"(?:^|[\s“\"‘(\[—–-])({INITIALS})$")
_NO_INITIALS = frozenset(
    [
        "U.S.",
        "U.K.",
        "U.N.",
        "E.U.",
        "D.C.",
        "L.A.",
        "N.Y.",
        "B.C.",
        "A.D.",
        "P.M.",
        "A.M.",
        "U.S.A.",
        "P.S.",
        "N.J.",
        "I.",
    ]
)
_LONGEST_INITIALS = 16
_SPOKEN = (",” ", '," ', ",’ ", ",' ")  # “It rained,” Gallagher said: the sentence goes on


@lru_cache(maxsize=4096)
def english_names(text: str) -> tuple[Name, ...]:
    """The words of `text` that may be names, in order."""
    return tuple(_names(text))


def too_many(english: str, chinese: str) -> bool:
    """Whether listening for each name of an English text in a Chinese one would take longer than anybody waits: a book, or a list of
    names, in one segment. A page of either, with a hundred names, is far below it.
    """
    return len(chinese) > _SHORT and len(english_names(english)) * len(chinese) > _LISTENED


@cache
def _peoples() -> frozenset[str]:
    """Adjectives and peoples: an American is no name."""
    return frozenset(word for words in adjectives().values() for word in words)


@lru_cache(maxsize=4096)
def is_english_word(low: str) -> bool:
    """Whether the dictionary's glosses use a lower-case word often enough for an ordinary one."""
    known, at = chinese_english(), NUMBERS[low][0]
    return known is not None and at >= 0 and int(known.stem_counts[at]) >= _ORDINARILY


_ORDINARILY = 5
_HEAVY = 3  # consonants
_PINYIN = re.compile(f"(?:{SYLLABLE}){{2,}}")
_CAPITAL_NEXT = re.compile(r" [A-ZÀ-Þ]")
_SHORTEST = 4  # letters: shorter ones may be of any language
_AMERICAN = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("tre", "ter"), ("ogue", "og"))
_PLURALS = (("men", "man"), ("ives", "ife"))


@lru_cache(maxsize=4096)
def _is_no_word(word: str) -> bool:
    """Whether the dictionary's glosses use neither a word that begins a sentence nor one of its family, in no spelling."""
    known, low = chinese_english(), word.lower()
    if known is None or len(word) < _SHORTEST or not word.isalpha() or not word.istitle():
        return False
    if NUMBERS[low][0] >= 0:
        return False
    single = (low.removesuffix(many) + one for many, one in _PLURALS if low.endswith(many))
    american = (english(low.replace(*pair)) for pair in _AMERICAN if pair[0] in low)
    stems = {english(low), *american, *map(english, single)}
    if any(known.find_stem(stem) >= 0 or known.has_family(stem) for stem in stems):
        return False
    return not is_made(low, is_listed)


def is_listed(word: str) -> bool:
    """Whether the dictionary's glosses use a word, and not with a capital wherever it stands."""
    return NUMBERS[word.lower()][0] >= 0 and not is_name_alone(word)


@lru_cache(maxsize=4096)
def is_name_alone(word: str) -> bool:
    """Whether the dictionary's glosses write a word with a capital wherever it stands: Edward, but not Mark."""
    known, at = chinese_english(), NUMBERS[word.lower()][0]
    return known is not None and at >= 0 and bool(known.stem_names[at])


@lru_cache(maxsize=4096)
def _is_foreign_name(word: str) -> bool:
    """Whether the dictionary's glosses write a word with a capital wherever it stands, and it is surely heard in Chinese:
    Heidegger, but not Ross, nor Liaoning.
    """
    return is_name_alone(word) and weight(word) >= _HEAVY and not _PINYIN.fullmatch(word.lower())


def _names(text: str) -> Iterator[Name]:
    for match in _NAME.finditer(text):
        word = match.group()
        if not _IS_NONE[word]:
            start, end = match.span()
            inside = _goes_on(text, start) or _has_initials(text, start, word) or _is_no_word(word)
            # Not Christmas Eve, nor Theresa May.
            inside = inside or (_is_foreign_name(word) and not _CAPITAL_NEXT.match(text, end))
            yield Name(word, start, end, inside)


def _goes_on(text: str, start: int) -> bool:
    """Whether a sentence has begun before a word that stands there."""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalpha():
        return True
    before = text[max(0, start - 4) : start]
    return not _BEGINS.search(before) or before.endswith(_SPOKEN)


def _is_none(word: str) -> bool:
    """Whether a word with a capital is an ordinary one, or a people."""
    low = word.lower()
    return low in _ORDINARY or low in STOP or word.removesuffix("s") in _peoples()


_IS_NONE = Remembered(_is_none, 20_000)


def _has_initials(text: str, start: int, word: str) -> bool:
    """Whether initials stand before a name. One alone may end a sentence, so that an ordinary word after it is no name."""
    if "." not in text[max(0, start - 3) : start]:
        return False
    found = _AFTER_INITIALS.search(text[max(0, start - _LONGEST_INITIALS) : start])
    if not found or found[1].replace(" ", "") in _NO_INITIALS:
        return False
    return found[1].count(".") > 1 or not is_english_word(word.lower())
