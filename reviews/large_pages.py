"""The memory that a process keeps, moved into large pages.

What checks read lies all over some hundred megabytes of tables, patterns and programs. A processor remembers where a few thousand
pages lie and looks the others up; in pages of two megabytes it has to look up hardly any.
"""

import ctypes
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_MAPS, _SIZE = Path("/proc/self/maps"), Path("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size")
_COLLAPSE = 25  # MADV_COLLAPSE, since Linux 6.1; an older one refuses, which does no harm
_OWN = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw-p 0+ 00:00 0 *(?:\[heap\])?", re.ASCII)


@cache
def settle() -> None:
    """Moves what is held now, once in a process: when its tables are made. Nothing happens where the system has no such pages."""
    if not _SIZE.exists():
        return
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int
    for start, end in whole_pages(_MAPS.read_text(), int(_SIZE.read_text())):
        advise(start, end - start, _COLLAPSE)


def whole_pages(maps: str, size: int) -> Iterator[tuple[int, int]]:
    """From where to where the memory that is the process's own, by its maps, holds whole pages of a size."""
    for line in maps.splitlines():
        if own := _OWN.fullmatch(line):
            start, end = (int(edge, 16) for edge in own.groups())
            first, last = -(-start // size) * size, end // size * size
            if first < last:
                yield first, last
