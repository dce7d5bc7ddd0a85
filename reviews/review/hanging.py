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


SAME_WORDS = (
    "EXISTS (SELECT 1 FROM reviews_pair a JOIN reviews_pair b ON b.source_hash = a.source_hash AND b.id <> a.id "
    "WHERE a.id IN ({keys}) AND NOT a.retired AND a.source <> '' AND NOT b.retired)"
)


def hanging_on(pair: Pair) -> frozenset[type[Model]]:
    """The models of which there are rows about the pair, or about those that it was made from; Pair itself where another one,
    maybe of another project, has the same source.
    """
    (found,) = told_about(family_of(pair), f"SELECT {ASKED}, {SAME_WORDS}")
    kinds: list[type[Model]] = [*CONDITIONS, Pair]
    return frozenset(model for model, there in zip(kinds, found, strict=True) if there)
