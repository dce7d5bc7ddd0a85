"""Connections to PostgreSQL are left by one request to the next, and only where they can be trusted."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from zoneinfo import ZoneInfo

import psycopg
import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

from workbench.kept_postgresql.times import loader_of
from workbench.settings import database


@pytest.fixture
def desk(db: None, postgres_url: str) -> Iterator[ConnectionHandler]:
    """A desk's way to a database of its own: each thread has a connection there."""
    handler = ConnectionHandler({"default": database(postgres_url)})
    yield handler
    handler["default"].close()
    handler["default"].close_pool()  # type: ignore[attr-defined]


def process(connection: BaseDatabaseWrapper) -> int:
    """Which of the server's processes answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def request_of(desk: ConnectionHandler) -> int:
    """A request in a thread of its own."""

    def answer() -> int:
        found = process(desk["default"])
        desk["default"].close()
        return found

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(answer).result()


def test_the_next_request_finds_the_connection_of_the_one_before(desk: ConnectionHandler) -> None:
    assert request_of(desk) == request_of(desk) == request_of(desk)


def test_two_requests_at_a_time_never_share_one(desk: ConnectionHandler) -> None:
    mine = process(desk["default"])
    assert request_of(desk) == request_of(desk) != mine
    assert process(desk["default"]) == mine


def test_one_that_the_server_ended_is_not_handed_on(desk: ConnectionHandler, postgres_url: str) -> None:
    first = request_of(desk)
    with psycopg.connect(postgres_url) as server:
        server.execute("SELECT pg_terminate_backend(%s)", [first])
    assert request_of(desk) != first


def test_one_that_is_left_in_a_transaction_is_not_handed_on(desk: ConnectionHandler) -> None:
    connection = desk["default"]
    connection.set_autocommit(False)
    first = process(connection)
    connection.close()
    assert request_of(desk) != first


def test_a_child_does_not_speak_through_its_parents(desk: ConnectionHandler, monkeypatch: pytest.MonkeyPatch) -> None:
    first = request_of(desk)
    with monkeypatch.context() as child:
        child.setattr("workbench.kept_postgresql.base.os.getpid", lambda: 1)
        second = request_of(desk)
        desk["default"].close_pool()  # type: ignore[attr-defined]
    assert second != first == request_of(desk)


def test_a_statement_that_comes_again_is_prepared(desk: ConnectionHandler) -> None:
    connection = desk["default"]
    with connection.cursor() as cursor:
        for number in range(3):
            cursor.execute("SELECT %s::int + 1", [number])
            assert cursor.fetchone() == (number + 1,)
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        assert ("SELECT $1::int + 1",) in cursor.fetchall()


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "America/St_Johns"])
@pytest.mark.parametrize(
    "when",
    ["2026-11-29 01:02:03.000004+00", "2026-02-28 23:59:59.5+00", "1969-07-20 20:17:40+00", "0001-01-02 00:00:00+00"],
)
def test_a_time_is_read_as_the_driver_reads_it(postgres_url: str, when: str, zone: str) -> None:
    ours = loader_of(ZoneInfo(zone))
    with psycopg.connect(postgres_url, options=f"-c timezone={zone}") as server:
        expected = server.execute("SELECT %s::timestamptz", [when]).fetchone()
        server.adapters.register_loader("timestamptz", ours)
        found = server.execute("SELECT %s::timestamptz", [when]).fetchone()
    assert found == expected
    assert found is not None
    assert found[0].utcoffset() == ZoneInfo(zone).utcoffset(found[0])
