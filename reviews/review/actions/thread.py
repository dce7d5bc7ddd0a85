"""Threads: answer, resolve, open again."""

from django.db import transaction
from django.utils import timezone

from reviews.models import Comment, Notice, Pair, Person, ReturnedCopy
from reviews.review.events import announce, named
from reviews.review.facts import family_of
from reviews.review.kin import locked_with_kin, restate_kin
from reviews.review.notices import called, heard, tell
from reviews.review.permission import permit
from reviews.review.persons import accounts_of
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import Role
from reviews.review.versions import locked, write
from reviews.text.translatable import gettext_noop


def thread_of(pair: Pair, thread_id: int) -> Comment:
    """The first comment of the thread, locked; the pair is locked by the caller."""
    threads = Comment.objects.select_for_update().filter(pair__in=family_of(pair), thread=None, taken_back_at=None)
    found = threads.filter(pk=thread_id).first()
    if found is None:
        raise Refused("thread", gettext_noop("This pair has no such thread."))
    return found


@transaction.atomic
def answer(pair_id: int, thread_id: int, *, by: Person, text: str) -> Pair:
    """Add words to a thread of the pair. Those who wrote in it are told, and who is mentioned.

    Raises:
        Refused: role, no text, or no such thread.
    """
    pair = locked(pair_id)
    permit(pair, by, "comment")
    thread = thread_of(pair, thread_id)
    if not text.strip():
        raise Refused("empty", gettext_noop("The comment is empty."))
    people = {thread.person_id, *thread.answers.values_list("person_id", flat=True)}
    Comment.objects.create(pair=pair, version=pair.version, thread=thread, person=by, text=text)
    announce(pair.article, "comment.added", by=by, **named([pair]))
    heard(by, family_of(pair))
    names = called(text, pair.article)
    where = {"actor": by, "article": pair.article, "pair": pair, "text": text}
    tell(people - names, Notice.Kind.ANSWER, **where)  # type: ignore[arg-type]
    tell(names, Notice.Kind.MENTION, **where)  # type: ignore[arg-type]
    return pair


@transaction.atomic
def resolve(pair_id: int, thread_id: int, *, by: Person) -> Pair:
    """Close a thread. A blocker is closed by whoever raised it, or a lead.

    Raises:
        Forbidden: role, or somebody else's blocker.
    """
    return settle(pair_id, thread_id, by=by, resolved=True)


@transaction.atomic
def reopen(pair_id: int, thread_id: int, *, by: Person) -> Pair:
    """Open a closed thread again; a blocker holds the pair up again."""
    return settle(pair_id, thread_id, by=by, resolved=False)


def settle(pair_id: int, thread_id: int, *, by: Person, resolved: bool, returned: ReturnedCopy | None = None) -> Pair:
    """Close or open a thread, and compute the pair's state anew where it is a blocker. `returned` is the review copy in which it
    was resolved, or which is taken back: then nobody has opened it again. Raises as resolve does.
    """
    pair = locked_with_kin(pair_id)
    role = permit(pair, by, "comment")
    thread = thread_of(pair, thread_id)
    if thread.blocker and resolved and not role.at_least(Role.LEAD) and thread.person_id not in accounts_of(by):
        raise Forbidden("blocker", gettext_noop("A blocker is resolved by whoever raised it, or by a lead."))
    if (thread.resolved_at is not None) == resolved:
        return pair
    thread.resolved_at, thread.resolved_by = (timezone.now(), by) if resolved else (None, None)
    thread.resolved_in = returned if resolved else None
    if not resolved and returned is None:
        thread.reopened_at, thread.reopened_by = timezone.now(), by
    thread.save(update_fields=["resolved_at", "resolved_by", "resolved_in", "reopened_at", "reopened_by"])
    heard(by, family_of(pair))
    if thread.blocker:
        verb = "unblock" if resolved else "block"
        write([pair], by=by, verb=verb, reason=thread.text)
        restate_kin([pair], by=by, verb=verb, reason=thread.text)
    return pair
