"""A process takes itself the means to open a connection, to start a program and to look into others, for good.

On Linux the kernel is told so (seccomp, which takes no right); everywhere Python itself refuses sockets as well.
Source: Linux, Documentation/userspace-api/seccomp_filter.rst; include/uapi/linux/filter.h, audit.h.
"""

import ctypes
import platform
import struct
import sys
from typing import Any

# Of each machine: the number of its architecture, then of socket, connect, execve, execveat, ptrace and io_uring_setup.
CALLS = {
    "x86_64": (0xC000003E, (41, 42, 59, 322, 101, 425)),
    "aarch64": (0xC00000B7, (198, 203, 221, 281, 117, 425)),
}
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE = 0, 4
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050001  # the latter with EPERM
_OTHER_NUMBERS = 0x40000000
"""From here on x86_64 has the same calls once more (x32)."""
REFUSED = ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.exec", "os.system")


def without_network() -> None:
    """From now on, here and in every copy of this process."""
    sys.addaudithook(_refuse)
    if sys.platform == "linux" and (known := CALLS.get(platform.machine())):
        _tell_the_kernel(*known)


def _refuse(event: str, _args: Any) -> None:
    if event in REFUSED:
        raise PermissionError(f"{event}: a reader has no network and starts no program")


def rules(architecture: int, calls: tuple[int, ...]) -> list[tuple[int, int, int, int]]:
    """The filter, each line (code, lines to skip if true, if false, value): these calls are refused, and all of another architecture."""
    n = len(calls)  # lines to skip: as many as stand between a comparison and the last line
    lines = [(_LOAD, 0, 0, _ARCHITECTURE), (_IF_EQUAL, 0, n + 3, architecture)]
    lines += [(_LOAD, 0, 0, _NUMBER), (_IF_AT_LEAST, n + 1, 0, _OTHER_NUMBERS)]
    lines += [(_IF_EQUAL, n - at, 0, call) for at, call in enumerate(calls)]
    return [*lines, (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]


def _tell_the_kernel(architecture: int, calls: tuple[int, ...]) -> None:
    """Install the filter; a kernel that knows none leaves Python's refusal."""
    lines = rules(architecture, calls)
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in lines))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(lines), ctypes.addressof(code)))
    prctl = ctypes.CDLL(None).prctl
    prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    prctl(_SECCOMP, _FILTER, ctypes.c_void_p(ctypes.addressof(program)), 0, 0)
