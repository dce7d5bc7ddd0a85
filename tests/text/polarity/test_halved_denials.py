"""Two denials in Chinese of which the English has one, and what is denied exchanged with what is said."""

import pytest

from reviews.text.polarity.exchanged_denials import exchanged_denials
from reviews.text.polarity.halved_denials import halved_denials


@pytest.mark.parametrize(
    ("english", "chinese", "halved"),
    [
        ("I deny that I was a little frightened.", "我不否認當時有些害怕。", ["deny"]),
        ("I do not deny that I was frightened.", "我不否認當時有些害怕。", []),
        ("Chen denied nothing.", "陳什麼也不否認。", []),
        ("The mayor ruled out an election.", "市长不排除举行选举。", ["ruled out"]),
        ("I have zero regrets.", "我一点都不后悔。", []),
        ("Lin did not want to go home.", "林並不是不想回家。", ["not"]),
        ("It is not that Lin did not want to go home.", "林並不是不想回家。", []),
        ("Lin was unwilling to stay, it is true.", "林並不是不想走。", []),
        ("Visitors may enter without a pass.", "未经许可，访客不得入内。", ["without"]),
        ("Visitors must not enter without a pass.", "未经许可，访客不得入内。", []),
        ("It is an offence to enter without a pass.", "未经许可，不得入内。", []),
    ],
)
def test_half_of_a_double_denial_is_the_contrary(english: str, chinese: str, halved: list[str]) -> None:
    assert [english[slice(*one)] for one in halved_denials(english, chinese)] == halved


@pytest.mark.parametrize(
    ("english", "chinese", "exchanged"),
    [
        ("Mei remembered not the cold but the silence.", "美記得的是寒冷，而不是寂靜。", ["not"]),
        ("Mei remembered not the cold but the silence.", "美記得的不是寒冷，而是寂靜。", []),
        ("Mei remembered the silence rather than the cold.", "美记得的是寒冷，而不是寂静。", ["rather than"]),
        ("Mei remembered the silence rather than the cold.", "美记得的是寂静，不是寒冷。", []),
        ("Mei remembered not only the cold but the silence.", "美不只記得寒冷，還記得寂靜。", []),
    ],
)
def test_what_is_denied_is_not_what_is_said(english: str, chinese: str, exchanged: list[str]) -> None:
    assert [english[slice(*one)] for one in exchanged_denials(english, chinese)] == exchanged
