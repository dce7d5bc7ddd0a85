"""The comments of a review copy that came back: those that went out with it are known again, the others are new."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from reviews.load.review_copy import CopiedRow
from reviews.load.word_comments import WordComment
from reviews.models import Comment, CommentChange, Pair
from reviews.review.facts import family_of
from reviews.review.keys import among
from reviews.text.versions.anchor import anchored
from reviews.text.versions.tracked import Reading


@dataclass
class Known:
    """The threads of a pair, by the second in which something was said in them, and by what was; those that are open, and of those
    that were opened again by whom and when. Word may have been told to take names and times away: then the words alone tell.
    """

    at: dict[datetime, int] = field(default_factory=dict)
    open: dict[int, tuple[str, datetime] | None] = field(default_factory=dict)
    texts: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def thread(self, one: WordComment) -> int | None:
        """The thread that a comment stands in already, or was rewritten in; None for a new one."""
        return self.at.get(one.at) if one.at else min(self.texts[bare(one.text)], default=None)

    def holds(self, one: WordComment) -> bool:
        """Whether the comment went out with the copy, as it is."""
        return self.thread(one) in self.texts[bare(one.text)]


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment to be: it begins a thread on `quote` of `side`, from `start` to `end` of the version that went out, or answers
    in the `thread` of that key, or in the one that the comment number `under` of its row begins.
    """

    author: str
    at: str | None
    text: str
    side: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    thread: int | None = None
    under: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A row, the comments of its file, as of when that went out, if it says so, and its two texts as they were read."""

    row: CopiedRow
    comments: Mapping[str, WordComment]
    out_at: datetime | None
    target: Reading
    source: Reading

    @property
    def here(self) -> list[str]:
        """The numbers of the comments that are about this row, in the order of the file; answers stand last."""
        here = [number for number, one in self.comments.items() if number in self.row.numbers and one.text]
        return sorted(here, key=lambda number: bool(self.comments[number].answers))


def known_comments(pairs: Iterable[Pair]) -> dict[int, Known]:
    """What was said of each pair and those it was made of, as the review copy tells it; by pair."""
    rows = list(pairs)
    families = {key for pair in rows for key in family_of(pair)}
    said: dict[int, list[Comment]] = defaultdict(list)
    for one in Comment.objects.filter(pair__in=among(families)).select_related("reopened_by").order_by("pk"):
        said[one.pair_id].append(one)
    earlier: dict[int, list[str]] = defaultdict(list)
    for change in CommentChange.objects.filter(comment__pair__in=among(families)):
        earlier[change.comment_id].append(change.was)
    found = {pair.pk: Known() for pair in rows}
    for pair in rows:
        for one in (one for key in family_of(pair) for one in said[key]):
            at = (one.said_at or one.at).replace(microsecond=0)
            found[pair.pk].at.setdefault(at, one.thread_id or one.pk)
            for text in (one.text, *earlier[one.pk]):  # it went out as it was then
                found[pair.pk].texts[bare(text)].add(one.thread_id or one.pk)
            if one.thread_id is None and one.resolved_at is None:
                again = (str(one.reopened_by), one.reopened_at) if one.reopened_at else None
                found[pair.pk].open[one.pk] = again
    return found


def bare(text: str) -> str:
    """A text by which it is known again: programs may lay its lines out anew."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Resolved:
    """A thread that was resolved in Word and is open here, or the one that the comment number `under` of its row begins; `text` is
    what it begins with. `again_by` opened it again at `again_at` after the copy went out: resolved it may have gone out too.
    """

    text: str
    thread: int | None = None
    under: int | None = None
    again_by: str = ""
    again_at: str | None = None


def new_comments(said: Said, out: Any, known: Known) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What is new among the comments of a row, and which threads were resolved. A comment that went out and was rewritten there is
    an answer in its thread.
    """
    found: list[NewComment] = []
    threads: dict[str, tuple[int | None, int | None]] = {}
    for number in said.here:
        one = said.comments[number]
        thread = known.thread(one)
        if known.holds(one):
            threads[number] = (thread, None)
            continue
        place = threads.get(one.answers, (thread, None))
        threads[number] = place if any(at is not None for at in place) else (None, len(found))
        at = one.at.isoformat() if one.at else None
        if any(key is not None for key in place):
            found.append(NewComment(one.author, at, one.text, thread=place[0], under=place[1]))
        else:
            found.append(NewComment(one.author, at, one.text, **words(said, number, out)))
    return [asdict(one) for one in found], [asdict(one) for one in resolved(said, threads, known)]


def resolved(said: Said, threads: Mapping[str, tuple[int | None, int | None]], known: Known) -> Iterator[Resolved]:
    """The threads of a row that were resolved in Word; those that are so here too are no news."""
    for number in said.here:
        one = said.comments[number]
        thread, under = threads[number]
        if not one.done or one.answers:
            continue
        if under is not None:
            yield Resolved(one.text, under=under)
        elif thread in known.open:
            by, at = known.open[thread] or ("", None)
            is_newer = at is not None and (said.out_at is None or at.replace(microsecond=0) > said.out_at)
            again = (by, at.isoformat()) if at and is_newer else ("", None)
            yield Resolved(one.text, thread, None, *again)


def words(said: Said, number: str, out: Any) -> dict[str, Any]:
    """The words that a comment is about, in the texts that went out; none where it is about all of them, or they are new."""
    for side, read in (("target", said.target), ("source", said.source)):
        start, end = read.spans.get(number, (0, 0))
        text = getattr(out, side)
        quote = read.before[start:end]
        span = anchored(quote, start, text)
        if span and quote != text:
            return {"side": side, "start": span[0], "end": span[1], "quote": quote}
    return {}
