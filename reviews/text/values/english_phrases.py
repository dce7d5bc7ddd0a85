"""English numbers in words: two hundred and five, half a million, two-thirds, tens of thousands, a decade.

Source: the English short scale; The Chicago Manual of Style, chapter 9.
"""

from reviews.text.values.english_tokens import Tokens
from reviews.text.values.english_words import CARDINAL, MANY, ORDINAL, PART, ROMAN, SAYING, SCALE, TENS_OF_YEARS
from reviews.text.values.number import FAINT, FIRM, SOFT, Number, of_a_whole
from reviews.text.values.units import DIMENSION, ENGLISH, SHARES

_AFTER = """
of later or and after before to when at in a ago as is was
from for that than less more with by while but on since this last over during
above below up down off higher lower larger smaller bigger greater fewer longer shorter cheaper dearer faster slower again
"""
_AFTER_A_MEASURE = frozenset(_AFTER.split())
_COUNTING = frozenset(["twice", "fortnight", "trio", "duo", "quartet", "biennial", "trilogy"])
_CENTURIES = frozenset({"century", "centuries"})
_SOME_CENTURY = frozenset({"mid", "the", "last", "this", "previous"})  # the turn of the century: 二十世紀初
_BEFORE_A_UNIT = frozenset({"square", "cubic", "nautical", "light", "fluid", "metric", "short", "long", "troy"})
_PLACED = (["top"], ["bottom"], ["upper"], ["lower"])
_AFTER_ONE = frozenset([*SCALE, "dozen", "score", "half"])
COUNTED = _AFTER_ONE | _BEFORE_A_UNIT | frozenset([*ENGLISH, *PART])
"""What "a" and "an" make a number with."""
_TENS = 20
_OF_A_SCALE = frozenset({"low", "upper", "high"})  # polled in the low twenties
_ROUND = frozenset({"around", "round"})
_FEW = {"few", "several", "some", "many", "couple"}


def phrase(tokens: Tokens, at: int) -> tuple[Number | None, int]:
    """The number that begins with the word at `at`, if one does, and where to read on."""
    word, raw = tokens.lower[at], tokens.words[at]
    if word in CARDINAL:
        return _cardinal(tokens, at)
    if word in ("a", "an"):
        return _cardinal(tokens, at) if tokens.next(at) in _AFTER_ONE else _one_of_a_unit(tokens, at)
    if raw in ROMAN:
        named = at > 0 and tokens.words[at - 1][0].isupper() and tokens.gap(at) == " "
        weight = SOFT if named and raw != "XX" else FAINT
        return Number((float(ROMAN[raw]),), tokens.starts[at], tokens.ends[at], weight, ordinal=True), at + 1
    if word in MANY:
        return _many(tokens, at)
    if word in SCALE or word == "dozen":
        return _bare_scale(tokens, at)
    if word in ("half", "quarter"):
        return _half(tokens, at)
    if word in TENS_OF_YEARS:
        low = float(TENS_OF_YEARS[word])
        high = low + (10 if at and tokens.lower[at - 1] == "late" else 9.99)
        units = () if at and tokens.lower[at - 1] in _OF_A_SCALE else ("decade", "yr")
        return Number((low, low + 1900), tokens.starts[at], tokens.ends[at], SOFT, low, high, units), at + 1
    if word == "second" and tokens.lower[max(0, at - 1) : at] == ["per"]:
        return None, at + 1
    if word in ORDINAL and tokens.next(at) in _CENTURIES:
        return _of_century(tokens, at, at, float(ORDINAL[word]))
    if word in ORDINAL:
        return tokens.made((float(ORDINAL[word]),), at, at, SOFT if ORDINAL[word] > 1 else FAINT)._replace(
            ordinal=True, units=(), last=0), at + 1  # fmt: skip
    if word in ("decade", "century"):
        some = (19.0, 20.0, 21.0) if word == "century" and tokens.lower[max(0, at - 1)] in _SOME_CENTURY else ()
        return Number((1.0, *some), tokens.starts[at], tokens.ends[at], FAINT, units=ENGLISH[word]), at + 1
    if word in ("decades", "centuries"):
        return Number((), tokens.starts[at], tokens.ends[at], FAINT, 2, 9.99, ENGLISH[word], tokens.ends[at]), at + 1
    if word == "clock":
        return (
            Number((24.0,), tokens.starts[at], tokens.ends[at], FAINT) if _is_round_the_clock(tokens, at) else None
        ), at + 1
    if word in SAYING:
        weight = SOFT if word in _COUNTING else FAINT
        return Number(tuple(map(float, SAYING[word])), tokens.starts[at], tokens.ends[at], weight), at + 1
    return None, at + 1


def _is_round_the_clock(tokens: Tokens, at: int) -> bool:
    """Whether the clock is that of "around the clock", all twenty-four hours."""
    return at > 1 and tokens.lower[at - 1] == "the" and tokens.lower[at - 2] in _ROUND


