"""How well and how fast Duikan aligns, against Gale and Church, in one run.

    python benchmarks/align.py [--shared ../shared] [--write docs/alignment.md]

Texts: the made texts of tests/align/texts, and where the folder of development data is present the real article, the
news paragraphs, and news sentences of which some are cut or left out at random (seeded). Strict F1 counts a bead as
right if both its sides are (Thompson and Koehn 2019); lax precision, if it shares a unit on both sides with one.
"""

import argparse
import ast
import csv
import json
import math
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from nltk.translate.gale_church import LanguageIndependent, align_blocks  # noqa: E402

from reviews.align import align, aligner, gains  # noqa: E402
from reviews.load import LoadedArticle, load  # noqa: E402
from reviews.text.dictionary import chinese_english  # noqa: E402
from tests.align.beads import Bead, read  # noqa: E402

Found = dict[Bead, float]
MARK_START, MARK_END = "<!-- figures -->", "<!-- end of figures -->"


@dataclass
class Case:
    """One document: what to align, at which level, and the right beads."""

    article: LoadedArticle
    gold: set[Bead]
    level: str = "sentence"


@dataclass
class Tally:
    """Counts over the documents of a set."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    lax: int = 0
    confidence: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, found: Found, gold: set[Bead]) -> None:
        self.right += len(found.keys() & gold)
        self.found += len(found)
        self.wanted += len(gold)
        sources = {n: bead for bead in gold for n in bead[0]}
        self.lax += sum(
            any(n in sources and set(sources[n][1]) & set(target) for n in source) for source, target in found
        )
        self.confidence += [(sure, bead in gold) for bead, sure in found.items()]

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.found + self.wanted)

    def least_sure(self) -> str:
        """How many of the wrong beads are among the fifth with the lowest confidence."""
        ranked = sorted(self.confidence)
        wrong = sum(not right for _sure, right in ranked)
        inside = sum(not right for _sure, right in ranked[: math.ceil(len(ranked) / 5)])
        return f"{inside} of {wrong}"


def made() -> Iterator[tuple[str, list[Case]]]:
    """The made texts, both ways round."""
    for name, title in (
        ("river", "literary zh-en, first"),
        ("school", "literary zh-en, second"),
        ("mill", "tale de-fr"),
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


def duikan(case: Case) -> Found:
    return {(bead.source, bead.target): bead.confidence for bead in align(case.article, case.level).beads}


def length_only(case: Case) -> Found:
    """Our own search with nothing but lengths."""
    kept, aligner.WEIGHTS = aligner.WEIGHTS, gains.Weights(lexical=1e-9)
    try:
        return duikan(case)
    finally:
        aligner.WEIGHTS = kept


def gale_church(case: Case) -> Found:
    """nltk's Gale and Church (1993), over lines; n:m from the runs of its links."""
    article = case.article
    if article.two_files:
        sides = [article.source_lines, article.target_lines]
    else:
        langs = article.source_lang, article.target_lang
        sides = [tuple(line for line in article.lines if line.lang[:2] == lang[:2]) for lang in langs]
    lengths = [[len(line.text) for line in side] for side in sides]

    class Fitted(LanguageIndependent):
        AVERAGE_CHARACTERS = sum(lengths[1]) / sum(lengths[0])

    groups: list[tuple[set[int], set[int]]] = []
    for i, j in align_blocks(*lengths, params=Fitted):
        if groups and (i in groups[-1][0] or j in groups[-1][1]):
            groups[-1][0].add(i)
            groups[-1][1].add(j)
        else:
            groups.append(({i}, {j}))
    return {
        (tuple(sides[0][i].n for i in sorted(left)), tuple(sides[1][j].n for j in sorted(right))): 1.0
        for left, right in groups
    }


def measure(cases: list[Case], system: Callable[[Case], Found]) -> Tally:
    tally = Tally()
    for case in cases:
        tally.add(system(case), case.gold)
    return tally


