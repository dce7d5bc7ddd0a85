"""Jobs on rows: stages, leases, fencing, failures."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.jobs import Beat, ChunkSpec, Commit, LeaseLost, Steps, add_chunks, enqueue, run_job, work_once
from reviews.jobs.lease import MOST_ATTEMPTS, finish, renew, take
from reviews.models import Chunk, Comment, Job
from tests.desk import Desk, make_desk


class Ledger:
    """A kind of job whose chunks write down that they were done."""

    def __init__(self) -> None:
        self.done: list[int] = []

    def step(self, chunk: Chunk, beat: Beat) -> Commit:
        return lambda: self.done.append(chunk.n)

    def split(self, chunk: Chunk, beat: Beat) -> Commit:
        def commit() -> None:
            self.done.append(chunk.n)
            add_chunks(chunk.job, [ChunkSpec("step", 1)] * 3)

        return commit

    def burst(self, chunk: Chunk, beat: Beat) -> Commit:
        raise ValueError("the file is empty")

    def half(self, chunk: Chunk, beat: Beat) -> Commit:
        def commit() -> None:
            desk_comment = Comment.objects.create(pair_id=chunk.args["pair"], version=1, person_id=chunk.args["person"])
            raise RuntimeError(f"the disk is full after {desk_comment.pk}")

        return commit

    @property
    def steps(self) -> Steps:
        return {"count": {"step": self.step, "split": self.split, "burst": self.burst, "half": self.half}}


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


def counting(*specs: ChunkSpec) -> Job:
    return enqueue("count", chunks=specs)


@pytest.mark.django_db
def test_every_chunk_is_done_once_and_the_job_ends(ledger: Ledger) -> None:
    job = run_job(counting(*[ChunkSpec("step", weight=2)] * 5), ledger.steps)
    assert sorted(ledger.done) == [0, 1, 2, 3, 4]
    assert (job.state, job.done, job.total) == ("done", 10, 10)


@pytest.mark.django_db
def test_while_the_last_is_written_all_else_counts_as_done() -> None:
    shares = []

    def write() -> None:
        shares.append(Chunk.objects.get().share)

    run_job(counting(ChunkSpec("step")), {"count": {"step": lambda chunk, beat: write}})
    assert shares == [1]


@pytest.mark.django_db
def test_a_step_may_add_chunks_that_come_after_it(ledger: Ledger) -> None:
    job = run_job(counting(ChunkSpec("split")), ledger.steps)
    assert (ledger.done, job.state, job.total) == ([0, 1, 2, 3], "done", 4)


@pytest.mark.django_db
def test_a_higher_stage_waits_for_the_lower(ledger: Ledger) -> None:
    counting(ChunkSpec("step", stage=1), ChunkSpec("step", stage=0))
    first = take("Lin's worker")
    assert first
    assert first.n == 1
    assert take("Mei's worker") is None
    finish(first, lambda: None)
    second = take("Mei's worker")
    assert second
    assert second.n == 0


@pytest.mark.django_db
def test_two_workers_never_hold_the_same_chunk() -> None:
    counting(ChunkSpec("step"), ChunkSpec("step"))
    held = [take("Lin's worker"), take("Mei's worker"), take("Chen's worker")]
    assert [chunk.n for chunk in held if chunk] == [0, 1]


def expire(chunk: Chunk) -> None:
    Chunk.objects.filter(pk=chunk.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


@pytest.mark.django_db
def test_the_chunk_of_a_dead_worker_goes_to_another_and_the_dead_one_can_write_nothing() -> None:
    counting(ChunkSpec("step"))
    dead = take("Lin's worker")
    assert dead
    expire(dead)
    alive = take("Mei's worker")
    assert alive
    written: list[str] = []
    with pytest.raises(LeaseLost):
        finish(dead, lambda: written.append("dead"))
    with pytest.raises(LeaseLost):
        renew(dead)
    finish(alive, lambda: written.append("alive"))
    with pytest.raises(LeaseLost):
        finish(alive, lambda: written.append("again"))
    assert written == ["alive"]
    assert Job.objects.get().done == 1


@pytest.mark.django_db
def test_a_worker_that_takes_its_own_expired_chunk_again_is_fenced_too() -> None:
    counting(ChunkSpec("step"))
    before = take("Lin's worker")
    assert before
    expire(before)
    assert take("Lin's worker")
    with pytest.raises(LeaseLost):
        finish(before, lambda: None)


@pytest.mark.django_db
def test_a_chunk_whose_workers_die_every_time_fails_its_job() -> None:
    counting(ChunkSpec("step"))
    for _ in range(MOST_ATTEMPTS):
        chunk = take("Lin's worker")
        assert chunk
        expire(chunk)
    assert take("Lin's worker") is None
    job = Job.objects.get()
    assert (job.state, str(MOST_ATTEMPTS) in job.problem) == ("failed", True)


@pytest.mark.django_db
def test_a_failed_step_says_why_and_ends_the_job(ledger: Ledger) -> None:
    job = run_job(counting(ChunkSpec("burst"), ChunkSpec("step", stage=1)), ledger.steps)
    assert (job.state, job.problem, ledger.done) == ("failed", "the file is empty", [])


@pytest.mark.django_db
def test_what_a_failed_commit_wrote_is_taken_back(ledger: Ledger) -> None:
    desk: Desk = make_desk()
    job = counting(ChunkSpec("half", args={"pair": desk.pair().pk, "person": desk.mei.pk}))
    assert run_job(job, ledger.steps).state == "failed"
    assert not Comment.objects.exists()


@pytest.mark.django_db
def test_without_work_a_worker_says_so(ledger: Ledger) -> None:
    assert work_once(ledger.steps, "Lin's worker") is False
