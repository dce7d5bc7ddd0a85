"""One call: it goes to the address that was looked at, follows nothing, and ends in time, whatever the other side does."""

import hashlib
import hmac
import json
import socket
import threading
import time
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviews.webhooks import Allowed, call, headers_of, new_secret, read_address
from tests.webhooks.receivers import Receiver, certificate, receiving

HERE = Allowed.of(["127.0.0.1"])
NOTHING = Allowed()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


class Names:
    """A name server that says something else each time it is asked."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked: list[object] = []

    def __call__(self, host: object, port: object, *_args: object, **_said: object) -> list[object]:
        self.asked.append(host)
        found = self.answers[min(len(self.asked), len(self.answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in found]


def called(address: str, allowed: Allowed = HERE, body: bytes = b"{}") -> tuple[int | None, str]:
    answer = call(read_address(address, allowed), body, {}, allowed)
    return answer.status, answer.problem


def test_a_call_brings_its_body_and_headers(receiver: Receiver) -> None:
    body, secret = json.dumps({"title": "潮汐磨坊"}, ensure_ascii=False).encode(), new_secret()
    answer = call(read_address(receiver.address(), HERE), body, headers_of("d-1", 1700000000, body, [secret]), HERE)
    assert (answer.status, answer.problem) == (200, "")
    ((path, headers, got),) = receiver.calls
    assert (path, got) == ("/", body)
    assert headers["Host"] == f"127.0.0.1:{receiver.port}"
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == ("d-1", "1700000000")
    key = b64decode(secret.removeprefix("whsec_"))
    expected = hmac.new(key, b"d-1.1700000000." + body, hashlib.sha256).digest()
    assert b64decode(headers["webhook-signature"].removeprefix("v1,")) == expected


def test_the_signature_is_the_one_that_the_specification_gives_as_an_example() -> None:
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    headers = headers_of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}', [secret, secret])
    one = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert headers["webhook-signature"] == f"{one} {one}"


@pytest.mark.parametrize(
    "answers",
    [[["127.0.0.1"]], [["93.184.215.14", "127.0.0.1"]], [["10.0.0.7"]], [["169.254.169.254"]], [["::ffff:127.0.0.1"]],
     [["64:ff9b::7f00:1"]], [["fe80::1%eth0"]]],
)  # fmt: skip
def test_a_name_that_leads_into_the_own_network_is_not_called(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, answers: list[list[str]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(*answers))
    status, problem = called("https://hooks.example.org/", NOTHING)
    assert (status, problem) == (None, "The host leads to an address that is not public.")
    assert receiver.calls == []


def test_a_name_that_leads_elsewhere_the_second_time_is_asked_once(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    names, reached = Names(["93.184.215.14"], ["127.0.0.1"]), list[object]()
    monkeypatch.setattr(socket, "getaddrinfo", names)

    def connect(place: object, **_said: object) -> socket.socket:
        reached.append(place)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    assert called("https://hooks.example.org/", NOTHING) == (None, "The host could not be reached.")
    assert names.asked == ["hooks.example.org"]
    assert reached == [("93.184.215.14", 443)]


def test_a_name_server_that_says_nothing_is_waited_for_no_longer_than_a_receiver(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = threading.Event()

    def silent(*_args: object, **_said: object) -> list[object]:
        gone.wait(30)
        raise socket.gaierror

    monkeypatch.setattr("reviews.webhooks.calling.SECONDS", 0.2)
    monkeypatch.setattr(socket, "getaddrinfo", silent)
    assert called("https://hooks.example.org/") == (None, "There was no whole answer within 5 seconds.")
    assert not gone.is_set()
    gone.set()


def test_a_name_that_no_server_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_args: object, **_said: object) -> list[object]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert called("https://hooks.example.org/") == (None, "The host's name could not be resolved.")


def test_an_allowed_name_is_called_where_it_leads(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve = socket.getaddrinfo
    names = {"intranet.example": "127.0.0.1"}
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *args, **said: resolve(names.get(host, host), *args, **said)
    )
    allowed = Allowed.of(["intranet.example"])
    assert called(receiver.address(host="intranet.example"), allowed) == (200, "")
    assert receiver.calls[0][1]["Host"] == f"intranet.example:{receiver.port}"


@pytest.mark.parametrize(
    ("path", "status", "problem"),
    [
        ("/redirect", 307, "The host answered with a redirect; none is followed."),
        ("/garbage", None, "The answer was no HTTP."),
        ("/silent", None, "There was no whole answer within 5 seconds."),
        ("/slow_head", None, "There was no whole answer within 5 seconds."),
        ("/slow_body", None, "There was no whole answer within 5 seconds."),
    ],
)
def test_what_a_receiver_may_do(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, path: str, status: int | None, problem: str
) -> None:
    monkeypatch.setattr("reviews.webhooks.calling.SECONDS", 1.0)
    assert called(receiver.address(path)) == (status, problem)
    assert [path for path, _headers, _body in receiver.calls] == [path]


def test_of_a_huge_answer_little_is_read(receiver: Receiver) -> None:
    assert called(receiver.address("/huge_body")) == (200, "")
    time.sleep(0.2)
    assert receiver.sent < 1 << 25  # what the system's buffers take


@pytest.mark.parametrize("status", [400, 401, 404, 410, 429, 500, 503])
def test_a_refusal_is_a_call_in_vain(receiver: Receiver, status: int) -> None:
    receiver.status = status
    assert called(receiver.address()) == (status, "The host did not take it.")


def test_nobody_at_home(receiver: Receiver) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        assert called(f"http://127.0.0.1:{port}/") == (None, "The host could not be reached.")


@pytest.mark.parametrize(
    ("certified", "vouched", "expected"),
    [
        ("intranet.example", True, (200, "")),
        ("other.example", True, (None, "The host's certificate is not valid.")),
        ("intranet.example", False, (None, "The host's certificate is not valid.")),
    ],
)
def test_a_certificate_has_to_be_that_of_the_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, certified: str, vouched: bool, expected: tuple[int | None, str]
) -> None:
    file, resolve = certificate(certified, tmp_path), socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _host, *args, **said: resolve("127.0.0.1", *args, **said))
    if vouched:
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with receiving(file) as secured:
        assert called(f"https://intranet.example:{secured.port}/", Allowed.of(["intranet.example"])) == expected
        assert len(secured.calls) == (1 if expected[0] else 0)
