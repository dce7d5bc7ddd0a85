"""A pair as it is told."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from pydantic import BaseModel

from reviews.api.shapes import Who, when, who
from reviews.models import Approval, Pair
from reviews.pipeline.last_approved import last_approved
from reviews.review.facts import is_of
from reviews.review.states import Role, State, open_moves

TOLD = (
    "position", "paragraph", "kind", "source", "target", "version", "state", "exclusion", "proposed_exclusion", "alignment",
    "confidence",
)  # fmt: skip


class ApprovalOut(BaseModel):
    """Who approved which version; `holds` while the texts are those that were approved."""

    person: Who
    role: str
    version: int
    at: datetime
    holds: bool


class Text(BaseModel):
    """Both texts of a version."""

    version: int
    source: str
    target: str


class PairOut(BaseModel):
    """A pair. `version` counts its texts; `moves` are the verbs that its state and the caller's role leave open."""

    id: int
    article: int
    position: int
    paragraph: int
    kind: str
    source: str
    target: str
    version: int
    state: str
    exclusion: str
    proposed_exclusion: str
    alignment: str
    confidence: float
    moves: list[str]
    approvals: list[ApprovalOut]


class OnePairOut(PairOut):
    """The same, with the texts last approved, where they are others now."""

    last_approved: Text | None


def shown(pairs: list[Pair]) -> list[dict[str, Any]]:
    """Pairs as they are told; one statement more for all."""
    given = approvals_of(pairs)
    return [told(pair, given[pair.pk]) for pair in pairs]


def approvals_of(pairs: Iterable[Pair]) -> dict[int, list[Approval]]:
    """The approvals of each that were not withdrawn."""
    found: dict[int, list[Approval]] = defaultdict(list)
    rows = Approval.objects.filter(pair__in=[pair.pk for pair in pairs], withdrawn_at=None)
    for one in rows.select_related("reviewer").order_by("pk"):
        found[one.pair_id].append(one)
    return found


def told(pair: Pair, approvals: list[Approval]) -> dict[str, Any]:
    """One of them."""
    role = Role(pair.my_role)  # type: ignore[attr-defined]
    return {
        **{name: getattr(pair, name) for name in TOLD},
        "id": pair.pk,
        "article": pair.article_id,
        "moves": [move.verb for move in open_moves(State(pair.state), role)],
        "approvals": [approval(one, pair) for one in approvals],
    }


def approval(one: Approval, pair: Pair) -> dict[str, Any]:
    """An approval as it is told."""
    said = {"role": one.role, "version": one.version, "at": when(one.at)}
    return {"person": who(one.reviewer), **said, "holds": is_of(one, pair)}


def whole(pair: Pair, response: HttpResponse) -> dict[str, Any]:
    """A pair alone; the answer's ETag is its version, for If-Match."""
    response["ETag"] = f'"{pair.version}"'
    old = last_approved([pair]).get(pair.pk) if pair.state == State.RECHECK.value else None
    before = old and {"version": old.version, "source": old.source, "target": old.target}
    return {**shown([pair])[0], "last_approved": before}
