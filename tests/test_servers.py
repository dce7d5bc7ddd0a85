"""The servers of the tests are real, their own, and gone afterwards."""

import os
import signal
import subprocess
import sys

import psycopg
import pytest
from celery import Celery
from playwright.sync_api import Page
from redis import Redis

from reviews.models import Person
from tests import servers
from tests.live import ROOT


def test_postgresql_holds_chinese(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        row = connection.execute("SELECT '對勘', current_setting('server_encoding')").fetchone()
    assert row == ("對勘", "UTF8")


def test_redis_is_empty_for_every_test(redis_url: str) -> None:
    with Redis.from_url(redis_url) as connection:
        assert connection.dbsize() == 0
        connection.set("left", "behind")


@pytest.mark.parametrize("server", [servers.redis, servers.postgresql])
def test_a_server_ends_with_its_block(server) -> None:
    with server() as url:
        port = int(url.rpartition(":")[2].partition("/")[0])
        assert servers.answers(port)
    assert not servers.answers(port)


def test_a_server_ends_when_a_test_breaks(tmp_path) -> None:
    with pytest.raises(ZeroDivisionError), servers.running(["sleep", "600"], tmp_path / "log") as process:
        raise ZeroDivisionError
    assert process.returncode is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


def test_chromium_draws_chinese(page: Page) -> None:
    page.set_content("<span id=three lang=zh-Hant-TW>對勘臺</span><br><span id=one lang=zh-Hant-TW>對</span>")
    widths = [
        page.evaluate(f"document.getElementById('{name}').getBoundingClientRect().width") for name in ("three", "one")
    ]
    assert widths[0] == pytest.approx(3 * widths[1], rel=0.01), (
        "each character as wide as the next: a Chinese font is installed"
    )


def test_another_process_works_on_the_tests_own_database(desk_environment: dict[str, str]) -> None:
    Person.objects.create(username="mei")
    greet = "from reviews.models import Person; Person.objects.filter(username='mei').update(display_name='Mei 梅')"
    subprocess.run([sys.executable, "manage.py", "shell", "-c", greet], cwd=ROOT, env=desk_environment, check=True)
    assert Person.objects.get(username="mei").display_name == "Mei 梅"


def test_two_celery_workers_answer_and_one_killed_falls_silent(celery_worker_process, redis_url: str) -> None:
    control = Celery(broker=redis_url).control
    first, _second = celery_worker_process(), celery_worker_process()
    servers.wait_for(lambda: len(control.ping(timeout=5, limit=2)) == 2, "Both workers")
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    servers.wait_for(lambda: len(control.ping(timeout=2)) == 1, "The other worker")
