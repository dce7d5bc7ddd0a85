"""Where the compiled dictionary lies: a folder of arrays with their sums, written whole or not at all, mapped into memory.

A folder that was torn, cut short or changed does not agree with its sums; it is put aside and written anew.
"""

import fcntl
import os
import shutil
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_SUMS = "sums"
_TRIES = 20


def cache_folder() -> Path:
    """`DUIKAN_CACHE_DIR`, else `var/cache` beside the code."""
    named = os.environ.get("DUIKAN_CACHE_DIR")
    return Path(named) if named else Path(__file__).resolve().parents[3] / "var" / "cache"


def open_arrays(folder: Path) -> dict[str, NDArray[Any]]:
    """The arrays of `folder` by name, in memory that processes share.

    Raises:
        OSError, ValueError: it is not there, or not as it was written.
    """
    found = {}
    for line in (folder / _SUMS).read_text("ascii").splitlines():
        total, name = line.split(" ")
        path = folder / f"{name}.npy"
        if zlib.crc32(path.read_bytes()) != int(total):
            raise ValueError(f"{path} is damaged")
        # A plain view of the mapped file: each slice of a memory map costs much more.
        found[name] = np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)
    return found


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One process at a time makes `folder`; the others wait. Where nothing can be locked, each makes its own."""
    with ExitStack() as stack:
        with suppress(OSError):
            folder.parent.mkdir(parents=True, exist_ok=True)
            lock = os.open(folder.parent, os.O_RDONLY)
            stack.callback(os.close, lock)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def write_arrays(arrays: Mapping[str, NDArray[Any]], folder: Path) -> None:
    """Write beside the final place, then rename, so that no process ever reads half a dictionary.

    Whatever stands in the place is put aside first: who reads it has it mapped and keeps it. Two processes that write at
    once write the same; the last one stays.

    Raises:
        OSError: the disk is full, or nothing may be written there.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    try:
        new = scratch / "new"
        new.mkdir(mode=0o755)
        for name, array in arrays.items():
            np.save(new / f"{name}.npy", array)
        sums = [f"{zlib.crc32((new / f'{name}.npy').read_bytes())} {name}\n" for name in arrays]
        (new / _SUMS).write_text("".join(sums), "ascii")
        put(new, folder, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def put(new: Path, folder: Path, scratch: Path) -> None:
    """Rename `new` to `folder`; what others put there meanwhile goes to `scratch`, a few times over at most."""
    for n in range(_TRIES):
        with suppress(FileNotFoundError):
            folder.rename(scratch / f"old{n}")
        try:
            new.rename(folder)
            return
        except OSError:
            if n == _TRIES - 1:
                raise
