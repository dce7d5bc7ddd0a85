"""The script and language of lines as they stand in real files."""

import pytest

from reviews.text.scripts import base, language, latin_language, main_script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("In foreign policy discourse", "Latin"),
        ("編輯今天收到譯稿", "Han"),
        ("《編輯手記》 “Notes of an Editor: Volume Two”,這本書", "Han"),
        ("これは日本語の文章です", "Kana"),
        ("일본어가 아니다", "Hangul"),
        ("Письмо редактору", "Cyrillic"),
        ("𠮷野家", "Han"),
        ("“2025” — 9/11 …", None),
        ("", None),
    ],
)
def test_script_is_that_of_the_letters(text: str, script: str | None) -> None:
    assert main_script(text) == script


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The editor put the letter back on the desk and said nothing.", "en"),
        ("Der Redakteur legte den Brief auf den Tisch und sagte nichts.", "de"),
        ("Le rédacteur posa la lettre sur la table et ne dit rien.", "fr"),
        ("El redactor dejó la carta sobre la mesa y no dijo nada.", "es"),
        ("Il redattore posò la lettera sulla tavola e non disse niente.", "it"),
        ("Xylophon", "und"),
    ],
)
def test_latin_text_is_told_by_its_commonest_words(text: str, lang: str) -> None:
    assert latin_language(text) == lang


@pytest.mark.parametrize(("text", "lang"), [("林小姐說:「OK」。", "zh"), ("3.14", "und"), ("東京へ行く", "ja")])
def test_language_of_a_line(text: str, lang: str) -> None:
    assert language(text) == lang


def test_base_of_a_tag() -> None:
    assert base("zh-Hant-TW") == "zh"
    assert base("EN") == "en"
