"""Who may be given a link to choose a password with: members who have not come yet, and who forgot theirs; nobody of other projects."""

from django.db.models import QuerySet

from reviews.models import Membership, Person, Project, SignInLink
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop


def people_to_let_in(project: Project, *, by: Person) -> dict[int, bool]:
    """The keys of the members that `by` may give a link to, and whether they are still awaited: invited, and not here yet."""
    mine = {row.project_id: Role(row.role) for row in Membership.objects.filter(person=by)}
    led = mine.get(project.pk)
    if led is None or not led.at_least(Role.LEAD):
        return {}
    others = members(project).exclude(pk=by.pk).exclude(is_superuser=True)
    return {person.pk: is_awaited(person) for person in others if is_led(person, mine)}


def members(project: Project) -> "QuerySet[Person]":
    """Who belongs to the project and may sign in, each with all memberships."""
    return Person.objects.filter(memberships__project=project, is_active=True).prefetch_related("memberships")


def is_awaited(person: Person) -> bool:
    """Whether somebody was invited and has not come yet."""
    return not person.has_usable_password() and person.last_login is None


def is_led(person: Person, mine: dict[int, Role]) -> bool:
    """Whether every project of `person` is led, by a role no lower than theirs, by whoever has the roles `mine`.

    A link is a way to act as that person: else whoever leads a project could take somebody in and act as them in others.
    """
    for row in person.memberships.all():
        own = mine.get(row.project_id)
        if own is None or not own.at_least(Role.LEAD) or not own.at_least(Role(row.role)):
            return False
    return True


def person_to_let_in(project: Project, key: int, *, by: Person) -> Person:
    """The member with this key, if `by` may give them a link.

    Raises:
        Forbidden: `by` is no lead.
        Refused: it is `by`, or somebody above them, or who belongs to projects that `by` does not lead.
    """
    permit_role(project, by, Role.LEAD)
    if key not in people_to_let_in(project, by=by):
        raise Refused(
            "link",
            gettext_noop(
                "A link is only for other members, whose role is not above yours and who belong to no project of others."
            ),
        )
    return Person.objects.get(pk=key)


def links_given(project: Project) -> dict[int, SignInLink]:
    """The latest link that each member was given, by the member's key: a link lets whoever has it act as them, so it is told."""
    given = SignInLink.objects.filter(person__memberships__project=project, given_at__isnull=False)
    return {link.person_id: link for link in given.select_related("given_by").order_by("given_at")}
