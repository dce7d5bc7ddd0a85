"""How well and how fast Duikan aligns, against Gale and Church, in one run.

    python benchmarks/align.py [--shared ../shared] [--write docs/alignment.md]

The texts are those of benchmarks/align_texts.py. Strict F1 counts a bead as right if both its sides are (Thompson and
Koehn 2019); lax precision, if it shares a unit on both sides with one.
"""

import argparse
import math
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from nltk.translate.gale_church import LanguageIndependent, align_blocks  # noqa: E402

from benchmarks.align_speed import dictionary, speed  # noqa: E402
from benchmarks.align_texts import Case, made, shared  # noqa: E402
from reviews.align import align, aligner, beginnings, edges, endings, gains, habits, quotations, strays, trades  # noqa: E402
from reviews.text.meanings.dictionary import chinese_english  # noqa: E402
from tests.align.beads import Bead  # noqa: E402

Found = dict[Bead, float]
MARK_START, MARK_END = "<!-- figures -->", "<!-- end of figures -->"


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
        """How many of the wrong beads are among the fifth with the lowest confidence; of equals, the right come first."""
        ranked = sorted(self.confidence, key=lambda one: (one[0], not one[1]))
        wrong = sum(not right for _sure, right in ranked)
        inside = sum(not right for _sure, right in ranked[: math.ceil(len(ranked) / 5)])
        return f"{inside} of {wrong}"


def duikan(case: Case) -> Found:
    return {(bead.source, bead.target): bead.confidence for bead in align(case.article, case.level).beads}


def length_only(case: Case) -> Found:
    """Our own search with nothing but lengths."""
    with (
        patch.object(aligner, "WEIGHTS", gains.Weights(lexical=1e-9)),
        patch.object(edges, "WEIGHT", 0.0),
        patch.object(beginnings, "fits", lambda *_sides: habits.Fits(())),
        patch.object(endings, "fits", lambda *_sides: habits.Fits(())),
        patch.object(quotations, "speaker_crosses", lambda *_beads: False),
        patch.object(trades, "traded", lambda chain, *_said: chain),
        patch.object(strays.Strays, "worth", lambda *_beads: 0.0),
    ):
        return duikan(case)


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
    together = Tally()
    for title, cases in [*shared(folder), *made()]:
        own, only, peer = (measure(cases, system) for system in (duikan, length_only, gale_church))
        rows.append(
            f"| {title} | {own.wanted} | **{own.f1:.3f}** | {own.lax / max(1, own.found):.3f} | {own.least_sure()} "
            f"| {only.f1:.3f} | {peer.f1:.3f} |"
        )
        print(rows[-1], flush=True)
        together.confidence += own.confidence
    rows += ["", f"Wrong beads in the least sure fifth of all these beads together: {together.least_sure()}."]
    return rows


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
