"""Markdown, as writers and translators keep it."""

import pytest

from reviews.load import LoadError, load

TEXT = """# 潮汐磨坊

下雨了，磨坊
*停了*。

> 柯佛睡了。

The tide mill
=============

It rained, and the
*mill* stood still.\\
Corvo slept.

- One
- Two [2](#two)
"""


def test_marks_of_blocks_go_and_marks_within_a_line_stay() -> None:
    assert [line.text for line in load(TEXT.encode(), "mill.md").lines] == [
        "潮汐磨坊",
        "下雨了，磨坊 *停了*。",
        "柯佛睡了。",
        "The tide mill",
        "It rained, and the *mill* stood still.",
        "Corvo slept.",
        "One",
        "Two [2](#two)",
    ]


def test_a_table_of_two_languages_is_pairs() -> None:
    article = load("| en | zh-TW |\n|---|---|\n| It *rained*. | 下雨了。 |\n".encode(), "mill.md")
    assert [(pair.source, pair.target) for pair in article.pairs] == [("It *rained*.", "下雨了。")]


def test_a_table_that_is_too_wide_is_refused_with_its_line() -> None:
    with pytest.raises(LoadError) as caught:
        load(f"{'|a' * 300}\n{'|-' * 300}\n".encode(), "mill.md")
    assert (caught.value.code, caught.value.location) == ("csv.too_many_columns", {"line": 2})


CODE = "\n```\nimport mill;\nconst gate = 3;\nmill.turn(gate);\nmill.stop();\nmill.sell();\nmill.paint();\n```\n"


def test_a_chinese_document_that_is_mostly_code_is_chinese() -> None:
    original = "\n\n".join(["The mill turns.", "It stops.", "Is it sold?", "It is painted:", "Corvo sleeps.", CODE])
    translated = "\n\n".join(["磨坊轉動。", "它停了。", "賣了嗎？", "上了漆：", "柯佛睡了。", CODE])
    article = load(original.encode(), "mill.md", translated.encode(), target_name="mill.zh.md")
    assert (article.source_lang, article.target_lang, article.warnings) == ("en", "zh-Hant-TW", ())
