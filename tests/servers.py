"""Servers the tests start for themselves: free ports, temporary folders, ended by process id whatever happens."""

import glob
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PATIENCE = 120.0
"""Seconds a server may take to answer before the run is given up: at a load of eleven on two cores a desk was seen to take more than 60."""


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nobody has at this moment, and that no outgoing connection is given meanwhile: those
    have ports from 32768 on.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def answers(port: int) -> bool:
    """Whether something accepts connections on this port."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def wait_for(ready: Callable[[], object], what: str, process: subprocess.Popen | None = None) -> None:
    """Wait until `ready`; RuntimeError if `process` ends first or patience does."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if process is not None and process.poll() is not None:
            raise RuntimeError(f"{what} ended with status {process.returncode}")
        if time.monotonic() > deadline:
            raise RuntimeError(f"{what} did not get ready in {PATIENCE:.0f} s")
        time.sleep(0.05)


def end(process: subprocess.Popen, how: int = signal.SIGTERM) -> None:
    """End a process this run started (see `running`), wait for it, and leave nothing of its session behind."""
    if process.poll() is None:
        process.send_signal(how)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def running(
    command: Sequence[str | Path], log: Path, *, how: int = signal.SIGTERM, **options: Any
) -> Iterator[subprocess.Popen]:
    """A process in a session of its own, its output in `log`, ended by signal `how`; `options` are Popen's."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True, **options
        )
    try:
        yield process
    finally:
        end(process, how)


@contextmanager
def postgresql() -> Iterator[str]:
    """An empty PostgreSQL server; yields the URL of its database `postgres`."""
    # initdb refuses root: the server then belongs to the user Debian made for it.
    as_owner: dict[str, Any] = {}
    if os.geteuid() == 0:
        as_owner = {"user": "postgres", "group": "postgres", "extra_groups": []}
    with tempfile.TemporaryDirectory(prefix="duikan-postgresql-") as name:
        folder = Path(name)
        if as_owner:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        data = folder / "data"
        made = subprocess.run(
            [program("initdb"), "--pgdata", data, "--username=duikan", "--auth=trust", "--encoding=UTF8",
             "--locale=C.UTF-8", "--no-sync"],
            cwd=folder, capture_output=True, text=True, **as_owner,
        )  # fmt: skip
        if made.returncode:
            raise RuntimeError(f"initdb: {made.stderr}")
        port = free_port()
        # Nobody needs this data after a crash.
        settings = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off",
                    "synchronous_commit": "off", "full_page_writes": "off"}  # fmt: skip
        command: list[str | Path] = [program("postgres"), "-D", data]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        log = folder / "log"
        # SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
        with running(command, log, how=signal.SIGINT, cwd=folder, **as_owner) as process:
            wait_for(lambda: "ready to accept connections" in log.read_text(), "PostgreSQL", process)
            yield f"postgresql://duikan@127.0.0.1:{port}/postgres"


@contextmanager
def redis(port: int | None = None) -> Iterator[str]:
    """An empty Redis server, at `port` or a free one, that keeps nothing; yields its URL without a database number."""
    with tempfile.TemporaryDirectory(prefix="duikan-redis-") as folder:
        port = port or free_port()
        command = ["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no",
                   "--databases", "64", "--dir", folder]  # fmt: skip
        with running(command, Path(folder, "log")) as process:
            wait_for(lambda: answers(port), "Redis", process)
            yield f"redis://127.0.0.1:{port}"


def program(name: str) -> str:
    """The path of a PostgreSQL program, which Debian keeps out of PATH."""
    found = max(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"), default=None) or shutil.which(name)
    if found is None:
        raise RuntimeError(f"{name} is missing: `make test` installs it, or says how")
    return found


CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",  # Chromium's sandbox refuses root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
