"""The desk lets everybody do exactly what tests/views/matrix.py says: every route, method and role, other projects too."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import pytest
from django.contrib.messages import constants, get_messages
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from reviews.models import Membership, Person
from reviews.review.states import Role
from tests.desk import Desk, make_desk, make_person
from tests.snapshots import Tables, changed, everything
from tests.views.matrix import EVERYONE, NOBODY, ROUTES, SIGNED_IN, Route
from tests.views.things import KEYS

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
MEMBERS = [role.value for role in Role]
STRANGERS = ["outsider", "site admin", "removed"]
ACTORS = ["anonymous", "deactivated", *STRANGERS, *MEMBERS]


def patterns(found: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    """All routes, those of included files too."""
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns)
        else:
            yield one


PATTERNS = {str(one.name): one for one in patterns(get_resolver().url_patterns)}


def actors(desk: Desk) -> dict[str, Client]:
    """Who asks: a person in each role of the desk, and those who have no business here; all but one signed in."""
    people = {role.value: make_person(f"Member {role.value}") for role in Role}
    people |= {"removed": make_person("Removed"), "deactivated": make_person("Gone")}
    for name, person in people.items():
        role = name if name in MEMBERS else Role.LEAD.value
        Membership.objects.create(project=desk.project, person=person, role=role)
    people["outsider"] = make_desk("other").lin
    people["site admin"] = Person.objects.create(username="root", is_staff=True, is_superuser=True)
    clients = {name: Client() for name in ("anonymous", *people)}
    for name, person in people.items():
        clients[name].force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    Membership.objects.get(person=people["removed"]).delete()
    Person.objects.filter(pk=people["deactivated"].pk).update(is_active=False)
    return clients


def address_of(name: str, desk: Desk) -> str:
    """The address of the route for things of the desk."""
    pattern = PATTERNS[name].pattern
    unknown = set(pattern.converters) - set(KEYS)
    assert not unknown, f"{name}: tell in KEYS of tests/views/matrix.py how {', '.join(unknown)} is made"
    return reverse(name, kwargs={key: KEYS[key](desk) for key in pattern.converters})


@dataclass(frozen=True)
class Answer:
    """The answer to a request, whether its page tells an error, and the tables that the request wrote."""

    page: HttpResponseBase
    refusal: bool
    wrote: set[str]


def ask(client: Client, method: str, address: str, data: dict[str, str], before: Tables) -> Answer:
    """Send a request to a desk that holds `before`, and take back whatever it wrote."""
    with transaction.atomic():
        known = method in ("GET", "POST")
        page = getattr(client, method.lower())(address, data) if known else client.generic(method, address)
        told = any(message.level == constants.ERROR for message in get_messages(page.wsgi_request))
        answer = Answer(page, told, changed(before))
        transaction.set_rollback(True)
    return answer


def expected(route: Route, method: str, actor: str) -> str:
    """What must happen: "open", "forbidden", "absent" or "sign in"."""
    needs = route.needs(method)
    if needs == EVERYONE:
        return "open"
    if actor in ("anonymous", "deactivated"):
        return "sign in"
    if needs == NOBODY:
        return "absent"
    if needs == SIGNED_IN:
        return "open"
    if actor in STRANGERS:
        return "absent"
    assert isinstance(needs, Role)
    return "open" if Role(actor).at_least(needs) else "forbidden"


def happened(answer: Answer, route: Route, actor: str) -> str:
    """What did happen, in the words of `expected`."""
    status = answer.page.status_code
    if status >= 500:
        return f"a server error, {status}"
    if status == 404:
        return "sign in" if route.nobody == 404 and actor in ("anonymous", "deactivated") else "absent"
    if answer.page.headers.get("Location", "").startswith("/sign-in?next="):
        return "sign in"
    if status == 403 or (status == 302 and answer.refusal and not answer.wrote):
        return "forbidden"
    return "open" if status != 405 else "no such method"


def test_every_route_has_a_line_in_the_matrix() -> None:
    missing, gone = sorted(set(PATTERNS) - set(ROUTES)), sorted(set(ROUTES) - set(PATTERNS))
    assert not missing, f"Add a line for each to ROUTES in tests/views/matrix.py: {', '.join(missing)}"
    assert not gone, f"Take these out of ROUTES in tests/views/matrix.py: {', '.join(gone)}"


@pytest.mark.parametrize("name", sorted(set(ROUTES) & set(PATTERNS)))
def test_a_route_is_open_to_whom_the_matrix_says(desk: Desk, name: str) -> None:
    route, clients, address, wrong = ROUTES[name], actors(desk), address_of(name, desk), []
    before = everything()
    for method in route.methods.split():
        data = {
            name: value.format(pair=desk.pair().pk, person=desk.gu.pk)
            for name, value in {"version": "1", **route.data}.items()
        }
        for actor in ACTORS:
            answer = ask(clients[actor], method, address, data if method == "POST" else {}, before)
            got, wanted = happened(answer, route, actor), expected(route, method, actor)
            # Let in, and led back with an error for another reason than the role.
            if got != wanted and not (wanted == "open" and got == "forbidden" and answer.page.status_code == 302):
                wrong.append(f"{method} {name} by {actor}: {got}, and the matrix says {wanted}")
            if answer.wrote and (wanted != "open" or (method == "GET" and not route.writes)):
                wrong.append(f"{method} {name} by {actor} wrote {', '.join(sorted(answer.wrote))}")
    for method in set(METHODS) - set(route.methods.split()):
        answer = ask(clients["lead"], method, address, {}, before)
        status = answer.page.status_code
        # Pages that are Django's own answer other methods too; they write nothing.
        if answer.wrote or (route.who != EVERYONE and status not in (404, 405)):
            wrong.append(f"{method} {name}: {status}, and the matrix does not have this method")
    assert not wrong, "\n".join(["", *wrong, "(the matrix is tests/views/matrix.py)"])


def test_following_every_link_from_the_first_page_writes_nothing(desk: Desk) -> None:
    client = Client()
    client.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
    before, waiting, seen = everything(), deque(["/"]), {"/"}
    while waiting:
        answer = client.get(waiting.popleft())
        assert answer.status_code in (200, 302), answer.wsgi_request.path
        page = answer.content.decode() if answer["Content-Type"].startswith("text/html") else ""
        for link in re.findall(r'(?:href|hx-get)="([^"#]+)', page):
            target = unescape(link if link.startswith("/") else f"{answer.wsgi_request.path}{link}")
            if target.startswith("/") and not target.startswith("/static/") and target not in seen and len(seen) < 300:
                seen.add(target)
                waiting.append(target)
    assert len(seen) > 5
    assert changed(before) == set()
