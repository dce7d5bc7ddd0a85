"""Where the names of an English text stand, whatever the other text says of them.

Source: english_names.py, place_forms.py and romanised.py for what is a name; a name is as much of a run of capitalised words.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reviews.text.names.english_names import INITIALS, Name, english_names
from reviews.text.names.place_forms import english_places
from reviews.text.names.romanised import Romanised, romanised

# The capital first, which is looked for fast, then what may stand before it and after it.
_ON = r"[\w'’]*(?:[.-][A-Z][\w'’]*)*(?:(?<![a-z]{5})\.)?"  # a longer word is not abbreviated: a sentence ends there
_CAPITALISED = rf"[A-ZÀ-Þ]{_ON}"
_RUN = re.compile(
    rf"[A-ZÀ-Þ](?:(?<=[A-Z])\. ?(?:[A-Z]\. ?){{0,3}}[A-ZÀ-Þ])?{_ON}(?:\s(?:of|the|&|de|von|van|bin|al)(?:\sthe)?(?=\s[A-ZÀ-Þ])"
    rf"|\s(?:{INITIALS})?{_CAPITALISED}(?<!\.))*"
)
_BEFORE_NAME = re.compile(rf"(?<![\w.]){INITIALS}$")
_SYLLABLE = re.compile(r"-[a-z]{2,6}\b")
_WHOLE_NAME = 2
_OF = " of "
_PERSON_OF = re.compile(
    r"(?P<name>(?:(?:Professor|Prof\.|Dr\.?|Doctor|Judge|Director|Dean) )?[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ][\w'’-]+) of (?:"
    r"the (?=University|College|Institute|Academy|Ministry|Bank|Museum|Centre|Center|Department)"
    r"|(?=(?:[A-ZÀ-Þ][\w'’-]+ ){1,3}(?:University|College|Institute|Academy|Hospital|Museum|School)\b))"
)
# What begins a sentence and is no part of the name behind it: Shares of Norwind Energy.
_MANY_OF = re.compile(
    r"(?:Shares|Residents|Officials|Members|Fans|Students|Supporters|Investors|Critics|Citizens|People|Parts|Workers|Employees|Users"
    r"|Customers|Owners|Voters|Images|Pictures|Photos|Sales|Some|Most|Many|Half|Thousands|Hundreds|Dozens|Millions|News|Reports) of "
)


class NameAt(NamedTuple):
    """A name of one word or more: where it stands; itself, if it is spelt as Chinese ones are; else the run of words that it is of, and
    the words that are names and the spans of places in that.
    """

    start: int
    end: int
    own: Romanised | None
    run: "re.Match[str]"
    inside: Sequence[Name]
    places: Sequence[tuple[int, int]]


@lru_cache(maxsize=1024)
def names_at(english: str) -> tuple[NameAt, ...]:
    """The names of a text, in order."""
    return tuple(_names_at(english))


def _names_at(english: str) -> Iterator[NameAt]:
    names = english_names(english)
    known = english_places(english)
    chinese_names = romanised(english)
    telling = [start for _text, start, _end, inside in names if inside]
    if known or chinese_names:
        telling += [start for start, _end in known] + [one.start for one in chinese_names]
        telling.sort()
    if not telling:
        return
    starts = [name.start for name in names]
    last = 0
    for run in _name_runs(english):
        begins, ends = run.span()
        if telling[-1] < begins:
            return
        # Médecins Sans Frontières, the Department for Education
        if begins < last or telling[bisect_left(telling, begins)] >= ends:
            continue
        inside = names[bisect_left(starts, begins) : bisect_left(starts, ends)]
        spans = known[bisect_left(known, (begins, 0)) : bisect_left(known, (ends, 0))] if known else ()
        own = [one for one in chinese_names if begins <= one.start < ends] if chinese_names and not spans else ()
        for one in own:
            yield NameAt(one.start, one.end, one, run, inside, spans)
        if own:
            continue
        first, last = spans[0][0] if spans else inside[0].start, spans[-1][1] if spans else inside[-1].end
        if spans and inside:
            first, last = min(first, inside[0].start), max(last, inside[-1].end)
        if more := _SYLLABLE.match(english, last):
            last = more.end()  # Chiang Kai-shek
        if begins < first and (initials := _BEFORE_NAME.search(english, begins, first)):
            first = initials.start()
        yield NameAt(first, last, None, run, inside, spans)


def _name_runs(english: str) -> Iterator["re.Match[str]"]:
    """The runs of capitalised words, a person's apart from what she is of: Miriam Castellano, the University of Bologna."""
    runs = _RUN.finditer(english)
    return _parted(english, runs) if _OF in english else runs


def _parted(english: str, runs: Iterator["re.Match[str]"]) -> Iterator["re.Match[str]"]:
    for run in runs:
        name = run.group()
        if _OF not in name:
            yield run
            continue
        if (many := _MANY_OF.match(name)) and (named := _RUN.match(english, run.start() + many.end(), run.end())):
            yield named
            continue
        person = _PERSON_OF.match(name)
        first = _RUN.match(english, run.start(), run.start() + person.end("name")) if person else None
        rest = _RUN.match(english, run.start() + person.end(), run.end()) if person else None
        if first and rest and len([one for one in english_names(first.group()) if one.inside]) == _WHOLE_NAME:
            yield from (first, rest)
        else:
            yield run
