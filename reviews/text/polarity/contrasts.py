"""Words that stand for their opposites: "increased" as 減少, "enemies" as 盟友, "refused" as 同意.

Reported where one side of a contrast stands in the English and nothing of it in the Chinese, which has the other side once more
than the English. A negation turns a word round: "did not fall" may be 上升. The contrasts are a list of our own; where the
dictionary pairs the words all the same, nothing is said. Source: Cruse, Lexical Semantics, chapters 9 to 11, for what
opposites are; CC-CEDICT for words.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from reviews.text.meanings.counterparts import met_among
from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.met import met_near
from reviews.text.meanings.stems import FORMS_OF
from reviews.text.meanings.stems import english as stem_of
from reviews.text.polarity import opposite_things, opposite_words
from reviews.text.polarity.denied_before import is_denied_in_chinese, is_denied_in_english
from reviews.text.polarity.english_negation import taken_back_by
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.remembered import Remembered
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]

# Few doubted it, hardly anything but.
_TAKEN_BACK = re.compile(
    r"(?:few|rarely|seldom|hardly|scarcely)\b[^.;:]{0,80}(?:\b(?:else|but|other than|without|not|never|un\w+|fail\w*|den[iy]\w*|doubt\w*)\b"
    r"|n['’]t\b)",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"[^,.;:]{0,24}\b(?:unless|until)\b")
_BEFORE_THAT = re.compile(
    "前(?=[，都均仍一將将])|直[到至]|[為为]止"
)  # closed until it is repaired, 修好前仍關閉: nothing is turned
# Of how many something is said: what is denied of most is said of few.
_HOW_MANY = frozenset("多大數半少寥")
_DENIED_AFTER = re.compile("[^，。；！？]{0,8}[不沒没未無无]")
_ENGLISH_DENIED_AFTER = re.compile(
    r"[^,.;:]{0,60}?(?:\b(?:not|never|no|nothing|without|cannot)\b|n['’]t\b)", re.IGNORECASE
)
FARTHEST = 0.8  # of a text: what stands farther apart does not translate one another
WITHIN = 0.3  # of a text, from either word: what may be meant there
_LONGEST_COMPARED, _LONGEST_DOUBLED = 6, 7
_DEGREES = "很太更最較夠極越"
_NO_STEM = frozenset(["hardly", "lately", "shortly", "halve", "halves", "halved", "halving"])
_NEGATIVE = frozenset("不無无非未沒没缺失")
_COUNTED = re.compile("(?<=[這这那各一兩两三多某何此每幾几])[種种起]")  # this kind of, 這種: no 種 of growing
_THAN = re.compile(r"(?<=more|less|ewer) (?=(?:than|likely)\b)")
_WORD = re.compile("[a-z_]+")
_ASCII = re.compile("[a-z_]+$")


@dataclass(frozen=True)
class _Side:
    """The words of a side, and those that excuse alone, as they are listed; a pair meets few sides, so that what is made of
    the words is made when it is asked for.
    """

    listed: tuple[str, ...]
    listed_excuses: tuple[str, ...]

    @cached_property
    def forms(self) -> frozenset[str]:
        """The forms of its English words."""
        return frozenset(form for word in self.listed if _ASCII.match(word) for form in _forms(word))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Their stems."""
        return frozenset(map(_stem, self.forms))

    @cached_property
    def excused(self) -> frozenset[str]:
        """Their stems, with those of the English words that excuse."""
        return self.stems | {_stem(form) for word in self.listed_excuses if _ASCII.match(word) for form in _forms(word)}

    @cached_property
    def words(self) -> "re.Pattern[str]":
        """Its Chinese words in both writings."""
        return _any_of(_chinese(self.listed))

    @cached_property
    def any(self) -> "re.Pattern[str]":
        """The same with the Chinese words that excuse."""
        return _any_of(_chinese(self.listed + self.listed_excuses))


class _Book(NamedTuple):
    """The sides of the contrasts, two by two; and of each form of an English word a bit for each side that it contradicts."""

    sides: list[_Side]
    against: dict[str, int]


class Opposed(NamedTuple):
    """An English word and a Chinese one of the other side. `turned`: one of the two is denied, so that they agree."""

    english: Span
    chinese: Span
    turned: bool


@lru_cache(maxsize=64)  # asked twice of a pair
def opposed(english: str, chinese: str) -> tuple[Opposed, ...]:
    """The words that are translated by their opposites, at most one a contrast."""
    book = _book()
    if book is None:
        return ()
    contradicted = 0
    for word in book.against.keys() & words_of(english):
        contradicted |= book.against[word]
    found = []
    while contradicted:
        side = contradicted.bit_length() - 1
        contradicted ^= 1 << side
        here = book.sides[side]
        if here.words.search(chinese) and (one := _compare(english, chinese, here, book.sides[side ^ 1])):
            found.append(one)
    return tuple(found)


def signs() -> list[Sign]:
    """What has to stand in both texts of a pair with such words; none without a dictionary."""
    book = _book()
    sides = [] if book is None else [(book.sides[at ^ 1], here) for at, here in enumerate(book.sides)]
    return [Sign({form.split("_")[0] for form in one.forms}, _chinese(here.listed)) for one, here in sides]


