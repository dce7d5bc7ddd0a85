"""The secret that a desk makes itself: one for all of its processes, whichever is first, and for its owner's eyes only."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier, get_context
from pathlib import Path
from threading import BrokenBarrierError

import pytest

from workbench.settings import kept_secret

PROCESSES, TIMES = 4, 150
together = Barrier(PROCESSES)


def ask(folder: Path) -> list[str]:
    """The secrets that one process is given, each asked for at the same time as by the others."""
    said = []
    for n in range(TIMES):
        try:
            together.wait(timeout=60)
        except BrokenBarrierError:
            break
        said.append(kept_secret(folder / str(n)))
    return said


def test_processes_that_start_together_have_one_secret(tmp_path: Path) -> None:
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        told = list(pool.map(ask, [tmp_path] * PROCESSES))
    assert [len(said) for said in told] == [TIMES] * PROCESSES
    for n in range(TIMES):
        assert {said[n] for said in told} == {(tmp_path / str(n)).read_text()}, n
    secrets = set(told[0])
    assert len(secrets) == TIMES
    assert all(len(secret) > 50 for secret in secrets)


@pytest.mark.parametrize("there", [None, ""], ids=["no file", "a file that was cut off"])
def test_a_secret_is_made_once_and_is_its_owners(tmp_path: Path, there: str | None) -> None:
    path = tmp_path / "secret_key"
    if there is not None:
        path.write_text(there)
        path.chmod(0o600)
    secret = kept_secret(path)
    assert len(secret) > 50
    assert kept_secret(path) == secret == path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
