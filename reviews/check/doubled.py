"""A character, word, mark, clause or sentence that stands twice by mistake.

In Chinese a doubled character is reported unless its doubling is a word (看看, 奶奶, 人人, 芳芳, 高高興興) or one word ends as the
next begins (美國國會, 目的的確); a doubled word of two characters unless it is said twice by rights (研究研究), and any longer
stretch. In English the same word or words twice in a row, without those that do double. Names and clauses that the
other side doubles as well are left alone. In the source it is a note. Source: Chao, A Grammar of Spoken Chinese, 4.2,
for the classes of words that double; the lists are our own; CC-CEDICT for words.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import and_, eq

from reviews.text.doubles import doubles
from reviews.text.marks import gettext_noop
from reviews.text.markup import prose
from reviews.text.scripts import HAN, HAN_CHARACTER, base
from reviews.text.segments import SIDES, Finding, Pair, Severity, Side
from reviews.text.words import is_word

TITLE = gettext_noop("Doubled word")
SEVERITY = "warning"
VERSION = 10
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
_REPEAT = re.compile(f"([{HAN}]{{2,12}}?)\\1")
_LATIN = re.compile(
    r"\b([A-Za-z][A-Za-z'’-]{0,30}(?: [A-Za-z][A-Za-z'’-]{0,30}){0,3})([ \u00a0\n]{1,3})\1\b", re.IGNORECASE
)
_MOST_WORDS = 4
_POINTS = str.maketrans("", "", ".,;:!?()[]“”‘’'\"")
_ENGLISH_FINE_TEXT = """
had that very really so no ha bye hush knock tut blah yeah long far many more plus please oh
ah he go come well hear never yes hey wait stop aye hip tick choo boo beep ding knock la na da ho hee
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
    "was": re.compile(r"\b(?:what|who|how|where|when|why|that|all|it)\b[^.;]{0,60}$"),
    "her": re.compile(
        r"\b(?:give[sn]?|gave|tells?|told|shows?|showed|sends?|sent|offer|offered|brings?|brought|taught|hand|handed|lent|cost"
        r"|saved?|sees?|saw|lets?|makes?|made|asked|paid|denied|bought) $"
    ),
}
_TWICE = re.compile(r"([，、；：。,;.])\1")
# What stands behind a word that is then said twice by mistake: he had had been, it shows that that the river.
_WRONG_BEFORE = {
    "had": re.compile(" been"),
    "that": re.compile(r" (?:the|an?|it|are|there|his|its|their|our|my)\b"),
}
_AFTER = 8
_MARKS = re.compile(r"([，、；：])\1|(?<!。)。。(?!。)|(?<=[a-z])([,;.])\2(?![,;./\w])")
_CLAUSE = re.compile(r"[^，。；：！？,.;:!?\n]+")
_SENTENCE = re.compile(r"[^。！？.!?\n]+")
_CLOSED = frozenset("」』”》〉")
_GOING_ON = frozenset("著着啊呀")  # 談著談著, 走啊走啊
_NOT_EACH = frozenset("前第這这那每另同某任")
_ONE_BY_ONE = frozenset("則则對对把")  # 一則則消息
_AGAIN, _TIMES = frozenset("上下"), frozenset("週周個个次任屆届季月回籤签策頭头等乘")  # 上上週, but not 架上上
_HEADS, _OFFICES = (
    frozenset("長长"),
    frozenset("局部會会院處处署校廠厂站科所隊队團团廳厅社區区縣县市州省室組组營营軍军師师黨党庭股"),
)
_SHORTEST = {"zh": 6, "en": 20}
_BEFORE = 80
_SHOWN = 60
_DOUBLE_NAME = re.compile(r"\b([A-Z][a-z]+)[ -]\1\b")


def find(pair: Pair) -> Iterator[Finding]:
    """Doubled stretches of both sides, with one of the two as the fix."""
    for side in SIDES:
        lang = base(pair.lang(side))
        if lang not in _SHORTEST:
            continue
        yield from _chinese(side, pair) if lang == "zh" else _english(side, pair)
        if _TWICE.search(pair.text(side)):
            for match in _MARKS.finditer(prose(pair, side)):
                yield _finding(side, match.span(), match.group()[0])
        yield from _clauses(side, pair)


def _chinese(side: Side, pair: Pair) -> Iterator[Finding]:
    text = pair.text(side)
    for match in _SINGLE.finditer(text):
        if not _is_right(text, *match.span()):
            yield _finding(side, match.span(), match.group(1))
    there: re.Match[str] | None = None
    for at, match in enumerate(_REPEAT.finditer(text)):
        there = _DOUBLE_NAME.search(_other(pair, side)) if at == 0 else there
        once = match.group(1)
        fine = once[0] in doubles().one_by_one or once in doubles().twice or _by_the_lot(once, text[match.end() :])
        if len(set(once)) > 1 and not fine and not there and once[1:] not in _GOING_ON:
            yield _finding(side, match.span(), once)


def _by_the_lot(once: str, after: str) -> bool:
    """Whether a measure stands twice to say how something is done: 整船整船地, 大口大口地."""
    return len(once) == 2 and once[0] in doubles().lots and after[:1] in {"地", "的"} and not _begins_word(after, 0)


