"""How the sentences within two texts end."""

import pytest

from reviews.text.punctuation.inner_marks import endings, unlike

ENDINGS = [
    ("“Stop!” she cried.", ["exclamation", "stop"]),
    ("「住手！」她喊道。", ["exclamation", "stop"]),
    ("“I know,” he said. “Where is it?”", ["stop", "stop", "question"]),
    ("「我知道，」他說。「在哪裡？」", ["stop", "stop", "question"]),
    ("Mr. Hale paid $3.50 to Wells Inc. of Dover.", ["stop"]),
    ("Yahoo! was sold.", ["stop"]),
    ("See a.html?b=c now.", ["stop"]),
    ("no mark", []),
]


@pytest.mark.parametrize(("text", "kinds"), ENDINGS)
def test_each_sentence_and_quotation_has_its_mark(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in endings(text)] == kinds


def test_the_first_that_ends_otherwise_is_told() -> None:
    both = unlike("Who came? Nobody knew.", "誰來了。沒有人知道。")
    assert both is not None
    assert (both[0].kind, both[1].kind, both[1].at) == ("question", "stop", 3)


@pytest.mark.parametrize(
    "target",
    ["誰來了？沒有人知道。", "誰來了，沒有人知道。", "誰來了。沒有人知道！"],
    ids=["same", "fewer", "two ways"],
)
def test_nothing_is_told_of_texts_that_cannot_be_held_against_each_other(target: str) -> None:
    assert unlike("Who came? Nobody knew.", target) is None
