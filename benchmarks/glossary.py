"""What a glossary of 20,000 terms costs beside one of 20: each save and page, the job after a change, files in and out.

    python benchmarks/glossary.py [--terms 20 20000] [--pairs 1000] [--times 20] [--postgresql]

Milliseconds of this process's processor time at the server (with PostgreSQL, the database's own is left out), by Django's
test client, each with its statements: the median of --times requests where an act can be done again, of one where not.
The bar: with 20,000 terms a save takes at most 20 ms more than with 20, the first after a change of a term excepted.
"""

import argparse
import html
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from itertools import count, product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SIGNED = re.compile('name="plan" value="([^"]+)"')
HTMX = {"HX-Request": "true"}
FIRST = [f"{a}{b}" for a, b in product(("tid", "corn", "flax", "rav", "mor", "sel", "bran", "hol", "quar", "west"), (
    "al", "en", "ish", "or", "um", "ate", "ine", "oid", "ux", "ant", "el", "ig", "ok", "yn", "av", "est", "ond", "ur", "ath", "im",
))]  # fmt: skip
SECOND = [f"{a}{b}" for a, b in product(("mill", "lock", "weir", "ford", "barn", "kiln", "loom", "forge", "mint", "dock"), (
    "", "house", "yard", "wheel", "gate", "stone", "field", "side", "worth", "man",
))]  # fmt: skip
HAN = "磨坊水閘河口穀倉窯爐織機鍛造碼頭田野石橋城門工匠山丘海岸森林湖泊"


