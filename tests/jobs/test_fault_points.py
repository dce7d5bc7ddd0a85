"""A process dies at each named place, as by a power cut: what it had acknowledged is there, nothing is half there, work goes on."""

import os
import re
import signal
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, connections
from django.utils import timezone

from reviews import faults
from reviews.jobs import run_job
from reviews.models import Approval, Article, Chunk, Delivery, Finding, HistoricalPair, Job, Pair, Project, WrittenFile
from reviews.models.job import UNDER_WAY
from reviews.pipeline import STEPS, FileToLoad, edition_later, load_file
from reviews.pipeline.edition import edition_of, snapshot_of
from reviews.pipeline.export import to_file
from reviews.pipeline.webhooks import call_due
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.delivery import send_test
from reviews.review.actions.edit import edit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.webhook import add_webhook
from reviews.review.events import KINDS
from reviews.review.picked import Picked
from reviews.webhooks import Answer
from tests.desk import Desk, make_desk

REVIEWS = Path(faults.__file__).parent
LOADING = [
    "load.after_rows",
    "import.after_rows",
    "import.published",
    "job.taken",
    "job.before_results",
    "job.after_results",
]
WRITING = ["write.after_rows", "write.after_history"]
APPROVING = ["approve.after_approvals", *WRITING]
EXPORTING = ["export.before_sync", "export.before_rename"]
FILING = ["file.after_content", "job.taken", "job.before_results", "job.after_results"]
CALLING = ["webhook.before_call", "webhook.after_call", "webhook.recorded", "job.taken", "job.after_results"]
ROWS = [f"In year {n} the mill ground {n + 7} sacks.\t第{n}年磨坊磨了{n + 7}袋。" for n in range(1, 40)]
FILE = FileToLoad("\n".join(ROWS).encode(), "mill.tsv")


@pytest.fixture
def desk(transactional_db: None) -> Desk:
    """A desk that other processes see."""
    return make_desk()


def dies_at(point: str, act: Callable[[], object]) -> None:
    """Have a process of its own do `act` until it dies at the point."""
    connections.close_all()
    child = os.fork()
    if not child:
        with suppress(BaseException):
            faults.arm(point)
            act()
        os._exit(1)  # it came through, or failed otherwise
    _child, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"{point} was not reached"
    assert os.WTERMSIG(status) == signal.SIGKILL


def recover() -> None:
    """The leases of the dead run out, and another worker does what is left."""
    Chunk.objects.filter(state=Chunk.State.LEASED).update(lease_until=timezone.now() - timedelta(seconds=1))
    while job := Job.objects.filter(state__in=UNDER_WAY).first():  # a call leaves a job for the next one
        run_job(job, STEPS)
    assert set(Job.objects.values_list("state", flat=True)) <= {Job.State.DONE}
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            assert cursor.fetchall() == [("ok",)]


def content(article: Article) -> list[object]:
    """Pairs, their history and findings, without keys."""
    pairs = (
        Pair.objects.filter(article=article).order_by("position").values_list("position", "source", "target", "state")
    )
    history = HistoricalPair.objects.filter(article=article).order_by("id", "version")
    findings = Finding.objects.filter(article=article).values_list("pair__position", "rule", "start", "end")
    return [*pairs, *history.values_list("source", "version", "target"), *sorted(findings)]


def test_every_point_in_the_code_is_one_where_something_dies_here() -> None:
    said = {name for path in REVIEWS.rglob("*.py") for name in re.findall(r'faultpoint\("([^"]+)"\)', path.read_text())}
    assert said == {*LOADING, *APPROVING, *EXPORTING, *FILING, *CALLING}


@pytest.mark.parametrize("point", LOADING)
def test_a_document_is_absent_or_complete(desk: Desk, point: str) -> None:
    def load() -> Article:
        article = load_file(FILE, desk.project, by=desk.lin).article
        for job in Job.objects.all():
            run_job(job, STEPS)
        return article

    dies_at(point, load)
    begun = Article.objects.exclude(pk=desk.article.pk)
    assert begun.count() == (0 if point == "load.after_rows" else 1)
    assert not begun.filter(stage=Article.Stage.READY).exists()
    loaded = load_file(FILE, desk.project, by=desk.lin)
    assert loaded.new == (point == "load.after_rows")
    recover()
    loaded.article.refresh_from_db()
    assert loaded.article.stage == Article.Stage.READY
    undisturbed = load_file(FILE, Project.objects.create(name="Undisturbed", slug="undisturbed"), by=desk.lin).article
    recover()
    assert len(content(undisturbed)) >= 2 * len(ROWS)
    assert content(loaded.article) == content(undisturbed)


