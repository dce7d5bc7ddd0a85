"""What a long article costs: the page of its ledger, the record of an edit, and the checks of the whole.

    python benchmarks/ledger.py [--pairs 2000 10000]

Milliseconds of the processor at the server, by Django's test client, on sentences made here (benchmarks/check.py); the job
after an edit is the mean of 20 places. The bar: a visit of the ledger of 2,000 pairs in 100 ms.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

BAR = 100
EDITS = 20


def milliseconds(run: Callable[[], object]) -> float:
    """Of the processor, the least of three runs."""
    times = []
    for _again in range(3):
        start = time.process_time()
        run()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def row(pairs: int) -> str:
    """One row of the table, of an article of so many pairs more than there are."""
    from django.db import transaction
    from django.test import Client
    from django.urls import reverse

    from benchmarks.check import made_sentences
    from reviews.models import Article, Chunk, Pair, Unchecked
    from reviews.pipeline.recheck import recheck_later
    from reviews.pipeline.steps import check_changes
    from reviews.review import groups, ledger
    from reviews.review.desk_rules import desk_rules
    from reviews.review.versions import create
    from tests.desk import make_desk

    desk = make_desk()
    made = made_sentences(pairs)
    texts = [
        Pair(article=desk.article, position=n, paragraph=n, source=one.source, target=one.target)
        for n, one in enumerate(made, 4)
    ]
    create(texts, by=desk.mei)
    article = Article.objects.get(pk=desk.article.pk)
    client = Client()
    client.force_login(desk.chen)
    visit = partial(client.get, reverse("ledger", args=[article.pk]))
    start = time.process_time()
    visit()
    first = (time.process_time() - start) * 1000
    one = Pair.objects.filter(article=article)[7]
    edit = milliseconds(lambda: ledger.keep([ledger.read(one, article)]))
    whole = milliseconds(lambda: groups.look_at_all(article, desk_rules(article)))
    recheck_later(article)
    chunk = Chunk.objects.get(step="check_changes")

    def job() -> None:
        with transaction.atomic():
            check_changes(chunk, lambda _share: None)()

    job()
    edited = Pair.objects.filter(article=article)[:: max(1, pairs // EDITS)]
    waiting = [Unchecked(article=article, pair=pair) for pair in edited]

    def jobs() -> None:
        for one in waiting:
            Unchecked.objects.bulk_create([one])
            job()

    shown = [milliseconds(visit), first, edit, whole, milliseconds(jobs) / len(waiting)]
    cells = [f"{pairs:,}", f"{shown[0]:,.0f}", f"{BAR} at 2,000", *(f"{one:,.1f}" for one in shown[1:])]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, nargs="+", default=[2000, 10000])
    options = parser.parse_args()
    columns = [
        "pairs",
        "a visit",
        "bar",
        "the first visit, nothing read yet",
        "the record of an edit",
        "checks of the whole",
    ]
    print("| " + " | ".join([*columns, "their job after an edit"]) + " |")
    print("|---|---|---|---|---|---|---|")
    for pairs in options.pairs:
        if os.fork() == 0:
            with tempfile.TemporaryDirectory() as folder:
                os.environ |= {"DUIKAN_DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "workbench.settings"}
                os.environ["ALLOWED_HOSTS"] = "testserver"
                os.environ.pop("DATABASE_URL", None)
                import django

                django.setup()
                from django.core.management import call_command

                call_command("migrate", verbosity=0)
                print(row(pairs), flush=True)
            os._exit(0)
        os.wait()


if __name__ == "__main__":
    main()
