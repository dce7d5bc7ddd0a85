"""Seasons that one side says and the other says otherwise."""

import pytest

from reviews.text.values.seasons import other_season


@pytest.mark.parametrize(
    ("english", "chinese", "said"),
    [
        ("Lin left in the early summer of 1913.", "林先生在1913年春天離開。", ("in the early summer", "春")),
        ("Mei came back last fall.", "梅小姐去年夏天回來。", ("last fall", "夏")),
        ("It was mid-winter when Chen wrote.", "陳先生寫信時是夏天。", ("mid-winter", "夏")),
        ("Mei came back last fall.", "梅小姐去年秋天回來。", None),
        ("Lin bought a spring and sold it this autumn.", "林先生買了彈簧，今年秋天賣了。", None),
        ("The offspring of the hare", "野兔在春天的後代", None),
        ("Chen saw the fall of the city in the news.", "陳先生在春天的新聞裡看到城市陷落。", None),
        ("Chen saw the fall in prices in the fall in question.", "陳先生在春天看到物價下跌。", None),
    ],
)
def test_a_season_is_told_with_the_word_of_time_before_it(
    english: str, chinese: str, said: tuple[str, str] | None
) -> None:
    found = other_season(english, chinese)
    assert (found and (english[slice(*found[0])], chinese[slice(*found[1])])) == said
