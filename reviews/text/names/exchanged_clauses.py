"""Two people who are named more than once and of whom each does in the translation what the other does: “Lin joined a paper, Chen went
home” as 陳進了報社，林回家.

Clauses come in another order in a translation, so their words tell which is which: a clause that names one of the two alone is
answered by a clause that names the other alone, and that one's by his. Source: our own.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reviews.text.meanings.counterparts import answers
from reviews.text.meanings.glosses import Span

_TWO, _MANY = 2, 8
_ENGLISH_CLAUSE = re.compile(r"[,;:.!?—“”]|\b(?:while|but|and|whereas|though|although|when|before|after)\b")
_CHINESE_CLAUSE = re.compile("[，；：。！？—「」『』“”]")


def exchanged_clauses(
    english: str, chinese: str, named: Mapping[str, Sequence[Span]], known: Mapping[str, Sequence[Span]]
) -> tuple[Span, Span] | None:
    """Of two people, given where each is `named` in the English and `known` in the Chinese, the place of one in the English and that
    of the other in the clause that answers it; nothing unless both have changed, each in a clause of which no word stands in one of theirs.
    """
    often = [len(places) for places in (*named.values(), *known.values())]
    if len(named) != _TWO or min(often) < _TWO or max(often) > _MANY:
        return None
    ours, theirs = _clauses(english, named, _ENGLISH_CLAUSE), _clauses(chinese, known, _CHINESE_CLAUSE)
    both = _answers(english, chinese, [*itertools.chain(*named.values())], [*itertools.chain(*known.values())])
    changed: dict[str, tuple[Span, Span]] = {}
    for (start, end), (person, place) in ours.items():
        there = [
            who
            for word, spans in both.items()
            for (first, last), who in theirs.items()
            if start <= word[0] < end and all(first <= at < last for at, _end in spans)
        ]
        if there and all(who != person for who, _place in there):
            changed[person] = place, there[0][1]
    return next(iter(changed.values())) if len(changed) == _TWO else None


def _answers(english: str, chinese: str, names: Sequence[Span], there: Sequence[Span]) -> dict[Span, list[Span]]:
    """Where each word of the English is answered, but for names, and single characters, which stand in many words."""
    found: dict[Span, list[Span]] = defaultdict(list)
    for word, (start, end) in answers(english, chinese):
        is_name = any(one[0] < word[1] and word[0] < one[1] for one in names)
        if end - start > 1 and not is_name and not any(one[0] < end and start < one[1] for one in there):
            found[word].append((start, end))
    return found


def _clauses(text: str, people: Mapping[str, Sequence[Span]], cut: "re.Pattern[str]") -> dict[Span, tuple[str, Span]]:
    """The clauses that name one person alone, with who it is and where."""
    ends = [0, *[match.end() for match in cut.finditer(text)], len(text)]
    found: dict[Span, list[tuple[str, Span]]] = defaultdict(list)
    for who, places in people.items():
        for place in places:
            at = next(n for n, end in enumerate(ends) if end > place[0] or n == len(ends) - 1)
            found[ends[at - 1], ends[at]].append((who, place))
    return {clause: who[0] for clause, who in found.items() if len(who) == 1}
