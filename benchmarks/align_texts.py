"""The texts that aligning is measured with, and the right beads of them.

The made texts of tests/align/texts, and where the folder of development data is present the real article, the news
paragraphs, and news sentences of which some are cut or left out at random (seeded).
"""

import ast
import csv
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reviews.load import LoadedArticle, load
from tests.align.beads import Bead, read

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Case:
    """One document: what to align, at which level, and the right beads."""

    article: LoadedArticle
    gold: set[Bead]
    level: str = "sentence"


def made() -> Iterator[tuple[str, list[Case]]]:
    """The made texts, both ways round."""
    for name, title in (
        ("river", "literary zh-en, first"),
        ("school", "literary zh-en, second"),
        ("mill", "tale de-fr"),
        ("lantern", "story zh-en"),
        ("millet", "harvest story zh-en, free"),
        ("elevator", "town story zh-en, free"),
        ("sword", "old-style story zh-en, free"),
        ("opera", "village story zh-en, free"),
        ("harbour", "speech en-zh"),
        ("report", "report of a city zh-en"),
        ("essay", "essay with references en-zh"),
        ("garden", "paper on gardens zh-en"),
        ("annals", "chronicle zh-en"),
        ("sower", "sermon en-zh"),
        ("kiln", "manual zh-en"),
        ("ridge", "alpine report de-fr"),
        ("hut", "alpine report de-fr, free"),
        ("glacier", "glacier report de-fr, free"),
        ("pledge", "speech on pledges en-zh"),
        ("tidal", "study with notes en-zh"),
        ("cedar", "verses zh-en"),
        ("ferry", "feature en-zh"),
        ("mahjong", "game of mahjong zh-en, free"),
        ("signal", "signalman's story de-fr"),
        ("pharmacy", "story of a druggist zh-en, free"),
        ("lodger", "story of a lodger en-zh, free"),
        ("watch", "story of a watch zh-en, free"),
        ("piano", "story of a piano en-zh, free"),
        ("letters", "essay on letters, Simplified zh-en, free"),
        ("salt", "feature on a salt town en-zh, free"),
        ("cave", "cave report de-fr, free"),
        ("bridge", "speech at a bridge, Simplified zh-en"),
        ("wharf", "talk on a wharf zh-en, free"),
        ("night", "night train en-zh, free"),
        ("tailor", "story of a tailor zh-en, free"),
        ("parsonage", "chapter of a novel en-zh, free"),
        ("wetland", "white paper on wetlands zh-en"),
        ("couriers", "article with notes, Simplified zh-en"),
        ("naharai", "verses en-zh"),
        ("pillar", "climb of a pillar de-fr, free"),
        ("ferryman", "story of a ferryman zh-en, free"),
        ("orchard", "chapter on an orchard en-zh, free"),
        ("skis", "ski tour de-fr, free"),
        ("clockmaker", "tale of a clockmaker de-fr, free"),
    ):
        path = next((ROOT / "tests" / "align" / "texts").glob(f"{name}.*"))
        langs = path.name.split(".")[1].split("-")
        source, target, gold = read(path.name)
        turned = {(right, left) for left, right in gold}
        yield title, [two_files(source, target, gold, langs), two_files(target, source, turned, langs[::-1])]


def two_files(source: list[str], target: list[str], gold: set[Bead], langs: list[str]) -> Case:
    data = ["\n".join(side).encode() for side in (source, target)]
    return Case(load(data[0], "a.txt", data[1], source_lang=langs[0], target_lang=langs[1]), gold)


def shared(folder: Path) -> Iterator[tuple[str, list[Case]]]:
    """The development data, where it is present."""
    article = folder / "articles" / "national-interest.txt"
    if article.is_file():
        gold = json.loads(article.with_suffix(".gold.json").read_text("utf-8"))["beads"]
        beads = {(tuple(bead["en_lines"]), tuple(bead["zh_lines"])) for bead in gold}
        yield "the real article (paragraphs)", [Case(load(article), beads, "paragraph")]
    for name in ("ntrex-para", "ntrex-para-boil"):
        cases = [paragraphs(path) for path in sorted((folder / "gold" / name).glob("*.align"))]
        if cases:
            yield f"{name} (paragraphs)", cases
    table = folder / "gold" / "ntrex-news-pairs.tsv"
    if table.is_file():
        rows = list(csv.reader(table.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
        yield "news sentences, made harder", [news(rows, seed) for seed in range(8)]


def paragraphs(path: Path) -> Case:
    gold = set()
    for line in path.read_text("utf-8").split("\n"):
        if line:
            chinese, english = (ast.literal_eval(part) for part in line.split(":"))
            if chinese and english:
                gold.add((tuple(n + 1 for n in english), tuple(n + 1 for n in chinese)))
    return Case(load(path.with_suffix(".en"), "en.txt", path.with_suffix(".zh")), gold, "paragraph")


def news(rows: list[list[str]], seed: int, n: int = 150) -> Case:
    """News sentences, of which one in six is cut at a comma on one side and one in 25 left out on one side."""
    chance = random.Random(seed)
    start = chance.randrange(len(rows) - n)
    sides: tuple[list[str], list[str]] = ([], [])
    gold = set()
    for _id, english, chinese, *_more in rows[start : start + n]:
        cells = [[english], [chinese]]
        draw = chance.random()
        side = chance.randrange(2)
        if draw < 0.04:
            cells[side] = []
        elif draw < 0.2:
            text = cells[side][0]
            commas = [at for at, char in enumerate(text) if char in ",，" and 4 < at < len(text) - 5]
            if commas:
                cut = chance.choice(commas) + 1
                cells[side] = [text[:cut], text[cut:].strip()]
        numbers = [
            tuple(range(len(all_) + 1, len(all_) + 1 + len(own))) for all_, own in zip(sides, cells, strict=True)
        ]
        if all(cells):
            gold.add((numbers[0], numbers[1]))
        sides[0].extend(cells[0])
        sides[1].extend(cells[1])
    return two_files(sides[0], sides[1], gold, ["en", "zh-Hant-TW"])


def long_text(rows: list[list[str]], n: int, m: int) -> LoadedArticle:
    """n source and m target lines: the pairs of the table again and again, shuffled anew each time."""
    chance = random.Random(n)
    found: list[list[str]] = []
    while len(found) < max(n, m):
        found += chance.sample(rows, len(rows))
    return two_files([row[0] for row in found[:n]], [row[1] for row in found[:m]], set(), ["en", "zh-Hant-TW"]).article


def sentence_pairs(folder: Path) -> list[list[str]]:
    table = folder / "gold" / "ntrex-news-pairs.tsv"
    if table.is_file():
        rows = list(csv.reader(table.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
        return [row[1:3] for row in rows]
    chinese, english, _gold = read("school.zh-en.txt")
    return [list(pair) for pair in zip(english, chinese, strict=False)]
