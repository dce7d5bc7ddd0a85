"""A negation that one side has more than the other: "has never failed" and 曾經失敗.

Counted are the plain negations (not, never, no, without, nobody; 不, 沒, 未, 無, 非, 別, 勿), after words and phrases that
hold one without denying anything are left aside (not only, no doubt; 不過, 不僅, 非常). A word that denies by its meaning
(fail, lack, refuse, hardly, un-; 拒絕, 缺乏) excuses one of the other side, unless it is translated by a word of its own;
so does a Chinese word with a negation inside that is no grammar, or that cancels out (截然不同, 不滿, 不得不). A word with a
prefix that denies (unlikely, different) is reported where its Chinese root stands without a negation (可能, 相同). A note:
translators turn sentences round for good reasons. Source: Quirk et al. 1985, 10.54-70; 呂叔湘《現代漢語八百詞》; CC-CEDICT for
words and opposites.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reviews.check.lookups import look_up
from reviews.text.chinese_negation import Negations, by_dictionary, negations
from reviews.text.chinese_negation import denied_by_meaning as meant_in_chinese
from reviews.text.counterparts import met_among, met_in_chinese
from reviews.text.english_negation import denials, is_taken_back
from reviews.text.english_negation import denied_by_meaning as meant_in_english
from reviews.text.lengths import expected, length
from reviews.text.marks import gettext_noop
from reviews.text.opposites import turned_round
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Side

TITLE = gettext_noop("Polarity")
SEVERITY = "note"
VERSION = 7
AHEAD = look_up
BAD = [
    Pair("1", "The sea has never failed anybody.", "大海曾經讓人失望。"),
    Pair("2", "The minister agreed to the plan.", "部長不同意這項計畫。"),
    Pair("3", "他沒有簽署協議。", "He signed the agreement.", "zh-Hant-TW", "en"),
    Pair("4", "He lost the ring and did not look for it.", "他弄丟戒指後到處找。"),
    Pair("5", "The author of the letter is unknown.", "這封信的作者是已知的。"),
]
GOOD = [
    Pair("1", "The sea has never failed anybody.", "大海從未讓人失望。"),
    Pair("2", "She not only wrote it but printed it.", "她不僅寫了，還印了出來。"),
    Pair("3", "He refused to sign.", "他不肯簽字。"),
    Pair("4", "However, he had to go.", "不過，他不得不走。"),
]

LEFT_OUT = 0.4  # of the length to be expected: a clause is missing, and the negation with it, as other rules tell
FARTHEST = 0.45  # of a text: a word farther from where a negation should be does not stand for it
LONGEST = 400  # letters: in longer sentences a negation is too easily said in another way
_BY_GRAMMAR = {
    "before": re.compile("[之以年月天日週周小時时夕任]前|前夕|先於|先于"),
    "until": re.compile("直到|直至|[為为]止"),
    "less": re.compile("[更較较]?[少低]於?|[減减]"),
    "too": re.compile("太|[過过][於于]"),
    "against": re.compile("反[對对抗]|[對对]抗|抵抗|打[擊击]"),
    "out": re.compile("出"),
}
# Verbs that Chinese says by such a verb too, so that this one excuses nothing: did not dispute, 不否認.
_DENIES = re.compile(
    r"\b(?:los(?:e[sr]?s?|t|ing)|defeat(?:s|ed)?|fail(?:s|ed|ing|ures?)?|den(?:y|ie[sd])|disput(?:e[sd]?|ing)|contest(?:s|ed)?|refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|prevent(?:s|ed|ing)?|forbid(?:s|den)?"
    r"|forbade|prohibit(?:s|ed|ing)?|bann?(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|avoid(?:s|ed|ing)?|resist(?:s|ed|ing)?)\b"
)
Place = tuple[int, int]


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding: on a negation that one side has more than the other, else on a word turned round."""
    ways = (base(pair.source_lang), base(pair.target_lang))
    if set(ways) != {"en", "zh"} or not pair.source.strip() or not pair.target.strip():
        return
    english, chinese = (pair.source, pair.target) if ways[0] == "en" else (pair.target, pair.source)
    if len(english) > LONGEST:
        return
    ours, theirs = denials(english), negations(chinese)
    if len(theirs.grammar) > len(ours):  # else a word of the dictionary would excuse as much as it takes away
        theirs = by_dictionary(chinese, theirs)
    denied = ours, [(word.start, word.end) for word in theirs.grammar]
    more = len(ours) - len(theirs.grammar)
    if not more:
        yield from islice(_turned(pair, english, chinese), 1)
    elif not LEFT_OUT < length(chinese) / expected(english) < 1 / LEFT_OUT:
        return
    elif more > 0:
        odd = _odd(denied[0], len(english), denied[1], len(chinese))
        if not is_taken_back(english) and more > _excuses_in_chinese(chinese, theirs, english, odd[0]):
            yield _finding(pair, "en", odd, fewer=bool(denied[1]))
    else:
        odd = _odd(denied[1], len(chinese), denied[0], len(english))
        if -more > _excuses_in_english(english, chinese, theirs, odd[0]):
            yield _finding(pair, "zh", odd, fewer=bool(denied[0]))


