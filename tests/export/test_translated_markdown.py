"""The translation alone, in the document that the original came in."""

import io
import re
from dataclasses import replace

import pytest

from reviews.export import EditionPair, LeftOut, write
from reviews.export.edition import Document
from reviews.export.translated_markdown import texts_in
from reviews.load.markdown import lines
from reviews.text.markdown_places import OWN
from tests.export.editions import edition

GUIDE = """---
title: "The mill: a guide"
date: 2024-05-03
---

The mill
========

It rained, and the
*mill* stood still. Corvo slept.

- > One ##
- Two

  ```rust
  gate.turn(); // opens

  ```

| Gate | a \\| b |
|:-----|---|
| Open |   |

<!-- for editors -->

Broken\\
here.
"""
SAID = {
    "The mill: a guide": "磨坊：「指南」",
    "The mill": "磨坊",
    "It rained, and the *mill* stood still. Corvo slept.": "下雨了，*磨坊*停了。",
    "One ##": "# 一",
    "Two": "1. 二",
    "gate.turn(); // opens": "gate.turn(); // 打開\n\ngate.stop();",
    "Gate": "水門",
    "a | b": "甲 | 乙",
    "Open": "開",
    "Broken": "斷",
    "here.": "在此。",
}
TRANSLATED = """---
title: "磨坊：「指南」"
date: 2024-05-03
---

磨坊
========

下雨了，*磨坊*停了。

- > \\# 一
- 1\\. 二

  ```rust
  gate.turn(); // 打開

  gate.stop();

  ```

| 水門 | 甲 \\| 乙 |
|:-----|---|
| 開 |   |

<!-- for editors -->

斷\\
在此。
"""


def placed(n: int, source: str, target: str, own: tuple[int, ...]) -> EditionPair:
    """An approved pair whose source stands in these lines."""
    return replace(edition().pairs[0], id=n, position=n, paragraph=n, source=source, target=target, lines=own)


def pairs_of(text: str, said: dict[str, str]) -> tuple[EditionPair, ...]:
    """A pair for each line of a document; where nothing is said of it, its source stands in the translation too."""
    return tuple(placed(n, source, said.get(source, source), (n,)) for n, source in lines(text.encode(), None))


def exported(text: str, pairs: tuple[EditionPair, ...], left_out: tuple[LeftOut, ...] = (), **more: object) -> str:
    """The file without the comment at its end."""
    stream = io.BytesIO()
    document = Document(text, **more)  # type: ignore[arg-type]
    write(edition(pairs=pairs, left_out=left_out, document=document), "markdown_translation", stream)
    body, mark, _said = re.split(f"(\r?\n{OWN})", stream.getvalue().decode())
    assert mark
    return body


@pytest.mark.parametrize("said", [{}, {"The mill": "The mill"}])
def test_a_document_of_which_nothing_differs_comes_out_as_it_went_in(said: dict[str, str]) -> None:
    assert exported(GUIDE, pairs_of(GUIDE, said)) == GUIDE


def test_each_text_stands_in_the_place_of_its_source() -> None:
    assert exported(GUIDE, pairs_of(GUIDE, SAID)) == TRANSLATED


def test_what_is_read_again_are_the_texts_that_were_written() -> None:
    read = [text for _n, text in lines(exported(GUIDE, pairs_of(GUIDE, SAID)).encode(), None)]
    assert [text.replace("\\", "") for text in read] == [pair.target for pair in pairs_of(GUIDE, SAID)]


def two(
    first: str, second: str, own: tuple[tuple[int, ...], tuple[int, ...]] = ((1,), (2,))
) -> tuple[EditionPair, ...]:
    """Two pairs, and the lines that their sources stand in."""
    return placed(1, "It rained.", first, own[0]), placed(2, "It fell.", second, own[1])


def test_sentences_of_a_paragraph_follow_each_other_in_it() -> None:
    pairs = two("下雨了。", "柯佛 Corvo.", ((1,), (1,))) + two("他睡了。", "整夜。", ((1,), (2,)))[:1]
    assert exported("It rained. Corvo\nslept.\n", pairs) == "下雨了。柯佛 Corvo. 他睡了。\n"


