"""Anchors: sentences that share rare words; in a long text words may stand oftener and still be rare."""

import random

from reviews.align import anchors, lexicon, tokens


def test_a_long_text_that_says_everything_fourteen_times_has_anchors_and_they_are_right() -> None:
    names = [chr(97 + n // 10) * 2 + chr(107 + n % 10) * 2 for n in range(60)]
    told = [f"Lin saw {name}tal and {name}fluss with {name}kind near {name}berg." for name in names]
    chance = random.Random(1)
    text = [sentence for _round in range(14) for sentence in chance.sample(told, len(told))]
    source, target = tokens.read(text, "de", None), tokens.read(text, "fr", None)
    rows, columns = anchors.chain(source, target, lexicon.known(source, target, None))
    assert len(rows) > 100
    assert abs(rows - columns).max() == 0


def test_words_that_stand_nearly_everywhere_make_no_anchors() -> None:
    text = ["Lin reads and Mei writes."] * 30
    source, target = tokens.read(text, "de", None), tokens.read(text, "fr", None)
    assert not len(anchors.chain(source, target, lexicon.known(source, target, None))[0])
