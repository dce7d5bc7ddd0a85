"""English numbers in words: two hundred and five, half a million, two-thirds, tens of thousands, a decade.

Source: the English short scale; The Chicago Manual of Style, chapter 9.
"""

from reviews.text.values.english_cardinals import CENTURIES, cardinal, of_century
from reviews.text.values.english_shares import half, share_of
from reviews.text.values.english_tokens import Tokens
from reviews.text.values.english_words import CARDINAL, MANY, ORDINAL, PART, ROMAN, SAYING, SCALE, TENS_OF_YEARS
from reviews.text.values.number import FAINT, FIRM, SOFT, Number
from reviews.text.values.units import DIMENSION, ENGLISH

_AFTER = """
of later or and after before to when at in a ago as is was
from for that than less more with by while but on since this last over during
above below up down off higher lower larger smaller bigger greater fewer longer shorter cheaper dearer faster slower again
"""
_AFTER_A_MEASURE = frozenset(_AFTER.split())
_COUNTING = frozenset(["twice", "fortnight", "trio", "duo", "quartet", "biennial", "trilogy"])
_SPANS = frozenset({"decade", "century", "decades", "centuries"})
_SOME_CENTURY = frozenset({"mid", "the", "last", "this", "previous"})  # the turn of the century: 二十世紀初
_BEFORE_A_UNIT = frozenset({"square", "cubic", "nautical", "light", "fluid", "metric", "short", "long", "troy"})
_AFTER_ONE = frozenset([*SCALE, "dozen", "score", "half"])
COUNTED = _AFTER_ONE | _BEFORE_A_UNIT | frozenset([*ENGLISH, *PART])
"""What "a" and "an" make a number with."""
_OF_A_SCALE = frozenset({"low", "upper", "high"})  # polled in the low twenties
_ROUND = frozenset({"around", "round"})
_OF_PEOPLE = frozenset({"of", "more", "were", "are", "have", "had", "died", "who"})  # scores of ships, scores were hurt
_FEW = {"few", "several", "some", "many", "couple", "multi"}


def phrase(tokens: Tokens, at: int) -> tuple[Number | None, int]:
    """The number that begins with the word at `at`, if one does, and where to read on."""
    word = tokens.lower[at]
    if word in CARDINAL:
        return cardinal(tokens, at)
    if word in ("a", "an"):
        return cardinal(tokens, at) if tokens.next(at) in _AFTER_ONE else _one_of_a_unit(tokens, at)
    if tokens.words[at] in ROMAN:
        return _roman(tokens, at)
    if word in MANY:
        return _many(tokens, at)
    if word in SCALE or word == "dozen":
        return _bare_scale(tokens, at)
    if word in ("half", "quarter"):
        return half(tokens, at)
    if word in TENS_OF_YEARS:
        return _in_their_tens(tokens, at)
    if word in ORDINAL:
        return _rank(tokens, at)
    if word in _SPANS:
        return _span_of_years(tokens, at)
    if word == "clock" and _is_round_the_clock(tokens, at):
        return Number((24.0,), tokens.starts[at], tokens.ends[at], FAINT), at + 1
    if word in SAYING:
        weight = SOFT if word in _COUNTING else FAINT
        return Number(tuple(map(float, SAYING[word])), tokens.starts[at], tokens.ends[at], weight), at + 1
    return None, at + 1


def _roman(tokens: Tokens, at: int) -> tuple[Number, int]:
    """Louis XIV, Part II; alone it may be a word or a letter."""
    raw = tokens.words[at]
    named = at > 0 and tokens.words[at - 1][0].isupper() and tokens.gap(at) == " "
    weight = SOFT if named and raw != "XX" else FAINT
    return Number((float(ROMAN[raw]),), tokens.starts[at], tokens.ends[at], weight, ordinal=True), at + 1


def _in_their_tens(tokens: Tokens, at: int) -> tuple[Number, int]:
    """In the fifties, of years or of people; the late fifties go on to sixty."""
    before = tokens.lower[at - 1] if at else ""
    low = float(TENS_OF_YEARS[tokens.lower[at]])
    high = low + (10 if before == "late" else 9.99)
    units = () if before in _OF_A_SCALE else ("decade", "yr")
    return Number((low, low + 1900), tokens.starts[at], tokens.ends[at], SOFT, low, high, units), at + 1


def _rank(tokens: Tokens, at: int) -> tuple[Number | None, int]:
    """The third, the seventeenth century; metres per second are none."""
    word = tokens.lower[at]
    if word == "second" and tokens.lower[max(0, at - 1) : at] == ["per"]:
        return None, at + 1
    rank = float(ORDINAL[word])
    if tokens.next(at) in CENTURIES:
        return of_century(tokens, at, at, rank)
    made = tokens.made((rank,), at, at, SOFT if rank > 1 else FAINT)
    return made._replace(ordinal=True, units=(), last=0), at + 1


