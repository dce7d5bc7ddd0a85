"""What is denied and what is said, exchanged: “not the cold but the silence” as 是寒冷，而不是寂靜.

Asked is which of the two is answered behind the negation of the Chinese. Source: Quirk et al. 1985, 13.42 (not … but); 呂叔湘《現代漢語
八百詞》 on 不是 … 而是.
"""

import re
from collections.abc import Iterator

from reviews.text.meanings.counterparts import answers
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]

_NOT_BUT = re.compile(
    r"\b(?P<no>not)\b(?! (?:only|just|merely|simply|least)\b)(?P<one>[^.;:?!]{3,90}?),? \bbut (?:rather )?(?P<other>[^.,;:?!]{3,90})"
)
_RATHER = re.compile(r"(?P<other>[^.,;:?!]{3,60}) \b(?P<no>rather than|instead of) (?P<one>[^.,;:?!]{3,60})")
_IN_CHINESE = re.compile(
    "(?:而(?:不是|非)|[並并]非|不是|不在[於于])(?P<one>[^，。；：！？]{1,30}?)(?=而是|而在|[，。；：！？]|$)"
)
SIGNS = [Sign(["but", "rather", "instead"], ["不是", "並非", "并非", "而非", "不在"])]


def exchanged_denials(english: str, chinese: str) -> Iterator[Span]:
    """The negation of English of which the Chinese denies what is said and says what is denied."""
    words = words_of(english)
    found = _NOT_BUT.search(in_place(english)) if "not" in words and "but" in words else None
    if found is None and not words.isdisjoint(("rather", "instead")):
        found = _RATHER.search(in_place(english))
    denied = [*_IN_CHINESE.finditer(chinese)] if found else []
    if found is None or len(denied) != 1:
        return
    first, last = denied[0].span("one")
    inside = {"one": [0, 0], "other": [0, 0]}
    for word, there in answers(english, chinese):
        for part, counts in inside.items():
            if found.start(part) <= word[0] < found.end(part):
                counts[first <= there[0] < last] += 1
    if inside["one"][0] and not inside["one"][1] and inside["other"][1]:
        yield found.span("no")
