"""Take back what a review copy brought: suggestions nobody decided on are withdrawn, comments nobody answered go, and threads that
it resolved are open again.
"""

from collections.abc import Iterator
from itertools import takewhile

from django.db import transaction
from django.utils import timezone

from reviews.models import Comment, Person, ReturnedCopy, Suggestion
from reviews.review.actions.thread import settle
from reviews.review.keys import among
from reviews.review.permission import permit_verb
from reviews.review.persons import accounts_of
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop


@transaction.atomic
def undo_return(returned_id: int, *, by: Person) -> ReturnedCopy:
    """Take it back; what somebody decided on or answered since stays, and is counted in `left`. The file can be taken in again.

    Raises:
        Forbidden: neither a lead nor who took it in.
        Refused: it was not taken in, or was taken back already.
    """
    copy = ReturnedCopy.objects.select_for_update(of=("self",)).select_related("article__project").get(pk=returned_id)
    role = permit_verb(copy.article, by, "suggest")
    if not role.at_least(Role.LEAD) and copy.taken_by_id not in accounts_of(by):
        raise Forbidden("person", gettext_noop("A review copy is taken back by whoever took it in, or by a lead."))
    if copy.taken_at is None or copy.undone_at is not None:
        raise Refused("undone", gettext_noop("This review copy was not taken in, or was taken back already."))
    now = timezone.now()
    brought = Suggestion.objects.filter(returned=copy)
    brought.filter(status=Suggestion.Status.OPEN).update(
        status=Suggestion.Status.WITHDRAWN, decided_by=by, decided_at=now
    )
    stays = open_threads(copy, by)
    stays += brought.exclude(status=Suggestion.Status.WITHDRAWN).count() + take_out_comments(copy)
    copy.undone_at, copy.undone_by, copy.left = now, by, stays
    copy.save(update_fields=["undone_at", "undone_by", "left"])
    return copy


def open_threads(copy: ReturnedCopy, by: Person) -> int:
    """Open again what it resolved. Returns how many threads stay resolved, their pairs taking no comments any more."""
    stays = 0
    for thread in Comment.objects.filter(resolved_in=copy):
        try:
            settle(thread.pair_id, thread.pk, by=by, resolved=False, returned=copy)
        except Refused:
            stays += 1
    return stays


def take_out_comments(copy: ReturnedCopy) -> int:
    """Take out the comments that nobody has answered or resolved since. Returns how many stay."""
    brought = Comment.objects.filter(returned=copy)
    begun = {thread or pk for pk, thread in brought.values_list("pk", "thread_id")}
    firsts = Comment.objects.filter(pk__in=among(begun), resolved_at=None)
    threads: dict[int, list[Comment]] = {one.pk: [one] for one in firsts}
    for one in Comment.objects.filter(thread__in=among(threads)).order_by("pk"):
        threads[one.thread_id or one.pk].append(one)
    going = {one.pk for said in threads.values() for one in last_of(copy, said)}
    stays = brought.count() - len(going)
    for rows in (brought.filter(thread__isnull=False), brought):  # answers first: they hold what they answer
        rows.filter(pk__in=among(going)).delete()
    return stays


def last_of(copy: ReturnedCopy, said: list[Comment]) -> Iterator[Comment]:
    """What the copy brought at the end of a thread, behind the last word of anybody else."""
    return takewhile(lambda one: one.returned_id == copy.pk, reversed(said))
