"""What tests share: servers and people's browsers. See tests/__main__.py for how the whole is run."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from psycopg import sql
from redis import Redis

from tests import servers

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark `database` on every test that reaches Django's database: those are run with PostgreSQL as well."""
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")


def pytest_report_header() -> list[str]:
    """Say which article the tests walk through."""
    if SHARED.is_dir():
        return []
    return ["../shared is absent: the sample article of seeds/ stands in for the real one"]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a running PostgreSQL server: that of the whole run, or one for this test session."""
    if given := os.environ.get("TEST_POSTGRES_URL"):
        yield given
    else:
        with servers.postgresql() as url:
            yield url


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of a new, empty PostgreSQL database, dropped after the test."""
    name = f"test_{uuid4().hex}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield postgres_server.rpartition("/")[0] + f"/{name}"
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="session")
def redis_server() -> Iterator[str]:
    """The URL of a running Redis server: that of the whole run, or one for this test session."""
    if given := os.environ.get("TEST_REDIS_URL"):
        yield given
    else:
        with servers.redis() as url:
            yield url


@pytest.fixture
def redis_url(redis_server: str) -> str:
    """The URL of a Redis database that is empty and nobody else's: each pytest process has a number of its own."""
    number = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    url = f"{redis_server}/{number}"
    with Redis.from_url(url) as connection:
        connection.flushdb()
    return url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium with a profile of its own, shared by the tests of one file.

    Not by the whole run: while Playwright is open its event loop runs in this thread, and Django then refuses its
    database. So a file that uses a browser reaches the desk through `live_desk`, never through the ORM.
    """
    with sync_playwright() as playwright:
        # Playwright gives each launch an empty profile in a temporary folder.
        opened = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=servers.CHROMIUM_FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new person's page: cookies and storage of its own; fails the test on an uncaught error in a script."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors
