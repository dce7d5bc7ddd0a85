"""A negation that one side has more than the other: "has never failed" and 曾經失敗.

Counted are the plain negations (not, never, no, without, nobody; 不, 沒, 未, 無, 非, 別, 勿), after words and phrases that hold
one without denying anything are left aside (not only, no doubt; 不過, 不僅, 非常). A word that denies by its meaning (fail,
lack, refuse, hardly, un-; 拒絕, 缺乏) excuses one of the other side, unless it is translated by a word of its own; so does a
Chinese word with a negation inside that is no grammar, or that cancels out (截然不同, 不滿, 不得不), or that the dictionary
explains by one (意料之中, no surprise); and so do ways to say it without a negation (不超過, at most; no stranger to, 熟). Two
that are odd at once are reported only of clauses of which nothing is denied in the Chinese, and never what a sentence repeats
(without …, without …); of one alone it is weighed whether it was lost: for it speaks that what it denies is answered, its very
word above all, against it a word that may deny in its stead, the more if that stands where the denied is said; nobody, no and
無 are said in other ways more often than not. A word with a prefix that denies (unlikely, different) is reported where its
Chinese root stands without a negation (可能, 相同), and so are a word that stands for its opposite (increased, 減少; after,
之前; more than, 比 … 少), one that denies by its meaning where nothing at all denies in the other text, half of a double denial
(不否認, deny), and what is denied in the place of what is said (not A but B, 是A而不是B); in English a word whose opposite
alone the Chinese says, as the dictionary tells (safe, 危險). A note: translators turn sentences round for good reasons. Source:
Quirk et al. 1985, 10.54-70; 呂叔湘《現代漢語八百詞》; CC-CEDICT for words; the opposites are a list of our own.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, starmap
from typing import TypeVar

import numpy as np

from reviews.check.lookups import look_up
from reviews.check.sides import english_and_chinese, texts_of
from reviews.text.left_out.lengths import expected, length
from reviews.text.meanings.counterparts import met_among
from reviews.text.polarity.before_and_after import turned_times
from reviews.text.polarity.chinese_negation import Negations, by_dictionary, negations
from reviews.text.polarity.chinese_negation import denied_by_meaning as meant_in_chinese
from reviews.text.polarity.comparisons import turned_comparisons
from reviews.text.polarity.contrasts import opposed
from reviews.text.polarity.denial_excuses import excuses_in_chinese, excuses_in_english
from reviews.text.polarity.denial_signs import signs_in, tell
from reviews.text.polarity.denied_degrees import denied_degrees
from reviews.text.polarity.double_denials import said_once
from reviews.text.polarity.english_negation import denials, denies_two, is_taken_back, taken_back_by
from reviews.text.polarity.exchanged_denials import exchanged_denials
from reviews.text.polarity.glossed_denials import glossed_denials
from reviews.text.polarity.halved_denials import halved_denials
from reviews.text.polarity.lost_denials import lost_in_chinese, lost_in_english
from reviews.text.polarity.near_misses import lost_near_misses
from reviews.text.polarity.opposites import turned_round
from reviews.text.polarity.opposites_told import told_opposites
from reviews.text.polarity.said_otherwise import said_otherwise
from reviews.text.polarity.said_plainly import said_plainly
from reviews.text.polarity.told_denials import is_lost_in_chinese, is_lost_in_english
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Side
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Polarity")
SEVERITY = "note"
VERSION = 38
AHEAD = look_up
BAD = [
    Pair("1", "The sea has never failed anybody.", "大海曾經讓人失望。"),
    Pair("2", "The minister agreed to the plan.", "部長不同意這項計畫。"),
    Pair("3", "他沒有簽署協議。", "He signed the agreement.", "zh-Hant-TW", "en"),
    Pair("4", "He lost the ring and did not look for it.", "他弄丟戒指後到處找。"),
    Pair("5", "The author of the letter is unknown.", "這封信的作者是已知的。"),
    Pair("6", "Exports of tea increased for the fifth year in a row.", "茶葉出口連續第五年減少。"),
    Pair("7", "The inspectors failed to notice the crack in the hull.", "检查员发现了船体上的裂缝。", "en", "zh-Hans"),
]
GOOD = [
    Pair("1", "The sea has never failed anybody.", "大海從未讓人失望。"),
    Pair("2", "She not only wrote it but printed it.", "她不僅寫了，還印了出來。"),
    Pair("3", "He refused to sign.", "他不肯簽字。"),
    Pair("4", "However, he had to go.", "不過，他不得不走。"),
    Pair("5", "Prices did not fall last year.", "物價去年上漲。"),
]

LEFT_OUT = 0.4  # of the length to be expected: a clause is missing, and the negation with it, as other rules tell
LONGEST = 400  # letters: in longer sentences a negation is too easily said in another way
_LOST_DENIALS = (said_once, halved_denials, exchanged_denials, lost_in_chinese)
_OPPOSITE = gettext_noop("“{word}” is the opposite of “{other}”")
_DENIES_IT = gettext_noop("“{word}” denies something; “{other}” does not")
_OF_CLAUSES = re.compile(r"[.;:,?!]|\b(?:and|but|or)\b")
_LISTED = re.compile(r"[^.;:?!。；：？！]*[,，、] ?")
Place = tuple[int, int]
Found = TypeVar("Found")


def worth(lot: Lot) -> Flags:
    """Pairs with the signs of anything that is looked for; which, is kept with the pair."""
    texts = texts_of(lot)
    return tell(lot, *texts) if texts else np.zeros(len(lot), np.bool_)


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding: on a negation that one side has more than the other, else on a word turned round."""
    texts = english_and_chinese(pair)
    if texts and all(map(str.strip, texts)) and len(texts[0]) <= LONGEST:
        yield from islice(chain(_counted(pair, *texts), _words(pair, *texts)), 1)


