"""One call: resolve the host, look at every address it has, connect to the one looked at, send, read the answer.

The name is resolved once, so that it cannot lead elsewhere between the look and the connection. Redirects are not
followed. The whole takes SECONDS at most, however slowly the other side answers.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, Queue
from typing import Any

from reviews.text.translatable import gettext_noop
from reviews.webhooks.address import Address, Allowed, BadAddress, is_public, literal

SECONDS = 5.0
MOST_READ = 64 * 1024
SLOW = gettext_noop("There was no whole answer within 5 seconds.")
UNREACHED = gettext_noop("The host could not be reached.")
UNKNOWN = gettext_noop("The host's name could not be resolved.")
UNTRUSTED = gettext_noop("The host's certificate is not valid.")
GARBLED = gettext_noop("The answer was no HTTP.")
NOT_PUBLIC = gettext_noop("The host leads to an address that is not public.")
REDIRECT = gettext_noop("The host answered with a redirect; none is followed.")
REFUSED = gettext_noop("The host did not take it.")


@dataclass(frozen=True)
class Answer:
    """What came of a call: the status, None where there was none, and what went wrong, for people; empty where nothing did."""

    status: int | None
    problem: str = ""


def call(address: Address, body: bytes, headers: Mapping[str, str], allowed: Allowed) -> Answer:
    """Send `body` to the address. Never raises for what the other side, the network or a name server does."""
    until = time.monotonic() + SECONDS
    try:
        status = exchanged(address, places_of(address, allowed, until), body, headers, until)
    except BadAddress as bad:
        return Answer(None, bad.sentence)
    except ssl.SSLCertVerificationError:
        return Answer(None, UNTRUSTED)
    except socket.gaierror:
        return Answer(None, UNKNOWN)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= until:
            return Answer(None, SLOW)
        return Answer(None, UNREACHED if isinstance(error, OSError) else GARBLED)
    if 300 <= status < 400:
        return Answer(status, REDIRECT)
    return Answer(status, "" if 200 <= status < 300 else REFUSED)


def places_of(address: Address, allowed: Allowed, until: float) -> list[str]:
    """The addresses of the host; one that is neither public nor allowed among them refuses all.

    Raises:
        BadAddress: that is so.
        socket.gaierror: the name is unknown.
        TimeoutError: nobody said so in time.
    """
    found = resolved(address, until)
    places = list(dict.fromkeys(str(place[4][0]) for place in found))
    for place in places:
        ip = literal(place)
        if ip is None or not (address.trusted or allowed.holds(ip) or is_public(ip)):
            raise BadAddress("not_public", NOT_PUBLIC)
    return places


def resolved(address: Address, until: float) -> list[Any]:
    """What name servers say of the host. The system waits for them as long as it likes: it is asked from aside."""
    said: Queue[Any] = Queue()

    def ask() -> None:
        try:
            said.put(socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM))
        except (OSError, ValueError) as error:
            said.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        found = said.get(timeout=max(until - time.monotonic(), 0.01))
    except Empty:
        raise TimeoutError from None
    if isinstance(found, Exception):
        raise found
    return list(found)


def exchanged(address: Address, places: list[str], body: bytes, headers: Mapping[str, str], until: float) -> int:
    """Send it to the first of the places that can be reached; the status of the answer, once all of it is there or MOST_READ
    bytes of it. Raises OSError, HTTPException, and what a connection that ends in between raises.
    """
    plain = connected(places, address.port, until)
    line = plain.dup()  # to be cut from outside, whatever stands on top of it
    cut = threading.Timer(max(until - time.monotonic(), 0), hang_up, [line])
    cut.daemon = True
    cut.start()
    connection = http.client.HTTPConnection(address.host, address.port)
    try:
        connection.sock = plain
        if address.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=address.host)
        connection.request("POST", address.target, body, {"Host": address.authority, "Connection": "close", **headers})
        response = connection.getresponse()
        response.read(MOST_READ)
        if time.monotonic() >= until:
            raise TimeoutError
        return response.status
    finally:
        cut.cancel()
        connection.close()
        plain.close()
        line.close()


def connected(places: list[str], port: int, until: float) -> socket.socket:
    """A connection to the first of the places that answers. Raises OSError where none does."""
    for place in places:
        with suppress(OSError):
            return socket.create_connection((place, port), timeout=max(until - time.monotonic(), 0.01))
    raise ConnectionError


def hang_up(line: socket.socket) -> None:
    """End the connection, whoever waits for it."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
