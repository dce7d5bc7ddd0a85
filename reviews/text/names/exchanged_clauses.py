"""Two people of whom each does in the translation what the other does: “Lin joined a paper, Chen went home” as 陳進了報社，林回家.

Clauses come in another order in a translation, so their words tell which is which: a clause that names one of the two alone is
answered by a clause that names the other alone, and that one's by his. Source: our own.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reviews.text.meanings.counterparts import answers
from reviews.text.meanings.glosses import Span

_TWO, _FEW, _MANY = 2, 4, 8
_ENGLISH_CLAUSE = re.compile(r"[,;:.!?—“”]|\b(?:while|but|and|whereas|though|although|when|before|after)\b")
_CHINESE_CLAUSE = re.compile("[，；：。！？—「」『』“”]")


def are_apart(english: str, names: Sequence[Span], chinese: str) -> bool:
    """Whether few names of an English text stand in more than one of its clauses, and the Chinese one has clauses too."""
    if not _TWO <= len(names) <= _FEW or not _CHINESE_CLAUSE.search(chinese, 0, len(chinese) - 1):
        return False
    return _ENGLISH_CLAUSE.search(english, names[0][1], names[-1][0]) is not None


def exchanged_clauses(
    english: str, chinese: str, named: Mapping[str, Sequence[Span]], known: Mapping[str, Sequence[Span]]
) -> tuple[Span, Span] | None:
    """Of two people, given where each is `named` in the English and `known` in the Chinese, the place of one in the English and that
    of the other in the clause that answers it; nothing unless both have changed, each in a clause of which no word stands in one of theirs.
    """
    often = [len(places) for places in (*named.values(), *known.values())]
    if max(often) > _MANY:
        return None
    ours, theirs = _clauses(english, named, _ENGLISH_CLAUSE), _clauses(chinese, known, _CHINESE_CLAUSE)
    pairs = [
        (one, other)
        for one, other in itertools.combinations(named, _TWO)
        if all(_is_alone(one, other, side) and _is_alone(other, one, side) for side in (ours, theirs))
    ]
    if not pairs:
        return None
    both = _answers(english, chinese, [*itertools.chain(*named.values())], [*itertools.chain(*known.values())])
    there = {
        (start, end): [
            who
            for word, spans in both.items()
            for (first, last), who in theirs.items()
            if start <= word[0] < end and all(first <= at < last for at, _end in spans)
        ]
        for start, end in ours
    }
    for one, other in pairs:
        if (found := _instead(one, other, ours, there)) and _instead(other, one, ours, there):
            return found
    return None


def _is_alone(one: str, other: str, clauses: Mapping[Span, Mapping[str, Span]]) -> bool:
    """Whether a clause names one person and not the other."""
    return any(one in people and other not in people for people in clauses.values())


def _instead(
    one: str, other: str, ours: Mapping[Span, Mapping[str, Span]], there: Mapping[Span, Sequence[Mapping[str, Span]]]
) -> tuple[Span, Span] | None:
    """Where a clause names one person and not the other, and where those that answer it name the other: all of them him alone of the
    two.
    """
    for clause, people in ours.items():
        told = there[clause] if one in people and other not in people else []
        if told and all(other in who and one not in who for who in told):
            return people[one], told[0][other]
    return None


def _answers(english: str, chinese: str, names: Sequence[Span], there: Sequence[Span]) -> dict[Span, list[Span]]:
    """Where each word of the English is answered, but for names, and single characters, which stand in many words."""
    found: dict[Span, list[Span]] = defaultdict(list)
    for word, (start, end) in answers(english, chinese):
        is_name = any(one[0] < word[1] and word[0] < one[1] for one in names)
        if end - start > 1 and not is_name and not any(one[0] < end and start < one[1] for one in there):
            found[word].append((start, end))
    return found


def _clauses(text: str, people: Mapping[str, Sequence[Span]], cut: "re.Pattern[str]") -> dict[Span, dict[str, Span]]:
    """The clauses that name anybody, with who it is and where."""
    ends = [0, *[match.end() for match in cut.finditer(text)], len(text)]
    found: dict[Span, dict[str, Span]] = defaultdict(dict)
    for who, places in people.items():
        for place in places:
            at = next(n for n, end in enumerate(ends) if end > place[0] or n == len(ends) - 1)
            found[ends[at - 1], ends[at]].setdefault(who, place)
    return dict(found)
