"""Two kinds of dots between the parts of foreign names in one article: ・ and ·.

Taiwan's desks write ・ (U+30FB) or ‧ (U+2027), the mainland · (U+00B7); each is right, two in one translation are not. The rarer
one is reported, all its places as one finding. A bullet (•) is no dot of a name, nor ・ one of a Simplified text: of these
alone there is one finding too. Source: 教育部《重訂標點符號手冊》, 間隔號; GB/T 15834—2011, 4.14.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reviews.text.quick.kinds import IDEOGRAPH, Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Spot
from reviews.text.translatable import gettext_noop
from reviews.text.variants import writing

TITLE = gettext_noop("Dot between names")
SEVERITY = "note"
VERSION = 3
BAD = [
    Pair("1", "Anna Berthelot", "安娜・貝特洛"),
    Pair("2", "Anna Berthelot and Yves Kerdavid", "安娜・貝特洛與伊夫·凱達維"),
    Pair("3", "Ines Calloway", "伊内丝•卡洛韦", "en", "zh-Hans"),
]
GOOD = [Pair("1", "Anna Berthelot", "安娜・貝特洛"), Pair("2", "Yves Kerdavid", "伊夫・凱達維")]

_DOTS = "・·•‧∙･"
_DOT, _KIND = re.compile(f"[{_DOTS}](?<=[{HAN}].)(?=[{HAN}])"), kind_of(_DOTS)


def worth(lot: Lot) -> Flags:
    """Pairs with such a dot."""
    return lot.target.hold(IDEOGRAPH, _KIND, IDEOGRAPH)


def groups(pair: Pair) -> Iterator[str]:
    """All pairs with a dot are one group."""
    if base(pair.target_lang) == "zh" and _DOT.search(pair.target):
        yield ""


def find_in_group(_group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding for all dots that are not the commonest."""
    places = [(pair.id, match.start(), match.group()) for pair in pairs for match in _DOT.finditer(pair.target)]
    counts = Counter(dot for _id, _at, dot in places).most_common()
    if len(counts) < 2:
        is_simplified = writing(pairs[0].target_lang) == "Hans"
        if places and (places[0][2] == "•" or (is_simplified and places[0][2] in "・･")):
            yield _wrong_dot(places, "·" if is_simplified else "‧")
        return
    (usual, n), *others = counts
    spots = tuple(Spot(key, "target", at, at + 1, usual) for key, at, dot in places if dot != usual)
    args = {"first": usual, "n": n, "second": " ".join(dot for dot, _m in others), "m": sum(m for _dot, m in others)}
    message = gettext_noop("Both “{first}” ({n}) and “{second}” ({m}) stand in this article; choose one")
    first = spots[0]
    yield Finding("middle_dot", "note", first.side, first.start, first.end, message, args, spots=spots)


def _wrong_dot(places: list[tuple[str, int, str]], right: str) -> Finding:
    _key, at, dot = places[0]
    spots = tuple(Spot(pair, "target", start, start + 1, right) for pair, start, _dot in places)
    message = gettext_noop("“{dot}” is no dot between names here; write “{right}”")
    return Finding("middle_dot", "note", "target", at, at + 1, message, {"dot": dot, "right": right}, spots=spots)
