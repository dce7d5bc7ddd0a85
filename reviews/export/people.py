"""How people appear in what leaves the desk: by full name, by initials, or by what they did.

Hashes are of texts, so an edition proves the same whichever way its people are named.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from reviews.export.edition import Edition
from reviews.text.scripts import HAN, HAN_CHARACTER
from reviews.text.translatable import gettext_noop

WAYS = {
    "full": gettext_noop("full names"),
    "initials": gettext_noop("initials"),
    "roles": gettext_noop("roles"),
}
AUTHOR = "author"
_WORD = re.compile(rf"[{HAN}]+|[^\W{HAN}](?:[^\W{HAN}]|[.'’])*")


def with_people(edition: Edition, way: str) -> Edition:
    """`edition` with its people named in the `way`, which is a key of WAYS. Raises KeyError for another."""
    WAYS[way]
    if way == "full":
        return edition
    seals = [(one.name, one.role) for pair in edition.pairs for one in pair.approvals]
    writers = [(name, AUTHOR) for pair in edition.pairs for name in pair.authors]
    said = stand_ins([*writers, *seals], way)
    pairs = tuple(
        replace(
            pair,
            authors=tuple(dict.fromkeys(said[name, AUTHOR] for name in pair.authors)),
            approvals=tuple(replace(one, name=said[one.name, one.role]) for one in pair.approvals),
        )
        for pair in edition.pairs
    )
    return replace(edition, pairs=pairs, people=way)


def stand_ins(people: Iterable[tuple[str, str]], way: str) -> dict[tuple[str, str], str]:
    """What stands for each (name, role): the initials of the name, or the role. Two people are told apart by numbers, in the order
    in which they come.
    """
    known = list(dict.fromkeys(people))
    plain = {one: initials(one[0]) if way == "initials" else one[1] for one in known}
    alike: dict[str, list[str]] = {}
    for one in known:
        names = alike.setdefault(plain[one], [])
        if one[0] not in names:
            names.append(one[0])
    return {
        one: f"{short} {alike[short].index(one[0]) + 1}" if len(alike[short]) > 1 else short
        for one, short in plain.items()
    }


def initials(name: str) -> str:
    """The first letter of each word; of a Chinese name the family name, with a circle for each other character, as newspapers of
    Taiwan have it: M.-L. for Mei-ling, 林○○ for 林美玲.
    """
    return _WORD.sub(lambda word: _initial(word[0]), name)


def _initial(word: str) -> str:
    return word[0] + "○" * (len(word) - 1) if HAN_CHARACTER.match(word) else f"{word[0].upper()}."
