"""Anchors: sentences that share words rare in the whole text, or in the stretch at hand; in a long text words may stand
oftener and still be rare.
"""

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


def test_far_from_any_rare_word_a_stretch_has_its_own_anchors_also_behind_a_long_omission() -> None:
    names = ["".join(chr(97 + n // 10**place % 10) * 2 for place in range(3)) for n in range(700)]
    told = [f"Mei saw {name}tal near {name}horn." for name in names]
    chance = random.Random(1)
    text = [sentence for _round in range(18) for sentence in chance.sample(told, len(told))]
    places = range(len(text))
    ours = [n for n in places if not 9000 <= n < 9500]
    theirs = [n for n in places if not 3000 <= n < 3600]
    source, target = (tokens.read([text[n] for n in side], lang, None) for side, lang in ((ours, "de"), (theirs, "fr")))
    rows, columns = anchors.chain(source, target, lexicon.known(source, target, None))
    right = [ours[i] == theirs[j] for i, j in zip(rows.tolist(), columns.tolist(), strict=True)]
    assert len(right) > len(text) / 3
    assert sum(right) > 0.99 * len(right)
