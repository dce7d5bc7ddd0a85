"""A worker killed in the middle loses nothing and counts nothing twice: real processes, in both ways to run."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from reviews.jobs import run_job
from reviews.models import Article, Chunk, Finding, Job, Pair, Project
from reviews.pipeline import STEPS, FileToLoad, load_file
from tests import servers
from tests.live import ROOT

KILLS = 2
PAIRS = 2000
Worker = subprocess.Popen


@pytest.fixture
def embedded_worker_process(desk_environment: dict[str, str], tmp_path: Path):
    """Starts the worker that `manage.py serve` has as its child."""
    with ExitStack() as workers:
        command = [sys.executable, "manage.py", "work"]
        log = tmp_path / "worker.log"
        environment = {**desk_environment, "REDIS_URL": ""}
        yield lambda: workers.enter_context(servers.running(command, log, cwd=ROOT, env=environment))


@pytest.fixture(params=["embedded", "celery"])
def start_worker(request: pytest.FixtureRequest, desk_environment: dict[str, str]) -> Callable[[], Worker]:
    """Starts a worker of one way to run; a lease is short, so that the dead are missed soon."""
    desk_environment["JOB_LEASE_SECONDS"] = "3"
    return request.getfixturevalue(f"{request.param}_worker_process")


def many_pairs() -> bytes:
    """JSON lines: every third translation has a number that its original has not."""
    rows = [
        {
            "source": f"In year {n} the mill ground {n + 7} sacks.",
            "target": f"第{n}年磨坊磨了{n + 7 + (n % 3 == 0)}袋。",
        }
        for n in range(1, PAIRS + 1)
    ]
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def what_came_out(article: Article) -> list[tuple]:
    """Pairs, their versions and findings, without keys."""
    texts = list(Pair.objects.filter(article=article).order_by("position").values_list("position", "source", "target"))
    versions = sorted(Pair.history.filter(article_id=article.pk).values_list("source", "version", "target"))
    findings = sorted(
        Finding.objects.filter(article=article).values_list("pair__position", "rule", "side", "start", "end")
    )
    return [*texts, *versions, *findings]


def kill_in_the_middle(worker: Worker, job: Job, killed: set[str]) -> None:
    """Kill -9, children and all, while the worker holds a chunk; `killed` are the owners of the leases of the dead."""
    held = Chunk.objects.filter(job=job, state=Chunk.State.LEASED).exclude(owner__in=killed)
    servers.wait_for(held.exists, "The worker", worker)
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    killed.update(held.values_list("owner", flat=True))


def test_killed_again_and_again_the_work_is_done_exactly_once(start_worker) -> None:
    undisturbed = Project.objects.create(name="Undisturbed", slug="undisturbed")
    expected = load_file(FileToLoad(many_pairs(), "mill.jsonl"), undisturbed, by=None).article
    run_job(expected.jobs.get(), STEPS)

    project = Project.objects.create(name="Disturbed", slug="disturbed")
    article = load_file(FileToLoad(many_pairs(), "mill.jsonl"), project, by=None).article
    job = article.jobs.get()
    killed: set[str] = set()
    for _ in range(KILLS):
        kill_in_the_middle(start_worker(), job, killed)
    start_worker()
    servers.wait_for(lambda: Job.objects.get(pk=job.pk).state in {"done", "failed"}, "The job")

    job.refresh_from_db()
    assert (job.state, job.done) == ("done", job.total), job.problem
    assert Pair.objects.filter(article=article).count() == PAIRS
    assert what_came_out(article) == what_came_out(expected)
    assert sum(job.chunks.values_list("attempts", flat=True)) > job.chunks.count(), "somebody was killed at work"
