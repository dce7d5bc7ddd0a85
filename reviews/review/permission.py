"""Who may do what: the role in the project and the state of the pair, from the table of moves."""

from django.db import connection

from reviews.models import Lock, Membership, Pair, Person, Project
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import MOVES, OPEN_UNDER_LOCK, Move, Role, State, open_moves
from reviews.text.marks import gettext_noop

# Written out, because every act on a pair asks it. Whether the lock still holds is asked of the few that have one.
STANDING = """
SELECT role, EXISTS (SELECT 1 FROM reviews_lock WHERE pair_id = %s) FROM reviews_membership
    WHERE project_id = %s AND person_id = %s
"""


def role_in(project: Project, person: Person) -> Role | None:
    """The role of `person` in `project`; None for outsiders."""
    row = Membership.objects.filter(project=project, person=person).values_list("role", flat=True).first()
    return Role(row) if row else None


def permit_role(project: Project, person: Person, least: Role) -> Role:
    """The role of `person` in `project`, which has to be at least this. Raises Forbidden where it is not."""
    return enough(role_in(project, person) if person.is_active else None, least)


def enough(role: Role | None, least: Role) -> Role:
    """`role`, which has to be at least `least`. Raises Forbidden where it is not."""
    if role is None or not role.at_least(least):
        raise Forbidden("role", gettext_noop("Your role in this project does not allow this."))
    return role


def permit_verb(project: Project, person: Person, verb: str) -> Role:
    """The role in which `person` may do `verb` in `project`. Raises Forbidden where the role does not allow it."""
    return permit_role(project, person, MOVES[verb].role)


def permit(pair: Pair, person: Person, verb: str) -> Role:
    """The role in which `person` may do `verb` to `pair` now.

    Raises:
        Forbidden: the role does not allow it, or the person is not active.
        Refused: the state does not allow it, or a lead locked the pair.
    """
    mine, has_lock = standing(pair, person)
    role = enough(mine, MOVES[verb].role)
    if verb not in OPEN_UNDER_LOCK and has_lock and (lock := Lock.on(pair.pk)):
        raise Refused(
            "locked", gettext_noop("{person} locked this pair: {reason}"), person=lock.person, reason=lock.reason
        )
    state = State(pair.state)
    if state not in MOVES[verb].states:
        raise Refused("state", gettext_noop("This cannot be done while the pair is “{state}”."), state=state)
    return role


def standing(pair: Pair, person: Person) -> tuple[Role | None, bool]:
    """The role in which `person`, if active, comes to `pair`, and whether there is a lock on it, which may have run out."""
    with connection.cursor() as cursor:
        cursor.execute(STANDING, [pair.pk, pair.article.project_id, person.pk])
        found = cursor.fetchone() if person.is_active else None
    return (Role(found[0]), bool(found[1])) if found else (None, False)


def moves_for(pair: Pair, role: Role | None) -> list[Move]:
    """The moves to offer on `pair` to somebody in `role`."""
    return open_moves(State(pair.state), role) if role else []
