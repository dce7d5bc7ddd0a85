"""Which names of one text the other has, by their spelling, their reading and their sound."""

import pytest

from reviews.text.names.dotted import fits_a_name, without_dot
from reviews.text.names.english_names import english_names
from reviews.text.names.romanised import rendered, romanised


@pytest.mark.parametrize(
    ("english", "names"),
    [
        ("Ma Ying-jeou met Deng Xiaoping and Mo Yan's wife.", ["Ma Ying-jeou", "Deng Xiaoping", "Mo Yan"]),
        ("Then Hou Hsiao-hsien left.", ["Hou Hsiao-hsien"]),
        ("They walked to Long Beach and Sun City.", []),
        ("So Long was sung by Kai-Fu Lee and Mary Ann.", []),
    ],
)
def test_chinese_names_are_known_by_their_spelling(english: str, names: list[str]) -> None:
    assert [one.text for one in romanised(english)] == names


@pytest.mark.parametrize(
    ("english", "chinese", "is_there"),
    [
        ("Ma Ying-jeou left.", "馬英九離開了。", True),
        ("Ma Ying-jeou left.", "陳水扁離開了。", False),
        ("Tsai Ing-wen spoke.", "蔡英文發言。", True),
        ("Lien Chan spoke.", "宋楚瑜發言。", False),
        ("They came to Yu Yuan.", "他們來到豫園。", True),
    ],
)
def test_a_chinese_name_stands_in_its_characters(english: str, chinese: str, is_there: bool) -> None:
    (name,) = romanised(english)
    assert rendered(name, chinese) is is_there


@pytest.mark.parametrize(
    ("dotted", "english", "fits"),
    [
        ("羅恩·阿特金森", "It starred Rowan Atkinson.", True),
        ("特蕾莎·梅", "Theresa May resigned.", True),
        ("布雷特·卡瓦諾", "Kavanaugh denied it.", True),
        ("坎耶·韦斯特", "Kanye West sang.", True),
        ("珍娜·傑克森", "Patrick Reed won.", False),
        ("羅恩·阿特金森", "nobody at all", False),
        ("布雷特・卡瓦諾", "Then Patrick Reed spoke.", False),
    ],
)
def test_a_name_with_a_dot_fits_a_name_by_its_parts(dotted: str, english: str, fits: bool) -> None:
    assert fits_a_name(dotted, english) is fits


@pytest.mark.parametrize(
    ("chinese", "english", "found"),
    [
        ("溫斯頓命令船員等待。", "Then Delacroix ordered the crew to wait.", "溫斯頓"),
        ("溫斯頓命令船員等待。", "Then Winston ordered the crew to wait.", None),
        ("他們的高科技公司", "Their Company", None),
        ("他走了。", "He left.", None),
    ],
)
def test_a_name_without_a_dot_is_known_by_its_characters(chinese: str, english: str, found: str | None) -> None:
    place = without_dot(chinese, english)
    assert (chinese[slice(*place)] if place else None) == found


@pytest.mark.parametrize(
    ("english", "surely"),
    [("Firemen carried the cat out.", False), ("Midwives were few.", False), ("Tiemen carried it out.", True)],
)
def test_a_plural_that_changes_its_vowel_is_no_name_at_the_beginning(english: str, surely: bool) -> None:
    assert english_names(english)[0].inside == surely
