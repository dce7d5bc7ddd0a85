"""Who may be given another link for the first visit. It signs in nobody who has been here, and nobody of other projects."""

from django.db.models import QuerySet

from reviews.models import Membership, Person, Project
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop


def people_to_invite(project: Project, *, by: Person) -> set[int]:
    """The keys of the members that `by` may give a new link to."""
    mine = {row.project_id: Role(row.role) for row in Membership.objects.filter(person=by)}
    led = mine.get(project.pk)
    if led is None or not led.at_least(Role.LEAD):
        return set()
    return {person.pk for person in members(project) if is_awaited(person) and is_led(person, mine)}


def members(project: Project) -> "QuerySet[Person]":
    """Who belongs to the project and may sign in, each with all memberships."""
    return Person.objects.filter(memberships__project=project, is_active=True).prefetch_related("memberships")


def is_awaited(person: Person) -> bool:
    """Whether somebody was invited and has not come yet."""
    return not person.has_usable_password() and person.last_login is None and not person.is_superuser


def is_led(person: Person, mine: dict[int, Role]) -> bool:
    """Whether every project of `person` is led, by a role no lower than theirs, by whoever has the roles `mine`.

    A link is a way to act as that person: else whoever leads a project could take somebody in and act as them in others.
    """
    for row in person.memberships.all():
        own = mine.get(row.project_id)
        if own is None or not own.at_least(Role.LEAD) or not own.at_least(Role(row.role)):
            return False
    return True


def person_to_invite(project: Project, key: int, *, by: Person) -> Person:
    """The member with this key, if `by` may give them a new link.

    Raises:
        Forbidden: `by` is no lead.
        Refused: who it is about has signed in, or belongs to projects that `by` does not lead.
    """
    permit_role(project, by, Role.LEAD)
    if key not in people_to_invite(project, by=by):
        raise Refused(
            "link",
            gettext_noop(
                "A new link is only for members who have not signed in yet and belong to no project of others."
            ),
        )
    return Person.objects.get(pk=key)
