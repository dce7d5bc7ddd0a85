"""Who belongs to a project, and in which role. Nobody gives a role above their own; the last lead stays."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import slugify

from reviews.models import Assignment, Membership, Person, Project
from reviews.review.actions.assign import LEAST
from reviews.review.permission import permit_role
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import Role
from reviews.text.characters import one_line
from reviews.text.translatable import gettext_noop

LONGEST_NAME = 120


@transaction.atomic
def set_role(project: Project, person: Person, role: str, *, by: Person, seen: str) -> bool:
    """Give `person` a role in the project, or, by an empty one, none. Whether anything changed.

    `seen` is the role that was shown: empty for somebody who is no member.

    Raises:
        Forbidden: `by` is no lead, or a role above that of `by` is given or taken.
        Refused: an unknown role, the last lead would go, somebody who is taken in is a member, or somebody else changed it in
            between.
    """
    mine = permit_role(project, by, Role.LEAD)
    Project.objects.select_for_update().get(pk=project.pk)
    row = Membership.objects.filter(project=project, person=person).first()
    now = row.role if row else ""
    if now and not seen:
        sentence = gettext_noop("{name} belongs to the project already: the role is changed in the list.")
        raise Refused("member", sentence, name=str(person))
    if now != seen:
        raise Refused("seen", gettext_noop("Somebody else changed this role in between: look at it once more."))
    if role not in {"", *(one.value for one in Role)}:
        raise Refused("unknown", gettext_noop("There is no such role."))
    if not all(mine.at_least(Role(one)) for one in (now, role) if one):
        raise Forbidden("above", gettext_noop("This role is above yours."))
    if role == now:
        return False
    if leads(now) and not leads(role) and not others_who_lead(project, person):
        raise Refused(
            "last_lead", gettext_noop("Somebody has to lead the project: give another person that role first.")
        )
    row = row or Membership(project=project, person=person)
    row._history_user = by  # type: ignore[attr-defined]
    if role:
        row.role = role
        row.save()
    else:
        row.delete()
    release(project, person, role)
    return True


def release(project: Project, person: Person, role: str) -> None:
    """End what `person` was to do here and, in this role or in none, no longer may: it waits for everybody again."""
    beyond = [task for task, least in LEAST.items() if not role or not Role(role).at_least(least)]
    given_to(project, person).filter(task__in=beyond).update(ended_at=timezone.now())


def given_to(project: Project, person: Person) -> "QuerySet[Assignment]":
    """What `person` is to do in the project."""
    return Assignment.objects.filter(pair__article__project=project, person=person, ended_at=None)


def leads(role: str) -> bool:
    """Whether a role may lead a project."""
    return bool(role) and Role(role).at_least(Role.LEAD)


def may_start(person: Person) -> bool:
    """Whether somebody may start a project: whoever leads one."""
    return person.is_superuser or any(leads(one.role) for one in person.memberships.all())


def others_who_lead(project: Project, person: Person) -> bool:
    """Whether somebody else can lead."""
    roles = Membership.objects.filter(project=project, person__is_active=True).exclude(person=person)
    return any(leads(role) for role in roles.values_list("role", flat=True))


@transaction.atomic
def start_project(name: str, *, by: Person, alone: bool = False) -> Project:
    """A new project that `by` leads; who works `alone` approves their own text there, and exports say so.

    Raises:
        Refused: no name, one that is too long, or `by` leads no project yet.
    """
    name = one_line(name)
    if not name:
        raise Refused("name", gettext_noop("A project needs a name."))
    if len(name) > LONGEST_NAME:
        raise Refused("too_long", gettext_noop("That is longer than {limit} characters."), limit=LONGEST_NAME)
    if not may_start(by):
        raise Forbidden("role", gettext_noop("Only a person who leads a project starts another one."))
    stem, n = slugify(name)[:50] or "project", 1
    while Project.objects.filter(slug=f"{stem}-{n}" if n > 1 else stem).exists():
        n += 1
    policy = {"self_approval": "solo"} if alone else {}
    project = Project.objects.create(name=name, slug=f"{stem}-{n}" if n > 1 else stem, **policy)
    row = Membership(project=project, person=by, role=Role.LEAD.value)
    row._history_user = by  # type: ignore[attr-defined]
    row.save()
    return project
