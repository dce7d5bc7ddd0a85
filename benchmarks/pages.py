"""What the review screen weighs and costs, for articles of 60, 10,000 and 60,000 pairs, in one run.

    python benchmarks/pages.py [--pairs 60 10000 60000] [--times 30]

A desk of its own in a temporary folder (or the database of DATABASE_URL, which must be empty), pages asked for by Django's
test client in this process: the figures are those of the server alone. Medians of --times requests each: by the clock, and of
this process's processor time (which on a busy machine tells more, and on PostgreSQL leaves the database's own out).
"""

import argparse
import gzip
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DUIKAN_DATA_DIR", tempfile.mkdtemp())
os.environ["ALLOWED_HOSTS"] = "testserver"
os.environ["DJANGO_SETTINGS_MODULE"] = "workbench.settings"

import django  # noqa: E402

django.setup()

from django.contrib.staticfiles import finders  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from reviews.models import Article, Finding, Pair  # noqa: E402
from reviews.review.actions.confirm_alignment import confirm_alignment  # noqa: E402
from reviews.review.actions.submit_all import submit_all  # noqa: E402
from reviews.review.versions import create  # noqa: E402
from tests.desk import SENTENCES, Desk, make_desk  # noqa: E402
from tests.views.test_weight import loaded_by  # noqa: E402

HTMX = {"HX-Request": "true"}
BARS = {
    "review screen": 30,
    "detail of a pair": 20,
    "list, further rows": 20,
    "filter": 25,
    "history": 20,
    "save an edit": 20,
}


def lengthen(desk: Desk, n: int) -> None:
    """Fill the article up to `n` pairs, all in review, one in fifty with a finding."""
    for start in range(4, n + 1, 5000):
        rows = [
            Pair(
                article=desk.article,
                position=at,
                paragraph=at // 4,
                source=f"{SENTENCES[at % 3][0]} It was the winter of the great frost, and the river stood still.",
                target=f"{SENTENCES[at % 3][1]}那年冬天嚴寒，河水停住不流，人人都說春天不會來了。",
            )
            for at in range(start, min(n + 1, start + 5000))
        ]
        made = create(rows, by=desk.mei)
        Finding.objects.bulk_create(
            Finding(article=desk.article, pair=pair, rule="number", severity="warning", side="target", start=0, end=2,
                    message="m", span_key=str(pair.pk))
            for pair in made[::50]
        )  # fmt: skip
    confirm_alignment(desk.article, by=desk.mei)
    submit_all(desk.article, by=desk.mei)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as PostgreSQL does by itself within a minute


def acts(client: Client, article: Article, n: int) -> dict[str, Callable[[], Any]]:
    """The requests that are measured, by name."""
    middle = Pair.objects.get(article=article, position=n // 2)
    address = f"/articles/{article.pk}"

    versions = count(middle.version)

    def save() -> Any:
        version = next(versions)
        data = {"version": version, "target": f"{middle.target[:40]}第{version}版。"}
        return client.post(f"/pairs/{middle.pk}/edit", data, headers=HTMX)

    return {
        "review screen": lambda: client.get(f"{address}?at={n // 2}"),
        "first sight": lambda: client.get(address),
        "detail of a pair": lambda: client.get(f"/pairs/{middle.pk}", headers=HTMX),
        "list, further rows": lambda: client.get(f"{address}/rows?after={n // 2}", headers=HTMX),
        "filter": lambda: client.get(f"{address}?q=state:in_review+has:finding"),
        "filter by words": lambda: client.get(f"{address}?q=never+there"),
        "history": lambda: client.get(f"/pairs/{middle.pk}/history"),
        "save an edit": save,
    }


def measured(act: Callable[[], Any], times: int) -> tuple[float, float, int, int, int]:
    """(median milliseconds by the clock, of the processor, statements, bytes, bytes gzipped)."""
    act()
    said: list[str] = []

    def hear(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        said.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(hear):
        answer = act()
    if answer.status_code != 200:
        raise SystemExit(f"the desk answered {answer.status_code}")
    took, spent = [], []
    for _turn in range(times):
        start, busy = time.perf_counter(), time.process_time()
        act()
        took.append(1000 * (time.perf_counter() - start))
        spent.append(1000 * (time.process_time() - busy))
    size, packed = len(answer.content), len(gzip.compress(answer.content))
    return statistics.median(took), statistics.median(spent), len(said), size, packed


def main() -> None:
    """Print a table a size, and how the cost grew from the shortest article to the longest."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, nargs="+", default=[60, 10_000, 60_000])
    parser.add_argument("--times", type=int, default=30)
    given = parser.parse_args()
    call_command("migrate", verbosity=0)
    found: dict[str, list[float]] = {}
    for n in given.pairs:
        desk = make_desk(f"desk-{n}")
        lengthen(desk, n)
        client = Client()
        client.force_login(desk.chen, backend="django.contrib.auth.backends.ModelBackend")
        names = loaded_by(client.get(f"/articles/{desk.article.pk}?at=1").content.decode())
        static = sum(Path(str(finders.find(name))).stat().st_size for name in names)
        print(f"\n{connection.vendor}; the review screen loads {static / 1000:.1f} KB of static files (bar 150)")
        print(f"{n:,} pairs{'':14} ms p50   ms processor   statements   KB   KB gzipped")
        for name, act in acts(client, desk.article, n).items():
            ms, busy, statements, size, packed = measured(act, given.times)
            found.setdefault(name, []).append(busy)
            print(f"{name:22} {ms:7.1f} {busy:12.1f} {statements:10} {size / 1000:8.1f} {packed / 1000:8.1f}")
    print("\ngrowth of the processor time, longest against shortest article")
    for name, took in found.items():
        print(f"{name:22} {took[-1] / took[0]:5.2f} ×{f'   (bar {BARS[name]} ms)' if name in BARS else ''}")


if __name__ == "__main__":
    main()
