"""The threads of pairs as they are drawn: where each one's quote stands in the text now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from reviews.models import Comment, Membership, Pair, Project
from reviews.review.composed import Composed
from reviews.review.facts import family_of
from reviews.review.places import placed
from reviews.text.versions.anchor import anchored


@dataclass(frozen=True)
class Thread:
    """The first comment, its answers, and the span it is about now; `lost` where the quote no longer stands there,
    `parted` where that is because a cut went through it.
    """

    first: Comment
    answers: list[Comment]
    span: tuple[int, int] | None
    lost: bool
    parted: bool = False

    @property
    def last(self) -> int:
        """The key of the last comment that stands: nobody has answered it."""
        return max((one.pk for one in (self.first, *self.answers) if not one.taken_back_at), default=0)


def threads_of(pairs: Iterable[Pair], *, open_only: bool = False) -> dict[int, list[Thread]]:
    """The threads of each pair, and of those it was made from what concerns its words: open ones first, then by age. Two
    statements, and a few more where something was said before a pair was split or joined. What holds approval up stands
    at every pair that it holds.
    """
    rows = list(pairs)
    families = {key for pair in rows for key in family_of(pair)}
    known = list(Comment.objects.filter(pair__in=families).select_related("person", "resolved_by").order_by("pk"))
    if edited := [one for one in known if one.edits]:
        prefetch_related_objects(edited, "changes")
    answers: dict[int, list[Comment]] = defaultdict(list)
    begun: list[Comment] = []
    firsts: dict[int, list[tuple[Comment, bool]]] = defaultdict(list)
    for one in known:
        if one.thread_id:
            answers[one.thread_id].append(one)
        elif not (open_only and one.resolved_at):
            begun.append(one)
    holding = {one.pk for one in begun if one.blocker and not one.resolved_at}
    for pair, one, parted in placed(begun, rows, holding):
        firsts[pair.pk].append((one, parted))
    return {
        pair.pk: [
            thread_of(pair, one, answers[one.pk], parted)
            for one, parted in sorted(firsts[pair.pk], key=lambda one: (one[0].resolved_at is not None, one[0].pk))
        ]
        for pair in rows
    }


def thread_of(pair: Pair, first: Comment, answers: list[Comment], parted: bool) -> Thread:
    """One thread, anchored in the text as it is now."""
    span = anchored(first.quote, first.start, getattr(pair, first.side)) if first.side else None
    return Thread(first, answers, span, lost=bool(first.quote) and span is None, parted=parted)


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
