"""Chinese that sounds like a name in Latin letters."""

import pytest

from reviews.text.sounds.phonetics import closest, heard, likeness, reading, sounding, weight, words_alike


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Cunliffe", "他說康里夫主張國家利益", "康里夫"),
        ("Cunliffe", "坎利夫認為", "坎利夫"),
        ("Merkel", "德國總理梅克爾表示", "梅克爾"),
        ("Merkel", "默克尔说", "默克尔"),
        ("Trump", "特朗普总统", "特朗普"),
        ("Putin", "普丁", "普丁"),
        ("Reagan", "雷根", "雷根"),
        ("Machiavelli", "從馬基雅維利開始", "馬基雅維利"),
        ("Christopher", "克里斯多福・莫特", "克里斯多福"),
        ("Zelenskyy", "泽连斯基", "泽连斯基"),
        ("Johnson", "約翰遜首相", "約翰遜"),
        ("Johnson", "首相詹森", "詹森"),
        ("Thatcher", "柴契爾夫人", "柴契爾"),
        ("Schwarzenegger", "阿諾史瓦辛格", "史瓦辛格"),
        ("Rosenberg", "罗森伯格", "罗森伯格"),
        ("Cunliffe", "國家利益能打破未經選舉的官僚體系的壟斷", None),
        ("Rosenberg", "她在碼頭上等了半個小時", None),
    ],
)
def test_the_stretch_that_sounds_like_a_name(name: str, text: str, found: str | None) -> None:
    heard = sounding(name, text)
    assert (heard.text if heard else None) == found
    if heard:
        assert text[heard.start : heard.end] == heard.text
        assert 0 <= heard.likeness <= 1


@pytest.mark.parametrize(("name", "least"), [("Cunliffe", 4), ("Lee", 1), ("Obama", 2), ("", 0)])
def test_how_much_a_likeness_says(name: str, least: int) -> None:
    assert weight(name) == least


@pytest.mark.parametrize(
    ("name", "text"), [("Cunliffe", "康里夫"), ("Merkel", "默克爾"), ("Reagan", "海岸"), ("Putin", "磨坊")]
)
def test_what_is_less_like_than_asked_for_is_that_however_it_is_found_out(name: str, text: str) -> None:
    like = closest(name, text)
    for least in (0.3, 0.6, 0.85):
        assert (closest(name, text, least) >= least) == (like >= least)


def test_dots_alone_sound_like_nothing() -> None:
    assert not heard("Cunliffe", "磨坊··")


@pytest.mark.parametrize(
    ("character", "said"),
    [("國", "guo"), ("呂", "lv"), ("略", "lve"), ("恩", "en"), ("a", "a"), ("é", ""), ("，", ""), ("·", "")],
)
def test_a_character_has_its_commonest_reading(character: str, said: str) -> None:
    assert reading(character) == said


def test_words_as_like_as_asked_for_are_those_that_are_so_each_by_itself() -> None:
    run = "他們在國光客運搭車前往平溪老街和磨坊"
    for name in ("Kuokuang", "Pingxi", "Mofang", "Rutkowski"):
        words = [run[at : at + size] for size in (2, 3) for at in range(len(run) - size + 1)]
        alike = [word for word in words if likeness(name, word) >= 0.85]
        assert list(words_alike(name, run, (2, 3), 0.85)) == alike
