"""Assign pairs: to one person, or evenly among several; and hand over what one was assigned."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from reviews.measure import shares
from reviews.models import Article, Assignment, Batch, Membership, Notice, Pair, Person
from reviews.review.notices import tell
from reviews.review.permission import permit_verb, role_in
from reviews.review.picked import Picked, open_batch, pick
from reviews.review.refusals import Forbidden, Refused
from reviews.review.results import BatchResult
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop

LEAST = {Assignment.Task.TRANSLATE.value: Role.TRANSLATOR, Assignment.Task.REVIEW.value: Role.REVIEWER}


@transaction.atomic
def assign(
    article: Article, picked: Picked, *, by: Person, people: Sequence[Person], task: str, due: date | None = None
) -> BatchResult:
    """Give the chosen pairs to `people`, each a contiguous stretch of about the same length.

    Raises:
        Forbidden, Refused: role, nothing or too much chosen, nobody named, or somebody who may not do the task.
    """
    pairs, result = pick(article, picked, by=by, verb="assign")
    return share_out(article, pairs, result, by=by, people=people, task=task, due=due)


@transaction.atomic
def assign_range(
    article: Article,
    *,
    by: Person,
    first: int,
    last: int,
    people: Sequence[Person],
    task: str,
    due: date | None = None,
) -> BatchResult:
    """Give the pairs from position `first` to `last` to `people`, however many pairs they are.

    Raises:
        Forbidden, Refused: role, no pair there, nobody named, or somebody who may not do the task.
    """
    rows = Pair.objects.filter(article=article, position__range=(first, last))
    picked = Picked(dict(rows.values_list("pk", "version")))
    pairs, result = pick(article, picked, by=by, verb="assign", cap=False)
    return share_out(article, pairs, result, by=by, people=people, task=task, due=due)


def share_out(
    article: Article,
    pairs: Sequence[Pair],
    result: BatchResult,
    *,
    by: Person,
    people: Sequence[Person],
    task: str,
    due: date | None,
) -> BatchResult:
    """Write the assignments; those that stood for the same task end."""
    refuse_people(article, people, task)
    ready = sorted(pairs, key=lambda pair: pair.position)
    if ready:
        batch = open_batch(article, "assign", by, ready, result, reason=", ".join(map(str, people)))
        end([pair.pk for pair in ready], task, batch)
        turns = shares([len(pair.source) + len(pair.target) for pair in ready], len(people))
        said = {"task": task, "by": by, "due": due, "batch": batch}
        Assignment.objects.bulk_create(
            [Assignment(pair=pair, person=people[turn], **said) for pair, turn in zip(ready, turns, strict=True)],
            batch_size=1000,
        )
        tell({one.pk for one in people}, Notice.Kind.ASSIGNED, actor=by, article=article, pair=ready[0])
    return result


def refuse_people(article: Article, people: Sequence[Person], task: str) -> None:
    """Refuse a task nobody knows, nobody at all, and people who may not do the task in this project."""
    if task not in LEAST or not people:
        raise Refused("people", gettext_noop("Say who is to do what."))
    for person in people:
        role = role_in(article.project, person) if person.is_active else None
        if role is None or not role.at_least(LEAST[task]):
            raise Refused(
                "person", gettext_noop("{person} may not do this in the project: their role is too low."), person=person
            )


def end(pks: Sequence[int], task: str, batch: Batch) -> None:
    """End what stands for `task` on the pairs."""
    standing = Assignment.objects.filter(pair__in=pks, task=task, ended_at=None)
    standing.update(ended_at=timezone.now(), ended_in=batch)


@transaction.atomic
def hand_over(
    article: Article, *, by: Person, giver: Person, taker: Person, task: str, due: date | None
) -> BatchResult:
    """Give all that `giver` is to do in the article for `task` by the day `due`, or by no day, to `taker`. A lead may, and the giver.

    Raises:
        Forbidden: neither lead nor giver.
        Refused: nothing is assigned, or the taker may not do the task.
    """
    role = permit_verb(article, by, "comment")
    if by != giver and not role.at_least(Role.LEAD):
        raise Forbidden("role", gettext_noop("Only a lead hands over what is assigned to somebody else."))
    refuse_people(article, [taker], task)
    standing = Assignment.objects.select_for_update().filter(
        pair__article=article, person=giver, task=task, due=due, ended_at=None
    )
    rows = list(standing.order_by("pk"))
    if not rows or giver == taker:
        raise Refused("nothing", gettext_noop("Nothing is assigned that could be handed over."))
    result = BatchResult()
    pairs = list(Pair.everything.filter(pk__in=[row.pair_id for row in rows]))
    batch = open_batch(article, "hand_over", by, pairs, result, reason=f"{giver} → {taker}")
    end([row.pair_id for row in rows], task, batch)
    Assignment.objects.bulk_create(
        [Assignment(pair_id=row.pair_id, task=task, person=taker, by=by, due=due, batch=batch) for row in rows],
        batch_size=1000,
    )
    tell([taker.pk], Notice.Kind.ASSIGNED, actor=by, article=article, pair=rows[0].pair)
    return result


def members(article: Article, task: str) -> list[Person]:
    """The people of the project who may do the task, by name."""
    rows = Membership.objects.filter(project=article.project_id, person__is_active=True).select_related("person")
    able = [row.person for row in rows if Role(row.role).at_least(LEAST[task])]
    return sorted(able, key=str)
