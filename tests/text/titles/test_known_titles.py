"""A quotation is a known title where the English names that work, and not where its word means something else."""

import pytest

from reviews.text.titles.known_titles import is_known


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("紐約時報", "The New York Times said so."),
        ("纽约时报", "He told the New York Times."),
        ("週六夜現場", "He was booed on Saturday Night Live."),
        ("周六夜现场", "He was booed on SNL."),
        ("60 分鐘 (60 Minutes)", "She told 60 Minutes about it."),
        ("Des Moines Register", "It stood in the Des Moines Register."),
        ("自然", "The study was published in Nature on Friday."),
        ("综艺", "Variety reported that he had left."),
        ("不可能的任務", "He starred in Mission: Impossible."),
        ("使女的故事", "She read The Handmaid’s Tale."),
    ],
)
def test_a_title_that_the_english_names(chinese: str, english: str) -> None:
    assert is_known(chinese, english)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("自然", "Nature heals itself."),
        ("自然", "She works for Nature England."),
        ("自然", "She works for the World Nature fund."),
        ("時代", "It was a time of want."),
        ("王冠", "The crown fell into the sea."),
        ("紐約時報", "He moved to New York."),
        ("磨坊", "She wrote for The Guardian."),
        ("教父", "They called him the Godfather of soul."),
        ("哈姆雷特", "He was a Hamlet in his own house."),
    ],
)
def test_words_that_are_no_title_here(chinese: str, english: str) -> None:
    assert not is_known(chinese, english)
