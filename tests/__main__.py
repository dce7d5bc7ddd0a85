"""Runs every test: `python -m tests`; options go to pytest.

Twice: everything with SQLite, then what touches the database once more with PostgreSQL. Both runs share one PostgreSQL
and one Redis server, made for them. Closes with "N passed, N failed"; a skipped test fails the run, because `make test`
sets up all that the tests need.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from tests import servers

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "test-results"


def main(options: list[str]) -> int:
    """Run both, print the sums, return the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with servers.postgresql() as postgres_url, servers.redis() as redis_url, TemporaryDirectory() as data:
        environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")},
            "DUIKAN_DATA_DIR": data,
            "TEST_POSTGRES_URL": postgres_url,
            "TEST_REDIS_URL": redis_url,
        }
        counts = [run("sqlite", options, environment)]
        if counts[0]["passed"] or counts[0]["failed"]:
            print("Once more with PostgreSQL: the tests that touch the database", flush=True)
            environment["DATABASE_URL"] = postgres_url
            counts.append(run("postgresql", ["-m", "database", *options], environment))
    total = {word: sum(count[word] for count in counts) for word in ("passed", "failed", "skipped")}
    closing = f"{total['passed']} passed, {total['failed']} failed"
    print(f"{closing}, {total['skipped']} skipped" if total["skipped"] else closing)
    return int(any(count["status"] for count in counts) or bool(total["skipped"]))


def run(name: str, options: list[str], environment: dict[str, str]) -> dict[str, int]:
    """One run of pytest: its exit status, and how many tests passed, failed (or broke) and were skipped."""
    report = RESULTS / f"{name}.xml"
    report.unlink(missing_ok=True)
    workers = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]  # the order is that of tests/conftest.py
    command = [sys.executable, "-m", "pytest", *workers, f"--junitxml={report}", *options]
    status = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL).returncode
    suites = ElementTree.parse(report).getroot().iter("testsuite") if report.exists() else []
    numbers = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
    for suite in suites:
        for word in numbers:
            numbers[word] += int(suite.get(word, 0))
    failed = numbers["failures"] + numbers["errors"]
    passed = numbers["tests"] - failed - numbers["skipped"]
    return {"status": status, "passed": passed, "failed": failed, "skipped": numbers["skipped"]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
