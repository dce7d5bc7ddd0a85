"""Prints recall and false alarms of each category of faults as a table: `python -m tests.check [category ...]`.

For categories that are named, it also prints the cases that are missed and those that are flagged without reason.
"""

import sys

from tests.check.written import BARS, Case, alarms, alarms_of_all, cases, findings, good, missed


def main(named: list[str]) -> None:
    """The table, in Markdown."""
    print("| category | rules | bad | found | bar | clean | flagged | bar |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for category in named or BARS:
        bar = BARS[category]
        bad = sum(case.bad for case in cases(category))
        clean = len(cases(category)) - bad
        found, flagged = 1 - len(missed(category)) / bad, len(alarms(category)) / clean
        print(
            f"| {category} | {', '.join(sorted(bar.rules))} | {bad} | {found:.1%} | {bar.recall:.0%} | {clean} | {flagged:.1%}"
            f" | {bar.alarms:.1%} |"
        )
    if not named:
        print(
            f"\nClean cases of all categories with any error or warning: {len(alarms_of_all()) / len(good()):.1%} (bar 5 %)."
        )
    for category in named:
        for case in missed(category):
            print("missed", *_texts(case), sep="\t")
        for case in alarms(category):
            print("flagged", *_texts(case), *(f"{one.rule}: {one.sentence}" for one in findings(case)), sep="\t")


def _texts(case: Case) -> list[str]:
    return [case.name, *(f"{pair.source} | {pair.target}" for pair in case.pairs)]


if __name__ == "__main__":
    main(sys.argv[1:])
