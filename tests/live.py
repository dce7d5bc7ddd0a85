"""A running desk, as a browser test meets it."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests import servers

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
REAL_ARTICLE = SHARED / "articles" / "national-interest.txt"
PATIENCE = 20_000
"""Milliseconds that a browser test waits for what must come: on a busy machine it comes late."""

TIDE_MILL = """The tide mill
The tide mill stood at the mouth of the river. It ground corn for 400 years.
Nobody remembers who built it.
潮汐磨坊
潮汐磨坊立在河口。它磨了四百年的穀物。
沒有人記得是誰建的。
"""
"""A bilingual article, as short as they come."""


@dataclass(frozen=True)
class LiveDesk:
    """`manage.py serve --demo` at `url`, its database and log in `folder`; `environment` is for further commands."""

    url: str
    folder: Path
    environment: dict[str, str]
    process: subprocess.Popen

    @property
    def log(self) -> str:
        """What the desk has printed so far."""
        return (self.folder / "log").read_text()

    @property
    def sign_in_link(self) -> str | None:
        """The one-time link the desk printed last, if it has."""
        links = re.findall(re.escape(self.url) + r"/\S+", self.log)
        return links[-1] if links else None

    def query(self, statement: str, *values: object) -> list[tuple]:
        """Rows of the desk's SQLite database, by a connection of our own that only reads."""
        database = f"file:{self.folder / 'duikan.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(database, uri=True, timeout=20)) as connection:
            return connection.execute(statement, values).fetchall()

    def is_settled(self) -> bool:
        """Whether there are articles and all background work on them has ended."""
        articles = self.query("SELECT count(*) FROM reviews_article")[0][0]
        waiting = self.query("SELECT count(*) FROM reviews_job WHERE state IN ('queued', 'running')")[0][0]
        return articles > 0 and waiting == 0

    def wait_until_settled(self) -> None:
        """Wait for the background work that an act has started."""
        servers.wait_for(self.is_settled, "Background work", self.process)

    def manage(self, *arguments: str) -> str:
        """What a command of manage.py prints when it is run beside the desk."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def leave(self, page: Page) -> None:
        """Forget who sat there: the page goes first, for what it still asks would be answered with another key to forms."""
        page.goto("about:blank")
        page.context.clear_cookies()

    def sign_in(self, page: Page, name: str) -> None:
        """Sign `name` (lin, mei, chen, fang or wu: lead, translator, two reviewers, approver) in by password."""
        people = dict(line.split("\t")[:2] for line in (self.folder / "people.txt").read_text().splitlines())
        page.goto(f"{self.url}/sign-in")
        page.fill("[name=username]", name)
        page.fill("[name=password]", people[name])
        page.press("[name=password]", "Enter")
        page.wait_for_url(f"{self.url}/")
