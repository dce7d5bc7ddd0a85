"""A comparison that is turned round: "more ice than it gains" as 比增加的少.

Nothing is said where either text compares, or denies, in both ways. Source: Quirk et al. 1985, 15.63 to 15.74; 呂叔湘《現代漢語
八百詞》 on 比; the words are a list of our own.
"""

import re
from collections.abc import Iterator

from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]

_MORE = re.compile(
    r"\bmore (?:[\w'’-]+ ){0,6}than\b"
    r"|\b(?:larger|bigger|higher|greater|taller|older|heavier|longer|richer|stronger|better|faster|warmer|hotter|wider|deeper)"
    r" (?:[\w'’-]+ ){0,6}than\b"
)
_LESS = re.compile(
    r"\b(?:less|fewer) (?:[\w'’-]+ ){0,4}than\b"
    r"|\b(?:smaller|lower|shorter|younger|lighter|poorer|weaker|worse|slower|colder|cooler|narrower|shallower)"
    r" (?:[\w'’-]+ ){0,6}than\b"
)
_NOT_MORE = re.compile(
    r"\b(?:less|fewer|few|smaller|lower|little|shorter|not|no|never|none|nobody|nothing|rather)\b|n['’]t\b"
)
_NOT_LESS = re.compile(
    r"\b(?:more|many|larg\w*|big\w*|high\w*|great\w*|not|no|never|none|nobody|nothing|better)\b|n['’]t\b"
)
_IS_LESS = re.compile(
    "(?P<two>[少低小][於于])|[比較较][^，。；！？]{1,14}?[更還还要得的]?(?P<one>[少低小])(?![時时年數数說说伙夥心組组])"
)
_IS_MORE = re.compile(
    "(?P<two>[多高大][於于])|[比較较][^，。；！？]{1,14}?[更還还要得的]?(?P<one>[多高大])(?![家學学陸陆約约概])"
)
_MORE_TOO, _LESS_TOO = re.compile("[多高大超逾勝胜不沒没]|以上"), re.compile("[少低小不沒没未難难]")
SIGNS = [Sign(["than"], [*"比較较", *(word + at for word in "少低小多高大" for at in "於于")])]
_CLAUSE_END = re.compile("[，。；！？]")
_ROWS = [(_MORE, _NOT_MORE, _IS_LESS, _MORE_TOO), (_LESS, _NOT_LESS, _IS_MORE, _LESS_TOO)]


def turned_comparisons(english: str, chinese: str) -> Iterator[tuple[Span, Span]]:
    """Where the English compares by more and the Chinese by less, or the other way."""
    if "than" not in words_of(english):
        return
    low = in_place(english)
    for compared, denied, contrary, too in _ROWS:
        ours, theirs = compared.search(low), contrary.search(chinese)
        if ours and theirs and not denied.search(low):
            first, last = theirs.span(theirs.lastgroup or 0)
            clause = max((one.end() for one in _CLAUSE_END.finditer(chinese, 0, first)), default=0)
            end = _CLAUSE_END.search(chinese, last)
            if not too.search(chinese[clause:first] + chinese[last : end.start() if end else len(chinese)]):
                yield ours.span(), (first, last)
