"""What people say about a pair: threads of comments, suggestions, error marks. What one does to them is in verbs.py."""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Router
from ninja.responses import Status
from pydantic import BaseModel, Field

from reviews.api.done import follow
from reviews.api.reached import pair_reached, person
from reviews.api.shapes import LARGEST, Comment, Strict, Versioned, Who, Words, version_asked, when, who
from reviews.models import Comment as CommentRow
from reviews.models import ErrorMark, Pair, Suggestion
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import LONGEST
from reviews.review.actions.suggest import suggest
from reviews.review.facts import family_of

router = Router()
Place = Annotated[int, Field(ge=0, le=LARGEST, description="a place in the text, counted in code points")]


class CommentOut(BaseModel):
    """A comment. `edits` counts how often it was put right; one that was taken back says nothing."""

    id: int
    person: Who
    text: str
    at: datetime
    edits: int
    taken_back: bool


class ThreadOut(CommentOut):
    """A thread: its first comment, the stretch of `version` that it is about, and what was answered."""

    version: int
    side: str
    start: int
    end: int
    quote: str
    blocker: bool
    resolved_at: datetime | None
    resolved_by: Who | None
    answers: list[CommentOut]


class ThreadIn(Strict):
    """A new thread, about a stretch of the text where a side is named; an open `blocker` keeps the pair from being approved."""

    text: Comment
    version: Annotated[
        int | None, Field(ge=0, le=LARGEST, description="which version it is about, if not the current one")
    ] = None
    side: Literal["", "source", "target"] = ""
    start: Place = 0
    end: Place = 0
    blocker: bool = False


class SuggestionOut(BaseModel):
    """A text proposed for a pair as it stood at `version`."""

    id: int
    person: Who
    target: str
    version: int
    note: str
    at: datetime
    status: str
    reason: str
    decided_by: Who | None
    accepted_version: int | None


class SuggestionIn(Versioned):
    """Another translation."""

    target: Annotated[str, Field(max_length=LONGEST)]
    note: Words = ""


class MarkOut(BaseModel):
    """An error mark (MQM)."""

    id: int
    person: Who
    category: str
    severity: str
    version: int
    side: str
    start: int
    end: int
    quote: str
    note: str
    at: datetime
    rebuttal: str
    verdict: str
    answer: str


def comment_shown(one: CommentRow) -> dict[str, Any]:
    """A comment as it is told."""
    gone = one.taken_back_at is not None
    said = {"text": "" if gone else one.text, "at": when(one.at), "edits": one.edits, "taken_back": gone}
    return {"id": one.pk, "person": who(one.person), **said}


def threads_shown(pair: Pair, only: int | None = None) -> list[dict[str, Any]]:
    """The threads of the pair and of those it was made from."""
    begun = CommentRow.objects.filter(pair__in=family_of(pair), thread=None, **({"pk": only} if only else {}))
    rows = begun.select_related("person", "resolved_by").prefetch_related("answers__person").order_by("pk")
    names = ("version", "side", "start", "end", "quote", "blocker")
    return [
        {
            **comment_shown(one),
            **{name: getattr(one, name) for name in names},
            "resolved_at": when(one.resolved_at),
            "resolved_by": who(one.resolved_by),
            "answers": [comment_shown(answer) for answer in sorted(one.answers.all(), key=lambda answer: answer.pk)],
        }
        for one in rows
    ]


def suggestions_of(pair: Pair) -> "QuerySet[Suggestion]":
    """The suggestions for the pair and for those it was made from."""
    return Suggestion.objects.filter(pair__in=family_of(pair)).select_related("person", "decided_by").order_by("pk")


def suggestion_shown(one: Suggestion) -> dict[str, Any]:
    """A suggestion as it is told."""
    names = ("target", "version", "note", "status", "reason", "accepted_version")
    people = {"person": who(one.person), "decided_by": who(one.decided_by)}
    return {"id": one.pk, **people, "at": when(one.at), **{name: getattr(one, name) for name in names}}


@router.get("pairs/{key:pair_id}/threads", response=list[ThreadOut], operation_id="threads", summary="List threads")
def threads(request: HttpRequest, pair_id: int) -> Any:
    """Those of a pair, the oldest first."""
    return threads_shown(pair_reached(request, pair_id))


@router.post(
    "pairs/{key:pair_id}/threads", response={201: ThreadOut}, operation_id="thread_begin", summary="Begin a thread"
)
def begin(request: HttpRequest, pair_id: int, body: ThreadIn) -> Any:
    """Say something about a pair, or about a stretch of one of its texts. “@name” tells that member."""
    pair = pair_reached(request, pair_id)
    now = comment(pair_id, by=person(request), **body.model_dump())
    follow(pair, [now])
    made = CommentRow.objects.filter(pair=pair, person=person(request), thread=None).latest("pk")
    return Status(201, threads_shown(now, made.pk)[0])


@router.get(
    "pairs/{key:pair_id}/suggestions",
    response=list[SuggestionOut],
    operation_id="suggestions",
    summary="List suggestions",
)
def suggestions(request: HttpRequest, pair_id: int) -> Any:
    """Those for a pair, decided ones too."""
    return [suggestion_shown(one) for one in suggestions_of(pair_reached(request, pair_id))]


@router.post(
    "pairs/{key:pair_id}/suggestions",
    response={201: SuggestionOut},
    operation_id="suggestion_make",
    summary="Suggest a text",
)
def make(request: HttpRequest, pair_id: int, body: SuggestionIn) -> Any:
    """Propose another translation; nothing of the pair changes until somebody accepts it."""
    pair = pair_reached(request, pair_id)
    version = version_asked(request, body.version)
    now = suggest(pair_id, by=person(request), version=version, target=body.target, note=body.note)
    follow(pair, [now])
    return Status(201, suggestion_shown(suggestions_of(now).filter(person=person(request)).latest("pk")))


@router.get("pairs/{key:pair_id}/marks", response=list[MarkOut], operation_id="marks", summary="List error marks")
def marks(request: HttpRequest, pair_id: int) -> Any:
    """Those that stand on a pair."""
    pair = pair_reached(request, pair_id)
    rows = ErrorMark.objects.filter(pair__in=family_of(pair), removed_at=None).select_related("person").order_by("pk")
    names = (
        "category",
        "severity",
        "version",
        "side",
        "start",
        "end",
        "quote",
        "note",
        "rebuttal",
        "verdict",
        "answer",
    )
    said = {one: {name: getattr(one, name) for name in names} for one in rows}
    return [{"id": one.pk, "person": who(one.person), "at": when(one.at), **words} for one, words in said.items()]
