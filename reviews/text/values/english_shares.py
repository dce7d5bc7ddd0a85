"""English shares in words: two-thirds, half an hour, a quarter of a million, a tenth of a percentage point.

Source: The Chicago Manual of Style, chapter 9.
"""

from reviews.text.values.english_tokens import Tokens
from reviews.text.values.english_words import ORDINAL, PART, SCALE
from reviews.text.values.number import FAINT, FIRM, SOFT, Number, of_a_whole
from reviews.text.values.units import DIMENSION, ENGLISH, SHARES

_PLACED = (["top"], ["bottom"], ["upper"], ["lower"])


def share_of(tokens: Tokens, count: float, first: int, last: int) -> tuple[Number, int]:
    """Two-thirds, three-quarters of a million, a tenth of a percentage point."""
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


def half(tokens: Tokens, at: int) -> tuple[Number, int]:
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
