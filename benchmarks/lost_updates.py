"""Many processes edit the same pairs at once: is every acknowledged edit there afterwards?

    python benchmarks/lost_updates.py [--writers 16] [--edits 100000] [--pairs 200] [--postgresql]

The writers are forked off one process that has read the desk's code: what is measured is their writing.
Each edit reads the number that a pair's translation holds and saves it plus one, through the verb that the desk uses. A
conflict is tried again, as a person would. Afterwards the numbers have to add up to the acknowledged edits (lost
updates), each pair to have one version an edit, and the chain over history to verify. SQLite is set up as the desk
sets it up (WAL, FULL, IMMEDIATE); PostgreSQL runs on a server of its own for the while, without fsync.
"""

import argparse
import json
import multiprocessing
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
    """A desk with `pairs` pairs that hold the number 0, and one edit of another: what the checks read for the first is read."""
    from django.core.management import call_command

    from reviews.models import Pair
    from reviews.review.actions.edit import edit
    from reviews.review.versions import create
    from reviews.text.meanings.dictionary import chinese_english
    from tests.desk import make_desk

    call_command("migrate", verbosity=0)
    desk = make_desk()
    numbered = [
        Pair(article=desk.article, position=n + 4, paragraph=n + 4, source=f"Mill {n}.", target="第0號磨坊。")
        for n in range(pairs)
    ]
    create(numbered, by=desk.mei)
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊立於河口。")
    chinese_english()


def write(writer: int, edits: int) -> dict[str, int]:
    """Make `edits` acknowledged edits and say how many, and what went wrong on the way."""
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
    from reviews.models import Pair, Project
    from reviews.review.verify import problems_of

    rows = list(Pair.objects.filter(position__gt=3).values_list("target", "version"))
    problems = sum(1 for project in Project.objects.all() for _problem in problems_of(project))
    return {
        "sum": sum(number(target) for target, _version in rows),
        "versions": sum(version - 1 for _target, version in rows),
        "problems": problems,
    }


def run(url: str, folder: Path, writers: int, edits: int, pairs: int) -> dict[str, float]:
    """All of it on one database, in a process of its own: figures by name."""
    environment = {**os.environ, "DATABASE_URL": url, "REDIS_URL": "", "DUIKAN_DATA_DIR": str(folder)}
    said = ["--here", "--writers", str(writers), "--edits", str(edits), "--pairs", str(pairs)]
    command = [sys.executable, str(Path(__file__).resolve()), *said]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.strip().split("\n")[-1]))


def run_here(writers: int, edits: int, pairs: int) -> dict[str, float]:
    """All of it on the database of DATABASE_URL: figures by name."""
    set_up()
    from django.db import connection, connections

    prepare(pairs)
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()
    shares = [(n, edits // writers + (n < edits % writers)) for n in range(writers)]
    start = time.monotonic()
    with multiprocessing.get_context("fork").Pool(writers) as processes:
        told = processes.starmap(write, shares, chunksize=1)
    seconds = time.monotonic() - start
    found = look()
    connections.close_all()
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
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(given)
    if options.here:
        print(json.dumps(run_here(options.writers, options.edits, options.pairs)))
        return 0
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="duikan-lost-updates-")))
        url = f"sqlite:///{folder / 'desk.sqlite3'}"
        if options.postgresql:
            from tests import servers

            url = stack.enter_context(servers.postgresql())
        figures = run(url, folder, options.writers, options.edits, options.pairs)
        print(json.dumps(figures))
    return int(any(figures[name] for name in ("lost", "versions_missing", "locked", "history_problems")))


if __name__ == "__main__":
    sys.exit(main())
