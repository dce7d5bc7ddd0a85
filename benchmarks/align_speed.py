"""How fast Duikan aligns, what that takes in memory, and how long its dictionary takes; each in a process of its own."""

import os
import resource
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.align_texts import long_text, sentence_pairs
from reviews.align import align
from reviews.load import load
from reviews.text.meanings.dictionary import chinese_english


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
