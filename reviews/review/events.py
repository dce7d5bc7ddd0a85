"""What other programs are told: each act writes what happened as one row, in its own transaction, however many pairs it moved.

A project none of whose webhooks wants to know pays nothing for it: which kinds are wanted stands in the project's row, which
every act has at hand.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from reviews.models import Article, Delivery, Event, Pair, Person, Project, Webhook
from reviews.review.states import State
from reviews.review.tallies import tallies_of
from reviews.text.translatable import gettext_noop

KINDS = {
    "article.loaded": gettext_noop("An article was loaded"),
    "article.approved": gettext_noop("All of an article is approved or excluded"),
    "pair.approved": gettext_noop("Pairs were approved"),
    "pair.reopened": gettext_noop("Pairs are no longer approved"),
    "pair.changes_requested": gettext_noop("Changes were requested"),
    "comment.added": gettext_noop("Comments were added"),
    "export.written": gettext_noop("A file was exported"),
    "job.failed": gettext_noop("Background work failed"),
}
TEST = "test"
TEST_LABEL = gettext_noop("A test")
LISTED = 100
"""So many pairs are named in one event; of more it tells only how many."""
SETTLED = (State.APPROVED.value, State.EXCLUDED.value)


def announce(article: Article, kind: str, *, by: Person | None, **facts: Any) -> None:
    """Write the event for the webhooks that are to be told of it, if any."""
    if kind in article.project.told_events:
        with transaction.atomic(savepoint=False):
            hooks = Webhook.objects.listed().filter(project=article.project_id, active=True)
            put(
                article.project,
                kind,
                [one for one in hooks if kind in one.events],
                article=article,
                person=by,
                facts=facts,
            )


def put(project: Project, kind: str, hooks: Collection[Webhook], **said: Any) -> None:
    """An event of the project and its deliveries to `hooks`; in one transaction with what it tells of."""
    if not hooks:
        return
    # Numbers are in the order of commits: whoever takes the next one waits here.
    Project.objects.select_for_update(no_key=True).get(pk=project.pk)
    last = Event.objects.filter(project=project).aggregate(n=Max("n"))["n"] or 0
    event = Event.objects.create(project=project, n=last + 1, kind=kind, at=timezone.now(), **said)
    Delivery.objects.bulk_create(Delivery(webhook=hook, event=event, since=event.at) for hook in hooks)


def announce_states(pairs: Iterable[Pair], was: Mapping[int, str], *, by: Person | None) -> None:
    """Tell what became of the states of `pairs`, which were `was` before the act; new pairs had none."""
    by_article: dict[Article, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.article.project.told_events:
            by_article[pair.article].append(pair)
    for article, rows in by_article.items():
        for kind, moved in moves(rows, was).items():
            announce(article, kind, by=by, **named(moved))
        if "article.approved" in article.project.told_events and is_settled_now(article, rows, was):
            announce(article, "article.approved", by=by)


def moves(rows: Iterable[Pair], was: Mapping[int, str]) -> dict[str, list[Pair]]:
    """The kinds of events that the rows make, and the pairs of each."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in rows:
        before, now = was.get(pair.pk, ""), "" if pair.retired else pair.state
        if now == before:
            continue
        if now == State.APPROVED.value:
            found["pair.approved"].append(pair)
        elif now == State.CHANGES_REQUESTED.value:
            found["pair.changes_requested"].append(pair)
        if before == State.APPROVED.value:
            found["pair.reopened"].append(pair)
    return found


def named(pairs: Collection[Pair]) -> dict[str, Any]:
    """How many they are, and which, without a word of their texts."""
    listed = [
        {"id": pair.pk, "version": pair.version, "state": "gone" if pair.retired else pair.state}
        for pair in list(pairs)[:LISTED]
    ]
    return {"count": len(pairs), "pairs": listed}


def is_settled_now(article: Article, rows: Iterable[Pair], was: Mapping[int, str]) -> bool:
    """Whether the act settled the last pairs of the article that were open."""
    if not any(pair.state in SETTLED and was.get(pair.pk, "approved") not in SETTLED for pair in rows):
        return False
    numbers = tallies_of([article.pk])[article.pk]
    return bool(numbers[State.APPROVED]) and not any(n for state, n in numbers.items() if state.value not in SETTLED)
