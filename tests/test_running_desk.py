"""`manage.py serve`, as a person at a terminal and a browser meets it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from tests import servers
from tests.live import REAL_ARTICLE, ROOT, TIDE_MILL, LiveDesk


def parents() -> dict[int, int]:
    """Each running process and its parent, from /proc."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, after_name = int(entry.parent.name), entry.read_text().rpartition(")")[2]
        except OSError:  # it has ended meanwhile
            continue
        state, parent = after_name.split()[:2]
        if state != "Z":
            found[pid] = int(parent)
    return found


def children(process: subprocess.Popen) -> set[int]:
    """The processes that `process` has started."""
    return {pid for pid, parent in parents().items() if parent == process.pid}


def start_desk(folder: Path, port: int) -> subprocess.Popen:
    """A desk of its own in `folder`, with one more article, for tests that end it."""
    (folder / "the tide mill.txt").write_text(TIDE_MILL)
    environment = {**os.environ, "DATABASE_URL": "", "REDIS_URL": "", "DUIKAN_DATA_DIR": str(folder)}
    command = [sys.executable, "-u", "manage.py", "serve", "--port", str(port)]
    command += ["--article", str(folder / "the tide mill.txt")]
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )


def test_the_printed_link_signs_the_first_visitor_in_once(live_desk: LiveDesk, page: Page) -> None:
    page.goto(live_desk.sign_in_link or live_desk.url)
    expect(page).to_have_url(f"{live_desk.url}/")
    expect(page.locator("body")).to_contain_text("Lin 林")
    live_desk.leave(page)
    page.goto(live_desk.sign_in_link or live_desk.url)
    expect(page).to_have_url(f"{live_desk.url}/sign-in")
    expect(page.locator("body")).not_to_contain_text("Lin 林")


def test_every_article_is_there_and_ready(live_desk: LiveDesk) -> None:
    expected = len(list((ROOT / "seeds").glob("*.txt"))) + REAL_ARTICLE.exists()
    stages = [stage for (stage,) in live_desk.query("SELECT stage FROM reviews_article")]
    assert stages == ["ready"] * expected != []


def test_the_desk_says_that_it_is_being_set_up_before_it_is_ready(live_desk: LiveDesk) -> None:
    assert live_desk.log.index("Setting the desk up") < live_desk.log.index("is ready")


def test_a_taken_port_gets_a_clear_message(live_desk: LiveDesk, tmp_path: Path) -> None:
    port = live_desk.url.rpartition(":")[2]
    environment = {**os.environ, "DATABASE_URL": "", "REDIS_URL": "", "DUIKAN_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "manage.py", "serve", "--port", port]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode != 0
    assert f"Port {port} on 127.0.0.1" in done.stderr
    assert "Traceback" not in done.stderr


def one_evening(folder: Path, port: int) -> list[tuple]:
    """Start a desk, let it do its work, press Ctrl-C, see that nothing is left; the articles it then has."""
    process = start_desk(folder, port)
    desk = LiveDesk(f"http://127.0.0.1:{port}", folder, dict(os.environ), process)
    try:
        servers.wait_for(lambda: desk.sign_in_link and children(process), "The desk", process)
        servers.wait_for(desk.is_settled, "Aligning and checking", process)
        started = children(process)
    finally:
        servers.end(process, signal.SIGINT)
    assert started
    assert not started & set(parents())
    assert not servers.answers(port)
    return desk.query("SELECT id, title, stage, created_at FROM reviews_article ORDER BY id")


def test_ctrl_c_ends_everything_and_the_next_start_finds_it_as_it_was(tmp_path: Path) -> None:
    port = servers.free_port()
    first = one_evening(tmp_path, port)
    assert first
    assert one_evening(tmp_path, port) == first


def test_ctrl_c_is_quiet_while_a_page_listens(tmp_path: Path, page: Page) -> None:
    port = servers.free_port()
    process = start_desk(tmp_path, port)
    desk = LiveDesk(f"http://127.0.0.1:{port}", tmp_path, dict(os.environ), process)
    try:
        servers.wait_for(lambda: desk.sign_in_link and servers.answers(port), "The desk", process)
        servers.wait_for(desk.is_settled, "Aligning and checking", process)
        page.goto(desk.sign_in_link or desk.url)
        with page.expect_response(lambda one: "/live?" in one.url):
            page.locator("ul.articles .title > a").first.click()
        expect(page.locator("#detail [data-detail]")).to_be_visible()
    finally:
        servers.end(process, signal.SIGINT)
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_a_desk_killed_outright_leaves_no_worker_behind(tmp_path: Path) -> None:
    process = start_desk(tmp_path, servers.free_port())
    try:
        servers.wait_for(lambda: children(process), "The embedded worker", process)
        started = children(process)
    finally:
        servers.end(process, signal.SIGKILL)
    servers.wait_for(lambda: not started & set(parents()), "The end of the embedded worker")
