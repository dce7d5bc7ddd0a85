"""How often signing in may fail: under one name from one address, under any names from one address, under one name from
anywhere.

The second limit is for whoever tries one password with many names. A desk behind one address shares it, so a failure is forgotten
once its name is signed in from there. The third is for whoever tries many passwords with one name from many addresses. Names that
were signed in from an address of late are there only held to the first: nobody is kept out of their own desk by what others try.
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
from django.db.models import Q
from django.http import HttpRequest

FROM_AN_ADDRESS = 40
UNDER_A_NAME = 80
OF_LATE = timedelta(days=60)
HOUSEHOLD = 64
"""Bits of an IPv6 address that are given to one customer, who has the rest to choose from."""
Failures = Iterable[tuple[datetime, int]]


class SignInLimits(AxesDatabaseHandler):
    """The limits, kept by axes' record of attempts."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """As many as lock where a limit is reached; else none."""
        return settings.AXES_FAILURE_LIMIT if opens_at(request, credentials) else 0


def opens_at(request: Any, credentials: dict[str, Any] | None = None) -> datetime | None:
    """When signing in under this name from this address may be tried again; None if now."""
    name, address = get_client_username(request, credentials), request.axes_ip_address
    recent = AccessAttempt.objects.filter(attempt_time__gte=get_cool_off_threshold(request))
    tried = recent.filter(Q(ip_address=address) | Q(username=name))
    found = list(tried.values_list("username", "ip_address", "attempt_time", "failures_since_start"))
    here = [(one, at, n) for one, where, at, n in found if where == address]
    own = falls_below(settings.AXES_FAILURE_LIMIT, ((at, n) for one, at, n in here if one == name))
    by_address = falls_below(FROM_AN_ADDRESS, ((at, n) for _one, at, n in here))
    by_name = falls_below(UNDER_A_NAME, ((at, n) for one, _where, at, n in found if one == name))
    of_others = [at for at in (by_address, by_name) if at]
    if of_others and is_known(name, address, request.axes_attempt_time):
        of_others = []
    last = max([*of_others, *([own] if own else [])], default=None)
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
