"""Tests of what headwords mean."""

import numpy as np
import pytest

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.meant import LONGER, SINGLE


@pytest.mark.parametrize("headword", ["燈", "的", "打", "船", "老師", "橋梁", "大學生"])
def test_a_headword_means_the_glosses_that_weigh_enough(headword):
    known = chinese_english()
    assert known is not None
    head = known.find_head(headword)
    glosses = slice(known.starts[head], known.starts[head + 1])
    least = np.float32(SINGLE if len(headword) == 1 else LONGER)

    assert known.meant.of(head) == known.gloss_kin[glosses][known.weights[glosses] >= least].tolist()


def test_what_several_mean_is_told_with_whose_it_is():
    known = chinese_english()
    assert known is not None
    heads = np.array([known.find_head(headword) for headword in ("船", "老師")])

    kin, owners = known.meant.of_all(heads)

    assert [kin[owners == at].tolist() for at in range(2)] == [known.meant.of(head) for head in heads.tolist()]
