"""What the desk wrote is told from what somebody else did, and is read in a moment."""

from dataclasses import replace

import pytest

from reviews.export.markdown import block
from reviews.load import load
from reviews.load.own import pairs_in_markdown
from tests.export.editions import HARD, edition

BLOCK = "<!-- pair 7 v2 0123456789ab ba9876543210 -->\n\n> It rained\\.  \n>   \n> *All* night  \n\n下了  \n一夜\\*。\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_pair_of_a_block_comes_out_whole(line_end: str) -> None:
    text = f"# Mill\n\n---\n\n{BLOCK}\n---\n\n- Provenance\n".replace("\n", line_end)
    assert list(pairs_in_markdown(text)) == [(1, "It rained.\n\n*All* night", "下了\n一夜*。", "7")]


def test_a_derived_variant_beside_it_is_left_out() -> None:
    assert [row[2] for row in pairs_in_markdown(f"{BLOCK}\n下了  \n一晚。\n\n---\n")] == ["下了\n一夜*。"]


def test_a_page_with_other_divisions_is_nobody_s_but_its_own() -> None:
    page = '<div class="pair" data-pair="7"><p class="source">It rained.</p><p class="target">下雨了。</p></div>'
    assert load(page.encode(), "mill.html").pairs == ()


def test_heads_without_texts_are_read_in_a_moment() -> None:
    head = BLOCK.split("\n", maxsplit=1)[0] + "\n"
    assert len(list(pairs_in_markdown(head * 50_000))) == 50_000


def test_code_comes_back_as_it_went_out_whatever_is_in_it() -> None:
    texts = "gate();\n\n    `a` *b*\n```\n<x>", "  gate();\n\n\n````\n// 水門"
    pair = replace(edition().pairs[0], kind="code", source=texts[0], target=texts[1], lane="// 水门")
    assert [row[1:3] for row in pairs_in_markdown(block(pair) + block(edition().pairs[0]))] == [texts, HARD[0]]
