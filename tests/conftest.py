"""What tests share: servers and people's browsers. See tests/__main__.py for how the whole is run."""

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import translation
from playwright.sync_api import Browser, Page, expect, sync_playwright
from psycopg import sql
from redis import Redis
from whitenoise.middleware import WhiteNoiseMiddleware

from reviews.translations import compile_translations
from tests import servers
from tests.desk import Desk, make_desk
from tests.invariants import assert_nothing_is_amiss, open_history_to_be_emptied
from tests.live import PATIENCE, REAL_ARTICLE, ROOT, SHARED, LiveDesk

expect.set_options(timeout=PATIENCE)
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark `database` on every test that reaches Django's database: those are run with PostgreSQL as well. The longest begin
    first, then the largest files, so that no process is left with a long one at the end.
    """
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")
    tests_of = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.get_closest_marker("long") is None, -tests_of[item.path]))


def pytest_report_header() -> list[str]:
    """Say which article the tests walk through."""
    if SHARED.is_dir():
        return []
    return ["../shared is absent: the sample article of seeds/ stands in for the real one"]


@pytest.fixture(scope="session", autouse=True)
def translations() -> None:
    """The interface in all its languages, as the desk compiles them at its start."""
    compile_translations()


@pytest.fixture(scope="session", autouse=True)
def static_files() -> Iterator[None]:
    """The static files are listed once: every new browser would walk through their folders, which takes longer than its page."""
    listed: dict[str, object] = {}
    walk = WhiteNoiseMiddleware.add_files_from_finders

    def list_once(middleware: WhiteNoiseMiddleware) -> None:
        if not listed:
            walk(middleware)
            listed.update(middleware.files)
        middleware.files.update(listed)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", list_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def read_in_this_process() -> None:
    """Files are read where the test runs, which is faster; tests/load/test_apart.py is about the other way."""
    settings.READ_APART = False


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """A page asked for in Chinese leaves the thread in Chinese: the next test begins in English all the same."""
    translation.deactivate()
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def trustworthy(request: pytest.FixtureRequest) -> Iterator[None]:
    """After every test that reached the database, look whether what it left can be trusted."""
    if not request.node.get_closest_marker("database"):
        yield
        return
    marker = request.node.get_closest_marker("django_db")
    emptied = bool({"transactional_db", "live_server"} & set(request.fixturenames))
    emptied |= bool(marker and marker.kwargs.get("transaction"))
    request.getfixturevalue("transactional_db" if emptied else "db")
    yield
    try:
        if not connection.needs_rollback:
            assert_nothing_is_amiss()
    finally:
        if emptied:
            open_history_to_be_emptied()


@pytest.fixture
def desk(db: None) -> Desk:
    """A desk of named people with one article; a test module may have its own."""
    return make_desk()


@pytest.fixture
def lin(desk: Desk) -> Client:
    """The browser of the desk's lead, signed in."""
    client = Client()
    client.force_login(desk.lin)
    return client


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
    with psycopg.connect(postgres_server, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield postgres_server.rpartition("/")[0] + f"/{name}"
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


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
    with Redis.from_url(url) as database:
        database.flushdb()
    return url


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep SQLite's test database in a file, as the desk does, so that other processes reach it."""
    for database in settings.DATABASES.values():
        if database["ENGINE"] == "workbench.fair_sqlite":
            database["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture
def desk_environment(transactional_db: None, redis_url: str, tmp_path: Path) -> dict[str, str]:
    """The environment in which another process (a worker, a command) works on this very test's database and Redis."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        url = f"sqlite:///{database['NAME']}"
    else:
        url = f"postgresql://{database['USER']}@{database['HOST']}:{database['PORT']}/{database['NAME']}"
    return {**os.environ, "DATABASE_URL": url, "REDIS_URL": redis_url, "DUIKAN_DATA_DIR": str(tmp_path / "desk")}


@pytest.fixture
def celery_worker_process(desk_environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen]]:
    """Starts a real Celery worker, in a process of its own, each time it is called; all are ended after the test."""
    with ExitStack() as workers:

        def start() -> subprocess.Popen:
            log = tmp_path / f"worker-{uuid4().hex}.log"
            command = [sys.executable, "-m", "celery", "--app", "workbench", "worker", "--concurrency", "1",
                       "--hostname", f"{log.stem}@%h", "--without-gossip", "--without-mingle",
                       "--loglevel", "INFO"]  # fmt: skip
            workers.callback(lambda: print(log.read_text()))  # pytest shows it with a failed test
            worker = workers.enter_context(servers.running(command, log, cwd=ROOT, env=desk_environment))
            servers.wait_for(lambda: " ready." in log.read_text(), "A Celery worker", worker)
            return worker

        yield start


@contextmanager
def serving(folder: Path) -> Iterator[LiveDesk]:
    """A desk as `make run` starts it, with what `folder` holds, once all its articles are aligned and checked."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    environment["DUIKAN_DATA_DIR"] = str(folder)
    port = servers.free_port()
    command = [sys.executable, "-u", "manage.py", "serve", "--demo", "--port", str(port)]
    if REAL_ARTICLE.exists():
        command += ["--article", str(REAL_ARTICLE)]
    with servers.running(command, folder / "log", how=signal.SIGINT, cwd=ROOT, env=environment) as process:
        desk = LiveDesk(f"http://127.0.0.1:{port}", folder, environment, process)
        try:
            servers.wait_for(lambda: desk.sign_in_link and servers.answers(port), "The desk", process)
            servers.wait_for(desk.is_settled, "Aligning and checking", process)
            yield desk
        finally:
            print(desk.log)  # pytest shows it with a failed test


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a desk holds after its first start: the sample and, where there is one, the real article."""
    folder = tmp_path_factory.mktemp("first")
    with serving(folder):
        pass
    (folder / "log").unlink()
    return folder


@pytest.fixture(scope="module")
def live_desk(first_start: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveDesk]:
    """A running desk as it is after its first start, for the tests of one file."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(first_start, folder, dirs_exist_ok=True)
    with serving(folder) as desk:
        yield desk


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium with a profile of its own, shared by the tests of one file.

    Not by the whole run: while Playwright is open its event loop runs in this thread, and Django then refuses its
    database. So a file that uses a browser reaches the desk through `live_desk`, never through the ORM.
    """
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=servers.CHROMIUM_FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new person's page: cookies and storage of its own; fails the test on an uncaught error in a script."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors
