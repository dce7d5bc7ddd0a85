"""By lengths and clauses alone: which texts are asked for something that is left out."""

from reviews.text.left_out.may_lack import may_lack_chinese, may_lack_english


def test_a_short_chinese_text_with_fewer_clauses_may_leave_out_one() -> None:
    english = "The old mill by the river ground corn, and the whole valley came there, until the flood."
    assert may_lack_english(english, "河邊的老磨坊為整個山谷磨穀直到水災", "en")
    assert not may_lack_english(english, "河邊的老磨坊，為整個山谷，磨穀，直到，水災。", "en")
    assert may_lack_english(english, "河邊的老磨坊，為整個山谷，磨穀，直到，水災。", "zh")


def test_of_a_plain_pair_each_clause_more_lets_suspect_an_addition() -> None:
    english = "The old mill by the river ground corn for the valley till the flood."
    assert may_lack_chinese(english, "河邊的老磨坊，一直為整座山谷磨穀，直到水災。", "en")
    assert not may_lack_chinese(english, "河邊的老磨坊一直為整座山谷磨穀，直到水災。", "en")
    assert may_lack_chinese(english, "河邊的老磨坊一直為整座山谷磨穀，直到水災。", "zh")