def _span_of_years(tokens: Tokens, at: int) -> tuple[Number, int]:
    """A decade, decades, the century, centuries."""
    word, start, end = tokens.lower[at], tokens.starts[at], tokens.ends[at]
    if word in ("decades", "centuries"):
        return Number((), start, end, FAINT, 2, 9.99, ENGLISH[word], end), at + 1
    some = (19.0, 20.0, 21.0) if word == "century" and tokens.lower[max(0, at - 1)] in _SOME_CENTURY else ()
    return Number((1.0, *some), start, end, FAINT, units=ENGLISH[word]), at + 1


def _is_round_the_clock(tokens: Tokens, at: int) -> bool:
    """Whether the clock is that of "around the clock", all twenty-four hours."""
    return at > 1 and tokens.lower[at - 1] == "the" and tokens.lower[at - 2] in _ROUND


def _one_of_a_unit(tokens: Tokens, at: int) -> tuple[Number | None, int]:
    """A year, an hour, a mile, a decade, a quarter."""
    after = tokens.next(at)
    units, last = tokens.unit(tokens.ends[at]) if after in _BEFORE_A_UNIT else (ENGLISH.get(after, ()), 0)
    if after == "second" and _ranks(tokens, at + 1):
        return Number((2.0,), tokens.starts[at], tokens.ends[at + 1], SOFT, ordinal=True), at + 2
    if after in PART and after not in ("second", "quarter", "third", "half"):
        share, follow = share_of(tokens, 1.0, at, at + 1)
        if tokens.lower[at + 2 : at + 3] == ["of"]:
            return share, follow
        if not _ranks(tokens, at + 1):  # gained a fifth since January
            return share._replace(values=(*share.values, float(PART[after]))), follow
    if after in ("quarter", "third"):
        found, follow = half(tokens, at + 1)
        rank = (3.0,) if after == "third" else ()
        ordinal = bool(rank) and _ranks(tokens, at + 1)
        return found and found._replace(
            start=tokens.starts[at], values=found.values + rank, weight=SOFT, ordinal=ordinal
        ), follow
    if units and tokens.lower[at + 2 : at + 5] == ["and", "a", "half"]:
        end = tokens.ends[at + 4]
        return Number((1.5,), tokens.starts[at], end, SOFT, units=units, last=end), at + 5
    if units and units[0] in DIMENSION and len(after) > 2:
        return Number(
            (1.0,), tokens.starts[at], tokens.ends[at + 1], FAINT, units=units, last=last or tokens.ends[at + 1]
        ), at + 2
    return None, at + 1


def _ranks(tokens: Tokens, at: int) -> bool:
    """Whether "second" or "third" is a rank: a noun follows it ("a second summit"), no word that ends a measure."""
    return tokens.next(at).isalpha() and tokens.next(at) not in _AFTER_A_MEASURE


def _many(tokens: Tokens, at: int) -> tuple[Number, int]:
    """Dozens, hundreds, tens of thousands, hundreds of millions."""
    if tokens.lower[at] == "scores" and tokens.next(at) not in _OF_PEOPLE:  # of tests and games
        return Number((20.0,), tokens.starts[at], tokens.ends[at], FAINT), at + 1
    low, here = float(MANY[tokens.lower[at]]), at
    while (
        tokens.lower[here + 1 : here + 2] == ["of"]
        and here + 2 < len(tokens.words)
        and (more := MANY.get(tokens.lower[here + 2]))
    ):
        low, here = low * more, here + 2
    first = 1.0 if low >= 100 else 2.0
    units, last = tokens.unit(tokens.ends[here])
    return Number((), tokens.starts[at], tokens.ends[here], SOFT, low * first, low * 9.999, units, last), here + 1


def _bare_scale(tokens: Tokens, at: int) -> tuple[Number, int]:
    """A few hundred, several thousand, the million."""
    scale, last = float(SCALE.get(tokens.lower[at], 12)), at
    while (more := SCALE.get(tokens.next(last))) and tokens.gap(last + 1) == " ":  # several hundred thousand
        scale, last = scale * more, last + 1
    if tokens.lower[max(0, at - 3) : at] == ["a", "couple", "of"]:
        return tokens.made((), at, last, SOFT, scale, scale * 3.999), last + 1
    if at and tokens.lower[at - 1] in _FEW:
        return tokens.made((), at, last, SOFT, scale * 2, scale * 9.999), last + 1
    return tokens.made((scale,), at, last, FIRM if last > at else FAINT), last + 1
