"""A list of which one text names one thing less: “Norway, Denmark and Iceland” as 挪威和冰島.

A list is found by its marks and its “and” in English, by 、 and 和 in Chinese. Every element of the shorter list has to be
answered by one of the longer, so that nothing in it may stand for what seems to be missing; and what is missing is answered
nowhere else. Source: the dictionary and the names by reviews/text/meanings/counterparts.py and renderings.py; the rest is our own.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reviews.text.meanings.counterparts import answers, answers_any, chinese_words, english_words
from reviews.text.names.english_names import english_names
from reviews.text.names.name_spans import names_at
from reviews.text.names.people_forms import english_people, is_rendered, is_spoken_of, people_in_chinese
from reviews.text.names.place_forms import english_places, named, places_in_chinese
from reviews.text.names.renderings import chinese_mentions, english_mentions
from reviews.text.names.romanised import rendered, romanised
from reviews.text.names.unanswered import countries_in
from reviews.text.scripts import HAN
from reviews.text.sounds.phonetics import closest, heard

Span = tuple[int, int]
Compared = tuple[list[Span], list[Span]]
"""The elements of a list, and of a shorter one of the other text."""

# An element of a list is short; of the first only the words before the mark belong to it, of the last those behind. ++: in whole words.
_ONE = r"(?!(?:and|or|as well as|but|both|either|that|who|which) )[\w'’-]++"
_WITH_AND = ",? (?:and|or|as well as|even|plus|along with|together with|not to mention) "
_ENGLISH_LIST = re.compile(
    rf"(?<![\w'’-])(?P<first>(?:{_ONE} ){{0,2}}{_ONE})(?P<more>(?:, (?:{_ONE} ){{0,3}}{_ONE})*)"
    rf"{_WITH_AND}(?P<last>(?:{_ONE} ){{0,5}}{_ONE})"
)
_HAS_MORE = re.compile(rf", (?:{_ONE} ){{0,3}}{_ONE}{_WITH_AND}{_ONE}")
_OF_THREE = re.compile(rf", [^,.;:!?]{{2,60}}{_WITH_AND}")
_LAST_WORDS = re.compile(rf"(?:{_ONE} ){{0,2}}{_ONE}")
# What stands before the first comma of “After the storm, nurses and volunteers” is none of them; of “In the hall, the kitchen” it is.
_OPENING = re.compile(
    r"(?:After|At|Before|By|During|For|From|In|On|Once|Since|Under|Until|When|With) (?:the|an?|this|that) [^,]+, (?!(?:the|an?) )"
)
_CLAUSE = re.compile(r"the (?:fact|way) (?:that|in which) ")  # which Chinese says without its head
_REST = re.compile(
    r" (?:on|in|at|from|by|with|are|is|was|were|has|have|had|will|would|can|could|may|must|since|during|after|before|when)\b"
)
_ELEMENT = re.compile(r"[\w'’-]+(?: [\w'’-]+)*")
_AND = re.compile("以及|和|與|与|及|或")
_MARK = "、"
_MARKS = re.compile(_MARK)
_RUN = re.compile(rf"[{HAN}A-Za-z·・、 ]+")
_EDGE = 8  # characters of the first and last element that may belong to it
_LONGER = 3
_FAR, _MAY_BE_SAID, _SHORTEST = 0.7, 0.2, 2


class Missing(NamedTuple):
    """What is missing, and whether that is sure: a name, or one of at least four things."""

    start: int
    end: int
    sure: bool


@lru_cache(maxsize=1024)  # asked of a whole lot, then pair by pair
def shorter_in_chinese(english: str, chinese: str) -> tuple[Compared, ...]:
    """The lists of an English text with those of the Chinese one that name fewer things."""
    if not _OF_THREE.search(english) or not _HAS_MORE.search(english):
        return ()
    return _shorter(_english_lists(english), chinese, _chinese_lists)


@lru_cache(maxsize=1024)
def shorter_in_english(chinese: str, english: str) -> tuple[Compared, ...]:
    """The lists of a Chinese text with those of the English one that name fewer things."""
    return _shorter(_chinese_lists(chinese), english, _english_lists) if _MARK in chinese else ()


def _shorter(
    lists: Iterable[list[Span]], other: str, lists_of: Callable[[str], Iterable[list[Span]]]
) -> tuple[Compared, ...]:
    """The lists of three and more with the shorter ones of the other text; none of one that has its equal there, as a rule that is it."""
    longer = [one for one in lists if len(one) >= _LONGER]
    there = [*lists_of(other)] if longer else []
    return tuple(
        (ours, theirs)
        for ours in longer
        if all(len(theirs) != len(ours) for theirs in there)
        for theirs in there
        if len(theirs) < len(ours)
    )


def missing_in_chinese(english: str, chinese: str) -> Missing | None:
    """The first element of a list in an English text that the Chinese text leaves out."""
    for ours, theirs in shorter_in_chinese(english, chinese):
        for lost in _lost(ours, theirs, _table(english, chinese, ours, theirs, len(ours) - len(theirs))):
            found = _unsaid_in_chinese(lost, english, chinese, (theirs[0][0], theirs[-1][1]))
            is_clause = lost == ours[0] and not (found and english[found[0]].isupper())
            if found and not is_clause and not _CLAUSE.match(english, lost[0]):
                return Missing(
                    *found, sure=english[found[0]].isupper() or len(ours) > _LONGER
                )  # before the first comma may be a clause
    return None


def missing_in_english(chinese: str, english: str) -> Missing | None:
    """The first element of a list in a Chinese text that the English text leaves out."""
    for ours, theirs in shorter_in_english(chinese, english):
        table = [list(row) for row in zip(*_table(english, chinese, theirs, ours, 0), strict=True)]
        for lost in _lost(ours, theirs, table):
            if found := _unsaid_in_english(lost, chinese, english, theirs):
                text = chinese[slice(*found)]
                is_name = bool(places_in_chinese(text) or people_in_chinese(text))
                return Missing(*found, sure=is_name or len(theirs) >= _LONGER)
    return None


def _english_lists(english: str) -> Iterator[list[Span]]:
    """The elements of each list of an English text."""
    match = _ENGLISH_LIST.search(english)
    while match:
        more = [
            (match.start("more") + one.start(), match.start("more") + one.end())
            for one in _ELEMENT.finditer(match["more"])
        ]
        last = [] if match["last"].startswith("other ") else [_before_the_rest(match)]
        first = [] if more and _OPENING.match(match.group()) else [match.span("first")]
        yield [*first, *more, *last]
        match = _ENGLISH_LIST.search(english, match.start("last"))


def _before_the_rest(match: "re.Match[str]") -> Span:
    """The last element without what follows it: geese on the same hillside."""
    start, end = match.span("last")
    rest = _REST.search(match.string, start, end)
    return start, rest.start() if rest else end


def _chinese_lists(chinese: str) -> Iterator[list[Span]]:
    """The elements of each list of a Chinese text: what 、 parts, and 和 before the last."""
    for run in _RUN.finditer(chinese):
        text = run.group()
        marks = [one.start() for one in _MARKS.finditer(text)]
        groups = _groups(marks)
        for group in groups:
            yield from _with_and(text, run.start(), group)
        if not marks:
            yield from _with_and(text, run.start(), [])


def _groups(marks: Sequence[int]) -> list[list[int]]:
    """The marks of each list: those that are near to one another."""
    found: list[list[int]] = []
    for at in marks:
        if found and at - found[-1][-1] <= _EDGE + 4:
            found[-1].append(at)
        else:
            found.append([at])
    return found


def _with_and(text: str, offset: int, marks: list[int]) -> Iterator[list[Span]]:
    """The lists that some marks make, each with one of the words for “and” behind the last; without marks two elements."""
    start = marks[-1] + 1 if marks else 0
    ends = [match.span() for match in _AND.finditer(text, start, min(len(text), start + 12) if marks else len(text))]
    breaks = [(at, at + 1) for at in marks]
    for options in [[*breaks, one] for one in ends] if ends else ([breaks] if marks else []):
        first, last = options[0][0], options[-1][1]
        inner = [(a[1], b[0]) for a, b in pairwise(options)]
        end = min(len(text), last + _EDGE)
        tail = "等的" if marks else "等"  # 乏力等症狀; of three and more, 核能的成本
        others = next((at for at in range(last + 1, end) if text[at] in tail), 0)
        spans = [(max(0, first - _EDGE), first), *inner, (last, others if others > 0 else end)]
        if all(a < b for a, b in spans):
            yield [(a + offset, b + offset) for a, b in spans]


def _table(
    english: str, chinese: str, ours: Sequence[Span], theirs: Sequence[Span], unanswered: int
) -> list[list[bool]]:
    """Of each English element whether each Chinese one answers it; nothing where more than so many go `unanswered` or more
    are answered than there are Chinese ones: then nothing is lost, but the lists are not the same.
    """
    reach, there = (ours[0][0], ours[-1][1]), (theirs[0][0], theirs[-1][1])
    links = [
        (*word, *headword)
        for word, headword in answers(english, chinese)
        if reach[0] <= word[0] and word[1] <= reach[1] and there[0] <= headword[0] and headword[1] <= there[1]
    ]
    places = english_places(english)
    names = [one for one in english_names(english) if one.inside]
    people = english_people(english)
    chinese_names = romanised(english)
    table, answered = [], 0
    for start, end in ours:
        row = []
        inside = [one for one in names if start <= one.start < end]
        known = [english[a:b] for a, b in places if start <= a < end]
        spelt = [one for one in chinese_names if start <= one.start < end]
        who = [one for one in people if start <= one.start < end]
        nations = countries_in(english[start:end])
        sounds = [] if who or spelt or known else [one.text for one in inside][-1:]
        linked = [(c, d) for a, b, c, d in links if start <= a and b <= end]
        for first, last in theirs:
            text = chinese[first:last]
            row.append(
                any(first <= c and d <= last for c, d in linked)
                or any(named(place, _padded(chinese, first, last)) for place in (*known, *nations))
                or any(heard(name, text) for name in sounds)
                or any(rendered(name, text) for name in spelt)
                or any(is_rendered(person, text) for person in who)
                or any(name.text in text for name in inside)
            )
        table.append(row)
        answered += any(row)
        if answered > len(theirs) or len(table) - answered > unanswered:
            return []
    return table


def _padded(chinese: str, first: int, last: int) -> str:
    """An element with the marks beside it, which tell that one character stands for a country."""
    return chinese[max(0, first - 2) : last + 2] if last - first <= _SHORTEST else chinese[first:last]


def _lost(ours: Sequence[Span], theirs: Sequence[Span], table: list[list[bool]]) -> list[Span]:
    """The elements of the longer list that nothing in the shorter answers, where each of the shorter answers one of the others."""
    if not table:
        return []
    lost = [span for span, row in zip(ours, table, strict=True) if not any(row)]
    rest = [row for row in table if any(row)]
    return lost if len(rest) == len(theirs) and _paired(rest) else []


def _paired(table: list[list[bool]]) -> bool:
    """Whether each row may have a column of its own (Hall 1935): no few rows share fewer columns."""
    columns = [{n for n, is_answer in enumerate(row) if is_answer} for row in table]
    owners: dict[int, int] = {}

    def finds(row: int, tried: set[int]) -> bool:
        for column in columns[row] - tried:
            tried.add(column)
            if column not in owners or finds(owners[column], tried):
                owners[column] = row
                return True
        return False

    return all(finds(row, set()) for row in range(len(columns)))


def _unsaid_in_chinese(span: Span, english: str, chinese: str, others: Span) -> Span | None:
    """The word or name of an English element that is answered nowhere in a Chinese text; none where it may be. The
    characters of the `others` answer other elements.
    """
    start, end = span
    if is_last := _LAST_WORDS.match(english, start, end):
        end = is_last.end()
    rest = chinese[: others[0]] + "，" * (others[1] - others[0]) + chinese[others[1] :]
    if any(one.start < end and start < one.end for one in names_at(english)):
        mentions = [one for one in english_mentions(english, rest) if one.start < end and start < one.end]
        return None if any(one.matched for one in mentions) else (mentions[0].start, mentions[0].end)
    if nations := countries_in(english[start:end]):
        return None if any(named(one, rest) for one in nations) else (start, end)
    if answers_any(english, chinese, (start, end)):
        return None
    words = [one for one in english_words(english, chinese, others, (start, end)) if one.known]
    if not words or any(one.evidence >= _MAY_BE_SAID for one in words):
        return None
    return words[0].start, words[-1].end


def _unsaid_in_english(span: Span, chinese: str, english: str, others: Sequence[Span]) -> Span | None:
    """The word or name of a Chinese element that is answered nowhere in an English text; none where it may be. The names in
    the `others` answer other elements.
    """
    start, end = span
    mentions = [one for one in chinese_mentions(chinese, english) if one.start < end and start < one.end]
    if mentions:
        return None if any(one.matched for one in mentions) else (mentions[0].start, mentions[0].end)
    people = [one for one in people_in_chinese(chinese) if start <= one[0] < end]
    if people:
        return None if any(is_spoken_of(chinese[a:b], english) for a, b in people) else people[0]
    words = [one for one in chinese_words(chinese, english) if start <= one.start < end]
    if any(one.met for one in words) or _may_be_said(span, chinese, english, others):
        return None
    text = chinese[start:end]
    if len(text) < _SHORTEST and not words:
        return None
    names = [one for one in english_names(english) if not any(a <= one.start < b for a, b in others)]
    if any(closest(name.text, text, _FAR) >= _FAR for name in names):
        return None
    return None if any(rendered(one, text) for one in romanised(english)) else (start, end)


def _may_be_said(span: Span, chinese: str, english: str, others: Sequence[Span]) -> bool:
    """Whether any word of a Chinese element may be said outside the `others` of an English text."""
    rest = [*english]
    for start, end in others:
        rest[start:end] = " " * (end - start)
    words = [one for one in chinese_words(chinese, "".join(rest)) if span[0] <= one.start < span[1]]
    return any(one.evidence >= _MAY_BE_SAID and len(one.text) >= _SHORTEST for one in words)
