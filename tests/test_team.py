"""The team's arrangement of docs/deployment.md: web processes under uvicorn, Celery workers over Redis."""

import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

from reviews.models import Article, Project
from tests import servers
from tests.live import ROOT, TIDE_MILL


def answer(port: int, path: str) -> tuple[int, str]:
    """Status and text of a GET."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()


def test_a_celery_worker_does_what_a_web_process_or_a_command_left_to_it(
    desk_environment: dict[str, str], celery_worker_process, tmp_path: Path
) -> None:
    Project.objects.create(name="Desk", slug="desk")
    (tmp_path / "mill.txt").write_text(TIDE_MILL)
    celery_worker_process()
    command = [sys.executable, "manage.py", "load_article", str(tmp_path / "mill.txt"), "--background"]
    subprocess.run(command, cwd=ROOT, env=desk_environment, check=True)
    article = Article.objects.get()
    servers.wait_for(lambda: Article.objects.get().stage in {"ready", "failed"}, "The article")
    article.refresh_from_db()
    assert article.stage == "ready", article.problem
    assert article.pairs.count() >= 3


def test_web_processes_answer(desk_environment: dict[str, str], tmp_path: Path) -> None:
    port = servers.free_port()
    command = [sys.executable, "-m", "uvicorn", "workbench.asgi:application", "--host", "127.0.0.1",
               "--port", str(port), "--workers", "2"]  # fmt: skip
    with servers.running(command, tmp_path / "web.log", cwd=ROOT, env=desk_environment) as process:
        servers.wait_for(lambda: servers.answers(port) and answer(port, "/health")[0] == 200, "The web", process)
        assert answer(port, "/health") == (200, "ok")
        status, text = answer(port, "/sign-in")
    assert status == 200
    assert "password" in text
