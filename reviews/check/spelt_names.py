"""One Chinese name written in two ways in an article: Chou Meng-tieh and Zhou Mengdie for 周夢蝶, 蔡英文 and 蔡瑩文.

A part of the rule of transliterations (transliteration.py), for names that are not heard but spelt: of whole names, of a surname
that stands alone (Chou, later Zhou), of given names and places (Tuen Mun, Tunmen).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from reviews.check.other_characters import written_in_two_ways
from reviews.text.names.capital_words import capital_words
from reviews.text.names.lone_surnames import has_title, lone_surnames
from reviews.text.names.people_in_characters import all_surnames, people, surnames_in
from reviews.text.names.romanised import romanised, surname_characters
from reviews.text.names.spelt_names import bare, characters_of
from reviews.text.names.spelt_words import spelt_words
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Side, Spot
from reviews.text.sounds.longest_compared import COMPARED
from reviews.text.translatable import gettext_noop

Place = tuple[Pair, int, int]
Ways = dict[str, list[Place]]
"""How a name is written, each way with its places."""

_WORD = "+"
_NAME = 3  # characters of a whole name


def spelt(pair: Pair) -> Iterator[str]:
    """The groups of what is spelt as Chinese is: into Chinese each surname; into English each surname, by its character, and the
    characters of each other word.
    """
    english = base(pair.source_lang) == "en"
    if (not english and base(pair.target_lang) != "en") or max(len(pair.source), len(pair.target)) > 2 * COMPARED:
        return
    if english:
        if not all_surnames().isdisjoint(capital_words(pair.source)):
            yield from surnames_in(pair.source, pair.target)
            yield from (one.surname for one in people(pair.source))
        return
    for one in romanised(pair.target):
        if span := characters_of(one, pair.source):
            yield pair.source[span[0]]
        else:
            yield from (character for character in surname_characters(one.surname) if character in pair.source)
    yield from (one.character for one in lone_surnames(pair.target, pair.source))
    yield from (_WORD + one.characters for one in spelt_words(pair.target, pair.source))


def spelt_in_two_ways(key: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a name on the rarer ways in which the translations of a group write it, if there are several."""
    if base(pairs[0].target_lang) != "en":
        yield from written_in_two_ways(key, pairs)
    elif key[0] == _WORD:
        yield from _said(key[1:], _words(key[1:], pairs), _is_parted)
    else:
        people = _whole_names(key, pairs)
        for name, ways in people.items():
            found = [*_said(name, ways, lambda main, other: bare(main) != bare(other))]
            yield from found or _said(name, _surnames(key, name, people, pairs), lambda *_both: True)


def _said(name: str, ways: Ways, differs: Callable[[str, str], bool]) -> Iterator[Finding]:
    main, *others = sorted(ways, key=lambda text: -len(ways[text])) or [""]
    others = [one for one in others if differs(main, one)]
    if others:
        places = [place for one in others for place in ways[one]]
        side: Side = "target"
        spots = tuple(Spot(pair.id, side, start, end) for pair, start, end in places)
        message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
        args = {"name": name, "main": main, "n": len(ways[main]), "other": others[0], "m": len(spots)}
        yield Finding("transliteration", "warning", side, spots[0].start, spots[0].end, message, args, spots=spots)


def _words(characters: str, pairs: Sequence[Pair]) -> Ways:
    """How the English translations spell these characters."""
    ways: Ways = defaultdict(list)
    for pair in pairs:
        for one in spelt_words(pair.target, pair.source):
            if one.characters == characters:
                ways[one.text].append((pair, one.start, one.end))
    return ways


def _is_parted(main: str, other: str) -> bool:
    """Whether one of two spellings has a hyphen or a space: two single words are compared as other names are (misspelt.py)."""
    return not (main.isalpha() and other.isalpha())


def _whole_names(surname: str, pairs: Sequence[Pair]) -> dict[str, Ways]:
    """The people of a surname, by their characters, with the spellings of their whole names; of those who are named by the
    surname alone the characters that several sources have behind it.
    """
    people: dict[str, Ways] = {}
    behind: Counter[str] = Counter()
    for pair in pairs:
        source = pair.source
        for one in romanised(pair.target):
            span = characters_of(one, source)
            if span and source[span[0]] == surname:
                people.setdefault(source[slice(*span)], defaultdict(list))[one.text].append((pair, one.start, one.end))
        starts = [at for at, character in enumerate(source) if character == surname]
        behind.update({source[at : at + _NAME] for at in starts if len(source) >= at + _NAME})
    for name, times in behind.items():
        if times > 1 and not has_title(surname, name) and not any(name.startswith(one) for one in people):
            people[name] = defaultdict(list)
    return people


def _surnames(surname: str, name: str, people: dict[str, Ways], pairs: Sequence[Pair]) -> Ways:
    """How the surname of a person is spelt, in whole names and alone, where the source names this one of them."""
    ways: Ways = defaultdict(list)
    for text, places in people[name].items():
        ways[text.partition(" ")[0]] += places
    for pair in pairs:
        named = [one for one in people if one in pair.source]
        if named != [name] and (named or len(people) > 1 or not has_title(surname, pair.source)):
            continue
        for whole in romanised(pair.target):
            if surname in surname_characters(whole.surname) and not characters_of(whole, pair.source):
                ways[whole.surname].append((pair, whole.start, whole.end))
        alone = [one for one in lone_surnames(pair.target, pair.source) if one.character == surname]
        if len({one.spelling for one in alone}) == 1:  # Mr Wang and Mr Wong are two people
            ways[alone[0].spelling] += [(pair, one.start, one.end) for one in alone]
    return ways
