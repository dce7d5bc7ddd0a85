"""A person whom the translation writes with other characters in one pair than in the rest: 裴秀賢 and 裴秀炫 for Bae Soo-hyun.

A part of the rule of transliterations (transliteration.py). Where a whole name stands in the English its characters are looked for,
and in each pair that names the same person, or nobody else of the surname, what has all of them but one in its place.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from reviews.text.meanings.words import is_word
from reviews.text.names.lone_surnames import has_title
from reviews.text.names.near_copies import is_near
from reviews.text.names.people_in_characters import Person, all_surnames, characters_of_surname, people, written_so
from reviews.text.names.spelt_names import written_alike
from reviews.text.segments import Finding, Pair, Spot
from reviews.text.translatable import gettext_noop

_LONG = 3  # characters: of such a name one may be any other, of a shorter one only what reads alike
_FEWEST = 2


def written_in_two_ways(surname: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding for each person of a surname whom pairs write with different characters."""
    if len(pairs) < _FEWEST:
        return
    whole = [[one for one in people(pair.source) if one.surname == surname] for pair in pairs]
    known = {one.text: one for there in whole for one in there}
    for person in known.values():
        naming = [
            pair
            for pair, there in zip(pairs, whole, strict=True)
            if any(one.text == person.text for one in there) or (not there and len(known) == 1)
        ]
        if len(naming) >= _FEWEST:
            yield from _found(person, naming)


def _found(person: Person, pairs: Sequence[Pair]) -> Iterator[Finding]:
    main = _main(person, pairs)
    if not main:
        return
    others = [
        (pair, *span) for pair in pairs if main not in pair.target and (span := _variant(main, person, pair.target))
    ]
    if not others:
        return
    first, at, end = others[0]
    spots = tuple(Spot(pair.id, "target", start, stop) for pair, start, stop in others)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    n = sum(main in pair.target for pair in pairs)
    args = {"name": person.text, "main": main, "n": n, "other": first.target[at:end], "m": len(others)}
    yield Finding("transliteration", "warning", "target", at, end, message, args, spots=spots)


def _main(person: Person, pairs: Sequence[Pair]) -> str:
    """The characters of a person: those that most pairs have, or that read most like the name."""
    forms: Counter[str] = Counter()
    for pair in pairs:
        forms.update({word for at, word in written_so(person, pair.target) if _is_name(word, at, pair.target)})
    letters = person.text.lower().replace(" ", "").replace("-", "")
    return max(forms, key=lambda form: (forms[form], written_alike(letters, form)), default="")


def _is_name(word: str, at: int, chinese: str) -> bool:
    """Whether what begins with the character of a surname may be a name: neither a word nor the end of one, nor with a title."""
    begins_word = is_word(word[:2]) and not is_word(word)
    ends_word = at > 0 and is_word(chinese[at - 1 : at + 1])
    return not (is_word(word) or begins_word or ends_word or has_title(word[0], word))


def _variant(main: str, person: Person, chinese: str) -> tuple[int, int] | None:
    """Where a text has a name that differs from the main one in one character."""
    for at, word in written_so(person, chinese):
        if _is_variant(main, word) and _is_name(word, at, chinese):
            return at, at + len(word)
    at = chinese.find(main[1:]) if len(main) >= _LONG else -1
    if at > 0 and _may_be_surname(chinese[at - 1]) and not is_word(chinese[at - 2 : at]):
        return at - 1, at - 1 + len(main)
    return None


def _is_variant(main: str, word: str) -> bool:
    apart = sum(one != two for one, two in zip(main, word, strict=True))
    return apart == 1 and (len(main) >= _LONG or is_near(main, word))


def _may_be_surname(character: str) -> bool:
    return any(character in characters_of_surname(one) for one in all_surnames())
