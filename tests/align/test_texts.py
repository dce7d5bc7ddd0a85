"""Made literary texts align as their translator worked: dialogue, merged and split sentences, omissions, additions."""

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


@pytest.mark.parametrize(
    ("name", "langs", "bar"),
    [
        ("river.zh-en.txt", ("zh", "en"), 0.93),
        ("school.zh-en.txt", ("zh", "en"), 0.95),
        ("mill.de-fr.txt", ("de", "fr"), 0.93),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_literary_text(name: str, langs: tuple[str, str], bar: float, turned: bool) -> None:
    source, target, gold = read(name)
    if turned:
        source, target, gold, langs = target, source, {(right, left) for left, right in gold}, (langs[1], langs[0])
    article = load(
        "\n".join(source).encode(), "a.txt", "\n".join(target).encode(), source_lang=langs[0], target_lang=langs[1]
    )
    beads = align(article, "sentence").beads
    found = {(bead.source, bead.target) for bead in beads}
    assert strict_f1(found, gold) >= bar
    # What is wrong is what the aligner itself is least sure of.
    wrong = [bead.confidence for bead in beads if (bead.source, bead.target) not in gold]
    assert not wrong or np.median(wrong) < np.median([bead.confidence for bead in beads])


def test_without_its_dictionary_chinese_is_still_aligned() -> None:
    source, target, gold = read("school.zh-en.txt")
    units = [
        whole_lines([Line(n, text, lang) for n, text in enumerate(texts, 1)])
        for texts, lang in ((source, "zh"), (target, "en"))
    ]
    chain = match(units[0], units[1], "zh", "en", None)
    found = {
        (tuple(range(i0 + 1, i1 + 1)), tuple(range(j0 + 1, j1 + 1)))
        for i0, i1, j0, j1 in chain.beads
        if i1 > i0 and j1 > j0
    }
    assert strict_f1(found, gold) >= 0.75


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
