"""What benchmarks/losses.py and benchmarks/substitutions.py share: their options, and the pairs in which they change something."""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.check import news  # noqa: E402
from reviews.text.segments import Pair  # noqa: E402

EVERY = 10_000


def options(about: str | None) -> argparse.Namespace:
    """The kinds of changes, the seed of the draw, and how much is said of what was missed."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help="those that are changed; all by default")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of development data")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--texts", action="store_true")
    return parser.parse_args()


def both_directions(shared: Path) -> tuple[list[Pair], list[Pair]]:
    """The published pairs as they were translated, and with the translation taken for the source."""
    pairs = news(shared, EVERY)
    return pairs, [Pair(f"{one.id} turned", one.target, one.source, one.target_lang, one.source_lang) for one in pairs]
