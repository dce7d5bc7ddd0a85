"""Made texts with their beads: one bead a row, sentences parted by |, sides by =."""

from pathlib import Path

Bead = tuple[tuple[int, ...], tuple[int, ...]]
TEXTS = Path(__file__).resolve().parent / "texts"


def read(name: str) -> tuple[list[str], list[str], set[Bead]]:
    """Source sentences, target sentences and the beads that have both sides, counted from 1."""
    source: list[str] = []
    target: list[str] = []
    beads: set[Bead] = set()
    for row in (TEXTS / name).read_text("utf-8").split("\n"):
        if not row.strip():
            continue
        left, right = (
            [part.strip() for part in side.split("|") if part.strip()] for side in f" {row} ".split(" = ", maxsplit=1)
        )
        bead = (
            tuple(range(len(source) + 1, len(source) + len(left) + 1)),
            tuple(range(len(target) + 1, len(target) + len(right) + 1)),
        )
        if left and right:
            beads.add(bead)
        source += left
        target += right
    return source, target, beads
