"""What the checks say of clean published pairs, and a sample of it to be judged.

    python benchmarks/alarms.py [rule ...] [--shared ../shared] [--size 30] [--seed 7] [--texts] [--turned]

Counted are the findings of each rule and severity on published news in both writings, in the direction in which they
were translated, and the share of pairs with any warning: of each pair alone, and in articles of 20 pairs, where a fault that
repeats is one finding about the article. The sample of a rule is drawn by its seed and printed as row, language and span;
with `--texts` the texts follow, which are not part of this project. `--turned` takes the translation for the source. The
judgement stands in docs/false-alarms.md.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.check import LANGUAGES, fresh, news  # noqa: E402
from reviews.check import check_article, check_pair  # noqa: E402
from reviews.text.segments import Article, Finding, Pair  # noqa: E402

EVERY = 10_000
SENTENCES = 20


def shares(lang: str, pairs: Sequence[Pair]) -> str:
    """How many of the pairs have an error or a warning of their own, alone and in articles."""
    alone = sum(map(is_serious, map(check_pair, pairs)))
    together = 0
    for at in range(0, len(pairs), SENTENCES):
        report = check_article(Article("news", fresh(pairs[at : at + SENTENCES])))
        together += sum(map(is_serious, report.pairs.values()))
    n = max(1, len(pairs))
    return f"{lang}: {len(pairs):,} pairs, with an error or a warning {alone / n:.1%}, in articles {together / n:.1%}"


def is_serious(said: Iterable[Finding]) -> bool:
    """Whether any finding is more than a note."""
    return any(one.severity != "note" for one in said)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rules", nargs="*", help="those of which a sample is printed")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of development data")
    parser.add_argument("--size", type=int, default=30)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--texts", action="store_true")
    parser.add_argument("--turned", action="store_true")
    options = parser.parse_args()
    pairs = fresh(news(options.shared, EVERY))
    if options.turned:
        pairs = tuple(Pair(one.id, one.target, one.source, one.target_lang, one.source_lang) for one in pairs)
    found: defaultdict[tuple[str, str], list[tuple[Pair, Finding]]] = defaultdict(list)
    for pair in pairs:
        said = check_pair(pair)
        for one in said:
            found[one.rule, one.severity].append((pair, one))
    for lang in LANGUAGES:
        print(shares(lang, [pair for pair in pairs if lang in (pair.source_lang, pair.target_lang)]))
    for (rule, severity), n in sorted(Counter({key: len(said) for key, said in found.items()}).items()):
        print(f"{rule}, {severity}: {n}")
    for (rule, severity), said in sorted(found.items()):
        if rule in options.rules:
            print(f"\n{rule}, {severity}")
            for pair, one in random.Random(options.seed).sample(said, min(options.size, len(said))):
                print(f"{pair.id} {one.side} {one.start}-{one.end}")
                if options.texts:
                    print(f"    {one.sentence}\n    {pair.source}\n    {pair.target}")


if __name__ == "__main__":
    main()