def _is_right(text: str, start: int, end: int) -> bool:
    """Whether the doubled character is a word, or belongs to two words."""
    known, char = doubles(), text[start]
    before, after = text[start - 1 : start], text[end : end + 1]
    if after in {"的", "地"} and char in known.fine and char not in known.boundary and end - start == 2:
        return True  # 空空的, 靜靜地
    twin = text[start - 2 : start - 1] == before != "" or text[end + 1 : end + 2] == after != ""
    if twin and char not in known.boundary and char != "地":
        return True  # 方方面面
    if end - start > 2:
        return char in known.fine
    if after in _HEADS and char in _OFFICES and HAN_CHARACTER.match(before) and before not in known.boundary:
        return True  # 保安局局長
    if before in known.after.get(char, ()) or after in known.before.get(char, ()) or _is_in_word(text, start):
        return True
    if char in known.boundary:
        return char in _ONE_BY_ONE and before == "一"
    ends, begins = _ends_word(text, start), _begins_word(text, end - 1)
    if begins and ((ends and before not in known.boundary) or before in known.numbers or before in _CLOSED):
        return True  # 美國國會, 這座座落, 「…」展展出
    if after in known.meetings.get(char, ()) and HAN_CHARACTER.match(before):
        return before not in known.boundary
    one_by_one = before == "一" and text[start - 2 : start - 1] not in _NOT_EACH
    if not (char in known.fine or one_by_one or after == "地" or is_word(char * 2)):
        return False
    if char in _AGAIN:
        return after in _TIMES
    if (char in known.counted and before in known.numbers) or (char == "一" and before in _NOT_EACH):
        return False
    ends = ends and before not in known.apart and not (start > 1 and is_word(text[start - 2 : start]))
    return not ends and (not begins or char in known.free or is_word(text[end : end + 2]))


def _is_in_word(text: str, at: int) -> bool:
    """Whether a word of three or four characters holds both: 毛毛雨, 生生不息, 活生生, 千里迢迢."""
    return any(is_word(text[first : first + size]) for size in (3, 4) for first in range(max(0, at + 2 - size), at + 1))


def _ends_word(text: str, at: int) -> bool:
    """Whether a word of two or three characters ends at `at`."""
    return any(is_word(text[at + 1 - size : at + 1]) for size in (2, 3) if at + 1 >= size)


def _begins_word(text: str, at: int) -> bool:
    return any(is_word(text[at : at + size]) for size in (2, 3))


def _english(side: Side, pair: Pair) -> Iterator[Finding]:
    text = pair.text(side)
    if not _may_double(text):
        return
    for match in _LATIN.finditer(prose(pair, side)):
        once = match.group(1)
        low = once.lower()
        before = text[max(0, match.start() - _BEFORE) : match.start()].lower()
        if low in _FINE_AFTER and _FINE_AFTER[low].search(before):
            continue
        if low in _ENGLISH_FINE and not _is_wrong_before(low, text[match.end() : match.end() + _AFTER]):
            continue
        if low.endswith(" to") and before.endswith("from "):
            continue  # from house to house to count them
        if low in _NAMES or ("and" in low.split() and low != "and"):
            continue
        second = text[match.end() - len(once) : match.end()]
        if once[0].isupper() and second[0].isupper() and _doubled_there(once, pair, side):
            continue
        yield _finding(side, match.span(), once)


def _is_wrong_before(word: str, after: str) -> bool:
    return word in _WRONG_BEFORE and _WRONG_BEFORE[word].match(after) is not None


def _may_double(text: str) -> bool:
    """Whether a word stands again at once, or two words after two to four: a quick look, for most texts have none."""
    words = text.lower().translate(_POINTS).split()
    if any(map(eq, words, words[1:])):
        return True
    twos = [*pairwise(words)]
    if len(set(twos)) == len(twos):
        return False
    for ahead in range(2, _MOST_WORDS + 1):
        same = list(map(eq, words, words[ahead:]))
        if any(map(and_, same, same[1:])):
            return True
    return False


def _doubled_there(name: str, pair: Pair, side: Side) -> bool:
    """Whether the other side doubles something as well: Duran Duran is 杜蘭杜蘭."""
    other = _other(pair, side)
    return bool(_REPEAT.search(other) or f"{name} {name}" in other)


def _other(pair: Pair, side: Side) -> str:
    return pair.text("target" if side == "source" else "source")


def _clauses(side: Side, pair: Pair) -> Iterator[Finding]:
    """A sentence or clause that follows itself, unless the other side says something twice as well."""
    text = pair.text(side)
    said = _said(text)
    if len(set(said)) == len(said) or _says_twice(_other(pair, side)):
        return
    for pattern in (_SENTENCE, _CLAUSE):
        for first, second in pairwise(pattern.finditer(text)):
            once = second.group().strip()
            if len(once) >= _SHORTEST[base(pair.lang(side))] and first.group().strip().lower() == once.lower():
                shown = once if len(once) <= _SHOWN else once[: _SHOWN - 3] + "…"
                yield _finding(side, (first.end(), second.end()), shown, "")
                return


def _said(text: str) -> list[str]:
    return [*map(str.strip, _CLAUSE.findall(text.lower()))]


def _says_twice(text: str) -> bool:
    """Whether any clause of a text follows itself."""
    return any(one == other for one, other in pairwise(_said(text)))


def _finding(side: Side, span: tuple[int, int], once: str, fix: str | None = None) -> Finding:
    severity: Severity = "warning" if side == "target" else "note"
    message = gettext_noop("“{text}” stands twice in a row; one is enough")
    return Finding("doubled", severity, side, *span, message, {"text": once}, fix=once if fix is None else fix)
