"""A character or word that stands twice by mistake.

In Chinese a doubled character is reported unless its doubling is a word (看看, 奶奶, 人人, 芳芳, 高高興興) or one word ends as
the next begins (美國國會, 目的的確); a doubled word of two characters unless it is said twice by rights (研究研究), and any
longer stretch. In English the same word or words twice in a row, without those that do double and without names that the
other side doubles as well. Source: reviews/text/doubles.py.
"""

import re
from collections.abc import Iterator

from reviews.text.doubles import doubles
from reviews.text.marks import gettext_noop
from reviews.text.markup import prose
from reviews.text.scripts import HAN, HAN_CHARACTER, base
from reviews.text.segments import SIDES, Finding, Pair, Side

TITLE = gettext_noop("Doubled word")
SEVERITY = "warning"
VERSION = 2
BAD = [
    Pair("1", "The old mill.", "古老的的磨坊。"),
    Pair("2", "The the mill stood.", "磨坊立著。"),
    Pair("3", "He came back to the mill.", "他回到磨坊磨坊。"),
    Pair("4", "The mill stood.", "磨磨坊立著。"),
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
_ENGLISH_FINE_TEXT = """
had that is was very really so no ha bye hush knock tut blah yeah now there long far many more plus please oh
ah he go come well hear never yes hey wait stop aye hip tick choo boo beep ding knock la na da ho hee out had
in win
"""
_ENGLISH_FINE = frozenset(_ENGLISH_FINE_TEXT.split())
_NAMES_TEXT = """
duran walla sirhan boutros bora pago york mahi cha can tuk yo pom dik ylang sing tsing zsa jar baden phi fleur
toe berber paw talk chop
"""
_NAMES = frozenset(_NAMES_TEXT.split())


def find(pair: Pair) -> Iterator[Finding]:
    """Doubled stretches of both sides, with one of the two as the fix."""
    for side in SIDES:
        lang = base(pair.lang(side))
        if lang == "zh":
            yield from _chinese(side, pair.text(side))
        elif lang == "en":
            yield from _english(side, pair)


def _chinese(side: Side, text: str) -> Iterator[Finding]:
    for match in _SINGLE.finditer(text):
        if not _is_right(text, *match.span()):
            yield _finding(side, match.span(), match.group(1))
    for match in _REPEAT.finditer(text):
        once = match.group(1)
        if len(set(once)) > 1 and once[0] not in doubles().one_by_one and once not in doubles().twice:
            yield _finding(side, match.span(), once)


def _is_right(text: str, start: int, end: int) -> bool:
    """Whether the doubled character is a word, or belongs to two words."""
    known, char = doubles(), text[start]
    if char in known.fine:
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    twin = text[start - 2 : start - 1] == before != "" or text[end + 1 : end + 2] == after != ""
    if twin and char not in known.boundary:
        return True  # 方方面面
    if end - start > 2:
        return char in "呵哈啊哦喔唉哎嗯"
    if before in known.after.get(char, ()) or after in known.before.get(char, ()):
        return True
    meets = after in known.meetings.get(char, ())
    return meets and HAN_CHARACTER.match(before) is not None and before not in known.boundary


def _english(side: Side, pair: Pair) -> Iterator[Finding]:
    text = pair.text(side)
    for match in _LATIN.finditer(prose(pair, side)):
        once = match.group(1)
        low = once.lower()
        if low in _ENGLISH_FINE or low in _NAMES or "and" in low.split():
            continue
        second = text[match.end() - len(once) : match.end()]
        if once[0].isupper() and second[0].isupper() and _doubled_there(once, pair, side):
            continue
        yield _finding(side, match.span(), once)


def _doubled_there(name: str, pair: Pair, side: Side) -> bool:
    """Whether the other side doubles something as well: Duran Duran is 杜蘭杜蘭."""
    other = pair.text("target" if side == "source" else "source")
    return bool(_REPEAT.search(other) or f"{name} {name}" in other)


def _finding(side: Side, span: tuple[int, int], once: str) -> Finding:
    message = gettext_noop("“{text}” stands twice in a row")
    return Finding("doubled", "warning", side, *span, message, {"text": once}, fix=once)
