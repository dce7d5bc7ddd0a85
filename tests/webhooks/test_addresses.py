"""Which addresses a webhook may have: a table of those that lead into the desk's own network, however they are written."""

from ipaddress import ip_address

import pytest

from reviews.webhooks import Allowed, BadAddress, read_address
from reviews.webhooks.address import is_public

NOTHING = Allowed()

REFUSED = [
    # Other schemes, and plain http.
    ("http://hooks.example.org/", "https"),
    ("ftp://hooks.example.org/", "scheme"),
    ("file:///etc/passwd", "scheme"),
    ("gopher://127.0.0.1:6379/_FLUSHALL", "scheme"),
    ("javascript:alert(1)", "scheme"),
    ("data:text/plain,x", "scheme"),
    ("//hooks.example.org/", "scheme"),
    ("hooks.example.org", "scheme"),
    ("https://", "scheme"),
    ("https:///path", "scheme"),
    ("", "scheme"),
    # This machine and its neighbours, as addresses.
    ("https://127.0.0.1/", "literal"),
    ("https://127.8.9.10/", "literal"),
    ("https://0.0.0.0/", "literal"),
    ("https://10.0.0.1/", "literal"),
    ("https://172.16.0.1/", "literal"),
    ("https://192.168.1.1/", "literal"),
    ("https://169.254.169.254/latest/meta-data/", "literal"),
    ("https://100.64.0.1/", "literal"),
    ("https://224.0.0.1/", "literal"),
    ("https://255.255.255.255/", "literal"),
    ("https://[::1]/", "literal"),
    ("https://[::]/", "literal"),
    ("https://[fe80::1]/", "literal"),
    ("https://[fd00:ec2::254]/", "literal"),
    ("https://[ff02::1]/", "literal"),
    ("https://[::ffff:127.0.0.1]/", "literal"),
    ("https://[::ffff:7f00:1]/", "literal"),
    ("https://[::127.0.0.1]/", "literal"),
    ("https://[2002:7f00:1::]/", "literal"),
    ("https://[64:ff9b::7f00:1]/", "literal"),
    ("https://[2001:0:7f00:1::]/", "literal"),
    ("https://8.8.8.8/", "literal"),
    ("https://[fe80::1%25eth0]/", "host"),
    # Addresses in disguise.
    ("https://2130706433/", "host"),
    ("https://0x7f000001/", "host"),
    ("https://0x7f.0.0.1/", "host"),
    ("https://0177.0.0.1/", "host"),
    ("https://017700000001/", "host"),
    ("https://127.1/", "host"),
    ("https://127.0.1/", "host"),
    ("https://127.0.0.1./", "host"),
    ("https://0/", "host"),
    ("https://1.2.3.4.5/", "host"),
    ("https://example.0x7f/", "host"),
    # Names that only this network knows, and names that are none.
    ("https://localhost/", "local"),
    ("https://redis:8443/", "local"),
    ("https://localhost./", "host"),
    ("https://hooks.example.org./", "host"),
    ("https://hooks..example.org/", "host"),
    ("https://.example.org/", "host"),
    ("https://-hooks.example.org/", "host"),
    ("https://hooks.example.org%2f@127.0.0.1/", "credentials"),
    ("https://hooks%2eexample.org/", "host"),
    (f"https://{'a' * 64}.example.org/", "host"),
    # What readers of addresses disagree about.
    ("https://lin@hooks.example.org/", "credentials"),
    ("https://lin:secret@hooks.example.org/", "credentials"),
    ("https://hooks.example.org@127.0.0.1/", "credentials"),
    ("https://hooks.example.org#@127.0.0.1/", "credentials"),
    ("https://127.0.0.1#.example.org/", "credentials"),
    ("https://hooks.example.org\\@127.0.0.1/", "characters"),
    ("https://127.0.0.1\\.example.org/", "characters"),
    ("https://hooks.example.org/a b", "characters"),
    ("https://hooks.example.org/\r\nX-Injected: 1", "characters"),
    ("https://hooks.example.org/\x00", "characters"),
    ("https://１２７.0.0.1/", "characters"),
    ("https://ⓛocalhost/", "characters"),
    ("https://127。0。0。1/", "characters"),
    ("https://localhost\u00ad.example.org/", "characters"),
    ("https://hooks.example.org/推送", "characters"),
    (f"https://hooks.example.org/{'a' * 500}", "characters"),
    # Ports of other services.
    ("https://hooks.example.org:22/", "port"),
    ("https://hooks.example.org:6379/", "port"),
    ("https://hooks.example.org:80/", "port"),
    ("https://hooks.example.org:0/", "port"),
    ("https://hooks.example.org:99999/", "none"),
    ("https://hooks.example.org:x/", "none"),
    ("https://[::1/", "none"),
]

