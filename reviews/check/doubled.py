"""A character, word, mark, clause or sentence that stands twice by mistake.

In Chinese a doubled character is reported unless its doubling is a word (看看, 奶奶, 人人, 芳芳, 高高興興) or one word ends as the
next begins (美國國會, 目的的確); a doubled word of two characters unless it is said twice by rights (研究研究), and any longer
stretch. In English the same word or words twice in a row, without those that do double. Names and clauses that the
other side doubles as well are left alone. In the source it is a note. Source: Chao, A Grammar of Spoken Chinese, 4.2,
for the classes of words that double; the lists are our own; CC-CEDICT for words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np

from reviews.text.doubled.doubled_figures import is_numeral
from reviews.text.doubled.doubling import is_right
from reviews.text.doubled.said_twice import is_said_twice
from reviews.text.doubled.twice import CLAUSE, LONGEST_STRETCH, SENTENCE, SHORTEST, read_ahead, twice
from reviews.text.punctuation.markup import prose
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import SIDES, Finding, Pair, Severity, Side
from reviews.text.sounds.phonetics import reading
from reviews.text.sounds.pinyin import SYLLABLE
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Doubled word")
SEVERITY = "warning"
VERSION = 37
AHEAD = read_ahead
BAD = [
    Pair("1", "The old mill.", "古老的的磨坊。"),
    Pair("2", "磨坊立著。", "The the mill stood.", "zh-Hant-TW", "en"),
    Pair("3", "He came back to the mill.", "他回到磨坊磨坊。"),
    Pair("4", "The mill stood.", "磨磨坊立著。"),
    Pair("5", "The mill stood, and it ground.", "磨坊立著，，磨著穀。"),
]
GOOD = [
    Pair("1", "Grandmother had a look.", "奶奶看了看。"),
    Pair("2", "Everyone knows Fangfang.", "人人都認識芳芳。"),
    Pair("3", "He had had that that she knew.", "他有過她知道的那個。"),
    Pair("4", "She copied it word by word.", "她一個字一個字抄下來。"),
    Pair("5", "The US Congress met.", "美國國會開會了。"),
]

_SINGLE = re.compile(f"([{HAN}])\\1+")
_REPEAT = re.compile(f"([{HAN}]{{2,{LONGEST_STRETCH}}}?)\\1")
_LATIN = re.compile(
    r"\b([A-Za-z][A-Za-z'’-]{0,30}(?: [A-Za-z][A-Za-z'’-]{0,30}){0,3})([ \u00a0\n]{1,3})\1\b", re.IGNORECASE
)
_ENGLISH_FINE_TEXT = """
had that very really so no ha bye hush knock tut blah yeah long far many plus please oh
ah come well hear yes hey wait stop aye hip tick choo boo beep ding knock la na da ho hee
"""
_ENGLISH_FINE = frozenset(_ENGLISH_FINE_TEXT.split())
_NAMES_TEXT = """
duran walla sirhan boutros bora pago york mahi cha can tuk yo pom dik ylang sing tsing zsa jar baden phi fleur
toe berber paw talk chop
"""
_NAMES = frozenset(_NAMES_TEXT.split())
# What stands before a word that is said twice by rights: what it is is, they came in in pairs, she gave her her coat.
_FINE_AFTER = {
    "is": re.compile(r"\b(?:what|who|how|where|when|why|which|that|all|thing|problem|point|fact|truth)\b[^.;]{0,60}$"),
    "in": re.compile(
        r"\b(?:come|came|go|goes|went|move|log|check|call|turn|stay|step|drop|fill|bring|settle|sign|take|let|set|give|join)"
        r"(?:s|d|ed|ped|ing)? $"
    ),
    "was": re.compile(r"\b(?:(?:what|who|how|where|when|which)(?:ever)?|why|that|all)\b[^.;:,]{0,60}$"),
    "her": re.compile(
        r"\b(?:give[sn]?|gave|tells?|told|shows?|showed|sends?|sent|offer|offered|brings?|brought|taught|hand|handed|lent|cost"
        r"|saved?|sees?|saw|lets?|makes?|made|asked|paid|denied|bought) $"
    ),
}
# What stands behind a word that is then said twice by mistake: he had had been, it shows that that the river.
_WRONG_BEFORE = {
    "had": re.compile(" (?:been|never|already|just|also|not)\\b"),
    "no": re.compile(r" (?!no|you|i|it|we|they|he|she|that|this|not|need|don|thank|good)[a-z]"),
    "that": re.compile(r" (?:the|an?|it|are|there|his|its|their|our|my)\b"),
}
_GLOSS = re.compile(f"[{HAN}] ?[(（]?([A-Za-z][a-z'-]*(?: [a-z'-]+){{0,3}})")
_TITLES = ("Sir ", "Dame ", "Lady ", "Lord ")
_AFTER = 8
_MARKS = re.compile(
    r"([，、；：])\1|(?<!。)。。(?!。)|(?<=[\w)”\"’'%])(?:([,;])\2(?![,;])|\.\.(?![./\w]|\s*\.)|\.\.(?=\d|[A-Z]\.))"
)
_BEFORE = 80
_SHOWN = 60
_FIRST_OF_GIVEN = re.compile(r"\b[A-Z][a-z]+-$")
_SYLLABLE = re.compile(SYLLABLE, re.IGNORECASE)
_NEIGHBOURS = re.compile(f"([{HAN}])(?=([{HAN}]))")  # Lin Lin is 林琳
_DOUBLE_NAME = re.compile(r"\b([A-Z][a-z]+)[ -]\1\b|\b(?=[A-Z])(?i:([a-z]{2,5})\2)\b")


def worth(lot: Lot) -> Flags:
    """Pairs in which anything may stand twice."""
    return np.array([*map(bool, map(twice, lot))])


def find(pair: Pair) -> Iterator[Finding]:
    """Doubled stretches of both sides, with one of the two as the fix."""
    seen = twice(pair)
    for side in SIDES if seen else ():
        if ("character", side) in seen or ("stretch", side) in seen:
            yield from _chinese(side, pair)
        if ("word", side) in seen:
            yield from _english(side, pair)
        if ("mark", side) in seen:
            trails_off = ".." in _other(pair, side)
            for match in _MARKS.finditer(prose(pair, side)):
                if match.group() == ".." and trails_off:
                    continue
                yield _finding(side, match.span(), match.group()[0])
        if ("clause", side) in seen:
            yield from _clauses(side, pair)


def _chinese(side: Side, pair: Pair) -> Iterator[Finding]:
    text, other = pair.text(side), _other(pair, side)
    found = [
        (match.span(), match.group(1))
        for match in (_SINGLE.finditer(text) if ("character", side) in twice(pair) else ())
        if not is_right(text, *match.span(), other) and not is_numeral(text, *match.span(), other)
    ]
    for match in _REPEAT.finditer(text) if ("stretch", side) in twice(pair) else ():
        once = match.group(1)
        if (
            len(set(once)) > 1
            and not is_said_twice(once, text[match.end() :], other)
            and not is_numeral(text, *match.span(), other)
        ):
            found.append((match.span(), once))
    if found and not _DOUBLE_NAME.search(other):  # Zhen Zhen, Duran Duran
        for span, once in found:
            yield _finding(side, span, once)


def _english(side: Side, pair: Pair) -> Iterator[Finding]:
    text = pair.text(side)
    for match in _LATIN.finditer(prose(pair, side)):
        once = match.group(1)
        low = once.lower()
        before = text[max(0, match.start() - _BEFORE) : match.start()].lower()
        if low in _FINE_AFTER and _FINE_AFTER[low].search(before):
            continue
        if low in _ENGLISH_FINE and not _is_wrong_before(low, text[match.end() : match.end() + _AFTER]):
            continue
        if low == "by one":
            continue  # they went by one by one
        if low.endswith(" to") and before.endswith("from "):
            continue  # from house to house to count them
        if (
            text[match.start() - 1 : match.start()] == "-"
            and " " not in low
            and not _is_given(text, match.start(), low)
        ):
            continue  # low-power power lines
        if low in _NAMES or ("and" in low.split() and low != "and") or _goes_on(low.split()):
            continue
        second = text[match.end() - len(once) : match.end()]
        if _is_titled(text, match) or (second.islower() and low in _glosses(_other(pair, side))):
            continue
        if once[0].isupper() and second[0].isupper() and _doubled_there(once, pair, side):
            continue
        yield _finding(side, match.span(), once)


def _is_given(text: str, at: int, low: str) -> bool:
    """Whether a word behind a hyphen is the second character of a given name: Ching-kuo."""
    return _SYLLABLE.fullmatch(low) is not None and _FIRST_OF_GIVEN.search(text, max(0, at - _AFTER), at) is not None


def _is_titled(text: str, match: "re.Match[str]") -> bool:
    """Whether it is the given name of somebody with a title: Sir Run Run Shaw."""
    surname = text[match.end() + 1 : match.end() + 2]
    return match.group().istitle() and surname.isupper() and text.endswith(_TITLES, 0, match.start())


@lru_cache(maxsize=8)
def _glosses(chinese: str) -> frozenset[str]:
    """The English behind Chinese words: of 编码字符 coded character, which is “coded character coded character”."""
    return frozenset(map(str.lower, _GLOSS.findall(chinese)))


def _goes_on(words: list[str]) -> bool:
    """Whether one word stands more than twice: tock tock tock tock."""
    return len(words) > 1 and len(set(words)) == 1


def _is_wrong_before(word: str, after: str) -> bool:
    return word in _WRONG_BEFORE and _WRONG_BEFORE[word].match(after) is not None


def _doubled_there(name: str, pair: Pair, side: Side) -> bool:
    """Whether the other side doubles something as well: Duran Duran is 杜蘭杜蘭, Zhen Zhen 珍珍."""
    other = _other(pair, side)
    is_syllable = _SYLLABLE.fullmatch(name) is not None
    doubled = _SINGLE if is_syllable else _REPEAT
    if doubled.search(other) or f"{name} {name}" in other:
        return True
    return is_syllable and any(reading(one) == reading(two) == name.lower() for one, two in _NEIGHBOURS.findall(other))


def _other(pair: Pair, side: Side) -> str:
    return pair.text("target" if side == "source" else "source")


def _clauses(side: Side, pair: Pair) -> Iterator[Finding]:
    """A sentence or clause that follows itself, unless the other side says something twice as well."""
    text = pair.text(side)
    said = _said(text)
    if len(set(said)) == len(said) or _says_twice(_other(pair, side)):
        return
    for pattern in (SENTENCE, CLAUSE):
        for first, second in pairwise(pattern.finditer(text)):
            once = second.group().strip()
            if len(once) >= SHORTEST[base(pair.lang(side))] and first.group().strip().lower() == once.lower():
                shown = once if len(once) <= _SHOWN else once[: _SHOWN - 3] + "…"
                yield _finding(side, (first.end(), second.end()), shown, "")
                return


def _said(text: str) -> list[str]:
    return [*map(str.strip, CLAUSE.findall(text.lower()))]


def _says_twice(text: str) -> bool:
    """Whether any clause of a text follows itself."""
    return any(one == other for one, other in pairwise(_said(text)))


def _finding(side: Side, span: tuple[int, int], once: str, fix: str | None = None) -> Finding:
    severity: Severity = "warning" if side == "target" else "note"
    message = gettext_noop("“{text}” stands twice in a row; one is enough")
    return Finding("doubled", severity, side, *span, message, {"text": once}, fix=once if fix is None else fix)
