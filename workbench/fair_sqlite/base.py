"""A transaction waits for its turn to write by asking often and at random.

SQLite's own wait asks ever more rarely, at last ten times a second. Where many write at once the place is free for a
moment only, which whoever came last finds first: one in some thousands of waiters finds nothing for 20 seconds and is
told "database is locked". Asking at random every few milliseconds, all wait about equally long.
"""

import random
import time

from django.db import OperationalError
from django.db.backends.sqlite3 import base

ASK_AGAIN = (0.001, 0.008)
"""Seconds between two questions."""


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's connection, but for how it waits at BEGIN."""

    def _start_transaction_under_autocommit(self) -> None:
        """Begin; raise OperationalError where others write for longer than the timeout."""
        timeout = float(self.settings_dict["OPTIONS"].get("timeout", 5))
        until = time.monotonic() + timeout
        self.connection.execute("PRAGMA busy_timeout = 0")
        try:
            while not self._began(last=time.monotonic() > until):
                time.sleep(random.uniform(*ASK_AGAIN))
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {int(timeout * 1000)}")

    def _began(self, *, last: bool) -> bool:
        """Whether the transaction has begun; that somebody else writes is an error only at the last question."""
        try:
            self.cursor().execute("BEGIN IMMEDIATE")
        except OperationalError as error:
            if last or "locked" not in str(error):
                raise
            return False
        return True
