"""Who may do what: the role in the project and the state of the pair, from the table of moves.

Every act on an article or a pair asks here: on one that was taken off the desk none is let through.
"""

from typing import NoReturn

from django.db import connection
from django.db.models import Case, F, Value, When

from reviews.models import Article, Lock, Membership, OffDesk, Pair, Person, Project
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import MOVES, OPEN_UNDER_LOCK, Move, Role, State, open_moves
from reviews.text.translatable import gettext_noop

# Written out, because every act on a pair asks it. Whether the lock still holds is asked of the few that have one.
STANDING = """
SELECT role, EXISTS (SELECT 1 FROM reviews_offdesk WHERE article_id = %s),
    EXISTS (SELECT 1 FROM reviews_lock WHERE pair_id = %s) FROM reviews_membership
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


def permit_in(article: Article, person: Person, least: Role) -> Role:
    """The role in which `person` may act on `article`, which has to be at least this.

    Raises:
        Forbidden: the role is lower, or the person is not active.
        Refused: the article was taken off the desk.
    """
    mine, off, _has_lock = standing(article, person)
    role = enough(mine, least)
    if off:
        refuse_off_desk(article)
    return role


def permit_verb(article: Article, person: Person, verb: str) -> Role:
    """The role in which `person` may do `verb` to `article`. Raises as permit_in does."""
    return permit_in(article, person, MOVES[verb].role)


def refuse_off_desk(article: Article) -> NoReturn:
    """Say who took the article off the desk, and why."""
    off = OffDesk.objects.select_related("person").get(article=article)
    said = gettext_noop("{person} took this article off the desk ({reason}): bring it back before working on it.")
    raise Refused("off_desk", said, person=off.person, reason=off.reason)


def permit(pair: Pair, person: Person, verb: str) -> Role:
    """The role in which `person` may do `verb` to `pair` now.

    Raises:
        Forbidden: the role does not allow it, or the person is not active.
        Refused: the state does not allow it, a lead locked the pair, or its article was taken off the desk.
    """
    mine, off, has_lock = standing(pair.article, person, pair.pk)
    role = enough(mine, MOVES[verb].role)
    if off:
        refuse_off_desk(pair.article)
    if verb not in OPEN_UNDER_LOCK and has_lock and (lock := Lock.on(pair.pk)):
        raise Refused(
            "locked", gettext_noop("{person} locked this pair: {reason}"), person=lock.person, reason=lock.reason
        )
    state = State(pair.state)
    if state not in MOVES[verb].states:
        raise Refused("state", gettext_noop("This cannot be done while the pair is “{state}”."), state=state)
    return role


def standing(article: Article, person: Person, pair: int | None = None) -> tuple[Role | None, bool, bool]:
    """The role in which `person`, if active, comes to `article`; whether it was taken off the desk, and whether there is a
    lock on `pair`, which may have run out.
    """
    with connection.cursor() as cursor:
        cursor.execute(STANDING, [article.pk, pair, article.project_id, person.pk])
        found = cursor.fetchone() if person.is_active else None
    return (Role(found[0]), bool(found[1]), bool(found[2])) if found else (None, False, False)


def role_on(article: Article, person: Person) -> Role | None:
    """The role in which pages offer acts on `article` to `person`, None for outsiders: where it is off the desk, everybody
    only reads.
    """
    mine, off, _has_lock = standing(article, person)
    return Role.VIEWER if mine and off else mine


def offered_role(to_article: str = "") -> Case:
    """The same for a statement that finds articles, or what hangs on them by the path `to_article`, of one person."""
    reads = When(**{f"{to_article}off_desk__isnull": False}, then=Value(Role.VIEWER.value))
    return Case(reads, default=F(f"{to_article}project__memberships__role"))


def moves_for(pair: Pair, role: Role | None) -> list[Move]:
    """The moves to offer on `pair` to somebody in `role`."""
    return open_moves(State(pair.state), role) if role else []
