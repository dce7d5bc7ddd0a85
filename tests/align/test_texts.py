"""Made texts of many kinds align as their translator worked: dialogue, merged and split sentences, omissions, additions."""

import math

import numpy as np
import pytest

from reviews.align import align
from reviews.align.aligner import match
from reviews.align.units import whole_lines
from reviews.load import load
from reviews.text.segments import Line
from tests.align.beads import Bead, read


def strict_f1(found: set[Bead], gold: set[Bead]) -> float:
    """F1 of beads whose two sides are both exactly right (Thompson and Koehn 2019)."""
    return 2 * len(found & gold) / (len(found) + len(gold))


BARS = {
    "river.zh-en.txt": 0.93,
    "school.zh-en.txt": 0.95,
    "mill.de-fr.txt": 0.93,
    "lantern.zh-en.txt": 0.95,
    "millet.zh-en.txt": 0.93,
    "elevator.zh-en.txt": 0.87,
    "sword.zh-en.txt": 0.86,
    "harbour.en-zh.txt": 0.95,
    "report.zh-en.txt": 0.9,
    "essay.en-zh.txt": 0.94,
    "annals.zh-en.txt": 0.95,
    "sower.en-zh.txt": 0.97,
    "kiln.zh-en.txt": 0.97,
    "ridge.de-fr.txt": 0.94,
    "hut.de-fr.txt": 0.95,
    "glacier.de-fr.txt": 0.95,
    "opera.zh-en.txt": 0.9,
    "garden.zh-en.txt": 0.94,
    "pledge.en-zh.txt": 0.94,
    "tidal.en-zh.txt": 0.91,
    "cedar.zh-en.txt": 0.94,
    "ferry.en-zh.txt": 0.95,
    "mahjong.zh-en.txt": 0.9,
    "signal.de-fr.txt": 0.92,
    "pharmacy.zh-en.txt": 0.94,
    "lodger.en-zh.txt": 0.94,
    "watch.zh-en.txt": 0.95,
    "piano.en-zh.txt": 0.94,
    "letters.zh-en.txt": 0.95,
    "salt.en-zh.txt": 0.93,
    "cave.de-fr.txt": 0.92,
    "bridge.zh-en.txt": 0.95,
    "wharf.zh-en.txt": 0.89,
    "night.en-zh.txt": 0.88,
    "tailor.zh-en.txt": 0.9,
    "parsonage.en-zh.txt": 0.95,
    "wetland.zh-en.txt": 0.95,
    "couriers.zh-en.txt": 0.95,
    "naharai.en-zh.txt": 0.95,
    "pillar.de-fr.txt": 0.94,
    "ferryman.zh-en.txt": 0.91,
    "orchard.en-zh.txt": 0.93,
    "skis.de-fr.txt": 0.95,
    "clockmaker.de-fr.txt": 0.95,
}


def found(name: str, turned: bool) -> tuple[dict[Bead, float], set[Bead]]:
    """The beads found with their confidence, and the right ones."""
    source, target, gold = read(name)
    langs = name.split(".")[1].split("-")
    if turned:
        source, target, gold, langs = target, source, {(right, left) for left, right in gold}, langs[::-1]
    article = load(
        "\n".join(source).encode(), "a.txt", "\n".join(target).encode(), source_lang=langs[0], target_lang=langs[1]
    )
    return {(bead.source, bead.target): bead.confidence for bead in align(article, "sentence").beads}, gold


@pytest.mark.parametrize(("name", "bar"), BARS.items())
@pytest.mark.parametrize("turned", [False, True])
def test_a_text(name: str, bar: float, turned: bool) -> None:
    beads, gold = found(name, turned)
    assert strict_f1(set(beads), gold) >= bar
    # What is wrong is what the aligner itself is least sure of.
    wrong = [sure for bead, sure in beads.items() if bead not in gold]
    assert not wrong or np.median(wrong) < np.median(list(beads.values()))


def test_most_wrong_beads_are_in_the_least_sure_fifth() -> None:
    ranked = sorted(
        (sure, bead not in gold)
        for name in BARS
        for turned in (False, True)
        for beads, gold in [found(name, turned)]
        for bead, sure in beads.items()
    )
    wrong = sum(is_wrong for _sure, is_wrong in ranked)
    assert sum(is_wrong for _sure, is_wrong in ranked[: math.ceil(len(ranked) / 5)]) >= 0.8 * wrong


def test_without_its_dictionary_chinese_is_still_aligned() -> None:
    source, target, gold = read("school.zh-en.txt")
    units = [
        whole_lines([Line(n, text, lang) for n, text in enumerate(texts, 1)])
        for texts, lang in ((source, "zh"), (target, "en"))
    ]
    chain = match(units[0], units[1], "zh", "en", None)
    beads = {
        (tuple(range(i0 + 1, i1 + 1)), tuple(range(j0 + 1, j1 + 1)))
        for i0, i1, j0, j1 in chain.beads
        if i1 > i0 and j1 > j0
    }
    assert strict_f1(beads, gold) >= 0.75


def test_progress_rises_to_the_end() -> None:
    source, target, _gold = read("school.zh-en.txt")
    told: list[float] = []
    align(load("\n".join(source).encode(), "a.txt", "\n".join(target).encode()), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_doubt_is_raised_where_hardly_anything_fits() -> None:
    source, target, _gold = read("river.zh-en.txt")
    turned = load("\n".join(source[::-1]).encode(), "a.txt", "\n".join(target).encode())
    assert [doubt.code for doubt in align(turned, "sentence").doubts] == ["align.low_confidence"]
    one = load(b"Only one sentence here.\n", "a.txt", "\n".join(source).encode())
    assert [doubt.code for doubt in align(one, "sentence").doubts] == ["align.low_confidence"]


def test_a_long_insertion_stays_without_a_twin() -> None:
    source, target, _gold = read("school.zh-en.txt")
    other = read("mill.de-fr.txt")[1] * 12
    article = load("\n".join(source).encode(), "a.txt", "\n".join(target[:20] + other + target[20:]).encode())
    alignment = align(article, "sentence")
    strangers = set(range(21, 21 + len(other)))
    assert len(strangers - {n for bead in alignment.beads for n in bead.target}) > 0.9 * len(strangers)
    after = {n for bead in alignment.beads if bead.target[-1] > max(strangers) for n in bead.source}
    assert after >= set(range(24, 40))
