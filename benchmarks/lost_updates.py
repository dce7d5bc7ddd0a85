"""Many processes edit the same pairs at once: is every acknowledged edit there afterwards?

    python benchmarks/lost_updates.py [--writers 16] [--edits 100000] [--pairs 200] [--postgresql]

Each edit reads the number that a pair's translation holds and saves it plus one, through the verb that the desk uses. A
conflict is tried again, as a person would. Afterwards the numbers have to add up to the acknowledged edits (lost
updates), each pair to have one version an edit, and the chain over history to verify. SQLite is set up as the desk
sets it up (WAL, FULL, IMMEDIATE); PostgreSQL runs on a server of its own for the while, without fsync.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def set_up() -> None:
    """Django on the database of DATABASE_URL."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")
    import django

    django.setup()


def prepare(pairs: int) -> None:
    """An empty desk with `pairs` pairs, each holding the number 0."""
    set_up()
    from django.core.management import call_command

    from reviews.models import Pair
    from reviews.review.versions import create
    from tests.desk import make_desk

    call_command("migrate", verbosity=0)
    desk = make_desk()
    numbered = [
        Pair(article=desk.article, position=n + 4, paragraph=n + 4, source=f"Mill {n}.", target="第0號磨坊。")
        for n in range(pairs)
    ]
    create(numbered, by=desk.mei)


def write(writer: int, edits: int) -> dict[str, int]:
    """Make `edits` acknowledged edits and say how many, and what went wrong on the way."""
    set_up()
    from django.db import OperationalError

    from reviews.models import Pair, Person
    from reviews.review.actions.edit import edit
    from reviews.review.refusals import Conflict

    by, chance = Person.objects.get(username="mei"), random.Random(writer)
    keys = list(Pair.objects.filter(position__gt=3).values_list("pk", flat=True))
    told = {"acknowledged": 0, "conflicts": 0, "locked": 0}
    while told["acknowledged"] < edits:
        try:
            pair = Pair.objects.get(pk=chance.choice(keys))
            edit(pair.pk, by=by, version=pair.version, target=f"第{number(pair.target) + 1}號磨坊。")
            told["acknowledged"] += 1
        except Conflict:
            told["conflicts"] += 1
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            told["locked"] += 1
    return told


def number(text: str) -> int:
    """The number in a pair's translation."""
    found = re.search(r"\d+", text)
    return int(found[0]) if found else 0


def look() -> dict[str, int]:
    """What the database holds: the sum of the numbers, of the versions, and what is wrong with history."""
    set_up()
    from reviews.models import Pair, Project
    from reviews.review.verify import problems_of

    rows = list(Pair.objects.filter(position__gt=3).values_list("target", "version"))
    problems = sum(1 for project in Project.objects.all() for _problem in problems_of(project))
    return {
        "sum": sum(number(target) for target, _version in rows),
        "versions": sum(version - 1 for _target, version in rows),
        "problems": problems,
    }


def child(environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    """This script in a process of its own."""
    command = [sys.executable, str(Path(__file__).resolve()), *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def answer(process: subprocess.Popen[str]) -> dict[str, int]:
    """What a process says at its end."""
    output, _nothing = process.communicate()
    if process.returncode:
        raise RuntimeError(f"A process ended with status {process.returncode}.")
    return dict(json.loads(output.strip().split("\n")[-1]))


def run(url: str, folder: Path, writers: int, edits: int, pairs: int) -> dict[str, float]:
    """All of it on one database: figures by name."""
    environment = {**os.environ, "DATABASE_URL": url, "REDIS_URL": "", "DUIKAN_DATA_DIR": str(folder)}
    answer(child(environment, "--prepare", "--pairs", str(pairs)))
    start = time.monotonic()
    shares = [edits // writers + (n < edits % writers) for n in range(writers)]
    processes = [child(environment, "--writer", str(n), "--edits", str(share)) for n, share in enumerate(shares)]
    told = [answer(process) for process in processes]
    seconds = time.monotonic() - start
    found = answer(child(environment, "--look"))
    acknowledged = sum(one["acknowledged"] for one in told)
    return {
        "writers": writers,
        "acknowledged": acknowledged,
        "lost": acknowledged - found["sum"],
        "versions_missing": acknowledged - found["versions"],
        "locked": sum(one["locked"] for one in told),
        "conflicts": sum(one["conflicts"] for one in told),
        "history_problems": found["problems"],
        "seconds": round(seconds, 1),
        "edits_a_second": round(acknowledged / seconds, 1),
    }


def main(given: list[str] | None = None) -> int:
    """Run, print the figures as JSON; 1 where anything was lost, locked or out of order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--writers", type=int, default=16)
    parser.add_argument("--edits", type=int, default=100_000, help="of all writers together")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--writer", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--look", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(given)
    if options.prepare:
        prepare(options.pairs)
        print("{}")
    elif options.writer is not None:
        print(json.dumps(write(options.writer, options.edits)))
    elif options.look:
        print(json.dumps(look()))
    else:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="duikan-lost-updates-")))
            url = f"sqlite:///{folder / 'desk.sqlite3'}"
            if options.postgresql:
                from tests import servers

                url = stack.enter_context(servers.postgresql())
            figures = run(url, folder, options.writers, options.edits, options.pairs)
            print(json.dumps(figures))
            return int(any(figures[name] for name in ("lost", "versions_missing", "locked", "history_problems")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
