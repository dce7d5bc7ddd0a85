"""The API lets every token do exactly what tests/api/matrix.py says: each address, method and role, other projects too."""

import re
from typing import Any

import pytest
from django.db import transaction

from reviews.api.routes import described
from reviews.models import ApiToken, Membership, Person
from reviews.problems import ADDRESS
from reviews.review.states import Role
from tests.api.matrix import ANY_TOKEN, EVERYONE, ROUTES, Route
from tests.api.programs import Program
from tests.desk import Desk, make_desk, make_person
from tests.snapshots import changed, everything
from tests.views.things import KEYS

OPERATIONS = sorted(
    f"{method.upper()} {path.removeprefix(ADDRESS)}" for path, found in described()["paths"].items() for method in found
)
NO_TOKEN = ("no token", "revoked", "run out", "deactivated")
STRANGERS = ("outsider", "removed", "site admin", "other project")


def programs(desk: Desk) -> dict[str, Program]:
    """A token that reads and one that writes for each role, and those that do not come to this project, or to nothing."""
    found = {"no token": Program(None)}
    people = {role.value: make_person(f"Member {role.value}") for role in Role}
    people |= {name: make_person(name) for name in ("removed", "deactivated", "revoked", "run out", "other project")}
    for name, person in people.items():
        role = name if name in {one.value for one in Role} else Role.LEAD.value
        Membership.objects.create(project=desk.project, person=person, role=role)
    other = make_desk("other")
    Membership.objects.create(project=other.project, person=people["other project"], role=Role.LEAD.value)
    found["other project"] = Program(people.pop("other project"), project=other.project)
    found["outsider"] = Program(other.lin)
    found["site admin"] = Program(Person.objects.create(username="root", is_staff=True, is_superuser=True))
    for name, person in people.items():
        found[name] = Program(person)
        found[f"{name}, reads"] = Program(person, "read")
    Membership.objects.filter(person=people["removed"]).delete()
    Person.objects.filter(pk=people["deactivated"].pk).update(is_active=False)
    ApiToken.objects.filter(person=people["revoked"]).update(revoked_at="2026-01-01T00:00Z")
    ApiToken.objects.filter(person=people["run out"]).update(expires_at="2026-01-01T00:00Z")
    ApiToken.objects.update(used_at="2200-01-01T00:00Z")  # each has just been used: a request writes nothing of that
    return found


def expected(route: Route, method: str, actor: str) -> set[int]:
    """The statuses that may come; one that is let in may still be refused for the state of things."""
    name, _comma, reads = actor.partition(", ")
    if route.who == EVERYONE:
        return {200}
    if name in NO_TOKEN:
        return {401}
    if reads and method != "GET":
        return {403}
    if route.who == ANY_TOKEN:
        return {200}
    if name in STRANGERS:
        return {404}
    assert isinstance(route.who, Role)
    return {200, 201, 202, 204, 409} if Role(name).at_least(route.who) else {403}


def ask(program: Program, method: str, address: str, body: Any, headers: dict[str, str]) -> int:
    """The status of the answer."""
    if body and "file" in body:
        return program.send(address, body).status_code
    return program.ask(method, address, body, **headers).status_code


def names_in(path: str) -> list[str]:
    """The keys that an address holds."""
    return re.findall(r"{(\w+)}", path)


def address_of(path: str, desk: Desk) -> str:
    """The address for things of the desk."""
    return re.sub(r"{(\w+)}", lambda found: str(KEYS[found[1]](desk)), path)


def test_every_address_has_a_line_in_the_matrix() -> None:
    missing, gone = sorted(set(OPERATIONS) - set(ROUTES)), sorted(set(ROUTES) - set(OPERATIONS))
    assert not missing, f"Add a line for each to ROUTES in tests/api/matrix.py: {', '.join(missing)}"
    assert not gone, f"Take these out of ROUTES in tests/api/matrix.py: {', '.join(gone)}"


@pytest.mark.parametrize("name", sorted(set(ROUTES) & set(OPERATIONS)))
def test_an_address_is_open_to_whom_the_matrix_says(desk: Desk, name: str) -> None:
    method, path = name.split(" ")
    route, callers, wrong = ROUTES[name], programs(desk), []
    address = address_of(path, desk)
    body: Any = {**({"version": 1} if route.versioned else {}), **route.body} if method in ("POST", "PATCH") else None
    headers = {"if_match": '"1"'} if method == "DELETE" else {}
    before = everything()
    for actor, program in callers.items():
        with transaction.atomic():
            status, wrote = ask(program, method, address, body, headers), changed(before)
            transaction.set_rollback(True)
        wanted = expected(route, method, actor)
        if status not in wanted:
            wrong.append(f"{name} by {actor}: {status}, and the matrix says {sorted(wanted)}")
        if wrote and (method == "GET" or status >= 400):
            wrong.append(f"{name} by {actor} wrote {', '.join(sorted(wrote))} and answered {status}")
    known = {one.split(" ")[0] for one in OPERATIONS if one.split(" ")[1] == path}
    for other in {"GET", "POST", "PUT", "PATCH", "DELETE"} - known:
        status = callers["lead"].ask(other, address, {}).status_code
        wrong += [f"{other} {path}: {status}, and there is no such method"] * (status != 405)
    assert not wrong, "\n".join(["", *wrong, "(the matrix is tests/api/matrix.py)"])