@pytest.mark.parametrize("point", APPROVING)
def test_many_are_approved_or_none(desk: Desk, point: str) -> None:
    submit_all(desk.article, by=desk.mei)
    chosen = Picked(dict(Pair.objects.values_list("pk", "version")))
    dies_at(point, lambda: approve_many(desk.article, chosen, by=desk.chen))
    assert not Approval.objects.exists()
    assert set(Pair.objects.values_list("state", flat=True)) == {"in_review"}
    approve_many(desk.article, chosen, by=desk.chen)
    assert set(Pair.objects.values_list("state", flat=True)) == {"approved"}


@pytest.mark.parametrize("point", WRITING)
def test_a_text_is_saved_with_its_history_and_its_event_or_not_at_all(desk: Desk, point: str) -> None:
    add_webhook(desk.project, by=desk.lin, name="Site", address="https://hooks.example.org/", events=KINDS)
    said = {"by": desk.fang, "version": 1, "target": "潮汐磨坊立在江口。"}
    dies_at(point, lambda: edit(desk.pair().pk, **said))  # type: ignore[arg-type]
    assert (desk.pair().target, desk.pair().version) == ("潮汐磨坊立在河口。", 1)
    assert not Delivery.objects.exists()
    assert edit(desk.pair().pk, **said).version == 2  # type: ignore[arg-type]


def approved(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    approve_many(desk.article, Picked(dict(Pair.objects.values_list("pk", "version"))), by=desk.chen)


@pytest.mark.parametrize("point", EXPORTING)
def test_a_file_is_the_old_one_or_the_new_one(desk: Desk, tmp_path: Path, point: str) -> None:
    path = tmp_path / "mill.tmx"
    to_file(edition_of(desk.article, by=None), "tmx", path)
    old = path.read_bytes()
    approved(desk)
    edition = edition_of(desk.article, by=None)
    dies_at(point, lambda: to_file(edition, "tmx", path))
    assert path.read_bytes() == old
    to_file(edition, "tmx", path)
    assert path.read_bytes().count(b"<tu ") == 3


@pytest.mark.parametrize("point", FILING)
def test_a_file_by_a_job_is_not_there_or_whole(desk: Desk, point: str) -> None:
    approved(desk)
    file = edition_later(snapshot_of(desk.article, by=desk.lin), "tmx", by=desk.lin, lane="", people="full")
    dies_at(point, lambda: run_job(file.job, STEPS))
    assert WrittenFile.objects.get(pk=file.pk).content is None
    recover()
    assert bytes(WrittenFile.objects.get(pk=file.pk).content or b"").count(b"<tu ") == 3


@pytest.mark.parametrize("point", CALLING)
def test_a_delivery_comes_at_least_once_under_one_key_and_in_order(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: str
) -> None:
    hook = add_webhook(desk.project, by=desk.lin, name="Site", address="https://hooks.example.org/", events=KINDS)
    came = tmp_path / "came"

    def called(delivery: Delivery) -> Answer:
        with came.open("a") as file:
            file.write(f"{delivery.event.n} {delivery.key}\n")
        return Answer(200)

    monkeypatch.setattr("reviews.pipeline.webhooks.called", called)
    for _ in range(3):
        send_test(hook.pk, by=desk.lin)
    call_due()
    dies_at(point, lambda: run_job(Job.objects.get(), STEPS))
    recover()
    assert set(Delivery.objects.values_list("state", flat=True)) == {"taken"}
    lines = came.read_text().splitlines()
    once = list(dict.fromkeys(lines))
    assert once == [f"{one.event.n} {one.key}" for one in Delivery.objects.order_by("event_id")]
    assert lines == sorted(lines, key=once.index)
    assert len(lines) == (3 if point in ("webhook.before_call", "job.taken") else 4)
