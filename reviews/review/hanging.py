"""What hangs on a pair, of the things that mostly do not: one statement, so that nobody asks for each of them in vain."""

from django.db.models import Model

from reviews.models import (
    Approval,
    Assignment,
    ChangeRequest,
    Comment,
    ErrorMark,
    FileNote,
    Lease,
    Lock,
    Pair,
    Suggestion,
)
from reviews.review.facts import family_of
from reviews.review.keys import told_about

CONDITIONS: dict[type[Model], str] = {
    Approval: "",
    Assignment: "AND ended_at IS NULL",
    ChangeRequest: "",
    Comment: "",
    ErrorMark: "AND removed_at IS NULL",
    FileNote: "",
    Lease: "",
    Lock: "",
    Suggestion: "",
}
ASKED = ", ".join(
    f"EXISTS (SELECT 1 FROM {model._meta.db_table} WHERE pair_id IN ({{keys}}) {condition})"  # noqa: S608
    for model, condition in CONDITIONS.items()
)


def hanging_on(pair: Pair) -> frozenset[type[Model]]:
    """The models of which there are rows about the pair, or about those that it was made from."""
    (found,) = told_about(family_of(pair), f"SELECT {ASKED}")
    return frozenset(model for model, there in zip(CONDITIONS, found, strict=True) if there)
