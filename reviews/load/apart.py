"""Files are read in a process of their own, within bounds of memory and time and without a network: whatever a file does to
its reader, it does there. What was read comes back as the same objects, and a refusal as the same LoadError.

A keeper is started at the first file and stays; for each file it makes a copy of itself (reviews/load/keeper.py), which takes
hundredths of a second where a new Python takes most of one: docs/decisions/0045-files-are-read-apart.md.
"""

import io
import os
import pickle
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Any

from reviews.load.errors import LoadError
from reviews.load.limits import READING_MEMORY, READING_SECONDS
from reviews.text.translatable import gettext_noop as _

ROOT = Path(__file__).resolve().parents[2]
PASSED_ON = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TZ")
"""What a reader is told of the environment: no password, no address, no key."""
PURE = ("reviews.load.", "reviews.text.")
TOLD_AS = {("datetime", kind.__name__): kind for kind in (datetime, timedelta, timezone)}


class ReadingFailed(RuntimeError):
    """The reader has a fault of its own; this is what it says of it."""


def read_apart(reader: str, *args: Any, meanwhile: Callable[[], object] = lambda: None, **said: Any) -> Any:
    """What `reader` (a name of keeper.READERS) makes of a file; `meanwhile` is called each second.

    Raises LoadError as the reader does, and where it was ended; ReadingFailed where it broke.
    """
    with _reached() as line:
        try:
            line.send_bytes(pickle.dumps((reader, args, said), protocol=5))
            while not line.poll(1.0):
                meanwhile()
            how, what = Told(io.BytesIO(line.recv_bytes())).load()
        except (EOFError, ConnectionError):
            raise too_costly() from None
    if how == "read":
        return what
    raise what if how == "refused" else ReadingFailed(what)


def too_costly() -> LoadError:
    """What is said of a file whose reader was ended."""
    message = _(
        "The file takes more than {seconds} seconds or {megabytes} MB to be read: it is damaged, or holds far too much. "
        "Save it anew, or divide it."
    )
    return LoadError("file.too_costly", message, {"seconds": READING_SECONDS, "megabytes": READING_MEMORY // 2**20})


class Told(pickle.Unpickler):
    """Takes values and the plain classes of the pure stages from a reader, and nothing that could act: a file may have taken it over."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name."""
        if kind := TOLD_AS.get((module, name)):
            return kind
        found = super().find_class(module, name) if module.startswith(PURE) and "." not in name else None
        if isinstance(found, type) and found.__module__.startswith(PURE):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that a reader tells")


class Keeper:
    """A process that makes a copy of itself for each file."""

    def __init__(self) -> None:
        self.line, there = socket.socketpair()
        told = {name: value for name, value in os.environ.items() if name in PASSED_ON or name.startswith("PYTHON")}
        with there:
            command = [sys.executable, "-m", "reviews.load.keeper", str(there.fileno())]
            alone = {"OPENBLAS_NUM_THREADS": "1"}  # threads of numpy do not outlive a fork
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=told | alone, stdin=subprocess.DEVNULL, pass_fds=[there.fileno()]
            )

    def copy(self) -> Connection:
        """A line to a fresh copy. Raises EOFError or OSError where the keeper is gone."""
        here, there = socket.socketpair()
        line = Connection(here.detach())
        try:
            with there:
                socket.send_fds(self.line, [b"."], [there.fileno()])
            line.recv_bytes()
        except (EOFError, OSError):
            line.close()
            raise
        return line

    def end(self) -> None:
        """Let it go: it ends when nobody holds the other end of its line."""
        self.line.close()
        self.process.wait()


_keepers: dict[int, Keeper] = {}
"""That of each process by its id: a process that was forked starts one of its own."""
_lock = Lock()


def _reached() -> Connection:
    """A line to a copy of this process's keeper, which is started where there is none, or is none any more."""
    with _lock:
        if kept := _keepers.get(os.getpid()):
            try:
                return kept.copy()
            except (EOFError, OSError):
                _end()
        return _keepers.setdefault(os.getpid(), Keeper()).copy()


def end_keeper() -> None:
    """End the keeper of this process, if there is one."""
    with _lock:
        _end()


def _end() -> None:
    if kept := _keepers.pop(os.getpid(), None):
        kept.end()
