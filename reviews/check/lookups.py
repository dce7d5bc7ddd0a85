"""What rules look up in the dictionary, and the names in texts, read for a lot of pairs at once."""

from collections.abc import Callable, Sequence

from reviews.check.sides import texts_of
from reviews.text.left_out.bracketed import without_glosses
from reviews.text.left_out.lacking import may_lack_chinese_of, may_lack_english_of
from reviews.text.left_out.lists import shorter_in_chinese, shorter_in_english
from reviews.text.left_out.lost_clauses import may_lose_clause
from reviews.text.left_out.lot_lengths import read_ahead as measure
from reviews.text.left_out.may_lack import may_lack_chinese, may_lack_english
from reviews.text.left_out.silent_stretches import may_lose_stretch
from reviews.text.meanings.counterparts import read_ahead as read_words
from reviews.text.meanings.headwords import read_ahead as read_headwords
from reviews.text.names.capital_words import capital_words
from reviews.text.names.english_names import english_names
from reviews.text.names.people_forms import english_people
from reviews.text.names.people_forms import read_ahead as read_people
from reviews.text.names.place_forms import english_places
from reviews.text.names.place_forms import read_ahead as read_places
from reviews.text.names.renderings import chinese_mentions, english_mentions
from reviews.text.names.romanised import romanised
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Pair

_IN_ENGLISH: list[Callable[[str], object]] = [capital_words, english_names, english_places, romanised, english_people]


def look_up(lot: Lot) -> None:
    """Looks up the Chinese texts of pairs with an English one; what their words say where the lengths let suspect a gap, in the
    texts without glosses as well, and where a list is longer than the other text's.
    """
    if lot.is_one and (both := texts_of(lot)):
        measure(*both)
    texts = _texts(lot)
    lacking_english, lacking_chinese, listed = [], [], []
    # Where pairs of other languages are passed over, all may.
    may_lack = zip(lot.once(may_lack_english_of).tolist(), lot.once(may_lack_chinese_of).tolist(), strict=True)
    for (english, chinese, original), (is_short, is_long) in zip(texts, may_lack, strict=False):
        if not english or not chinese:
            continue
        if original == "en":
            full, bare = english, without_glosses(chinese, english)
            is_listed = may_lose_stretch(english, chinese) or bool(shorter_in_chinese(english, chinese))
        else:
            full, bare = without_glosses(english, chinese), chinese
            is_listed = may_lose_clause(chinese, english) or bool(shorter_in_english(chinese, english))
        if is_short and may_lack_english(full, chinese, original):
            lacking_english.append((full, chinese))
        if is_long and may_lack_chinese(english, bare, original):
            lacking_chinese.append((english, bare))
        if is_listed:
            listed.append((english, chinese))
    read_headwords(
        [*(chinese for _english, chinese, _original in texts), *(chinese for _english, chinese in lacking_chinese)]
    )
    read_words(lacking_english, lacking_chinese, listed)


def read_names(lot: Lot) -> None:
    """Looks up the Chinese texts and reads the names of both sides, one kind in all pairs before the next kind."""
    texts = [(english, chinese) for english, chinese, _original in _texts(lot) if english and chinese]
    read_headwords(chinese for _english, chinese in texts)
    for read in _IN_ENGLISH:
        for english, _chinese in texts:
            read(english)
    if texts and lot.is_one:
        in_chinese = lot.of("target" if base(lot.source_lang) == "en" else "source")
        read_places(in_chinese)
        read_people(in_chinese)
    for english, chinese in texts:
        english_mentions(english, chinese)
    for pair in lot:
        if base(pair.source_lang) == "zh" and base(pair.target_lang) == "en" and pair.source and pair.target:
            chinese_mentions(pair.source, pair.target)


def _texts(pairs: Sequence[Pair]) -> list[tuple[str, str, str]]:
    """The English and the Chinese text of those pairs that have both languages, and the language of the source."""
    texts = []
    for pair in pairs:
        ways = base(pair.source_lang), base(pair.target_lang)
        if ways == ("en", "zh"):
            texts.append((pair.source, pair.target, "en"))
        elif ways == ("zh", "en"):
            texts.append((pair.target, pair.source, "zh"))
    return texts
