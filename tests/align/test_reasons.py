"""Why a line without a twin might be left out."""

import pytest

from reviews.align import align, reasons
from reviews.load import load
from reviews.text.segments import Line

# The translator opened with words taken from her own text; the page repeats a quotation and its author's name.
ESSAY = """\
沒有人守著的燈塔
燈塔自己點亮,海岸線,守塔人,
每一盞燈都是寫給陌生人的信。
趙明珠
二〇二三年五月四日
燈塔自己點亮已經四十年了。守塔人搬進了城裡,海岸線上只剩下鳥。
我的祖父曾說,每一盞燈都是寫給陌生人的信。他寫了三十年,一封回信也沒有收到。
趙明珠
The lighthouse nobody keeps
Zhao Mingzhu
May 4, 2023
The lighthouse has lit itself for forty years. The keeper moved into town, and only birds are left on the coastline.
He wrote for thirty years and never received an answer
My grandfather used to say that every light is a letter to a stranger. He wrote for thirty years and never received an answer.
Zhao Mingzhu
"""


def test_a_pull_quote_only_the_translation_has_was_added_and_one_only_the_original_has_is_repeated() -> None:
    article = load(ESSAY.encode(), "lighthouse.txt", source_lang="en")
    alignment = align(article)
    assert reasons(article.lines, alignment.unaligned_source, "source")[13] == "repeated"
    added = reasons(article.lines, alignment.unaligned_target, "target")
    assert {n: added.get(n) for n in (2, 3)} == {2: "added", 3: "added"}


@pytest.mark.parametrize(
    ("kind", "source", "target"),
    [
        ("body", "omitted", "added"),
        ("heading", "omitted", "added"),
        ("tag", "tag", "tag"),
        ("byline", "byline", "byline"),
        ("date", "byline", "byline"),
        ("boilerplate", "boilerplate", "boilerplate"),
        ("repeated", "repeated", "added"),
    ],
)
def test_a_kind_has_its_reason_on_each_side(kind: str, source: str, target: str) -> None:
    line = Line(3, "Lin reads", "en", kind)  # type: ignore[arg-type]
    assert reasons([line], [line], "source") == {3: source}
    assert reasons([line], [line], "target") == {3: target}


def test_a_whole_line_again_is_a_repeated_line_in_a_translation_too() -> None:
    first, again = Line(1, "林 讀書", "zh"), Line(7, "林讀書", "zh", "repeated")
    assert reasons([first, again], [again], "target") == {7: "repeated"}