def _counted(pair: Pair, english: str, chinese: str) -> Iterator[Finding]:
    """A negation that one side has more than the other, where no word of the other excuses it."""
    held, of = signs_in(pair)
    if not held & of[denials]:
        return
    ours, theirs = denials(english), negations(chinese)
    if len(theirs.grammar) > len(ours):  # else a word of the dictionary would excuse as much as it takes away
        theirs = by_dictionary(chinese, theirs)
    denied = ours, [(word.start, word.end) for word in theirs.grammar]
    more = len(ours) - len(theirs.grammar)
    if any(starmap(_is_said_again, ((english, denied[0]), (chinese, denied[1])))) and min(map(len, denied)):
        return  # without …, without …, which the other text may say once
    if more > 1 and not theirs.grammar and not theirs.words and not denials(chinese):  # else left in English
        yield from _all_lost(pair, english, chinese, ours, theirs)
        return
    if abs(more) != 1 or not LEFT_OUT < length(chinese) / expected(english) < 1 / LEFT_OUT:
        return  # what differs by two is mostly one way of speaking
    if more > 0:
        odd = _odd(denied[0], len(english), denied[1], len(chinese))
        if denials(chinese):  # left in English
            return
        excuses = excuses_in_chinese(chinese, theirs, english, odd[0])
        is_lost = is_lost_in_chinese(english, chinese, odd, theirs, excuses)
        if not is_lost or _is_taken_back(english, chinese) or _turned(english, chinese):
            return
        if not said_otherwise(english, chinese, ours) and not glossed_denials(english, chinese, ours):
            yield _finding(pair, "en", odd, fewer=bool(denied[1]))
    else:
        odd = _odd(denied[1], len(chinese), denied[0], len(english))
        excuses = excuses_in_english(english, chinese, theirs, odd[0])
        is_lost = is_lost_in_english(english, chinese, odd, theirs, excuses)
        if not is_lost or denies_two(english) or _turned(english, chinese):
            return
        if not said_plainly(english, chinese, theirs.grammar):
            yield _finding(pair, "zh", odd, fewer=bool(denied[0]))


