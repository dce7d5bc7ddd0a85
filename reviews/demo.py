"""The demo desk: one project and its people, with random passwords in a file that only the owner can read."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction

from reviews.models import Membership, Person, Project
from reviews.review.states import Role


@dataclass(frozen=True)
class DemoPerson:
    """Somebody of the demo desk."""

    username: str
    name: str
    role: Role


PEOPLE = (
    DemoPerson("lin", "Lin 林", Role.LEAD),
    DemoPerson("mei", "Mei 梅", Role.TRANSLATOR),
    DemoPerson("chen", "Chen 陳", Role.REVIEWER),
    DemoPerson("fang", "Fang 方", Role.REVIEWER),
    DemoPerson("wu", "Wu 吳", Role.APPROVER),
)
SLUG = "desk"


@dataclass(frozen=True)
class Demo:
    """The demo project with the two people that the start needs."""

    project: Project
    lead: Person
    translator: Person


def password_file() -> Path:
    """Where the passwords of the demo people stand."""
    return Path(settings.DATA_DIR) / "people.txt"


@transaction.atomic
def make_demo() -> Demo:
    """The demo project and people; made once and kept as they are afterwards."""
    project, _made = Project.objects.get_or_create(slug=SLUG, defaults={"name": "Desk 編輯台"})
    passwords: list[str] = []
    people = {}
    for one in PEOPLE:
        person, made = Person.objects.get_or_create(
            username=one.username, defaults={"display_name": one.name, "is_demo": True}
        )
        if made:
            password = secrets.token_urlsafe(12)
            person.set_password(password)
            person.save()
            Membership.objects.create(project=project, person=person, role=one.role.value)
            passwords.append(f"{one.username}\t{password}\t{one.role.value}\n")
        people[one.username] = person
    if passwords:
        write_passwords(passwords)
    return Demo(project, people["lin"], people["mei"])


def write_passwords(lines: list[str]) -> None:
    """Keep them for the owner of the machine only; those of people who joined the desk earlier stay."""
    descriptor = os.open(password_file(), os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.writelines(lines)
