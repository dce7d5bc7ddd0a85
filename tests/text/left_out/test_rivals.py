"""Words that only share their answers with others."""

import pytest

from reviews.text.left_out.rivals import contested

LIN, MEI = "林反對改革，陳也反對減稅。", "梅報了警，警告大家有賊。"


@pytest.mark.parametrize(
    ("chinese", "english", "shared"),
    [
        (LIN, "Lin opposed the reform.", ["反對", "反對"]),
        (LIN, "Lin opposed the reform, and Chen opposed lower taxes.", []),
        (MEI, "Mei warned of a thief.", ["警"]),
        (MEI, "Mei alerted the police and warned of a thief.", []),
    ],
)
def test_of_two_words_with_one_answer_the_longer_keeps_it(chinese: str, english: str, shared: list[str]) -> None:
    assert [chinese[slice(*one)] for one in sorted(contested(english, chinese))] == shared
