"""One's own comment: put it right, with what it said before kept; take it back while nobody has answered it."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from reviews.models import Comment, CommentChange, Notice, Pair, Person
from reviews.review.actions.thread import settle
from reviews.review.facts import family_of
from reviews.review.kin import locked_with_kin
from reviews.review.notices import LONGEST, called, tell
from reviews.review.permission import permit
from reviews.review.persons import accounts_of
from reviews.review.refusals import Refused
from reviews.review.versions import locked
from reviews.text.translatable import gettext_noop


@transaction.atomic
def correct(pair_id: int, comment_id: int, *, by: Person, text: str, edits: int) -> Pair:
    """Let a comment of one's own, which was put right `edits` times before, say `text`. Who is mentioned only now is told.

    Raises:
        Refused: role, no text, somebody else's comment, one of a review copy, or one that was changed or taken back in between.
    """
    pair = locked(pair_id)
    permit(pair, by, "comment")
    one = own_comment(pair, comment_id, by, edits)
    if not text.strip():
        raise Refused("empty", gettext_noop("The comment is empty."))
    if text == one.text:
        return pair
    CommentChange.objects.create(comment=one, was=one.text, person=by)
    unread(one).update(text=text[:LONGEST])
    new = called(text, pair.article) - called(one.text, pair.article)
    one.text, one.edits = text, one.edits + 1
    one.save(update_fields=["text", "edits"])
    tell(new, Notice.Kind.MENTION, actor=by, article=pair.article, pair=pair, text=text)
    return pair


@transaction.atomic
def take_back_comment(pair_id: int, comment_id: int, *, by: Person, edits: int) -> Pair:
    """Take back a comment of one's own that nobody has answered; the thread that it began is closed, and holds nothing up.

    Raises:
        Refused: as for `correct`, or somebody has answered.
    """
    pair = locked_with_kin(pair_id)
    permit(pair, by, "comment")
    one = own_comment(pair, comment_id, by, edits)
    if Comment.objects.filter(thread=one.thread_id or one.pk, pk__gt=one.pk, taken_back_at=None).exists():
        raise Refused("answered", gettext_noop("Somebody has answered this comment: it stays, and can be put right."))
    if one.thread_id is None:
        pair = settle(pair_id, one.pk, by=by, resolved=True)
    unread(one).delete()
    Comment.objects.filter(pk=one.pk).update(taken_back_at=timezone.now())
    return pair


def own_comment(pair: Pair, comment_id: int, by: Person, edits: int) -> Comment:
    """The comment, locked, if it is the person's own and as they saw it. What came in a review copy goes with the copy alone."""
    found = Comment.objects.select_for_update().filter(pair__in=family_of(pair), taken_back_at=None)
    one = found.filter(pk=comment_id).first()
    if one is None:
        raise Refused("comment", gettext_noop("This pair has no such comment, or it was taken back."))
    if one.person_id not in accounts_of(by) or one.returned_id:
        raise Refused("person", gettext_noop("Only whoever wrote a comment here puts it right or takes it back."))
    if one.edits != edits:
        raise Refused("seen", gettext_noop("This comment was changed in between: look at it once more."))
    return one


def unread(one: Comment) -> "QuerySet[Notice]":
    """What people were told in these words and have not read yet."""
    told = Notice.objects.filter(pair=one.pair_id, actor=one.person_id, text=one.text[:LONGEST], read_at=None)
    return told.filter(kind__in=[Notice.Kind.MENTION, Notice.Kind.ANSWER, Notice.Kind.BLOCKER])
