"""Two people who have changed places: “Hannah wrote to Edmund” as 艾德蒙寫信給漢娜.

As with places (reviews/text/names/exchanged.py): both languages name who does something before whom it is done to, but for the passive,
relative clauses, and what stands before its verb with 由 or 從. Where a name stands in Chinese its sound tells, or its characters.
"""

import re
from typing import NamedTuple

from reviews.text.names.exchanged_clauses import are_apart, exchanged_clauses
from reviews.text.names.people_forms import english_people, forms_of, is_rendered
from reviews.text.names.place_forms import holds_place
from reviews.text.names.renderings import english_mentions
from reviews.text.names.romanised import romanised
from reviews.text.names.spelt_names import characters_of
from reviews.text.sounds.phonetics import closest, sounding

Span = tuple[int, int]

_TWO, _SOME = 2, 3
_MANY = 8  # of more every two are not tried
ALIKE = 0.7  # from such a likeness on a name may be heard where the other is
_VERB = (
    r"(?: (?:also|again|once|twice|never|had|has|later|now|then|first))* (?:\w{3,}ed|beat|bought|fought|found|forgave|gave|held|hit|knew"
    r"|led|left|lent|lost to|made|met|overtook|paid|saw|sent|shot|shook|sold|spoke|stole|struck|sued|taught|threw|told|took|wrote"
    r"|(?!was\b|has\b|is\b|does\b|as\b|his\b|plus\b)\w{2,}[^us\W]s)"
)
_ACTS = re.compile(f"{_VERB} ")
_ACTIVE = re.compile(rf"{_VERB}(?: [\w'’-]+){{0,6}} $")
_TURNS = re.compile(
    r"\b(?:by|from|and|or|with|between|than|as|was|were|is|are|been|being|be|if|when|while|because|although|before|after)\b"
)
_TURNS_CHINESE = re.compile(
    "[被由遭受從从自將将據据的與与和跟同後后前時时，、；：。]|根[據据]|[獲获输輸]|[敗败][給给於于在]|不[敵敌]|[負负][於于]"
)

_TOWARDS = frozenset("向找")  # 林向陳借錢: who stands before it does it, though English says “from”


class _Person(NamedTuple):
    """Where a person is named in the English, and where in the Chinese; `heard` is the name, where only its sound tells."""

    english: Span
    chinese: Span
    heard: str


def exchanged_people(english: str, chinese: str) -> tuple[Span, Span] | None:
    """The first of two people in the English, and the other one, who stands in their place in the Chinese."""
    if not _may_act(english, chinese):
        return None
    spans = _named(english, chinese)[:_TWO]
    between = english[spans[0][1] : spans[1][0]] if len(spans) == _TWO else ""
    if not _ACTIVE.match(between):
        return None
    first, second = (_person(english, span, chinese) for span in spans)
    if first is None or second is None or second.chinese[1] > first.chinese[0]:
        return None
    is_towards = chinese[second.chinese[1] : first.chinese[0]] in _TOWARDS
    if _TURNS.search(between.replace(" from ", " ") if is_towards else between):
        return None
    if _TURNS_CHINESE.search(chinese, second.chinese[1], first.chinese[0]) or _alike(first, second, chinese):
        return None
    return first.english, second.chinese


def exchanged_in_clauses(english: str, chinese: str) -> tuple[Span, Span] | None:
    """The same of two people, each doing what the other does in another clause."""
    if not are_apart(english, [(one.start, one.end) for one in english_mentions(english, chinese)], chinese):
        return None
    named: dict[str, list[Span]] = {}
    for span in _named(english, chinese):
        named.setdefault(_surname(english, span), []).append(span)
    if not _TWO <= len(named) <= _SOME:
        return None
    forms: dict[str, str] = {}
    for who, spans in named.items():
        for span in spans:
            person = _person(english, span, chinese)
            if person is None:
                return None
            forms[who] = max(chinese[slice(*person.chinese)], forms.get(who, ""), key=len)
    named = {who: [match.span() for match in re.finditer(rf"\b{re.escape(who)}\b", english)] for who in named}
    known = {who: [match.span() for match in re.finditer(re.escape(form), chinese)] for who, form in forms.items()}
    return exchanged_clauses(english, chinese, named, known)


def _surname(english: str, span: Span) -> str:
    """The surname of the person who is named there: the last word, of a Chinese name the first."""
    chinese = next((one.surname for one in romanised(english) if span[0] <= one.start < span[1]), None)
    return chinese or english[slice(*span)].rsplit(maxsplit=1)[-1]


def _may_act(english: str, chinese: str) -> bool:
    """Whether there are two names, with something between two of them that one may do to another."""
    names, people = english_mentions(english, chinese), english_people(english)
    if not _TWO <= len(names) + len(people) <= _MANY:
        return len(names) + len(people) > _MANY
    ends = [one[2] for one in (*names, *people) if _ACTS.match(english, one[2])]
    if not ends:
        return False
    starts = [one.start for one in names] + [one.start for one in people]
    return any(end < start and _ACTIVE.match(english, end, start) for end in ends for start in starts)


def _named(english: str, chinese: str) -> list[Span]:
    """The people that an English text names and a Chinese one renders; none where one is not rendered."""
    mentions = [one for one in english_mentions(english, chinese) if not holds_place(one.text)]
    if not all(one.matched for one in mentions):
        return []
    spans = [(one.start, one.end) for one in mentions]
    known = [(one.start, one.end) for one in english_people(english) if is_rendered(one, chinese)]
    spans += [one for one in known if not any(one[0] < end and start < one[1] for start, end in spans)]
    return sorted(spans)


def _person(english: str, span: Span, chinese: str) -> _Person | None:
    """The person who is named there, where it is told where in the Chinese: by characters, by a known form, or by sound."""
    for one in romanised(english):
        if span[0] <= one.start < span[1]:
            there = characters_of(one, chinese)
            return _Person(span, there, "") if there else None
    surname = english[slice(*span)].rsplit(maxsplit=1)[-1]
    for form in sorted(forms_of(surname), key=len, reverse=True):
        if (at := chinese.find(form)) >= 0:
            return _Person(span, (at, at + len(form)), "")
    found = sounding(surname, chinese)
    return _Person(span, (found.start, found.end), surname) if found else None


def _alike(first: _Person, second: _Person, chinese: str) -> bool:
    """Whether either name may be heard where the other is."""
    return any(
        one.heard and closest(one.heard, chinese[slice(*other.chinese)]) > ALIKE
        for one, other in ((first, second), (second, first))
    )