def _of_century(tokens: Tokens, first: int, last: int, rank: float) -> tuple[Number, int]:
    """The seventeenth century, and its first year."""
    end = tokens.ends[last + 1]
    values = (rank, (rank - 1) * 100)
    return Number(
        values, tokens.starts[first], tokens.ends[last], SOFT, units=("cent",), last=end, ordinal=True
    ), last + 2


def _one_of_a_unit(tokens: Tokens, at: int) -> tuple[Number | None, int]:
    """A year, an hour, a mile, a decade, a quarter."""
    after = tokens.next(at)
    units, last = tokens.unit(tokens.ends[at]) if after in _BEFORE_A_UNIT else (ENGLISH.get(after, ()), 0)
    if after == "second" and _ranks(tokens, at + 1):
        return Number((2.0,), tokens.starts[at], tokens.ends[at + 1], SOFT, ordinal=True), at + 2
    if after in PART and after not in ("second", "quarter", "third", "half"):
        share, follow = _share(tokens, 1.0, at, at + 1)
        if tokens.lower[at + 2 : at + 3] == ["of"]:
            return share, follow
        if not _ranks(tokens, at + 1):  # gained a fifth since January
            return share._replace(values=(*share.values, float(PART[after]))), follow
    if after in ("quarter", "third"):
        found, follow = _half(tokens, at + 1)
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


def _cardinal(tokens: Tokens, at: int) -> tuple[Number, int]:
    """Twenty-three; two hundred and five thousand; two and a half million; three-quarters; nineteen eighty-four."""
    total, section, here = 0.0, 0.0, at
    count = len(tokens.words)
    while here < count:
        word = tokens.lower[here]
        if here > at:
            gap = tokens.gap(here)
            if gap not in (" ", "-", "\u00a0"):
                break
            if word == "and" and _goes_on(tokens, here, section, total):
                here += 1
                word = tokens.lower[here]
                if word == "a":
                    section, here = section + 0.5, here + 2
                    continue
        if word in ("a", "an") and here == at:
            section = 1.0
        elif word in CARDINAL:
            more = CARDINAL[word]
            if section and not _adds(section, more):
                if not (10 <= section < 100 and more >= 10) or (section == more and gap == "-"):  # fifty-fifty
                    break
                section *= 100  # nineteen eighty-four
            section += more
        elif word == "hundred":
            section *= 100
        elif here == at + 1 and 10 < section < 22 and (years := _years_of_a_century(word)) is not None:
            return _decade(tokens, at, here, section * 100 + years)
        elif word in SCALE:
            total, section = total + (section or 1) * SCALE[word], 0.0
        elif word == "score":  # four score and seven
            total, section = total + section * 20, 0.0
        elif word == "dozen":
            section *= 12
            if tokens.lower[here + 1 : here + 4] == ["and", "a", "half"]:
                return tokens.made((section + 6,), at, here + 3, FIRM), here + 4
            if section == 12 and tokens.lower[here + 1 : here + 3] == ["or", "so"]:
                return tokens.made((12.0,), at, here, SOFT, 10, 14.99), here + 3
        elif word == "half" and here == at + 1 and section == 1:
            return _half(tokens, here)
        elif word in PART and here == at + 1 and word not in ("second", "half") and _is_part(tokens, here, section):
            return _share(tokens, section, at, here)
        elif word in ORDINAL and 20 <= section % 100 < 100 and ORDINAL[word] < 10:
            rank = total + section + ORDINAL[word]
            if tokens.next(here) in _CENTURIES:
                return _of_century(tokens, at, here, rank)
            return Number((rank, (rank - 1) * 100), tokens.starts[at], tokens.ends[here], SOFT, ordinal=True), here + 1
        else:
            break
        here += 1
    value = total + section
    weight = FAINT if value == 1 else SOFT if value <= 12 or tokens.lower[at] in ("a", "an") else FIRM
    made = tokens.made((value,), at, here - 1, weight)
    raw = tokens.words[at]
    titled = at > 0 and raw[0].isupper() and tokens.words[at - 1][0].isupper() and tokens.gap(at) == " "
    return made._replace(ordinal=True) if titled else made, here  # World War Two, Chapter Three


def _years_of_a_century(word: str) -> int | None:
    """What follows the hundreds of a decade: fifties in the nineteen-fifties, hundreds in the seventeen-hundreds."""
    return 0 if word == "hundreds" else TENS_OF_YEARS.get(word)


