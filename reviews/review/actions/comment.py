"""Comment: words about a pair as it stands, or about a stretch of it; they begin a thread."""

from django.db import transaction

from reviews.models import Comment, Notice, Pair, Person
from reviews.review.events import announce, named
from reviews.review.notices import authors_of, called, tell
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import locked, write
from reviews.text.segments import SIDES
from reviews.text.translatable import gettext_noop


@transaction.atomic
def comment(
    pair_id: int,
    *,
    by: Person,
    text: str,
    version: int | None = None,
    side: str = "",
    start: int = 0,
    end: int = 0,
    blocker: bool = False,
) -> Pair:
    """Begin a thread on `version` of the pair (its current one by default), on a stretch of it where `side` is given.

    An open blocker keeps the pair from being approved. Who is mentioned is told, and the authors of a blocker.

    Raises:
        Refused: role, no text, a version that never was, or a stretch outside the text.
    """
    pair = locked(pair_id)
    permit(pair, by, "comment")
    if not text.strip():
        raise Refused("empty", gettext_noop("The comment is empty."))
    on = pair.version if version is None else version
    quote = quoted(pair, on, side, start, end)
    said = {"person": by, "text": text, "blocker": blocker}
    span = {"side": side, "start": start, "end": end} if quote else {}
    Comment.objects.create(pair=pair, version=on, quote=quote, **said, **span)
    announce(pair.article, "comment.added", by=by, **named([pair]))
    if blocker:
        write([pair], by=by, verb="block", reason=text)
        tell(authors_of(pair), Notice.Kind.BLOCKER, actor=by, article=pair.article, pair=pair, text=text)
    tell(called(text, pair.article), Notice.Kind.MENTION, actor=by, article=pair.article, pair=pair, text=text)
    return pair


def quoted(pair: Pair, version: int, side: str, start: int, end: int) -> str:
    """The stretch of the pair's text at `version`; nothing where no side is named."""
    row = Pair.history.filter(id=pair.pk, version=version).order_by("history_id").first()
    if row is None:
        raise Refused("version", gettext_noop("This pair has no version {version}."), version=version)
    if not side:
        return ""
    if side not in SIDES or not 0 <= start < end <= len(getattr(row, side)):
        raise Refused("span", gettext_noop("The stretch is outside the text: select it again."))
    return str(getattr(row, side)[start:end])
