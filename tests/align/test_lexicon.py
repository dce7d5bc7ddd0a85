"""What is known of words weighs the same before and after the document teaches its own, and from either side."""

import numpy as np
import pytest

from reviews.align import lexicon
from reviews.align.tokens import read
from reviews.text.meanings.dictionary import chinese_english

CHINESE = ["他把米放在桌上。", "她看了他一眼,又看了看桌子。", "米價漲了三成。"]
ENGLISH = ["He put the rice on the table.", "She looked at him, then at the table.", "The price of rice rose by 30%."]
NOTHING = np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32)


def test_where_the_document_teaches_nothing_all_stays_as_it_was() -> None:
    sides = read(CHINESE, "zh", chinese_english()), read(ENGLISH, "en", chinese_english())
    known = lexicon.known(*sides, chinese_english())
    again = lexicon.extended(*sides, lexicon.extended(*sides, known, NOTHING), NOTHING)
    assert len(known.source) > 10
    for name in ("source", "target", "forward", "backward"):
        assert getattr(again, name) == pytest.approx(getattr(known, name)), name


def test_what_the_document_teaches_stands_beside_what_is_known_as_well_from_the_other_side() -> None:
    sides = read(CHINESE, "zh", chinese_english()), read(ENGLISH, "en", chinese_english())
    known, turned = lexicon.known(*sides, chinese_english()), lexicon.known(*sides[::-1], chinese_english())
    rice, put = sides[0].types.index("米"), sides[1].types.index("put")
    link, back = (
        (np.array([one]), np.array([other]), np.array([0.7], np.float32)) for one, other in ((rice, put), (put, rice))
    )
    taught, from_there = lexicon.extended(*sides, known, link), lexicon.extended(*sides[::-1], turned, back)
    assert len(taught.source) == len(from_there.source) > 10
    said = {(s, t): told for s, t, *told in zip(*_columns(taught), strict=True)}
    for t, s, backward, forward in zip(*_columns(from_there), strict=True):
        assert said[s, t] == pytest.approx([forward, backward])
    assert said[rice, put][0] > 0.0


def _columns(words: lexicon.Lexicon) -> list[np.ndarray]:
    return [words.source, words.target, words.forward, words.backward]