def _decade(tokens: Tokens, first: int, last: int, year: float) -> tuple[Number, int]:
    """The nineteen-fifties, as the 1950s are read; the seventeen-hundreds are a century as well."""
    end = tokens.ends[last]
    values, units = (year, year % 100, year // 100 + 1), ("decade", "yr") if year % 100 else ("cent", "decade", "yr")
    return Number(values, tokens.starts[first], end, units=units, last=end), last + 1


def _adds(section: float, more: int) -> bool:
    """Whether a word goes on a number of what was read: twenty, three; two hundred, forty."""
    rest = section % 100
    return (section >= 100 and rest == 0) or (rest >= 20 and rest % 10 == 0 and more < 10)


def _goes_on(tokens: Tokens, here: int, section: float, total: float) -> bool:
    """Whether "and" stands within a number: two hundred and five, two and a half."""
    after = tokens.lower[here + 1] if here + 1 < len(tokens.words) else ""
    if after == "a":
        return tokens.lower[here + 2 : here + 3] == ["half"]
    return after in CARDINAL and ((section >= 100 and section % 100 == 0) or (total > 0 and section == 0))


def _is_part(tokens: Tokens, here: int, section: float) -> bool:
    """Whether a part is counted and no rank: two-thirds, one-fifth, but not the twenty-fifth."""
    plural = tokens.lower[here].endswith("s")
    return plural or section == 1 or (tokens.gap(here) == "-" and section < _TENS)


def _share(tokens: Tokens, count: float, first: int, last: int) -> tuple[Number, int]:
    share = count / PART[tokens.lower[last]]
    if tokens.lower[last + 1 : last + 4] and tokens.lower[last + 1 : last + 3] == ["of", "a"]:
        scale = SCALE.get(tokens.lower[last + 3] if last + 3 < len(tokens.words) else "")
        if scale:
            return tokens.made((share * scale,), first, last + 3, FIRM), last + 4
    values = of_a_whole(share)
    end = tokens.ends[last]
    if tokens.lower[last] in ("halves", "quarters"):
        values = (*values, count)
    units, unit_end = tokens.unit(end)
    if tokens.lower[last + 1 : last + 3] in (["of", "a"], ["of", "an"]):
        units, unit_end = tokens.unit(tokens.ends[last + 2])
    if not SHARES.isdisjoint(units):  # a tenth of a percentage point
        return Number((share,), tokens.starts[first], unit_end, SOFT, units=units, last=unit_end), last + 3
    if units and "money" not in DIMENSION[units[0]]:
        return Number(values, tokens.starts[first], end, SOFT, units=units, last=unit_end), last + 1
    return Number(values, tokens.starts[first], end, SOFT), last + 1


def _half(tokens: Tokens, at: int) -> tuple[Number, int]:
    """Half a million, half an hour, a quarter of a million, half."""
    share = 1 / PART[tokens.lower[at]]
    following = tokens.lower[at + 1 : at + 4]
    skip = 1 if following[:1] in (["a"], ["an"]) else 2 if following[:2] in (["of", "a"], ["of", "an"]) else 0
    scaled = following[skip] if len(following) > skip else ""
    scale = SCALE.get(scaled) or (12 if scaled == "dozen" else 0)
    if scale:
        return tokens.made((share * scale,), at, at + 1 + skip, SOFT if scaled == "dozen" else FIRM), at + 2 + skip
    units, last = tokens.unit(tokens.ends[at + skip]) if skip else ((), 0)
    if not SHARES.isdisjoint(units):
        return Number((share,), tokens.starts[at], last, SOFT, units=units, last=last), at + 2 + skip
    units = ENGLISH.get(scaled, ()) if skip or tokens.gap(at + 1) == "-" else ()
    if units and "money" not in {DIMENSION[unit][0] for unit in units}:
        end = tokens.ends[at + 1 + skip]
        return Number((share,), tokens.starts[at], end, FAINT, units=units, last=end), at + 2 + skip
    values: tuple[float, ...] = (
        (share, share * 100, 1.0, 3.0)
        if tokens.lower[at] == "quarter"
        and following[:1] != ["of"]
        and not _measures_change(tokens, at)
        and not _is_ranked(tokens, at)
        else of_a_whole(share)
    )
    is_share = following[:1] == ["of"] and tokens.gap(at + 1) == " "
    is_share = is_share or (not skip and tokens.lower[max(0, at - 1) : at] in (["by"], ["than"]))
    is_place = tokens.lower[max(0, at - 1) : at] in _PLACED  # the top half of the table
    weight = SOFT if is_share and not is_place else FAINT
    return Number(values, tokens.starts[at], tokens.ends[at], weight), at + 1


def _measures_change(tokens: Tokens, at: int) -> bool:
    """Whether a quarter is a share: fell by a quarter, more than a quarter."""
    before = tokens.lower[max(0, at - 2) : at]
    return before[-1:] == ["a"] and before[:1] in (["by"], ["than"], ["nearly"], ["almost"])


def _is_ranked(tokens: Tokens, at: int) -> bool:
    """Whether it is one of four: the third quarter."""
    return at > 0 and tokens.lower[at - 1] in ORDINAL


def _many(tokens: Tokens, at: int) -> tuple[Number, int]:
    """Dozens, hundreds, tens of thousands, hundreds of millions."""
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
