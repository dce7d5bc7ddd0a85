"""A desk whose disk is full or can only be read: what is stored is read as before, and no write is half done."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.test import Client

from reviews.models import Pair
from reviews.views.no_room import cannot_write
from tests.desk import make_desk
from tests.views.test_pages import client_of


@pytest.fixture
def read_only_desk(db: None) -> Iterator[tuple[Client, Pair]]:
    """Lin is signed in and has opened the article before nothing can be written any more."""
    desk = make_desk()
    pair = desk.pair()
    client = client_of(desk.lin)
    client.raise_request_exception = False
    client.get(f"/articles/{pair.article_id}")
    statement, back = (
        ("PRAGMA query_only = ON", "PRAGMA query_only = OFF")
        if connection.vendor == "sqlite"
        else ("SET transaction_read_only = on", "SELECT 1")
    )
    connection.check_constraints()  # PostgreSQL would else do it at the end, when nothing may be written
    with connection.cursor() as cursor:
        cursor.execute(statement)
    yield client, pair
    with connection.cursor() as cursor:
        cursor.execute(back)


def test_pages_are_read_as_before(read_only_desk: tuple[Client, Pair]) -> None:
    client, pair = read_only_desk
    for address in ("/", f"/articles/{pair.article_id}", f"/articles/{pair.article_id}/ledger", "/queue", "/help"):
        assert client.get(address).status_code == 200, address


def test_who_saves_is_told_and_nothing_is_stored(read_only_desk: tuple[Client, Pair]) -> None:
    client, pair = read_only_desk
    page = client.post(f"/pairs/{pair.pk}/edit", {"version": pair.version, "text": "潮汐磨坊座落在河口。"})
    assert page.status_code == 507
    assert "This request was not stored" in page.content.decode()
    after = Pair.objects.get(pk=pair.pk)
    assert (after.target, after.version) == (pair.target, pair.version)


@pytest.mark.parametrize(
    ("state", "is_full"), [("53100", True), ("25006", True), ("58030", True), ("23505", False), (None, False)]
)
def test_what_postgresql_says_of_its_disk_is_known_behind_the_error_that_django_makes(
    state: str | None, is_full: bool
) -> None:
    told = OperationalError("could not extend file")
    told.__cause__ = Exception()
    told.__cause__.sqlstate = state  # type: ignore[attr-defined]
    assert cannot_write(told) is is_full


def test_a_full_file_of_sqlite_is_known(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "full.sqlite3")) as file:
        file.execute("CREATE TABLE texts (text)")
        file.execute("PRAGMA max_page_count = 3")
        with pytest.raises(sqlite3.OperationalError) as full:
            file.execute("INSERT INTO texts VALUES (zeroblob(100000))")
    assert cannot_write(full.value)
    with closing(sqlite3.connect(":memory:")) as file, pytest.raises(sqlite3.OperationalError) as unknown:
        file.execute("SELECT * FROM nothing")
    assert not cannot_write(unknown.value)