def test_paragraphs_that_were_made_one_are_one_and_those_that_were_cut_keep_their_places() -> None:
    text = "- It rained.\n- Corvo slept.\n\nThe mill stood.\n\nIt fell.\n"
    assert exported(text, two("下雨了，柯佛睡了。", "磨坊立著。\n它倒了。", ((1, 2), (3, 4)))) == (
        "- 下雨了，柯佛睡了。\n\n磨坊立著。\n\n它倒了。\n"
    )


def test_what_the_translator_added_stands_behind_what_it_stood_behind() -> None:
    assert exported(
        "It rained.\n\nIt fell.\n", two("下雨了。", "（譯註）", ((1,), ()))[:2] + two("", "倒了。")[1:]
    ) == ("下雨了。（譯註）\n\n倒了。\n")


def test_what_was_left_out_by_agreement_goes_with_its_item() -> None:
    text = "- It rained.\n- Corvo slept.\n\n```\ngate();\n```\n\n- Mill\n\n  It fell.\n"
    out: tuple[LeftOut, ...] = (
        LeftOut(9, 2, "excluded", "omitted", lines=(2,)),
        LeftOut(8, 3, "excluded", "omitted", lines=(3,)),
    )
    out += (
        LeftOut(7, 4, "excluded", "tag", lines=(4,)),
        LeftOut(6, 5, "excluded", "not_for_translation", "It fell.", lines=(5,)),
    )
    assert exported(text, two("下雨了。", "")[:1], out) == "- 下雨了。\n\n- <!-- -->\n\n  It fell.\n"


def test_what_is_not_approved_leaves_a_comment_and_is_named_at_the_end() -> None:
    text = "# Mill\n\nIt rained. It fell.\n\n```\ngate();\n```\n\n| a |\n|---|\n"
    out = tuple(
        LeftOut(90 + n, n, state, lines=(line,))
        for n, state, line in ((3, "in_review", 2), (5, "draft", 3), (6, "draft", 4))
    )
    pairs = two("磨坊", "下雨了。")
    assert exported(text, pairs, out) == (
        "# 磨坊\n\n下雨了。<!-- 3: in review -->\n\n<!-- 5: draft -->\n\n| <!-- 6: draft --> |\n|---|\n"
    )


def test_of_a_document_with_both_languages_the_translation_is_left() -> None:
    text = "It rained.\n\n下雨了。\n\nIt fell.\n\n倒了。\n"
    assert exported(text, two("下雨了。", "倒了。", ((1,), (3,))), gone=(2, 4)) == "下雨了。\n\n倒了。\n"


def test_line_ends_and_an_open_end_are_those_of_the_document() -> None:
    assert exported("It rained.\r\n\r\nIt fell.", two("下雨了。", "倒了。")) == "下雨了。\r\n\r\n倒了。\r\n"


def test_without_a_document_paragraphs_follow_each_other() -> None:
    stream = io.BytesIO()
    write(edition(), "markdown_translation", stream)
    assert stream.getvalue().decode().startswith("一個平常的句子。＝合計\n\n")


@pytest.mark.parametrize(
    ("row", "translated"),
    [
        ("| one | two |", "| 甲 | 乙 |"),
        ("one | two", "甲 | 乙"),
        ("> - | one | two |", "> - | 甲 | 乙 |"),
        ("1. one|two", "1. 甲|乙"),
        (r"| one \| three \\| four | two |", r"| 甲 | 乙 |"),
    ],
)
def test_a_cell_is_found_in_its_row_however_that_is_written(row: str, translated: str) -> None:
    set_in = (
        " " * (len(row) - len(row.lstrip("> -1."))) if row.startswith("1") else ">   " if row.startswith(">") else ""
    )
    text = f"{row}\n{set_in}|---|---|\n"
    assert exported(text, two("甲", "乙")) == f"{translated}\n{set_in}|---|---|\n"


def test_what_the_desk_said_of_the_document_itself_does_not_go_out_again() -> None:
    assert (
        exported(f"It rained.\n\n{OWN}\nof long ago\n-->\n\nIt fell.\n", two("下雨了。", "倒了。"))
        == "下雨了。\n\n倒了。\n"
    )


def test_such_a_file_is_told_from_others() -> None:
    assert texts_in("# 磨坊\n") == []
    assert texts_in(f"# 磨 坊\n\n{OWN}\n-->\n") == [("磨坊", "heading 1")]
