"""The other end of apart.py: `python -m reviews.load.keeper FD` waits on a socket, and reads each file in a copy of itself."""

import gc
import os
import pickle
import resource
import select
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from typing import Any

from reviews.load.errors import LoadError
from reviews.load.limits import READING_FILES, READING_MEMORY, READING_SECONDS
from reviews.load.no_network import without_network
from reviews.load.reading import importers, load
from reviews.load.review_copy import read_copy
from reviews.load.terms import read_rows
from reviews.text.plugins import modules

READERS: Mapping[str, Callable[..., Any]] = {"article": load, "terms": read_rows, "copy": read_copy}
IDLE_SECONDS = 600.0
WAITING = 3
"""Times the seconds of work that a reader may have, on a machine that has others to do, before it is ended."""


def keep(line: socket.socket) -> None:
    """A copy for each socket that comes along the line, until whoever holds its other end is gone, or long silent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started this
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the copies
    importers(), modules("reviews.load.terms")
    without_network()
    gc.freeze()
    while select.select([line], [], [], IDLE_SECONDS)[0]:
        message, (*sockets,), _flags, _address = socket.recv_fds(line, 1, 1)
        if not message:
            return
        if os.fork() == 0:
            line.close()
            answer(Connection(sockets[0]))
            os._exit(0)
        os.close(sockets[0])


def answer(line: Connection) -> None:
    """Read the one file that is sent, and tell what it holds. What this costs too much of ends the process."""
    signal.alarm(WAITING * READING_SECONDS)
    bound()
    line.send_bytes(b"here")
    try:
        asked = pickle.loads(line.recv_bytes())  # noqa: S301 - whoever started this says so
        line.send_bytes(pickle.dumps(told(*asked), protocol=5))
    except (MemoryError, EOFError, OSError):
        os._exit(1)


def bound() -> None:
    """Set the bounds. No file is written, and none of the desk's is dumped where the reader breaks."""
    bounds = {
        resource.RLIMIT_AS: READING_MEMORY,
        resource.RLIMIT_CPU: READING_SECONDS,
        resource.RLIMIT_NOFILE: READING_FILES,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in bounds.items():
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))


def told(reader: str, args: tuple[Any, ...], said: dict[str, Any]) -> tuple[str, Any]:
    """How it went, and what came of it."""
    try:
        return "read", READERS[reader](*args, **said)
    except LoadError as error:
        return "refused", error
    except MemoryError:
        raise
    except Exception:
        return "failed", traceback.format_exc()


if __name__ == "__main__":
    keep(socket.socket(fileno=int(sys.argv[1])))
