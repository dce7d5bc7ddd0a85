"""A word that stands hundreds of times in both texts costs no time for each two of its places."""

from reviews.text.meanings.counterparts import answers


def test_what_stands_very_often_in_both_texts_tells_of_no_place() -> None:
    assert answers("The bank closed.", "銀行關門。")
    assert not answers("bank " * 100, "銀行，" * 100)
