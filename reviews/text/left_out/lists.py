"""A list of which one text names one thing less: “Norway, Denmark and Iceland” as 挪威和冰島.

Every element of the shorter list has to be answered by one of the longer, so that nothing in it may stand for what seems to
be missing; and what is missing is answered nowhere else. Source: the dictionary and the names by
reviews/text/meanings/counterparts.py and renderings.py; the rest is our own.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from reviews.text.left_out.listed import MARK, ONE, WITH_AND, Span, chinese_lists, english_lists
from reviews.text.meanings.counterparts import answers, answers_any, chinese_words, english_words
from reviews.text.names.english_names import english_names
from reviews.text.names.name_spans import names_at
from reviews.text.names.people_forms import english_people, is_rendered, is_spoken_of, people_in_chinese
from reviews.text.names.place_forms import english_places, named, places_in_chinese
from reviews.text.names.renderings import chinese_mentions, english_mentions
from reviews.text.names.romanised import rendered, romanised
from reviews.text.names.unanswered import countries_in
from reviews.text.sounds.phonetics import closest, heard

Compared = tuple[list[Span], list[Span]]
"""The elements of a list, and of a shorter one of the other text."""

_HAS_MORE = re.compile(rf", (?:{ONE} ){{0,3}}{ONE}{WITH_AND}{ONE}")
_OF_THREE = re.compile(rf", [^,.;:!?]{{2,60}}{WITH_AND}")
_LAST_WORDS = re.compile(rf"(?:{ONE} ){{0,2}}{ONE}")
_CLAUSE = re.compile(r"the (?:fact|way) (?:that|in which) ")  # which Chinese says without its head
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
    return _shorter(english_lists(english), chinese, chinese_lists)


@lru_cache(maxsize=1024)
def shorter_in_english(chinese: str, english: str) -> tuple[Compared, ...]:
    """The lists of a Chinese text with those of the English one that name fewer things."""
    return _shorter(chinese_lists(chinese), english, english_lists) if MARK in chinese else ()


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
