"""A time that is turned round: "after the sauce has thickened" as 醬汁變稠之前.

Often Chinese says with the other word what comes first, and the other clause behind it (left before she came, 他走後她才來); so it is asked
whether what stands by the Chinese word is what stands by the English one. Nothing is said where either text has another word of time.
Source: Quirk et al. 1985, 14.16 and 15.25 to 15.30; 呂叔湘《現代漢語八百詞》 on 前, 後 and 以後; the words are a list of our own.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviews.text.meanings.counterparts import answers
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]


class _Time(NamedTuple):
    """The English word, other English that may be meant, the Chinese word of the contrary, other Chinese that may say the English."""

    english: "re.Pattern[str]"
    others: "re.Pattern[str]"
    contrary: "re.Pattern[str]"
    excused: "re.Pattern[str]"


_TIMES = {
    "after": _Time(
        re.compile(r"\bafter\b(?! all\b)"),
        re.compile(
            r"\b(?:before|until|till|prior|previous\w*|ago|earlier|pre\w*|first|last|past|former\w*|recent\w*|advance|by|ahead|eve|yet"
            r"|since|back|front|so far|current\w*|now)\b"
        ),
        re.compile(
            "[之以]前|(?<![目日面眼先此提空從从往當当年月天門门以之])前(?![往進进後后來来任妻夫總总首市年天日景途線线鋒锋臺台提者述所一兩两三幾几十0-9])"
        ),
        re.compile("[後后再才繼继隨随剛刚自]"),
    ),
    "before": _Time(
        re.compile(r"\bbefore\b(?! long\b)"),
        re.compile(
            r"\b(?:after|afterwards?|then|later|once|when|until|since|following|next|subsequent\w*|post\w*|behind|back|rear|soon|ago)\b"
        ),
        re.compile(
            "[之以][後后]|(?<![最今隨随然背落先年月天以之前])[後后](?![來来果悔備备者面續续方代座院衛卫天年進进人0-9一兩两三])"
        ),
        re.compile("[前先才未]|直到|[還还][沒没]|[為为]止"),
    ),
}
_SIGNS = frozenset(_TIMES)
SIGNS = [Sign(["after"], "前"), Sign(["before"], "後后")]
_LONGEST = 12  # characters: of so many before the word it is asked whether they are what happens then
_CLAUSE_END, _CHINESE_END = re.compile("[,.;:?!—]"), re.compile("[，。；：！？、]")
_TELLING = 2  # words that are answered at all


def turned_times(english: str, chinese: str) -> Iterator[tuple[Span, Span]]:
    """Each “after” of which the Chinese says 前, and each “before” of which it says 後, where the same happens then."""
    for sign in _SIGNS & words_of(english):
        time, low = _TIMES[sign], in_place(english)
        ours, theirs = time.english.search(low), time.contrary.search(chinese)
        if ours is None or theirs is None or time.others.search(low):
            continue
        if time.excused.search(chinese.replace("才", "") if "only" in words_of(english) else chinese):  # 才 says only
            continue
        if _happens_then(english, chinese, ours.span(), theirs.span()):
            yield ours.span(), theirs.span()


def _happens_then(english: str, chinese: str, ours: Span, theirs: Span) -> bool:
    """Whether the Chinese before its word answers nothing but what the English has behind its own."""
    end = _CLAUSE_END.search(english, ours[1])
    last = end.start() if end else len(english)
    first = max(
        theirs[0] - _LONGEST, *(one.end() for one in _CHINESE_END.finditer(chinese) if one.end() <= theirs[0]), 0
    )
    answered = answers(english, chinese)
    words = [word for word, there in answered if first <= there[0] < theirs[0]]
    return len(answered) >= _TELLING and all(ours[1] <= word[0] < last for word in words)