def _all_lost(pair: Pair, english: str, chinese: str, ours: Sequence[Place], theirs: Negations) -> Iterator[Finding]:
    """Two or more negations of clauses of the English, where nothing denies in the Chinese and each left behind what it denied."""
    if not all(_OF_CLAUSES.search(english, one[1], other[0]) for one, other in pairwise(ours)):
        return  # not … without …, which is no denial
    if meant_in_chinese(chinese) or _turned(english, chinese) or said_otherwise(english, chinese, list(ours)):
        return
    if all(
        is_lost_in_chinese(english, chinese, one, theirs, excuses_in_chinese(chinese, theirs, english, one[0]))
        for one in ours
    ):
        yield _finding(pair, "en", ours[0], fewer=False)


def _is_said_again(text: str, places: Sequence[Place]) -> bool:
    """Whether a sentence has the same negation twice, the second at the head of its clause."""
    return any(
        text[slice(*one)].lower() == text[slice(*other)].lower() and _LISTED.fullmatch(text, one[1], other[0])
        for one, other in pairwise(places)
    )


def _turned(english: str, chinese: str) -> int:
    """How many words are denied on one side and say the opposite on the other: did not fall, 上升."""
    return sum(one.turned for one in opposed(english, chinese))


def _is_taken_back(english: str, chinese: str) -> bool:
    """Whether the English takes its negation back, by a word that denies only where the Chinese has none such, nor its rendering."""
    if is_taken_back(english):
        return True
    word = taken_back_by(english)
    return bool(word) and not meant_in_chinese(chinese) and not met_among({word}, chinese)


def _odd(places: Sequence[Place], size: int, others: Sequence[Place], other_size: int) -> Place:
    """The place that is farthest from all of the other side, each by its share of its text."""
    shares = [start / other_size for start, _end in others]
    return max(places, key=lambda place: min((abs(place[0] / size - one) for one in shares), default=0.0))


def _words(pair: Pair, english: str, chinese: str) -> Iterator[Finding]:
    """The words that stand for their opposites, with a prefix that denies or without, and those that deny and are lost."""

    held, of = signs_in(pair)
    if not held & ~of[denials]:
        return

    def look(find: "Callable[[str, str], Iterable[Found]]") -> "Iterable[Found]":  # quoted, or read anew for each pair
        return find(english, chinese) if held & of[find] else ()

    for one in look(opposed):
        if not one.turned:
            yield _on(pair, one.english, one.chinese, _OPPOSITE)
    for there, here in chain(look(turned_times), look(turned_comparisons)):
        yield _on(pair, there, here, _OPPOSITE)
    for there, here in look(told_opposites) if base(pair.target_lang) == "en" else ():
        yield _on(pair, there, here, _OPPOSITE)
    for ours, theirs in look(turned_round):
        yield _on(pair, ours.span(), theirs.span(), _DENIES_IT)
    for place in chain.from_iterable(map(look, _LOST_DENIALS)):
        yield _finding(pair, "en", place, fewer=False)
    for lang, near in look(lost_near_misses):
        yield _finding(pair, lang, near, fewer=False)
    for there in chain(look(lost_in_english), look(denied_degrees)):
        yield _finding(pair, "zh", there, fewer=False)


def _on(pair: Pair, ours: Place, theirs: Place, message: str) -> Finding:
    """On the word of the translation; the message names that of the English first."""
    english, chinese = (pair.source, pair.target) if base(pair.target_lang) == "zh" else (pair.target, pair.source)
    place = theirs if base(pair.target_lang) == "zh" else ours
    args = {"word": english[slice(*ours)], "other": chinese[slice(*theirs)]}
    return Finding("polarity", "note", "target", *place, message, args)


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
