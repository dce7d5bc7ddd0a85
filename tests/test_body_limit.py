"""A request that brings more than the desk takes is refused before it fills the disk."""

import asyncio
from typing import Any

import pytest

from workbench.asgi import django_application
from workbench.body_limit import limited

MOST = 1000


def ask(pieces: list[bytes], **headers: str) -> tuple[int, int]:
    """The status of a form sent in pieces, and how many of them were asked for."""
    said = [(b"content-type", b"application/x-www-form-urlencoded"), (b"host", b"localhost")]
    said += [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "POST", "path": "/sign-in", "query_string": b"", "headers": said}
    waiting, sent = list(pieces), []

    async def receive() -> dict[str, Any]:
        if not waiting:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(limited(django_application, MOST)(scope, receive, send))
    return sent[0]["status"], len(pieces) - len(waiting)


@pytest.mark.parametrize(
    ("pieces", "headers", "status", "read"),
    [
        ([b"x" * 400] * 2, {"content_length": "800"}, 403, 2),  # no token in the form: Django has read it whole
        ([b"x" * 400] * 9, {"content_length": "3600"}, 413, 0),
        ([b"x" * 400] * 9, {}, 413, 3),
        ([b"x" * 400] * 9, {"content_length": "400"}, 413, 3),
    ],
)
def test_a_request_that_is_too_large_is_read_no_further_than_the_limit(
    pieces: list[bytes], headers: dict[str, str], status: int, read: int
) -> None:
    assert ask(pieces, **headers) == (status, read)


def test_why_it_is_refused_is_told_in_the_readers_language() -> None:
    sent = []

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"content-length", b"5000"), (b"accept-language", b"zh-hant"), (b"host", b"localhost")]
    scope = {"type": "http", "method": "POST", "path": "/load", "query_string": b"", "headers": headers}
    asyncio.run(limited(django_application, MOST)(scope, None, send))  # type: ignore[arg-type]
    assert "zh-hant" in sent[1]["body"].decode()
