"""What is found in a text is the same in every process: words are kept in sets, whose order hangs on a seed."""

import hashlib
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reviews.check import check_article
from reviews.text.segments import Article, Finding, Pair
from tests.check.written import BARS, cases

ROOT = Path(__file__).resolve().parents[2]
TOGETHER = 20


def test_what_is_found_does_not_hang_on_the_seed_of_hashes() -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.check.test_same_everywhere"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2", "3")
    ]
    first, *others = (run.communicate()[0].splitlines() for run in runs)
    assert all(run.returncode == 0 for run in runs)
    assert len(first) > 10_000
    for other in map(set, others):
        assert [line for line in first if line not in other] == []


def articles() -> Iterator[Article]:
    """The written articles, and the pairs that stand alone in articles of twenty, where rules compare them with each other."""
    alone: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for category in BARS:
        for case in cases(category):
            if len(case.pairs) > 1:
                yield Article(f"{category} {case.name}", case.pairs)
            else:
                pair = replace(case.pairs[0], id=case.name)
                alone[pair.source_lang, pair.target_lang].append(pair)
    for pairs in alone.values():
        for at in range(0, len(pairs), TOGETHER):
            yield Article(f"from {pairs[at].id} on", tuple(pairs[at : at + TOGETHER]))


def tell() -> None:
    """Each article and each pair with a sum of what is found in it."""
    for article in articles():
        report = check_article(article)
        print(article.id, _sum(report.findings))
        for pair in article.pairs:
            print(article.id, pair.id, _sum(report.pairs[pair.id]))


def _sum(findings: Sequence[Finding]) -> str:
    return hashlib.sha256(repr(findings).encode()).hexdigest()


if __name__ == "__main__":
    tell()
