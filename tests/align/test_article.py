"""The real article and the gold paragraphs of ../shared align as an editor paired them."""

import ast
import json
from pathlib import Path

import pytest

from reviews.align import align, reasons
from reviews.load import load

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
ARTICLE = SHARED / "articles" / "national-interest.txt"
SAMPLE = ROOT / "seeds" / "tide-mill.txt"

Bead = tuple[tuple[int, ...], tuple[int, ...]]


def gold_article() -> tuple[Path, set[Bead]]:
    """The article to align with its gold beads: the real one, or the sample where ../shared is absent."""
    if ARTICLE.is_file():
        gold = json.loads(ARTICLE.with_suffix(".gold.json").read_text("utf-8"))
        return ARTICLE, {(tuple(bead["en_lines"]), tuple(bead["zh_lines"])) for bead in gold["beads"]}
    expected = json.loads(SAMPLE.with_suffix(".expected.json").read_text("utf-8"))
    return SAMPLE, {(tuple(bead["source"]), tuple(bead["target"])) for bead in expected["beads"]}


def test_every_gold_bead_of_the_article_is_found() -> None:
    path, wanted = gold_article()
    found = {(bead.source, bead.target) for bead in align(load(path)).beads}
    assert wanted - found == set()


def test_every_line_without_a_twin_is_kept_with_its_kind() -> None:
    if not ARTICLE.is_file():
        return
    alignment = align(load(ARTICLE))
    kinds = {line.n: line.kind for line in (*alignment.unaligned_source, *alignment.unaligned_target)}
    assert {n: kind for n, kind in kinds.items() if kind == "boilerplate"}.keys() == set(range(50, 56))
    assert kinds[2] == kinds[38] == "tag"
    why = reasons(load(ARTICLE).lines, alignment.unaligned_source, "source")
    why |= reasons(load(ARTICLE).lines, alignment.unaligned_target, "target")
    assert why == {
        2: "tag", 38: "tag", 65: "repeated", 4: "added", 5: "added", 34: "added", **dict.fromkeys(range(50, 56), "boilerplate")
    }  # fmt: skip


def pairs_of(path: Path) -> set[Bead]:
    """Gold beads as (English line numbers, Chinese line numbers), counted from 1."""
    found = set()
    for row in path.read_text("utf-8").split("\n"):
        if row:
            chinese, english = (ast.literal_eval(part) for part in row.split(":"))
            if chinese and english:
                found.add((tuple(n + 1 for n in english), tuple(n + 1 for n in chinese)))
    return found


@pytest.mark.parametrize(("folder", "bar"), [("ntrex-para", 0.98), ("ntrex-para-boil", 0.97)])
def test_paragraphs_of_news(folder: str, bar: float) -> None:
    right = found = wanted = 0
    for path in sorted((SHARED / "gold" / folder).glob("*.align")):
        article = load(path.with_suffix(".en"), "en.txt", path.with_suffix(".zh"))
        beads = {(bead.source, bead.target) for bead in align(article).beads}
        gold = pairs_of(path)
        right, found, wanted = right + len(beads & gold), found + len(beads), wanted + len(gold)
    assert not wanted or 2 * right / (found + wanted) >= bar
