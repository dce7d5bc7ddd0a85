"""Whatever a request brings, the desk answers: no address and no form breaks it."""

import random
import re

import pytest
from django.db import transaction
from django.test import Client

from tests.desk import Desk
from tests.live import ROOT
from tests.views.matrix import ROUTES
from tests.views.test_matrix import address_of

READ = re.compile(r"""(?:POST|GET)(?:\.get|\.getlist)?[\[(]"(\w+)"|(?:text|number|place)\((?:r|request), "(\w+)\"""")
WRITTEN = re.compile(r'\bname="(\w+)"')
JUNK = ["", "-1", "0", "9" * 20, "9" * 400, "²", "１", "é", "[", "{}", "{x}", "%s", "%", "null", ":1", "1:", "1:-1", "1:99",
        ">", "a>b>c", "2024-13-45", "1e400", "NaN", "is:gone state:x", "\n", "\x85", "\u202e", "<b>", "x" * 3000]  # fmt: skip


def names_of_fields() -> list[str]:
    """All that views read of an address or a form, and all that forms name."""
    views = "\n".join(path.read_text() for path in (ROOT / "reviews" / "views").glob("*.py"))
    forms = "\n".join(path.read_text() for path in (ROOT / "templates").rglob("*.html"))
    return sorted({name for pair in READ.findall(views) for name in pair if name} | set(WRITTEN.findall(forms)))


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_no_junk_breaks_a_page(desk: Desk, method: str) -> None:
    client, names = Client(), names_of_fields()
    for route in sorted(name for name, one in ROUTES.items() if method in one.methods.split() and name != "live"):
        by = random.Random(f"{method} {route}")
        with transaction.atomic():
            client.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
            address = address_of(route, desk)
            for _turn in range(2):
                own = {"version": "1", **ROUTES[route].data}
                own = {name: value.format(pair=desk.pair().pk, person=desk.gu.pk) for name, value in own.items()}
                said = own | {name: by.choice(JUNK) for name in [*by.sample(names, 8), *by.sample(sorted(own), 1)]}
                with transaction.atomic():
                    answer = getattr(client, method.lower())(address, said)
                    transaction.set_rollback(True)
                assert answer.status_code < 500, f"{route}: {said}"
            transaction.set_rollback(True)
