"""Signing a call, so that whoever is called knows who calls. Source: the Standard Webhooks specification, 1.0.0."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence

PREFIX = "whsec_"
BYTES = 32


def new_secret() -> str:
    """A secret as receivers' libraries take it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(BYTES)).decode()


def signature(secret: str, delivery: str, at: int, body: bytes) -> str:
    """HMAC-SHA256 over the delivery, the time and the body."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    digest = hmac.new(key, f"{delivery}.{at}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def headers_of(delivery: str, at: int, body: bytes, keys: Sequence[str]) -> dict[str, str]:
    """What a call carries: which delivery it is, when it was sent (seconds since 1970), and a signature by each secret."""
    return {
        "Content-Type": "application/json",
        "User-Agent": "Duikan",
        "webhook-id": delivery,
        "webhook-timestamp": str(at),
        "webhook-signature": " ".join(signature(key, delivery, at, body) for key in keys),
    }