def _lower(english: str) -> str:
    """In small letters, each at its place; more than is one word."""
    low = in_place(english)
    return _THAN.sub("_", low) if " than" in low or " likely" in low else low


def _compare(english: str, chinese: str, here: _Side, other: _Side) -> Opposed | None:
    """Whether the Chinese has `here` where the English has `other`."""
    words = [one.span() for one in here.words.finditer(chinese)]
    if any(
        not any(start <= one.start() and one.end() <= stop for start, stop in words)
        for one in other.words.finditer(chinese)
    ):
        return None
    said = _stems(english)
    ours = [span for stem in other.stems for span in said.get(stem, ())]
    if not ours:
        return None
    far, place, word = min(
        (abs(span[0] / len(english) - one[0] / len(chinese)), span, one) for span in ours for one in words
    )
    if far > FARTHEST:
        return None
    near_there = word[0] / len(chinese)
    if sum(len(said.get(stem, ())) for stem in here.excused) >= len(words):
        return None
    rest = _COUNTED.sub("　", here.words.sub(lambda found: "　" * len(found.group()), chinese))
    if any(abs(one.start() / len(chinese) - near_there) < WITHIN for one in other.any.finditer(rest)):
        return None
    if met_among({english[slice(*place)]}, rest):
        return None
    is_once_more = not here.stems.isdisjoint(said)  # rose and fell, 上升 and 上升: “rose” is answered by the other
    if not is_once_more and chinese[word[0]] not in _NEGATIVE and met_near(chinese, english, [word]):
        return None
    denied = is_denied_in_english(english, place[0]) or _TAKEN_BACK.match(english, place[0]) is not None
    if denied and taken_back_by(english) not in {"", english[slice(*place)].lower()}:
        denied = False  # nobody disputes that it is unsafe
    if not _BEFORE_THAT.search(chinese):
        denied = denied != (_UNLESS.match(english, place[1]) is not None)  # void unless signed, 簽署方為有效
    denied_there = is_denied_in_chinese(chinese, word[0])
    if not _HOW_MANY.isdisjoint(chinese[slice(*word)]):
        denied = denied or _ENGLISH_DENIED_AFTER.match(english, place[1]) is not None
        denied_there = denied_there or _DENIED_AFTER.match(chinese, word[1]) is not None
    return Opposed(place, word, denied != denied_there)


@lru_cache(maxsize=64)
def _stems(english: str) -> dict[str, list[Span]]:
    """The stems of the words of a text, each with where it stands."""
    found: dict[str, list[Span]] = {}
    for match in _WORD.finditer(_lower(english)):
        found.setdefault(_STEMS[match.group()], []).append(match.span())
    return found


@cache
def _book() -> _Book | None:
    if chinese_english() is None:
        return None
    sides = [_side(line) for line in (*opposite_words.CONTRASTS, *opposite_things.CONTRASTS)]
    against: dict[str, int] = {}
    for side, one in enumerate(sides):
        for form in {form.split("_")[0] for form in one.forms}:
            against[form] = against.get(form, 0) | 1 << (side ^ 1)
    return _Book(sides, against)


def _side(line: str) -> _Side:
    """The words of a line; those in brackets excuse alone."""
    parts = re.split(r"[()]", line)
    plain, excuses = (tuple(" ".join(parts[at::2]).split()) for at in (0, 1))
    return _Side(plain, excuses)


@cache
def _to_simplified() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def _chinese(words: Iterable[str]) -> set[str]:
    """The Chinese ones of the words, in both writings."""
    forms = [one for word in words if not _ASCII.match(word) for one in _degrees(word)]
    return {*forms, *map(_to_simplified(), forms)}


def _degrees(word: str) -> list[str]:
    """An adjective of one character, marked by a star, with the adverbs of degree that stand before it: 很深, 太深."""
    return [degree + word[0] for degree in _DEGREES] if word.endswith("*") else [word]


def _forms(word: str) -> list[str]:
    """What an English word may be written as: its inflected forms, and its comparatives if it is short."""
    if "_" in word:
        return [word]
    cut = word.removesuffix("e")
    turned = word[:-1] + "i" if word[-1] == "y" and word[-2:-1] not in "aeou" else cut
    roots = (turned, word + word[-1]) if len(word) < _LONGEST_DOUBLED and word[-1] in "bdgmnprt" else (turned,)
    endings = ("ed", "er", "est") if len(word) <= _LONGEST_COMPARED else ("ed",)
    ing = {root.removesuffix("i") + "y" * root.endswith("i") + "ing" for root in roots}
    return [
        word,
        word + "s",
        turned + "es",
        *ing,
        *(root + end for root in roots for end in endings),
        *FORMS_OF.get(word, ()),
    ]


def _stem(word: str) -> str:
    return word if word in _NO_STEM else stem_of(word)


_STEMS = Remembered(_stem, 20_000)


def _any_of(words: set[str]) -> "re.Pattern[str]":
    return re.compile("|".join(sorted(words, key=len, reverse=True)))
