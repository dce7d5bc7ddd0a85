"""How often signing in may fail: under one name from one address, and under any names from one address.

The second limit is for whoever tries one password with many names. A desk behind one address shares it, so a failure is forgotten
once its name is signed in from there, and names that were signed in from there of late are only held to the first.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username, get_cool_off
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.http import HttpRequest

FROM_AN_ADDRESS = 40
OF_LATE = timedelta(days=60)
HOUSEHOLD = 64
"""Bits of an IPv6 address that are given to one customer, who has the rest to choose from."""
Failures = Iterable[tuple[datetime, int]]


class SignInLimits(AxesDatabaseHandler):
    """Both limits, kept by axes' record of attempts."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """As many as lock where a limit is reached; else none."""
        return settings.AXES_FAILURE_LIMIT if opens_at(request, credentials) else 0


def opens_at(request: Any, credentials: dict[str, Any] | None = None) -> datetime | None:
    """When signing in under this name from this address may be tried again; None if now."""
    name, address = get_client_username(request, credentials), request.axes_ip_address
    recent = AccessAttempt.objects.filter(ip_address=address, attempt_time__gte=get_cool_off_threshold(request))
    found = list(recent.values_list("username", "attempt_time", "failures_since_start"))
    by_name = falls_below(settings.AXES_FAILURE_LIMIT, ((at, n) for one, at, n in found if one == name))
    by_address = falls_below(FROM_AN_ADDRESS, ((at, n) for _one, at, n in found))
    if by_address and is_known(name, address, request.axes_attempt_time):
        by_address = None
    last = max((at for at in (by_name, by_address) if at), default=None)
    return last and last + get_cool_off(request)


def falls_below(limit: int, failures: Failures) -> datetime | None:
    """The time of the failures whose end brings their number below the limit; None if it is below."""
    listed, last = sorted(failures), None
    left = sum(n for _at, n in listed)
    for at, n in listed:
        if left < limit:
            break
        left, last = left - n, at
    return last


def is_known(name: str | None, address: str | None, now: datetime) -> bool:
    """Whether somebody signed in under this name from this address of late."""
    return AccessLog.objects.filter(username=name, ip_address=address, attempt_time__gte=now - OF_LATE).exists()


def address_of(request: HttpRequest) -> str | None:
    """The address that a request comes from: of version 6 the network that a customer is given. A forwarded one is not believed:
    the server has put that of its named proxy in its place.
    """
    try:
        address = ip_address(request.META.get("REMOTE_ADDR") or "")
    except ValueError:
        return None
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((int(address), HOUSEHOLD), strict=False).network_address)
