"""Whatever a program sends, the API answers as its description says, and never breaks: schemathesis makes up what is sent."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode, checks

from reviews.models import Membership
from reviews.review.states import Role
from tests.api.programs import Program
from tests.api.test_matrix import OPERATIONS, names_in
from tests.desk import Desk
from tests.views.things import KEYS

HELD_TO: list[Callable[..., Any]] = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
FIXED = settings(
    max_examples=12,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
MODES = {
    GenerationMode.POSITIVE: HELD_TO,
    GenerationMode.NEGATIVE: [*HELD_TO, checks.negative_data_rejection],
}


@cache
def described() -> Any:
    """The API as schemathesis reads its description."""
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """The desk closes what it no longer needs after a request; here the test goes on with it."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.mark.parametrize("name", OPERATIONS)
def test_whatever_is_sent_the_answer_is_as_described(desk: Desk, name: str) -> None:
    Membership.objects.filter(person=desk.lin).update(role=Role.ADMIN.value)
    method, path = name.split(" ")
    headers = {"Authorization": f"Bearer {Program(desk.lin).secret}"}
    keys = {key: KEYS[key](desk) for key in names_in(path)}
    operation = described()[f"/api/v1/{path}"][method]

    for mode, held_to in MODES.items():
        if mode is GenerationMode.NEGATIVE and not takes_something(operation):
            continue  # there is nothing to send that would not fit
        send(operation.as_strategy(generation_mode=mode, path_parameters=keys), headers, held_to)


def takes_something(operation: Any) -> bool:
    """Whether it has parameters, besides keys, or a body."""
    return bool(operation.body or operation.query)


def send(cases: Any, headers: dict[str, str], held_to: list[Callable[..., Any]]) -> None:
    """Send each case, and take back whatever it wrote."""

    @seed(1)
    @FIXED
    @given(case=cases)
    def sent(case: Any) -> None:
        with transaction.atomic():
            case.call_and_validate(headers=headers, checks=held_to)
            transaction.set_rollback(True)

    sent()
