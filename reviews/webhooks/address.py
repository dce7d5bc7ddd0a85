"""Which addresses may be called: those of public hosts, and what the site allows on purpose."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from reviews.text.translatable import gettext_noop

IP = IPv4Address | IPv6Address
LONGEST = 500
PORTS = (443, 8443)
LABEL = re.compile(r"[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?")
# A host whose last label looks like a number is read as an IPv4 address by somebody: 0x7f.1, 2130706433, 0177.0.0.1.
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
PUBLIC_6 = ip_network("2000::/3")
NAT64 = ip_network("64:ff9b::/96")
# Not public, whatever the Python that runs this takes them for. Source: IANA's registries of special-purpose addresses.
SPECIAL = tuple(
    ip_network(one)
    for one in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    )
)  # fmt: skip


class BadAddress(Exception):
    """It may not be called. `sentence` is for people."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True)
class Allowed:
    """The hosts and networks that a site lets its webhooks reach although they are not public."""

    hosts: frozenset[str] = frozenset()
    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[str]) -> "Allowed":
        """From a setting: names of hosts, addresses and networks. Raises ValueError for what is none of them."""
        hosts, networks = set(), []
        for entry in entries:
            if is_name(entry.lower()):
                hosts.add(entry.lower())
            else:
                networks.append(ip_network(entry))
        return cls(frozenset(hosts), tuple(networks))

    def names(self, host: str) -> bool:
        """Whether the host itself is allowed, by its name or as an address."""
        found = literal(host)
        return host in self.hosts if found is None else self.holds(found)

    def holds(self, ip: IP) -> bool:
        """Whether the address is in an allowed network."""
        return any(ip in network for network in self.networks)


@dataclass(frozen=True)
class Address:
    """An address that may be called, in its parts; `trusted` where the site allows its host."""

    scheme: str
    host: str
    port: int
    target: str
    trusted: bool = False

    @property
    def authority(self) -> str:
        """The host as a request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = 443 if self.scheme == "https" else 80
        return host if self.port == usual else f"{host}:{self.port}"


def read_address(given: str, allowed: Allowed) -> Address:
    """The parts of an address as people write it.

    Raises:
        BadAddress: it is none, its host is none, or this site does not call such.
    """
    if len(given) > LONGEST or not given.isascii() or re.search(r"[\x00-\x20\x7f\\]", given):
        raise BadAddress("characters", gettext_noop("Write the address in ASCII without spaces; a host as xn--…."))
    try:
        parts = urlsplit(given)
        port = parts.port
    except ValueError:
        raise BadAddress("none", gettext_noop("This is no address.")) from None
    host = (parts.hostname or "").lower()
    if parts.scheme not in ("https", "http") or not host:
        raise BadAddress("scheme", gettext_noop("An address begins with https:// and a host."))
    if "@" in parts.netloc or "#" in given:
        raise BadAddress("credentials", gettext_noop("An address holds no name, password or #fragment."))
    if literal(host) is None and not is_name(host):
        raise BadAddress("host", gettext_noop("The host is no name that can be called."))
    trusted = allowed.names(host)
    if not trusted:
        refuse_untrusted(parts.scheme, host, port)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Address(parts.scheme, host, port or (443 if parts.scheme == "https" else 80), target, trusted)


def refuse_untrusted(scheme: str, host: str, port: int | None) -> None:
    """What only a host may have that the site allows."""
    if scheme != "https":
        raise BadAddress("https", gettext_noop("Only https:// is called, except on hosts that this site allows."))
    if port is not None and port not in PORTS:
        raise BadAddress(
            "port", gettext_noop("Only ports 443 and 8443 are called, except on hosts that this site allows.")
        )
    if literal(host) is not None:
        raise BadAddress(
            "literal", gettext_noop("Name a host: addresses of numbers are called only where this site allows them.")
        )
    if "." not in host:
        raise BadAddress("local", gettext_noop("This host is not public, and this site does not allow it."))


def is_name(host: str) -> bool:
    """Whether it is the name of a host, without a trailing dot, and no number in disguise."""
    labels = host.split(".")
    return len(host) <= 253 and all(map(LABEL.fullmatch, labels)) and not NUMBER.fullmatch(labels[-1])


def literal(host: str) -> IP | None:
    """The address that the host is, where it is one; zones (fe80::1%eth0) are none."""
    try:
        return None if "%" in host else ip_address(host)
    except ValueError:
        return None


def is_public(ip: IP) -> bool:
    """Whether everybody may call it. Of what wraps another address, NAT64 alone is looked into: others name no host."""
    if isinstance(ip, IPv6Address):
        if ip in NAT64:
            return is_public(IPv4Address(int(ip) & 0xFFFFFFFF))
        if ip not in PUBLIC_6:
            return False
    return ip.is_global and not any(ip in network for network in SPECIAL)