def quality(folder: Path) -> list[str]:
    rows = [
        "| text | beads | Duikan | lax | wrong beads in the least sure fifth | lengths only | nltk's Gale-Church |",
        "|---|---|---|---|---|---|---|",
    ]
    for title, cases in [*shared(folder), *made()]:
        own, only, peer = (measure(cases, system) for system in (duikan, length_only, gale_church))
        rows.append(
            f"| {title} | {own.wanted} | **{own.f1:.3f}** | {own.lax / max(1, own.found):.3f} | {own.least_sure()} "
            f"| {only.f1:.3f} | {peer.f1:.3f} |"
        )
        print(rows[-1], flush=True)
    return rows


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


@dataclass
class Run:
    """What one process needed: processor seconds, for how many beads, and its peak memory in MB."""

    seconds: float
    beads: int
    peak: int


def run(folder: Path, n: int, m: int) -> Run:
    """Align n lines with m, three times over where that is quick; the middle one counts."""
    chinese_english()
    article = long_text(sentence_pairs(folder), n, m)
    times, beads = [], 0
    for _again in range(3 if max(n, m) < 10_000 else 1):
        start = time.process_time()
        beads = len(align(article, "sentence").beads)
        times.append(time.process_time() - start)
    return Run(float(np.median(times)), beads, peak_memory())


def peak_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def alone(what: Callable[..., Any], *given: object) -> Any:
    """The answer of `what` in a new process of its own, so that memory and caches of others do not count."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(what, *given).result()


def speed(folder: Path) -> list[str]:
    shown = [
        "| lines | processor seconds | times those of a tenth of the lines | beads a second | peak memory (MB) |",
        "|---|---|---|---|---|",
    ]
    before: dict[int, float] = {}
    for n, m in ((100, 100), (1000, 1000), (10_000, 10_000), (100_000, 100_000), (20, 100_000)):
        one = alone(run, folder, n, m)
        growth = f"{one.seconds / before[n // 10]:.1f}" if n == m and n // 10 in before else ""
        before[n] = one.seconds
        rate = f"{one.beads / one.seconds:,.0f}" if n == m else ""
        shown.append(f"| {n:,} × {m:,} | {one.seconds:.2f} | {growth} | {rate} | {one.peak} |")
        print(shown[-1], flush=True)
    return shown


def first_use(folder: Path, cache: str) -> list[float]:
    """Seconds by the clock and of the processor for the dictionary, with what `cache` holds, then processor seconds for
    the real article the first time, and again.
    """
    os.environ["DUIKAN_CACHE_DIR"] = cache
    start = time.perf_counter(), time.process_time()
    chinese_english()
    found = [time.perf_counter() - start[0], time.process_time() - start[1]]
    path = folder / "articles" / "national-interest.txt"
    article = load(path) if path.is_file() else long_text(sentence_pairs(folder), 60, 60)
    for _again in range(2):
        before = time.process_time()
        align(article)
        found.append(time.process_time() - before)
    return found


def dictionary(folder: Path) -> list[str]:
    shown = [
        "| dictionary | seconds by the clock | processor seconds | then an article, first and again (processor seconds) |",
        "|---|---|---|---|",
    ]
    with tempfile.TemporaryDirectory() as cache:
        for title in ("compiled, nothing in the cache", "opened from the cache by a new process"):
            clock, used, first, again = alone(first_use, folder, cache)
            shown.append(f"| {title} | {clock:.2f} | {used:.2f} | {first:.2f}, {again:.2f} |")
            print(shown[-1], flush=True)
    return shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of development data")
    parser.add_argument("--write", type=Path, help="a page whose figures are to be replaced")
    options = parser.parse_args()
    if not options.shared.is_dir():
        print(f"{options.shared} is absent: only the made texts are measured")
    chinese_english()
    tables = [quality(options.shared), dictionary(options.shared), speed(options.shared)]
    figures = "\n".join([MARK_START, "", *(line for table in tables for line in [*table, ""]), MARK_END])
    if options.write:
        page = options.write.read_text("utf-8")
        before, rest = page.split(MARK_START)
        options.write.write_text(before + figures + rest.split(MARK_END)[1], "utf-8")


if __name__ == "__main__":
    main()
