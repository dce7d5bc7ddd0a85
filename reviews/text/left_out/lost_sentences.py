"""A sentence that a translation with fewer sentences has not: 工廠關了。鎮上的…… as “One after another …”.

Translators join sentences, but then the words are there; and a short one is too short to be missed by the length of the text. As words
are met by chance, a sentence may be lost though one of four is answered; that is a doubt. Source: our own.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reviews.text.left_out.rivals import contested
from reviews.text.left_out.sayings import says_in_english
from reviews.text.left_out.stretches import Unit, chinese_units, english_units
from reviews.text.meanings.glosses import Span
from reviews.text.scripts import HAN

# Each begins with one class, which is looked for fast. A run of marks that ends no sentence from its first on, or from its second
# behind an abbreviation, ends none.
_CHINESE_END = re.compile("[。！？…](?<![。！？…].)[。！？…]*[」』”’）]*(?![」』”’），、。；])")
_ENGLISH_END = re.compile(
    r"[.!?…](?<![.!?…]{3})(?<!\b[A-Z].)(?<!\b(?:Mr|Dr|St|Ms|vs).)(?<!\bMrs.)[.!?…]*+[”\"’')]*+(?=\s|$)"
)
# The same where another sentence begins behind it, or none: “Really?” she asked, on Dec. 25.
_ENGLISH_END_BEFORE_ANOTHER = re.compile(
    r"[.!?…](?<![.!?…]{3})(?<!\b[A-Z].)(?<!\b(?:Mr|Dr|St|Ms|vs|Lt|Jr|Sr|No).)(?<!\b(?:Mrs|Gen|Sen|Rep|Col|Gov).)[.!?…]*+[”\"’')]*+"
    r"(?=\s+[“\"‘'(]?[A-Z]|\s*$)"
)
_TELLS_WHO = re.compile(f"[」”][{HAN}]{{1,8}}[說说道問问答][。]?$")  # 「……。」林志遠說。 is Lin said
_INNER_END = re.compile(r"[.!?…][”\"’')]*\s")
_ANSWERED, _LEAST = 0.3, 0.8  # nats: a word of the sentence, and all against it
# Where there are as many clauses, the sentence may be one of them, in other words.
_CHINESE_CLAUSES, _ENGLISH_CLAUSES = (
    re.compile("[^，。；：！？…—]{2,}"),
    re.compile(r"\w[^,;:.!?…—]*(?:[,;:.!?…—]+(?!\S)|$|(?=—))"),
)
_CLAUSE, _FRAGMENT = re.compile(r"[^，、。；！？…\s]+"), 3
_MANY = 4  # words of which one may be met by chance


class Lost(NamedTuple):
    """The sentence of a source that has no answer, and whether none of its words has."""

    span: Span
    sure: bool


def may_lose_sentence(english: str, chinese: str) -> bool:
    """Whether an English text has more sentences than a Chinese one."""
    if not _INNER_END.search(english):
        return False
    return _fewer(_CHINESE_END, chinese, _ENGLISH_END_BEFORE_ANOTHER, english)


def lost_in_chinese(english: str, chinese: str) -> Lost | None:
    """The sentence of the English text that has no answer."""
    if not may_lose_sentence(english, chinese):
        return None
    ends = _ends(_ENGLISH_END_BEFORE_ANOTHER, english)
    found = _lost(ends, english_units(english, chinese))
    if found is None or _is_staccato(english, ends, chinese):
        return None
    start, end = found.span
    sure = found.sure and len(_CHINESE_CLAUSES.findall(chinese)) < len(_ENGLISH_CLAUSES.findall(english))
    return Lost((end - len(english[start:end].lstrip()), end), sure)


def lost_in_english(chinese: str, english: str) -> Lost | None:
    """The sentence of the Chinese text that has no answer; words that only share their answers have none."""
    if not _fewer(_ENGLISH_END, english, _CHINESE_END, chinese):
        return None
    if _TELLS_WHO.search(chinese) and says_in_english(english):
        return None
    units, shared = chinese_units(chinese, english), contested(english, chinese)
    own = [one for one in units if one.evidence <= 0 or (one.start, one.end) not in shared]
    return _lost(_ends(_CHINESE_END, chinese), own)


def _is_staccato(english: str, ends: Sequence[int], chinese: str) -> bool:
    """Whether all sentences are a few words, and the Chinese has a clause for each: No fees. No nonsense. as 不收費，不囉唆。"""
    sizes = [len(english[start:end].split()) for start, end in zip([0, *ends], ends, strict=False)]
    return max(sizes) <= _FRAGMENT and len(_CLAUSE.findall(chinese)) >= len(sizes)


def _ends(end: "re.Pattern[str]", text: str) -> list[int]:
    return [match.end() for match in end.finditer(text)]


def _fewer(end: "re.Pattern[str]", text: str, fuller_end: "re.Pattern[str]", fuller: str) -> bool:
    """Whether a text has fewer sentences than the fuller one, which has several."""
    return len(fuller_end.findall(fuller)) > max(1, len(end.findall(text)))


def _lost(ends: Sequence[int], units: Sequence[Unit]) -> Lost | None:
    starts = [one.start for one in units]
    found: Lost | None = None
    for start, end in zip([0, *ends], ends, strict=False):
        said = [one.evidence for one in units[bisect_left(starts, start) : bisect_left(starts, end)]]
        if not said or sum(said) >= -_LEAST:
            continue
        answered = sum([one >= _ANSWERED for one in said])
        if not answered:
            return Lost((start, end), sure=True)
        if found is None and answered * _MANY <= len(said):
            found = Lost((start, end), sure=False)
    return found
