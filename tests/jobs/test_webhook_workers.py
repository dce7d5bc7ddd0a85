"""Webhooks are called by real workers, in both ways to run; one that is killed after a call leaves the same call to another."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from reviews.models import Delivery
from reviews.review.actions.delivery import send_test
from reviews.review.actions.webhook import add_webhook
from reviews.webhooks import Allowed
from tests import servers
from tests.desk import make_desk
from tests.live import ROOT
from tests.webhooks.receivers import Receiver, receiving

Start = Callable[[], "subprocess.Popen[bytes]"]


@pytest.fixture
def receiver(settings: object) -> Iterator[Receiver]:
    settings.WEBHOOK_ALLOW = Allowed.of(["127.0.0.1"])  # type: ignore[attr-defined]
    with receiving() as found:
        yield found


@pytest.fixture(params=["embedded", "celery"])
def start_worker(request: pytest.FixtureRequest, desk_environment: dict[str, str], tmp_path: Path) -> Iterator[Start]:
    """Starts a worker of one way to run, in the environment as it is by then."""
    desk_environment |= {"JOB_LEASE_SECONDS": "3", "WEBHOOK_ALLOW": "127.0.0.1"}
    if request.param == "celery":
        yield request.getfixturevalue("celery_worker_process")
        return
    command, log = [sys.executable, "manage.py", "work"], tmp_path / "worker.log"
    with ExitStack() as workers:
        yield lambda: workers.enter_context(
            servers.running(command, log, cwd=ROOT, env={**desk_environment, "REDIS_URL": ""})
        )


def test_a_worker_that_is_killed_after_a_call_leaves_the_same_call_to_another(
    desk_environment: dict[str, str], start_worker: Start, receiver: Receiver
) -> None:
    desk = make_desk()
    hook = add_webhook(desk.project, by=desk.lin, name="Site", address=receiver.address(), events=["pair.approved"])
    send_test(hook.pk, by=desk.lin)
    send_test(hook.pk, by=desk.lin)
    desk_environment["DUIKAN_FAULT"] = "webhook.after_call"
    doomed = start_worker()
    servers.wait_for(lambda: receiver.calls, "The first call")
    servers.end(doomed)
    del desk_environment["DUIKAN_FAULT"]
    start_worker()
    taken = Delivery.objects.filter(state="taken")
    servers.wait_for(lambda: taken.count() == 2, "The calls")
    said = [json.loads(body)["sequence"] for _path, _headers, body in receiver.calls]
    assert said == sorted(said)
    assert said.count(1) >= 2
    assert said.count(2) == 1
    assert len({headers["webhook-id"] for _path, headers, _body in receiver.calls}) == 2
