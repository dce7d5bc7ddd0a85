"""A term of the glossary that is not rendered as agreed, or is rendered as was agreed not to.

The term is looked for in the source, Chinese by the longest match, English inflected or not; one of its renderings or
their variants has to stand in the translation. Where one term has several entries, any of them will do. A forbidden
rendering is reported with the agreed one as its fix, unless every mention of the term has an agreed one. A name in capitals
is none in small letters (a turkey is not Turkey), and characters that belong to other words are no term (國會 in 全國會議), nor is one
of theirs a rendering (書 in 圖書館).
A term without “to” that stands as a verb (to state, she runs) may be another word than the one that was agreed on: then it is a
note, unless the translation has a character of a rendering.
Source: the desk's glossary; ISO 30042 (TBX) for what an entry holds.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import numpy as np

from reviews.text.meanings.between_words import words_in
from reviews.text.meanings.counterparts import answers
from reviews.text.meanings.straddled import is_straddled
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import Finding, Pair, Severity, Term
from reviews.text.terms import Glossary, Place, TermIndex, holds
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Glossary")
SEVERITY = "error"
VERSION = 7
# What stands before a verb; and an ending that a noun has not.
_BEFORE_VERB = re.compile(
    r"(?:\b(?:to|will|would|can|could|must|may|might|shall|should|do|does|did|not|cannot|please|let us|I|you|he|she|we|they|who)"
    r"|n['’]t|\b[Ll]et['’]s|['’]ll) (?:\w+ly )?$",
    re.IGNORECASE,
)
_NEAR = 24  # characters
_OF_VERB = re.compile(r"(?:ed|ing)$")
_TERMS = Glossary(
    [
        Term("tide mill", "潮汐磨坊"),
        Term("elite", "菁英", variants=("菁英階層",), forbidden=("精英",)),
        Term("mill", "磨坊"),
    ],
    "en",
)
_CHINESE = Glossary([Term("潮汐磨坊", "tide mill")], "zh")
_NAMES = Glossary([Term("US", "美國"), Term("Turkey", "土耳其")], "en")
_PARLIAMENT = Glossary([Term("國會", "parliament")], "zh")
BAD = [
    Pair("1", "Tide mills are rare.", "海水磨坊很少見。", glossary=_TERMS),
    Pair("2", "The elites left.", "精英離開了。", glossary=_TERMS),
    Pair("3", "潮汐磨坊很少見。", "Sea mills are rare.", "zh-Hant-TW", "en", _CHINESE),
]
GOOD = [
    Pair("1", "Tide mills are rare.", "潮汐磨坊很少見。", glossary=_TERMS),
    Pair("2", "The millennium passed quietly.", "千禧年平靜地過去了。", glossary=_TERMS),
    Pair("3", "潮汐磨坊很少見。", "Tide mills are rare.", "zh-Hant-TW", "en", _CHINESE),
    Pair("4", "They left us.", "他們離開了我們。", glossary=_NAMES),
    Pair("5", "They ate turkey.", "他們吃了火雞。", glossary=_NAMES),
    Pair("6", "全國會議在此舉行。", "The national conference was held here.", "zh-Hant-TW", "en", _PARLIAMENT),
]


@lru_cache(maxsize=1024)
def _index(words: tuple[str, ...], lang: str) -> TermIndex:
    return TermIndex(words, lang)


def worth(lot: Lot) -> Flags:
    """Pairs with a glossary."""
    return np.array([pair.glossary is not None for pair in lot])


def find(pair: Pair) -> Iterator[Finding]:
    """One finding for each term that is not rendered as agreed."""
    if pair.glossary is None or not pair.target.strip():
        return
    found = pair.glossary.found_in(pair.source)
    times = Counter(place.term for place, _entries in found)
    for place, entries in {place.term: (place, entries) for place, entries in reversed(found)}.values():
        agreed, against = rendered(_without_longer(pair, entries, found), entries)
        if against and agreed < times[place.term]:
            yield _forbidden(*against, pair)
        elif agreed and _stands_in_other_words(
            [one for one, _entries in found if one.term == place.term], entries, pair
        ):
            yield _missing(place, entries, "error")
        elif not agreed and not _of_other_words(place, pair):
            yield _missing(place, entries, "note" if _is_other_verb(place, entries, pair) else "error")


def _without_longer(pair: Pair, entries: list[Term], found: list[tuple[Place, list[Term]]]) -> Pair:
    """The pair without the renderings of other terms that hold one of these: 董事 is not said by the 董事會 of the board of trustees."""
    if base(pair.target_lang) not in UNSPACED or len(found) < 2:
        return pair
    allowed, target = {word for term in entries for word in term.allowed}, pair.target
    for longer in (word for _place, others in found for term in others for word in term.allowed):
        if longer not in allowed and any(word in longer for word in allowed):
            target = target.replace(longer, "\0" * len(longer), 1)
    return pair if target == pair.target else replace(pair, target=target)


def rendered(pair: Pair, entries: list[Term]) -> tuple[int, tuple[Place, Term] | None]:
    """How often the translation has a rendering that is allowed, and the first place of one that is forbidden."""
    allowed = tuple(word for term in entries for word in term.allowed)
    of_word = {word: term for term in entries for word in term.forbidden if word not in allowed}
    there = any(holds(pair.target, word, pair.target_lang) for word in allowed)
    if not of_word:
        return there, None
    places = list(_index((*allowed, *of_word), base(pair.target_lang)).places(pair.target))
    if there and not any(place.term in allowed for place in places):
        rest = pair.target
        for word in of_word:
            rest = rest.replace(word, "\0")
        there = any(holds(rest, word, pair.target_lang) for word in allowed)
    chinese = base(pair.target_lang) == "zh"
    against = next(
        (
            (place, of_word[place.term])
            for place in places
            if place.term in of_word
            and not (chinese and is_straddled(pair.target, place.start, place.end, pair.source))
        ),
        None,
    )
    return max(there, sum(place.term not in of_word for place in places)), against


def _stands_in_other_words(mentions: list[Place], entries: list[Term], pair: Pair) -> bool:
    """Whether the rendering is one character that stands only in words for something else: 書 in 圖書館, the library."""
    words = {word for term in entries for word in term.allowed if word in pair.target}
    if any(len(word) > 1 for word in words) or (base(pair.source_lang), base(pair.target_lang)) != ("en", "zh"):
        return False
    met = answers(pair.source, pair.target)
    for at in [match.start() for match in re.finditer(f"[{''.join(words)}]", pair.target)]:
        holding = [(end - start, word) for word, (start, end) in met if start <= at < end and end - start > 1]
        said = [word for size, word in holding if size == max(holding)[0]]
        if not said or any(start < one.end and one.start < end for start, end in said for one in mentions):
            return False
    return bool(words)


def _of_other_words(place: Place, pair: Pair) -> bool:
    if base(pair.source_lang) != "zh":
        return False
    span = place.start, place.end
    return is_straddled(pair.source, *span, pair.target) or _is_syllable(pair.source, *span, pair.target)


def _is_syllable(chinese: str, start: int, end: int, english: str) -> bool:
    """Whether a term of one character is part of a word and no English word is said by it alone: 手 in 分手."""
    if end - start > 1 or not any(at <= start and end <= to for at, to in words_in(chinese)):
        return False
    return not any(span == (start, end) for _word, span in answers(english, chinese))


def _forbidden(place: Place, term: Term, pair: Pair) -> Finding:
    return Finding(
        rule="glossary",
        severity="error",
        side="target",
        start=place.start,
        end=place.end,
        message=gettext_noop("“{word}” is not to be used for “{term}”: the glossary has “{target}”"),
        args={"word": place.of(pair.target), "term": term.source, "target": term.target},
        fix=term.target if base(pair.target_lang) in UNSPACED else None,
    )


def _is_other_verb(place: Place, entries: list[Term], pair: Pair) -> bool:
    """Whether one English word stands as a verb, and was not entered as one, where the translation has nothing of a rendering."""
    if base(pair.source_lang) != "en" or not place.term.isalpha() or not place.term.islower():
        return False
    ends = _OF_VERB.search(place.of(pair.source)) and not _OF_VERB.search(place.term)
    if not ends and not _BEFORE_VERB.search(pair.source, max(0, place.start - _NEAR), place.start):
        return False
    return not any(set(word) & set(pair.target) for term in entries for word in term.allowed)


def _missing(place: Place, entries: list[Term], severity: Severity) -> Finding:
    agreed = " / ".join(dict.fromkeys(term.target for term in entries))
    return Finding(
        rule="glossary",
        severity=severity,
        side="source",
        start=place.start,
        end=place.end,
        message=gettext_noop("The glossary has “{target}” for “{term}”"),
        args={"term": place.term, "target": agreed},
    )
