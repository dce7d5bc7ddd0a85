"""Who may do what: the role in the project and the state of the pair, from the table of moves."""

from reviews.models import Lock, Membership, Pair, Person, Project
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import MOVES, OPEN_UNDER_LOCK, Move, Role, State, open_moves
from reviews.text.marks import gettext_noop


def role_in(project: Project, person: Person) -> Role | None:
    """The role of `person` in `project`; None for outsiders."""
    row = Membership.objects.filter(project=project, person=person).values_list("role", flat=True).first()
    return Role(row) if row else None


def permit_role(project: Project, person: Person, least: Role) -> Role:
    """The role of `person` in `project`, which has to be at least this. Raises Forbidden where it is not."""
    role = role_in(project, person) if person.is_active else None
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
    role = permit_verb(pair.article.project, person, verb)
    if verb not in OPEN_UNDER_LOCK and (lock := Lock.on(pair.pk)):
        raise Refused(
            "locked", gettext_noop("{person} locked this pair: {reason}"), person=lock.person, reason=lock.reason
        )
    state = State(pair.state)
    if state not in MOVES[verb].states:
        raise Refused("state", gettext_noop("This cannot be done while the pair is “{state}”."), state=state.label)
    return role


def moves_for(pair: Pair, role: Role | None) -> list[Move]:
    """The moves to offer on `pair` to somebody in `role`."""
    return open_moves(State(pair.state), role) if role else []
