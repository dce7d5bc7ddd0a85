"""How long it takes to approve many pairs in one act, and to save one edit, at the server.

    python benchmarks/approve.py [--pairs 10000] [--saves 200] [--postgresql] [--webhook]

Approving is the verb behind the chosen rows, with history, chain and states, in one transaction. Saving is the whole
request by Django's test client, with the checks of the pair and the page drawn anew: the median and the 95th percentile
in milliseconds by the clock, how many statements, and the median milliseconds of processor time, this process's and that of
the database's own process (which on a busy machine tell more). The bars: 10,000 pairs in 2 s, a save in 20 ms.
With --webhook the project has one that is told of all that happens; nobody calls it.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


class Spent:
    """What many runs of one act took, measured one by one."""

    def __init__(self) -> None:
        from django.db import connection

        self.connection = connection
        self.clock: list[float] = []
        self.here: list[float] = []
        self.there: list[float] = []
        self.statements: list[int] = []
        self.server: Path | None = None
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                self.server = Path("/proc", str(cursor.fetchone()[0]), "schedstat")

    def in_database(self) -> float:
        """Seconds of processor time that the database's process for this connection has had."""
        return int(self.server.read_text().split()[0]) / 1e9 if self.server else 0.0

    @contextmanager
    def one(self) -> Iterator[None]:
        """One run."""
        said = 0

        def count(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            nonlocal said
            said += 1
            return execute(sql, params, many, context)

        with self.connection.execute_wrapper(count):
            there, here, start = self.in_database(), time.process_time(), time.perf_counter()
            yield
            self.clock.append(1000 * (time.perf_counter() - start))
            self.here.append(1000 * (time.process_time() - here))
            self.there.append(1000 * (self.in_database() - there))
        self.statements.append(said)

    def figures(self, name: str) -> dict[str, float]:
        """By name."""
        return {
            f"{name}_median_ms": round(statistics.median(self.clock), 1),
            f"{name}_p95_ms": round(statistics.quantiles(self.clock, n=20)[-1], 1),
            f"{name}_processor_ms": round(statistics.median(self.here), 1),
            f"{name}_database_ms": round(statistics.median(self.there), 1),
            f"{name}_statements": statistics.median(self.statements),
        }


def measure(pairs: int, saves: int, *, webhook: bool = False) -> dict[str, float]:
    """The figures on the database of DATABASE_URL, which is empty."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")
    os.environ["ALLOWED_HOSTS"] = "testserver"
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.urls import reverse

    from reviews.models import Pair, Project
    from reviews.review.actions.approve_many import approve_many
    from reviews.review.actions.edit import edit
    from reviews.review.actions.submit_all import submit_all
    from reviews.review.actions.webhook import add_webhook
    from reviews.review.events import KINDS
    from reviews.review.picked import Picked
    from reviews.review.verify import problems_of
    from reviews.review.versions import create
    from tests.desk import make_desk

    call_command("migrate", verbosity=0)
    desk = make_desk()
    Project.objects.update(batch_cap=10_000)
    if webhook:
        add_webhook(desk.project, by=desk.lin, name="Site", address="https://hooks.example.org/", events=KINDS)
    desk.article.refresh_from_db()
    rows = [
        Pair(
            article=desk.article,
            position=n + 4,
            paragraph=n + 4,
            source=f"Mill {n} stood there.",
            target=f"第{n}座磨坊立在那裡。",
        )
        for n in range(pairs)
    ]
    create(rows, by=desk.mei)
    submit_all(desk.article, by=desk.mei)
    keys = Pair.objects.filter(position__gt=3).order_by("position")[:pairs]
    chosen = Picked(dict(keys.values_list("pk", "version")))
    start = time.perf_counter()
    done = approve_many(desk.article, chosen, by=desk.chen)
    approving = time.perf_counter() - start
    if len(done.changed) != pairs or list(problems_of(desk.project)):
        raise RuntimeError("Not all pairs were approved, or history is not sound.")
    client = Client()
    client.force_login(desk.mei, backend="django.contrib.auth.backends.ModelBackend")
    requests, verbs = Spent(), Spent()
    for n in range(saves):
        pair = Pair.objects.get(article=desk.article, position=4 + n % pairs)
        address, form = reverse("pair_edit", args=[pair.pk]), {"version": pair.version, "target": f"第{n}座水磨坊。"}
        with requests.one():
            response = client.post(address, form, headers={"HX-Request": "true"})
        if response.status_code != 200:
            raise RuntimeError(f"An edit was answered with {response.status_code}.")
        pair.refresh_from_db()
        with verbs.one():
            edit(pair.pk, by=desk.fang, version=pair.version, target=f"第{n}座風磨坊。")
    return {
        "pairs": pairs,
        "approve_seconds": round(approving, 2),
        **verbs.figures("save_verb"),
        **requests.figures("save_request"),
    }


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--saves", type=int, default=200)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--webhook", action="store_true")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="duikan-approve-")))
        url = f"sqlite:///{folder / 'desk.sqlite3'}"
        if options.postgresql:
            from tests import servers

            url = stack.enter_context(servers.postgresql())
        os.environ |= {"DATABASE_URL": url, "REDIS_URL": "", "DUIKAN_DATA_DIR": str(folder)}
        print(json.dumps(measure(options.pairs, options.saves, webhook=options.webhook)))
        from django.db import connections

        connections.close_all()


if __name__ == "__main__":
    main()
