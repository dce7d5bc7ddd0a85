"""The English and the Chinese text of a pair, whichever is the source."""

from reviews.text.quick.kinds import Texts
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Pair


def english_and_chinese(pair: Pair) -> tuple[str, str] | None:
    """Both texts; None of a pair of other languages."""
    ways = base(pair.source_lang), base(pair.target_lang)
    if ways == ("en", "zh"):
        return pair.source, pair.target
    return (pair.target, pair.source) if ways == ("zh", "en") else None


def texts_of(lot: Lot) -> tuple[Texts, Texts] | None:
    """The English and the Chinese texts of a lot that is one; None of a lot of other languages."""
    ways = base(lot.source_lang), base(lot.target_lang)
    if ways == ("en", "zh"):
        return lot.source, lot.target
    return (lot.target, lot.source) if ways == ("zh", "en") else None


def old_and_new(
    pair: Pair, english: tuple[int, int], chinese: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two spans as that of the source and that of the target."""
    return (english, chinese) if base(pair.source_lang) == "en" else (chinese, english)
