"""English numbers that are counted in words: twenty-three, two hundred and five thousand, nineteen eighty-four.

Source: the English short scale; The Chicago Manual of Style, chapter 9.
"""

from reviews.text.values.english_shares import half, share_of
from reviews.text.values.english_tokens import Tokens
from reviews.text.values.english_words import CARDINAL, ORDINAL, PART, SCALE, TENS_OF_YEARS
from reviews.text.values.number import FAINT, FIRM, SOFT, Number

CENTURIES = frozenset({"century", "centuries"})
_WITHIN = frozenset([" ", "-", "\u00a0"])
_TIMES = {"hundred": 100, "dozen": 12}
_TENS = 20


def cardinal(tokens: Tokens, at: int) -> tuple[Number, int]:
    """Twenty-three; two hundred and five thousand; two and a half million; three-quarters; nineteen eighty-four."""
    total, section, here = 0.0, 0.0, at
    if tokens.lower[at] in ("a", "an"):
        section, here = 1.0, at + 1
    while here < len(tokens.words):
        gap = tokens.gap(here) if here > at else ""
        if here > at and gap not in _WITHIN:
            break
        if here > at and tokens.lower[here] == "and" and _goes_on(tokens, here, section, total):
            if tokens.lower[here + 1] == "a":
                section, here = section + 0.5, here + 3
                continue
            here += 1
        if ending := _ending(tokens, at, here, section, total):
            return ending
        counted = _counted(tokens.lower[here], section, total, gap == "-")
        if counted is None:
            break
        (section, total), here = counted, here + 1
    return _whole(tokens, at, here, total + section)


def _counted(word: str, section: float, total: float, hyphened: bool) -> tuple[float, float] | None:
    """The section below a scale and the total above it when the word was read; nothing if it is no part of the number."""
    if word in CARDINAL:
        more = CARDINAL[word]
        if not section or _adds(section, more):
            return section + more, total
        is_year = 10 <= section < 100 and more >= 10  # nineteen eighty-four
        is_split = section == more and hyphened  # fifty-fifty
        return (section * 100 + more, total) if is_year and not is_split else None
    if word in _TIMES:
        return section * _TIMES[word], total
    if word in SCALE:
        return 0.0, total + (section or 1) * SCALE[word]
    return (0.0, total + section * 20) if word == "score" else None  # four score and seven


def _ending(tokens: Tokens, first: int, here: int, section: float, total: float) -> tuple[Number, int] | None:
    """The number, where the word at `here` makes it something else than a count: a decade, a share, a rank, a dozen or so."""
    word, is_second = tokens.lower[here], here == first + 1
    if is_second and 10 < section < 22 and (years := _years_of_a_century(word)) is not None:
        return _decade(tokens, first, here, section * 100 + years)
    if word == "dozen":
        return _dozens(tokens, first, here, section)
    if word == "half" and is_second and section == 1:
        return half(tokens, here)
    if word in PART and is_second and word not in ("second", "half") and _is_part(tokens, here, section):
        return share_of(tokens, section, first, here)
    if word in ORDINAL and 20 <= section % 100 < 100 and ORDINAL[word] < 10:
        return _rank(tokens, first, here, total + section + ORDINAL[word])
    return None


def _dozens(tokens: Tokens, first: int, last: int, count: float) -> tuple[Number, int] | None:
    """A dozen and a half, a dozen or so; dozens that are plainly counted are read on."""
    if tokens.lower[last + 1 : last + 4] == ["and", "a", "half"]:
        return tokens.made((count * 12 + 6,), first, last + 3, FIRM), last + 4
    if count == 1 and tokens.lower[last + 1 : last + 3] == ["or", "so"]:
        return tokens.made((12.0,), first, last, SOFT, 10, 14.99), last + 3
    return None


def _rank(tokens: Tokens, first: int, last: int, rank: float) -> tuple[Number, int]:
    """The twenty-third; of a century its first year as well."""
    if tokens.next(last) in CENTURIES:
        return of_century(tokens, first, last, rank)
    return Number((rank, (rank - 1) * 100), tokens.starts[first], tokens.ends[last], SOFT, ordinal=True), last + 1


def _whole(tokens: Tokens, first: int, follow: int, value: float) -> tuple[Number, int]:
    """The number as it was counted, up to the word before `follow`; a rank in World War Two and Chapter Three."""
    weight = FAINT if value == 1 else SOFT if value <= 12 or tokens.lower[first] in ("a", "an") else FIRM
    made = tokens.made((value,), first, follow - 1, weight)
    raw = tokens.words[first]
    titled = first > 0 and raw[0].isupper() and tokens.words[first - 1][0].isupper() and tokens.gap(first) == " "
    return made._replace(ordinal=True) if titled else made, follow


def of_century(tokens: Tokens, first: int, last: int, rank: float) -> tuple[Number, int]:
    """The seventeenth century, and its first year."""
    end = tokens.ends[last + 1]
    values = (rank, (rank - 1) * 100)
    return Number(
        values, tokens.starts[first], tokens.ends[last], SOFT, units=("cent",), last=end, ordinal=True
    ), last + 2


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
