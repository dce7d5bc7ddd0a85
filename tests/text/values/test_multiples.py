"""How many times as much, and what is below zero."""

import pytest

from reviews.text.values.multiples import lost_sign, other_multiple


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [
        ("Profits doubled.", "利潤翻了一番。", ""),
        ("Profits doubled.", "利潤增加一倍。", ""),
        ("Profits doubled.", "利潤翻了兩番。", "翻了兩番"),
        ("Profits tripled.", "利润增长了两倍。", ""),
        ("Profits tripled.", "利润增至三倍。", ""),
        ("Profits tripled.", "利润增至两倍。", "至两倍"),
        ("Profits rose fourfold.", "利润翻了两番。", ""),
        ("Output halved.", "產量減少一半。", ""),
        ("Output halved.", "產量減少三分之二。", "三分之二"),
        ("Lin doubled over with laughter.", "林笑得三倍大聲。", ""),
        ("Profits doubled and costs tripled.", "利潤增加四倍。", ""),
    ],
)
def test_another_multiple_is_found(english: str, chinese: str, other: str) -> None:
    found = other_multiple(english, chinese)
    assert (chinese[slice(*found[1])] if found else "") == other


@pytest.mark.parametrize(
    ("english", "chinese", "lost"),
    [
        ("It fell to minus 12 degrees.", "氣溫降至12度。", "en"),
        ("It fell to minus 12 degrees.", "氣溫降至零下12度。", None),
        ("It was ten degrees below zero.", "气温为十度。", "en"),
        ("It fell to 12 degrees.", "氣溫降至零下12度。", "zh"),
        ("It fell to -12 degrees.", "氣溫降至-12度。", None),
        ("Three minus one is two.", "三減一等於二。", None),
    ],
)
def test_what_is_below_zero_keeps_its_sign(english: str, chinese: str, lost: str | None) -> None:
    found = lost_sign(english, chinese)
    assert (found[0] if found else None) == lost
