"""Titles of published sentences put into quotation marks: how many of them the check of titles reports.

    python benchmarks/titles.py [--shared ../shared] [--texts]

Every 《…》 and 〈…〉 of the published translations is put into the quotation marks of its writing, one at a time; found is a
finding that overlaps it. Counted too are the published pairs that the rule speaks of as they are. The sentences are
development data and no part of this project; `--texts` prints those that are missed.
"""

import argparse
import re
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.check import news  # noqa: E402
from reviews.check import check_pair  # noqa: E402

MARKS = {"zh-Hant-TW": "「」", "zh-Hans": "“”"}
TITLE = re.compile("[《〈]([^《》〈〉]+)[》〉]")
RULE = ["title_marks"]
EVERY = 10_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of development data")
    parser.add_argument("--texts", action="store_true")
    options = parser.parse_args()
    pairs = news(options.shared, EVERY)
    for lang, (opening, closing) in MARKS.items():
        ours = [pair for pair in pairs if pair.target_lang == lang]
        found, missed = 0, []
        for pair in ours:
            for title in TITLE.finditer(pair.target):
                start, end = title.span()
                quoted = pair.target[:start] + opening + title.group(1) + closing + pair.target[end:]
                said = check_pair(replace(pair, target=quoted), RULE)
                if any(one.start < end and one.end > start for one in said):
                    found += 1
                else:
                    missed.append((title.group(1), pair.source))
        n, clean = found + len(missed), sum(bool(check_pair(pair, RULE)) for pair in ours)
        print(
            f"{lang}: found {found} of {n} titles ({found / max(1, n):.0%}); {clean} of {len(ours)} pairs as published"
        )
        if options.texts:
            print(*(f"    {title} | {source}" for title, source in missed), sep="\n")


if __name__ == "__main__":
    main()
