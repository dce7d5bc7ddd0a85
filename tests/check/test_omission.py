"""What is said of a translation that is shorter than its source lets expect, though no stretch is without a counterpart."""

from reviews.check import check_pair
from reviews.text.segments import Pair

ENGLISH = (
    "The village school will open a new library for the children of the village after the summer, and the children will "
    "open the new library of the school after the summer."
)
WHOLE = "鄉村學校夏天後將為村裡的孩子開設新圖書館，並且由孩子們自己在夏天後為學校新館揭幕。"
HALF = "鄉村學校夏天後將為村裡的孩子開設新圖書館。"


def said(pair: Pair) -> list[tuple[str, str]]:
    return [(one.severity, one.side) for one in check_pair(pair, ["omission"])]


def test_a_clause_whose_words_all_stand_elsewhere_is_missed_by_the_length() -> None:
    assert said(Pair("1", ENGLISH, HALF)) == [("note", "target")]


def test_a_translation_of_the_usual_length_is_left_alone() -> None:
    assert said(Pair("1", ENGLISH, WHOLE)) == []


def test_a_short_text_is_left_alone() -> None:
    assert (
        said(Pair("1", "The White House and Downing Street issued a joint statement.", "白宮與唐寧街發表聯合聲明。"))
        == []
    )
