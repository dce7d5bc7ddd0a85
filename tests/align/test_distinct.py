"""The distinct numbers of a long row of them."""

import numpy as np
import pytest

from reviews.align.distinct import distinct, numbered


@pytest.mark.parametrize("keys", [[], [7], [3, 1, 3, 2, 1], [5, 5, 5], [1, 4, 9, 2, 4, 8]])
def test_distinct_numbers_rise_and_each_number_knows_its_place(keys: list[int]) -> None:
    row = np.array(keys, np.int64)
    values, place = numbered(row)
    assert values.tolist() == distinct(row).tolist() == sorted(set(keys))
    assert values[place].tolist() == keys
