"""A connection to PostgreSQL outlives the request that opened it, and with it the statements that it has prepared.

Django closes a connection with its request. To keep it longer by CONN_MAX_AGE helps nothing here: the web server gives
each request a thread of its own, and no other thread would find the connection again. To connect anew takes as long as
half a page. So whoever ends leaves the connection to whoever comes next, in this process.
"""

import os
from collections import deque
from typing import Any

from django.db.backends.base.base import NO_DB_ALIAS
from django.db.backends.postgresql import base
from psycopg import Error, IsolationLevel
from psycopg.pq import TransactionStatus

from workbench.kept_postgresql.times import loader_of

MOST = 8
"""So many connections that nobody uses are kept; more may be open at a time."""
PREPARED = 300
"""So many statements a connection keeps prepared."""
kept: dict[tuple[object, ...], deque[Any]] = {}
"""Connections that nobody uses, by process and by where they lead."""


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's connection, but for where it comes from and goes to."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """One that was kept and still answers, else a new one."""
        idle = self._idle()
        while idle:
            try:
                connection = idle.pop()
                connection.execute("")
            except (IndexError, Error):
                continue
            self.isolation_level = IsolationLevel.READ_COMMITTED
            return connection
        connection = super().get_new_connection(conn_params)
        connection.prepared_max = PREPARED
        connection.adapters.register_loader("timestamptz", loader_of(self.timezone))
        return connection

    def close_pool(self) -> None:
        """Let go of those that are kept, as Django does before it drops a database."""
        idle = self._idle()
        while idle:
            idle.pop().close()

    def _close(self) -> None:
        connection = self.connection
        if connection is None or self.alias == NO_DB_ALIAS:
            return super()._close()  # type: ignore[misc]
        at_rest = not connection.closed and connection.info.transaction_status == TransactionStatus.IDLE
        if not at_rest or len(self._idle()) >= MOST:
            return super()._close()  # type: ignore[misc]
        self._idle().append(connection)
        return None

    def _idle(self) -> deque[Any]:
        """Those of this process that lead to this database: a child must not speak through its parent's."""
        said = self.settings_dict
        place = (os.getpid(), said["NAME"], said["HOST"], said["PORT"], said["USER"])
        return kept.setdefault(place, deque())