NOT_PUBLIC = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
    "127.255.255.254", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.9",
    "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::8.8.8.8",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1",
    "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "64:ff9b:1::8.8.8.8", "100::1",
    "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "ff0e::1", "2002:7f00:1::",
    "2002:a00:1::", "2002:a9fe:a9fe::", "2002:808:808::", "2001:0:7f00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:10::1", "2001:20::1", "2001:db8::1", "3fff::1", "5f00::1",
]  # fmt: skip

PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.215.14",
    "100.128.0.1",
    "172.32.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::1",
    "64:ff9b::808:808",
]


@pytest.mark.parametrize(("address", "code"), REFUSED)
def test_an_address_that_may_not_be_called_is_refused_before_anything_is_asked(address: str, code: str) -> None:
    with pytest.raises(BadAddress) as refused:
        read_address(address, NOTHING)
    assert refused.value.code == code


@pytest.mark.parametrize("ip", NOT_PUBLIC)
def test_what_a_name_may_not_lead_to(ip: str) -> None:
    assert not is_public(ip_address(ip))


@pytest.mark.parametrize("ip", PUBLIC)
def test_what_a_name_may_lead_to(ip: str) -> None:
    assert is_public(ip_address(ip))


@pytest.mark.parametrize(
    ("address", "host", "port", "target", "authority"),
    [
        ("https://hooks.example.org", "hooks.example.org", 443, "/", "hooks.example.org"),
        ("https://Hooks.Example.ORG:443/a?b=c", "hooks.example.org", 443, "/a?b=c", "hooks.example.org"),
        ("https://hooks.example.org:8443/a/../b", "hooks.example.org", 8443, "/a/../b", "hooks.example.org:8443"),
        ("https://xn--fsqu00a.xn--fiqs8s/x", "xn--fsqu00a.xn--fiqs8s", 443, "/x", "xn--fsqu00a.xn--fiqs8s"),
    ],
)
def test_the_parts_of_an_address(address: str, host: str, port: int, target: str, authority: str) -> None:
    found = read_address(address, NOTHING)
    assert (found.host, found.port, found.target, found.authority) == (host, port, target, authority)
    assert not found.trusted


ALLOWED = Allowed.of(["intranet.example", "redis", "10.1.0.0/16", "127.0.0.1", "fd00::/8"])


@pytest.mark.parametrize(
    "address",
    ["http://intranet.example/", "https://intranet.example:9000/", "http://redis:80/", "http://10.1.2.3:8080/",
     "http://127.0.0.1:5000/x", "http://[fd00::5]:81/"],
)  # fmt: skip
def test_what_the_site_allows_is_called_by_http_too_and_at_any_port(address: str) -> None:
    assert read_address(address, ALLOWED).trusted


@pytest.mark.parametrize(
    "address",
    [
        "http://www.intranet.example/",
        "http://10.2.0.1/",
        "http://127.0.0.2/",
        "http://[fe80::1]/",
        "http://0x7f.0.0.1/",
    ],
)
def test_what_stands_beside_it_is_not(address: str) -> None:
    with pytest.raises(BadAddress):
        read_address(address, ALLOWED)


@pytest.mark.parametrize("entry", ["10.0.0.1/8", "http://intranet.example", "*.example", "300.1.1.1", ""])
def test_a_setting_that_names_neither_a_host_nor_a_network_stops_the_desk(entry: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Allowed.of([entry])
