"""Chinese that denies a degree which the English states: 不難 as “hard”, “few” as 不少.

Such words are counted as no negation, for English mostly says their contrary by a word of its own (不遠, near); here it says the
very word. Source: 呂叔湘《現代漢語八百詞》 on 不 before adjectives; the words are a list of our own.
"""

import re
from collections.abc import Iterator

from reviews.text.polarity.english_negation import denials
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]

NEAR = 0.35  # of a text: what stands farther away does not translate it
# Each character, or two, that is denied, with the English that states it.
_ROWS = [
    ("[難难]", r"hard|difficult|tough"),
    ("少", r"(?<!a )(?<!the )(?<!last )(?<!past )(?<!next )(?<!these )(?<!those )(?<!first )few"),
    ("多", r"(?<!how )(?<!as )(?<!so )(?<!too )many|numerous|plenty"),
    ("大", r"big|large|huge|vast"),
    ("高", r"high|tall"),
    ("[長长]", r"(?<!as )(?<!how )(?<!so )long"),
    ("[遠远]", r"far (?:away|off|from)|distant"),
    ("深", r"deep"),
    ("[貴贵]", r"expensive|costly|dear"),
    ("[輕轻]", r"light"),
    ("(?:容易|[簡简][單单])", r"easy|easily|simple"),
]
_DENIED = re.compile(
    f"不(?:太|很|算|怎[麼么])?(?:{'|'.join(f'({said})' for said, _words in _ROWS)})(?![可會会能好過过])"
)
_STATED = [re.compile(said) for said, _words in _ROWS]
_ENGLISH = [re.compile(rf"\b(?:{words})\b") for _said, words in _ROWS]
SIGNS = [Sign(chinese=[f"不{degree}" for degree in "太很算怎難难少多大高長长遠远深貴贵輕轻容簡简"])]
_DENY_TOO = frozenset(
    "hardly scarcely barely rarely seldom too less least far unlikely fail fails failed anything though although but however".split()  # noqa: SIM905
)


def denied_degrees(english: str, chinese: str) -> Iterator[Span]:
    """Where the Chinese denies a degree that the English states and nowhere denies."""
    for found in _DENIED.finditer(chinese) if "不" in chinese else ():
        row = (found.lastindex or 1) - 1
        stated = _ENGLISH[row].search(in_place(english))
        if stated is None or abs(stated.start() / len(english) - found.start() / len(chinese)) > NEAR:
            continue
        if denials(english) or not _DENY_TOO.isdisjoint(words_of(english)):
            continue
        if not _STATED[row].search(chinese[: found.start()] + chinese[found.end() :]):
            yield found.span()
