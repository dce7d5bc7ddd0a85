"""Whether a request failed because nothing can be written: the disk or a quota is full, or the disk only lets itself be read.

Source: result codes of SQLite (SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR), SQLSTATE 53100, 25006 and 58030 of PostgreSQL, errno of POSIX.
"""

import errno
import sqlite3
from collections.abc import Iterator

_OF_SYSTEM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
_OF_SQLITE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}
_OF_POSTGRESQL = {"53100", "25006", "58030"}
_PRIMARY = 0xFF  # of an extended result code of SQLite


def cannot_write(error: BaseException | None) -> bool:
    """Whether the error, or one that it came from, says so."""
    return any(_says(one) for one in _chain(error))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _says(error: BaseException) -> bool:
    return (
        (isinstance(error, OSError) and error.errno in _OF_SYSTEM)
        or getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _OF_SQLITE
        or getattr(error, "sqlstate", None) in _OF_POSTGRESQL
    )
