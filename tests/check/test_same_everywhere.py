"""What is found in a text is the same in every process: words are kept in sets, whose order hangs on a seed."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.check.written import BARS, cases, findings

ROOT = Path(__file__).resolve().parents[2]


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
    assert len(first) > 1000
    for other in others:
        assert [line for line in first if line not in set(other)] == []


def tell() -> None:
    """Each written case with a sum of what is found in it."""
    for category in BARS:
        for case in cases(category):
            said = hashlib.sha256(repr(findings(case)).encode()).hexdigest()
            print(category, case.name, "bad" if case.bad else "good", said)


if __name__ == "__main__":
    tell()