def _excuses_in_chinese(chinese: str, theirs: Negations, english: str, odd: int) -> int:
    """How many Chinese words near the place of the negation at `odd` have one inside, or may deny by their meaning and are not
    translated by a word of their own.
    """
    near = odd / len(english)
    inside = sum(abs(word.start / len(chinese) - near) < FARTHEST for word in theirs.words)
    words = [word for word in meant_in_chinese(chinese) if abs(word.start / len(chinese) - near) < FARTHEST]
    met = met_in_chinese(chinese, english) if words else []
    free = sum(not any(start < word.end and word.start < end for start, end in met) for word in words)
    if free:
        theirs_too = {word.group() for word in _DENIES.finditer(english)}
        free = max(0, free - len(theirs_too - met_among(theirs_too, chinese)))
    return inside + free


def _excuses_in_english(english: str, chinese: str, theirs: Negations, odd: int) -> int:
    """The same of English words; what the Chinese negations mean translates none of them."""
    near = odd / len(chinese)
    words = [word for word in meant_in_english(english) if abs(word.start() / len(english) - near) < FARTHEST]
    if not words:
        return 0
    denied = [(word.start, word.end) for word in (*theirs.grammar, *theirs.words)]
    met = met_among([word.group() for word in words], chinese, denied)
    for start, end in denied:
        chinese = f"{chinese[:start]}{'　' * (end - start)}{chinese[end:]}"
    return sum(word.group() not in met and not _said_by_grammar(word.group(), chinese) for word in words)


def _said_by_grammar(word: str, chinese: str) -> bool:
    """Whether a word that no dictionary pairs has its plain Chinese: before and 之前."""
    return word in _BY_GRAMMAR and _BY_GRAMMAR[word].search(chinese) is not None


def _odd(places: Sequence[Place], size: int, others: Sequence[Place], other_size: int) -> Place:
    """The place that is farthest from all of the other side, each by its share of its text."""
    shares = [start / other_size for start, _end in others]
    return max(places, key=lambda place: min((abs(place[0] / size - one) for one in shares), default=0.0))


def _turned(pair: Pair, english: str, chinese: str) -> Iterator[Finding]:
    """The words with a prefix that denies and stand for their opposite."""
    message = gettext_noop("“{word}” denies something; “{other}” does not")
    for ours, theirs in turned_round(english, chinese):
        place = theirs if base(pair.target_lang) == "zh" else ours
        yield Finding(
            "polarity", "note", "target", *place.span(), message, {"word": ours.group(), "other": theirs.group()}
        )


def _finding(pair: Pair, lang: str, place: Place, *, fewer: bool) -> Finding:
    """On the negation where the translation has it, else on the whole translation. `fewer`: the other side has some too."""
    side: Side = "target" if base(pair.target_lang) == lang else "source"
    message = (
        gettext_noop("“{word}” denies something; the other side has fewer negations")
        if fewer
        else gettext_noop("“{word}” denies something; the other side denies nothing")
    )
    start, end = place if side == "target" else (0, len(pair.target))
    return Finding("polarity", "note", "target", start, end, message, {"word": pair.text(side)[slice(*place)]})
