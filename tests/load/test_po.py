"""Catalogues of gettext."""

import pytest

from reviews.load import LoadError, load

CATALOGUE = """# The desk
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: zh_TW\\n"

#, fuzzy
msgctxt "weather"
msgid "It "
"rained."
msgstr "下雨了。"

msgid "%d mill"
msgid_plural "%d mills"
msgstr[0] "%d 座磨坊"

msgid "Corvo slept."
msgstr ""

#~ msgid "Old"
#~ msgstr "舊"
"""


def test_each_message_is_a_pair_translated_or_not() -> None:
    article = load(CATALOGUE.encode(), "mill.po")
    assert [(pair.row, pair.id, pair.source, pair.target) for pair in article.pairs] == [
        (7, "weather", "It rained.", "下雨了。"),
        (13, "", "%d mills", "%d 座磨坊"),
        (17, "", "Corvo slept.", ""),
    ]
    assert (article.source_lang, article.target_lang) == ("en", "zh-Hant-TW")
    assert [one.sentence for one in article.warnings] == ["Marked as fuzzy in the file: 1 (lines 7)."]


def test_each_form_of_a_message_is_a_pair_of_its_own() -> None:
    forms = CATALOGUE.replace('msgstr[0] "%d 座磨坊"', 'msgstr[0] "%d 座磨坊"\nmsgstr[1] "%d 座磨坊們"')
    assert [(one.row, one.source, one.target) for one in load(forms.encode(), "mill.po").pairs if one.plural] == [
        (13, "%d mill", "%d 座磨坊"),
        (14, "%d mills", "%d 座磨坊們"),
    ]


def test_what_a_translator_added_is_a_message_without_a_source() -> None:
    text = CATALOGUE.replace('msgid "Corvo slept."\nmsgstr ""', 'msgctxt "9"\nmsgid ""\nmsgstr "譯註：磨坊已拆。"')
    assert [(one.id, one.source, one.target) for one in load(text.encode(), "mill.po").pairs][-1] == (
        "9",
        "",
        "譯註：磨坊已拆。",
    )


@pytest.mark.parametrize("words", [["Open the gate", "Close %d gates", "%d gates"], ["Open", "Close"]])
def test_a_few_words_of_english_beside_chinese_are_no_french(words: list[str]) -> None:
    text = "".join(f'msgid "{one}"\nmsgstr "打開第 {n} 道閘門"\n\n' for n, one in enumerate(words))
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    assert load((head + text).encode(), "gate.po").source_lang == "en"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CATALOGUE + 'msgid "unclosed\n', 22),
        (CATALOGUE.replace("rained.", 'ra"ined.'), 10),
        ("/etc/hostname", 1),
    ],
)
def test_the_line_that_is_not_as_it_should_be_is_named(text: str, line: int) -> None:
    with pytest.raises(LoadError) as caught:
        load(text.encode(), "mill.po")
    assert (caught.value.code, caught.value.location["line"]) == ("po.syntax", line)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("charset=UTF-8", "charset=Big5", "encoding.conflict"),
        ("charset=UTF-8", "charset=unicode_escape", "encoding.unsupported"),
        ("下雨了。", "\\x00", "text.control_character"),
        ('"Language', '"Plural-Forms: nplurals=2; plural=exit();\\n"\n"Language', "po.plural_forms"),
        ("Corvo slept.", "%d mill", "po.duplicate_msgid"),
    ],
)
def test_a_catalogue_that_cannot_be_trusted_is_refused(old: str, new: str, code: str) -> None:
    assert old in CATALOGUE
    with pytest.raises(LoadError) as caught:
        load(CATALOGUE.replace(old, new).encode(), "mill.po")
    assert caught.value.code == code
