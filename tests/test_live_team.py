"""Live updates of a team: what is done at one web process is told by the others, through Redis and without it."""

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.test import Client

from reviews.models import ChainLink, Membership, Person
from reviews.review.actions.edit import edit
from tests import servers
from tests.desk import Desk, make_desk
from tests.live import ROOT

TOKEN = "a" * 32


@dataclass
class Web:
    """A web process; `person` asks it over HTTP."""

    port: int
    open: ExitStack

    def request(self, person: Person, method: str, path: str, **data: str) -> HTTPResponse:
        """The answer, whose body may go on for minutes."""
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        cookies = f"sessionid={client.cookies['sessionid'].value}; csrftoken={TOKEN}"
        headers = {"Cookie": cookies, "X-CSRFToken": TOKEN, "HX-Request": "true"}
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=servers.PATIENCE)
        self.open.callback(connection.close)
        connection.request(method, path, urlencode(data) if data else None, headers)
        return connection.getresponse()

    def listen(self, person: Person, desk: Desk, since: int) -> Iterator[tuple[str, Any, str]]:
        """The events of a stream: name, data and id."""
        answer = self.request(person, "GET", f"/articles/{desk.article.pk}/live?since={since}")
        assert answer.status == 200
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        name = number = ""
        for line in answer:
            field, _colon, value = line.decode().rstrip("\n").partition(": ")
            if field == "event":
                name = value
            elif field == "id":
                number = value
            elif field == "data":
                yield name, json.loads(value), number


def until(events: Iterator[tuple[str, Any, str]], wanted: str, fits: Any = lambda data: True) -> tuple[Any, str]:
    """Data and id of the next event called `wanted` that fits."""
    return next((data, number) for name, data, number in events if name == wanted and fits(data))


@contextmanager
def two_webs(environment: dict[str, str], folder: Path) -> Iterator[list[Web]]:
    """Two web processes over the database and the Redis that `environment` names."""
    with ExitStack() as stack:
        found = [Web(servers.free_port(), stack) for _n in range(2)]
        for web in found:
            command = [sys.executable, "-m", "uvicorn", "workbench.asgi:application", "--port", str(web.port)]
            log = folder / f"{web.port}.log"
            process = stack.enter_context(servers.running(command, log, cwd=ROOT, env=environment))
            servers.wait_for(lambda web=web: servers.answers(web.port), "The web", process)  # type: ignore[misc]
        yield found


@pytest.fixture
def team_environment(desk_environment: dict[str, str]) -> dict[str, str]:
    """The environment of a web process that takes the cookies of this one."""
    return {**desk_environment, "SECRET_KEY": settings.SECRET_KEY}


@pytest.fixture
def webs(team_environment: dict[str, str], tmp_path: Path) -> Iterator[list[Web]]:
    """Two web processes over one database and one Redis."""
    with two_webs(team_environment, tmp_path) as found:
        yield found


def test_what_is_done_at_one_process_is_heard_at_the_other(webs: list[Web]) -> None:
    desk, (one, two) = make_desk(), webs
    last = ChainLink.objects.latest("n").n
    chen, mei = one.listen(desk.chen, desk, last), two.listen(desk.mei, desk, last)
    until(mei, "now")
    until(chen, "now", lambda data: {who["name"] for who in data["here"]} == {"Chen", "Mei"})

    # A comment writes no history: only a hint through Redis can tell of it.
    assert two.request(desk.mei, "POST", f"/pairs/{desk.pair(2).pk}/comment", version="1", text="A word").status == 200
    assert until(chen, "touched")[0] == {"pairs": [desk.pair(2).pk]}

    changed = {"version": "1", "target": "它立在河口。"}
    assert two.request(desk.mei, "POST", f"/pairs/{desk.pair().pk}/lease", version="1").status == 200
    until(chen, "now", lambda data: [who["name"] for who in data["typing"]] == ["Mei"])
    assert two.request(desk.mei, "POST", f"/pairs/{desk.pair().pk}/edit", **changed).status == 200
    data, number = until(chen, "changes")
    assert (data["changes"][0]["pair"], data["changes"][0]["version"], number) == (desk.pair().pk, 2, str(last + 1))
    until(chen, "now", lambda data: data["typing"] == [])

    # This process knows no Redis: nobody is given a hint, and it is seen all the same.
    edit(desk.pair().pk, by=desk.wu, version=2, target="它站在河口。")
    assert until(chen, "changes")[1] == str(last + 2)

    # A stream that is opened again goes on from there.
    assert until(one.listen(desk.chen, desk, last + 1), "changes")[1] == str(last + 2)

    Membership.objects.get(person=desk.chen).delete()
    until(chen, "gone")
    assert one.request(desk.chen, "GET", f"/articles/{desk.article.pk}/live").status == 404


def test_a_fifth_window_of_one_person_is_told_to_ask_now_and_then(webs: list[Web]) -> None:
    desk, web = make_desk(), webs[0]
    streams = [web.listen(desk.mei, desk, 0) for _n in range(4)]
    for stream in streams:
        until(stream, "now")
    full = web.request(desk.mei, "GET", f"/articles/{desk.article.pk}/live?since=0")
    assert (full.status, full.headers["Retry-After"]) == (503, "60")
    poll = web.request(desk.mei, "GET", f"/articles/{desk.article.pk}/live?since=0&poll=1")
    assert json.loads(poll.read())["last"] == ChainLink.objects.latest("n").n


def test_redis_may_die_and_come_back_while_people_listen(team_environment: dict[str, str], tmp_path: Path) -> None:
    desk, port = make_desk(), servers.free_port()
    last = ChainLink.objects.latest("n").n
    environment = {**team_environment, "REDIS_URL": f"redis://127.0.0.1:{port}"}
    with ExitStack() as stack:
        with servers.redis(port):
            one, two = stack.enter_context(two_webs(environment, tmp_path))
            chen = one.listen(desk.chen, desk, last)
            until(chen, "now")

        # It is dead. What Mei saves is saved, and Chen sees it by the look at the database.
        changed = {"version": "1", "target": "它立在河口。"}
        assert two.request(desk.mei, "POST", f"/pairs/{desk.pair().pk}/edit", **changed).status == 200
        assert until(chen, "changes")[1] == str(last + 1)

        # It is back, and empty: hints are heard again, as soon as both have found it.
        with servers.redis(port):
            comment = f"/pairs/{desk.pair(2).pk}/comment"

            def is_heard() -> bool:
                assert two.request(desk.mei, "POST", comment, version="1", text="A word").status == 200
                return next(chen)[0] == "touched"  # or a beat: then once more

            servers.wait_for(is_heard, "A hint")
