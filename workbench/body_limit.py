"""How much one request may bring. Django keeps a request whole, on disk if need be, before it looks at who asks."""

import io
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

from django.core.handlers.asgi import ASGIRequest

from reviews.load.limits import UPLOAD_BYTES
from reviews.views.errors import answer

MOST = 2 * UPLOAD_BYTES + 5 * 2**20
"""Bytes: two files, and the form around them."""

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Coroutine[Any, Any, None]]


def limited(application: Application, most: int = MOST) -> Application:
    """`application`, but 413 for a request of more than `most` bytes, whether it says so beforehand or not."""

    async def respond(scope: Scope, receive: Receive, send: Send) -> None:
        read, too_much = 0, said_length(scope) > most

        async def counted() -> Mapping[str, Any]:
            nonlocal read, too_much
            message = await receive()
            read += len(message.get("body", b""))
            too_much = too_much or read > most
            return {"type": "http.disconnect"} if too_much else message

        if not too_much:
            await application(scope, counted, send)
        if too_much:
            await refuse(scope, send)

    return respond


def said_length(scope: Scope) -> int:
    """The bytes that a request says it brings; 0 where it does not."""
    said = dict(scope.get("headers", ())).get(b"content-length", b"")
    return int(said) if said.isdigit() else 0


async def refuse(scope: Scope, send: Send) -> None:
    """Say that it is too much."""
    page = answer(ASGIRequest(scope, io.BytesIO()), "too_large")
    headers = [(name.lower().encode(), value.encode()) for name, value in page.items()]
    await send({"type": "http.response.start", "status": page.status_code, "headers": headers})
    await send({"type": "http.response.body", "body": page.content})