def named(n: int) -> tuple[str, str]:
    """The n-th term with its rendering."""
    first, second = FIRST[n % len(FIRST)], SECOND[n // len(FIRST) % len(SECOND)]
    return f"{first} {second}", "".join(HAN[n // len(HAN) ** at % len(HAN)] for at in range(4))


def sentence(n: int) -> tuple[str, str]:
    """A pair with two terms, rendered as agreed."""
    (one, here), (two, there) = named(n * 7 % 20_000), named(n % 20)
    return (
        f"In the year {1500 + n % 400} the {one} stood by the old {two}.",
        f"{1500 + n % 400}年，{here}立在舊{there}旁。",
    )


def table(terms: int) -> str:
    """The glossary as a CSV file."""
    rows = (
        f"{source},{target},{target}甲 | {target}乙,{target}丙,A note" for source, target in map(named, range(terms))
    )
    return "\n".join(["source,target,variants,forbidden,note", *rows])


class Said:
    """The statements of one act."""

    def __init__(self) -> None:
        self.n = 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.n += 1
        return execute(sql, params, many, context)


def measured(act: Callable[[], Any], times: int = 1) -> tuple[float, int]:
    """(median milliseconds of processor time, statements of the last time)."""
    from django.db import connection

    took = []
    for _turn in range(times):
        with connection.execute_wrapper(said := Said()):
            start = time.process_time()
            answer = act()
            took.append(1000 * (time.process_time() - start))
        if answer is not None and answer.status_code != 200:
            raise SystemExit(f"the desk answered {answer.status_code}")
    return statistics.median(took), said.n


def figures(terms: int, pairs: int, times: int) -> dict[str, tuple[float, int]]:
    """Each act by name, in a project of its own."""
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.db import transaction
    from django.test import Client
    from django.urls import reverse

    from reviews.models import Chunk, GlossaryImport, GlossaryTerm, Pair
    from reviews.pipeline import recheck_project
    from reviews.pipeline.steps import check_pairs, check_whole
    from reviews.review.actions.approve_many import approve_many
    from reviews.review.actions.confirm_alignment import confirm_alignment
    from reviews.review.actions.submit_all import submit_all
    from reviews.review.picked import Picked
    from reviews.review.versions import create
    from tests.desk import make_desk

    desk = make_desk(f"desk-{terms}")
    texts = ((n, *sentence(n)) for n in range(4, pairs + 4))
    create(
        [Pair(article=desk.article, position=n, paragraph=n // 4, source=en, target=zh) for n, en, zh in texts],
        by=desk.mei,
    )
    confirm_alignment(desk.article, by=desk.mei)
    submit_all(desk.article, by=desk.mei)
    desk.project.batch_cap = 10_000
    desk.project.save()
    desk.article.refresh_from_db()
    chosen = Pair.objects.filter(article=desk.article, position__gt=pairs // 2).values_list("pk", "version")
    approve_many(desk.article, Picked(dict(chosen)), by=desk.chen)
    lead, client = Client(), Client()
    lead.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
    client.force_login(desk.mei, backend="django.contrib.auth.backends.ModelBackend")
    article, project = reverse("review", args=[desk.article.pk]), desk.project.pk
    glossary, imports = reverse("glossary", args=[project]), reverse("glossary_import", args=[project])
    middle = Pair.objects.get(article=desk.article, position=30)
    versions = count(middle.version)

    def save() -> Any:
        version = next(versions)
        data = {"version": version, "target": f"{middle.target[:-1]}{'很' * (version % 50 + 1)}久。"}
        return client.post(reverse("pair_edit", args=[middle.pk]), data, headers=HTMX)

    found: dict[str, tuple[float, int]] = {}

    def note(name: str, act: Callable[[], Any], times: int = 1) -> None:
        found[name] = measured(act, times)
        print(
            f"{terms:>6,} {name:44} {found[name][0]:10,.1f} ms {found[name][1]:7,} statements",
            file=sys.stderr,
            flush=True,
        )

    def import_file(name: str, data: bytes) -> None:
        plan = lead.post(imports, {"file": SimpleUploadedFile(name, data), "languages": "en>zh-Hant-TW"})
        signed = html.unescape(SIGNED.findall(plan.content.decode())[0])
        note(
            f"the plan of a file, {name[-3:].upper()}",
            lambda: lead.post(imports, {"file": SimpleUploadedFile(name, data)}),
        )
        note(f"its import, {name[-3:].upper()}", lambda: lead.post(imports, {"plan": signed}, follow=True))
        if GlossaryTerm.objects.filter(project=project).count() != terms:
            raise SystemExit("not all terms were imported")

    note("save, no terms", save, times)
    import_file("terms.csv", table(terms).encode())
    forms = {form: reverse("glossary_export", args=[project]) + f"?format={form}" for form in ("csv", "tbx")}
    files = {form: lead.get(address).content for form, address in forms.items()}
    for form, address in forms.items():
        note(f"export, {form.upper()}", lambda address=address: lead.get(address), 3)
    undo = reverse("glossary_import_undo", args=[GlossaryImport.objects.latest("pk").pk])
    note("the import taken back", lambda: lead.post(undo, follow=True))
    import_file("terms.tbx", files["tbx"])
    note("save, the first after a change", save)
    note("save", save, times)
    note("page of a pair", lambda: client.get(reverse("pair", args=[middle.pk]), headers=HTMX), times)
    note("review screen", lambda: client.get(f"{article}?at=30"), times)
    note("glossary page", lambda: lead.get(glossary), times)
    note("glossary page, the last", lambda: lead.get(f"{glossary}?page=last"), times)
    note("glossary page, words", lambda: lead.get(f"{glossary}?q=weirstone"), times)
    term = GlossaryTerm.objects.filter(project=project).earliest("pk")
    note("page of a term", lambda: lead.get(reverse("term", args=[term.pk])), 3)
    note("approved under an older glossary", lambda: lead.get(reverse("glossary_older", args=[project])), 3)
    job = recheck_project(desk.project)[0]
    chunk = Chunk.objects.filter(job=job, step="check").earliest("n")
    whole = Chunk.objects.get(job=job, step="check_whole")

    def run(step: Callable[..., Callable[[], None]], chunk: Chunk) -> None:
        with transaction.atomic():
            step(chunk, lambda _share: None)()

    note("job: 500 pairs", lambda: run(check_pairs, chunk))
    note("job: all pairs together", lambda: run(check_whole, whole))
    data = {"source": "tide race", "target": "潮流"}
    note("a term added", lambda: lead.post(reverse("glossary_add", args=[project]), data, follow=True))
    note(
        "page of a pair, the first after a change", lambda: client.get(reverse("pair", args=[middle.pk]), headers=HTMX)
    )
    return found


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--terms", type=int, nargs="+", default=[20, 20_000])
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--postgresql", action="store_true")
    given = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="duikan-glossary-")))
        url = f"sqlite:///{folder / 'desk.sqlite3'}"
        if given.postgresql:
            from tests import servers

            url = stack.enter_context(servers.postgresql())
        os.environ |= {
            "DATABASE_URL": url,
            "REDIS_URL": "",
            "DUIKAN_DATA_DIR": str(folder),
            "ALLOWED_HOSTS": "testserver",
        }
        os.environ["DJANGO_SETTINGS_MODULE"] = "workbench.settings"
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", verbosity=0)
        found = [figures(terms, given.pairs, given.times) for terms in given.terms]
        print("| | " + " | ".join(f"{terms:,} terms, ms | statements" for terms in given.terms) + " |")
        print("|---|" + "---:|---:|" * len(found))
        for name in found[0]:
            print(f"| {name} | " + " | ".join(f"{one[name][0]:,.1f} | {one[name][1]:,}" for one in found) + " |")
        connections.close_all()


if __name__ == "__main__":
    main()
