"""The threads of pairs as they are drawn: where each one's quote stands in the text now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reviews.models import Comment, Membership, Pair, Project
from reviews.review.composed import Composed
from reviews.review.facts import family_of
from reviews.text.anchor import anchored


@dataclass(frozen=True)
class Thread:
    """The first comment, its answers, and the span it is about now; `lost` where the quote no longer stands there."""

    first: Comment
    answers: list[Comment]
    span: tuple[int, int] | None
    lost: bool


def threads_of(pairs: Iterable[Pair], *, open_only: bool = False) -> dict[int, list[Thread]]:
    """The threads of each pair, those of its ancestors too: open ones first, then by age. Two statements."""
    rows = list(pairs)
    families = {key: pair for pair in rows for key in family_of(pair)}
    known = Comment.objects.filter(pair__in=list(families)).select_related("person", "resolved_by").order_by("pk")
    answers: dict[int, list[Comment]] = defaultdict(list)
    firsts: dict[int, list[Comment]] = defaultdict(list)
    for one in known:
        if one.thread_id:
            answers[one.thread_id].append(one)
        elif not (open_only and one.resolved_at):
            firsts[families[one.pair_id].pk].append(one)
    return {
        pair.pk: [
            thread_of(pair, one, answers[one.pk])
            for one in sorted(firsts[pair.pk], key=lambda one: (one.resolved_at is not None, one.pk))
        ]
        for pair in rows
    }


def thread_of(pair: Pair, first: Comment, answers: list[Comment]) -> Thread:
    """One thread, anchored in the text as it is now."""
    span = anchored(first.quote, first.start, getattr(pair, first.side)) if first.side else None
    return Thread(first, answers, span, lost=bool(first.quote) and span is None)


NAMES = Composed(
    lambda project: (
        Membership.objects.filter(project=project, person__is_active=True)
        .order_by()
        .values_list("person__username", "person__display_name")
    )
)


def people_of(project: Project) -> str:
    """The members who can be mentioned, as the completion reads them: "lin=Lin 林" a line."""
    return "\n".join(sorted(f"{username}={shown or username}" for username, shown in NAMES(project.pk)))
