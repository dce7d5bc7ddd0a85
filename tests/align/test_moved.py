"""A clause that the translator moved into the next sentence makes two beads one; words said twice do not."""

import numpy as np
import pytest

from reviews.align.aligner import match
from reviews.align.search import Chain
from reviews.align.units import whole_lines
from reviews.align.worths import Worths
from reviews.text.segments import Line, LineKind

MANY = 60
Pair = tuple[str, str]


def names(n: int) -> list[str]:
    """Four names that stand nowhere else."""
    stem = "".join(chr(97 + (n // 10**place) % 10) * 2 for place in range(2))
    return [f"{stem.capitalize()}{end}" for end in ("tal", "horn", "berg", "wald")]


def plain(n: int) -> Pair:
    """Where Lin went and what Mei saw."""
    tal, horn, berg, wald = names(n)
    source = f"Lin ging von {tal} nach {horn}, Mei sah {berg} und {wald}."
    return source, f"Lin alla de {tal} à {horn}, Mei vit {berg} et {wald}."


def pairs_with(at: int, first: Pair, second: Pair) -> list[Pair]:
    """Plain pairs, with `first` and `second` in the places `at` and `at` + 1."""
    return [plain(n) for n in range(at)] + [first, second] + [plain(n) for n in range(at + 2, MANY)]


def moved(at: int) -> list[Pair]:
    """What Mei saw stands with Lin's way in the source, with Chen's in the target."""
    (tal, horn, berg, wald), (first, second, third, fourth) = names(at), names(at + 1)
    return pairs_with(
        at,
        (f"Lin ging von {tal} nach {horn} und {wald}, Mei sah {berg}.", f"Lin alla de {tal} à {horn} et {wald}."),
        (
            f"Chen blieb zwischen {first}, {second}, {third} und {fourth}.",
            f"Mei vit {berg}, Chen resta entre {first}, {second}, {third} et {fourth}.",
        ),
    )


def aligned(pairs: list[Pair], kinds: dict[int, LineKind] | None = None) -> Chain:
    sides = [
        whole_lines([Line(n, pair[at], lang, (kinds or {}).get(n - 1, "body")) for n, pair in enumerate(pairs, 1)])
        for at, lang in enumerate(("de", "fr"))
    ]
    return match(sides[0], sides[1], "de", "fr", None)


@pytest.mark.parametrize("at", [0, 20, 45, 46, 47, 48, MANY - 2])
@pytest.mark.parametrize("turned", [False, True])
def test_a_moved_clause_joins_the_two_beads_it_belongs_to(at: int, turned: bool) -> None:
    pairs = moved(at)
    chain = aligned([(right, left) for left, right in pairs] if turned else pairs)
    assert chain.beads == [
        *((n, n + 1, n, n + 1) for n in range(at)),
        (at, at + 2, at, at + 2),
        *((n, n + 1, n, n + 1) for n in range(at + 2, MANY)),
    ]
    assert len(chain.confidence) == len(chain.scores) == MANY - 1


@pytest.mark.parametrize(("each", "beads"), [(0.0, MANY - 1), (1.0, MANY - 1), (20.0, MANY)])
def test_two_beads_worth_much_more_than_one_stay_two(monkeypatch: pytest.MonkeyPatch, each: float, beads: int) -> None:
    monkeypatch.setattr(Worths, "of", lambda _self, of: np.full(len(of), each))
    assert len(aligned(moved(20)).beads) == beads


def test_words_said_again_in_the_next_sentence_join_nothing() -> None:
    _tal, horn, berg, wald = names(20)
    pairs = pairs_with(
        20,
        plain(20),
        (f"Und Chen, der {berg} und {wald} kannte, blieb in {horn}.", f"Et Chen, qui connut {berg} et {wald}, resta à {horn}."),
    )  # fmt: skip
    assert aligned(pairs).beads == [(n, n + 1, n, n + 1) for n in range(MANY)]


def test_a_clause_hardly_moves_into_a_tag() -> None:
    assert len(aligned(moved(20)).beads) == MANY - 1
    assert len(aligned(moved(20), {21: "tag"}).beads) == MANY


def told_by_lengths(source: str, target: str) -> Chain:
    """Where a clause of Lin's sentence stands in Chen's in the target, and no word of it is known."""
    (tal, horn, berg, wald), (first, second, third, fourth) = names(20), names(21)
    return aligned(
        pairs_with(
            20,
            (f"Lin ging von {tal} nach {horn}, {berg} und {wald}, {source}.", f"Lin alla de {tal} à {horn}, {berg} et {wald}."),
            (
                f"Chen blieb zwischen {first}, {second}, {third} und {fourth}.",
                f"{target}, Chen resta entre {first}, {second}, {third} et {fourth}.",
            ),
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Mei sah über die Felder", "Mei vit les champs"),
        ("Mei sah dort lange über die Felder", "Mei regarda longtemps les champs"),
    ],
)
def test_where_only_lengths_tell_that_a_clause_moved_nothing_is_joined_and_both_beads_are_doubtful(
    source: str, target: str
) -> None:
    found = told_by_lengths(source, target)
    assert found.beads == [(n, n + 1, n, n + 1) for n in range(MANY)]
    assert [n for n, sure in enumerate(found.confidence) if sure < 0.7] == [20, 21]
    assert [n for n, sure in enumerate(found.ends) if sure < 0.7] == [20]


def test_where_lengths_tell_it_beyond_doubt_the_two_are_one() -> None:
    found = told_by_lengths("Mei sah dort lange über die Felder hinaus", "Mei regarda longtemps les champs")
    assert found.beads[20] == (20, 22, 20, 22)
    assert len(found.beads) == MANY - 1
