"""What is new in articles: read from history, leases and jobs in a few statements, for any number of listeners.

The acts of a project are numbered by the chain over its history, in the order in which they were committed. That number
is the id of an event: whoever names the last one they had gets all that came after it, in order and once.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Max, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from reviews.models import Article, ChainLink, Job, Lease, Membership, Pair

MOST = 400
"""So many history rows are told one by one; whoever missed more is told to look at the whole list anew."""


@dataclass(frozen=True, slots=True)
class Change:
    """A history row as the screens need it. `shape` says that the pair is new or gone: rows come and go."""

    link: int
    pair: int
    version: int
    person: int
    name: str
    shape: bool


@dataclass(frozen=True, slots=True)
class News:
    """An article now: number of the last act in its project, changes (oldest first) that reach back to `since` at least,
    who is writing in which pair, jobs at work, when the last job ended (ms), and who may know all this.
    """

    last: int
    since: int
    changes: list[Change] = field(default_factory=list)
    typing: list[dict[str, Any]] = field(default_factory=list)
    jobs: list[dict[str, Any]] = field(default_factory=list)
    looked: int = 0
    members: frozenset[int] = frozenset()


def news_of(since: Mapping[int, int], people: Collection[int]) -> dict[int, News]:
    """The news of articles, each from after an act on; `people` are those whose membership matters.

    Four statements for any number of articles, and one more for each in whose project something was done.
    """
    ids = list(since)
    links = ChainLink.objects.filter(project=OuterRef("project")).order_by().values("project").annotate(n=Max("n"))
    ended = Job.objects.filter(article=OuterRef("pk")).order_by().values("article").annotate(at=Max("finished_at"))
    found = Article.objects.filter(pk__in=ids)
    found = found.annotate(last=Coalesce(Subquery(links.values("n")), 0), looked=Subquery(ended.values("at")))
    known = {pk: (last, looked) for pk, last, looked in found.values_list("pk", "last", "looked")}
    typing, jobs, members = typing_in(ids), jobs_of(ids), members_of(ids, people)
    news = {}
    for pk in ids:
        last, looked = known.get(pk, (0, None))
        changes, reach = changes_of(pk, since[pk]) if last > since[pk] else ([], since[pk])
        ended_at = int(looked.timestamp() * 1000) if looked else 0
        news[pk] = News(last, reach, changes, typing[pk], jobs[pk], ended_at, frozenset(members[pk]))
    return news


def changes_of(article_id: int, since: int) -> tuple[list[Change], int]:
    """What was done to the article after act `since`, oldest first, and the act from after which on nothing is missing."""
    rows = list(
        Pair.history.filter(article=article_id)
        .order_by("-history_id")
        .values_list("link", "id", "version", "history_user", "history_type", "retired",
                     "history_user__display_name", "history_user__username")[: MOST + 1]
    )  # fmt: skip
    fresh = [
        Change(link, pair, version, person or 0, name or username or "", kind == "+" or retired)
        for link, pair, version, person, kind, retired, name, username in rows
        if (link or 0) > since
    ]
    # The oldest act among the rows may have had more of them than were read.
    reach = fresh[-1].link if len(fresh) > MOST else since
    return [one for one in reversed(fresh) if one.link > reach], reach


def typing_in(ids: list[int]) -> dict[int, list[dict[str, Any]]]:
    """Who is writing in which pair."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    held = Lease.objects.filter(pair__article__in=ids, until__gt=timezone.now()).order_by("pair")
    for one in held.select_related("person", "pair").only("person__display_name", "person__username", "pair__article"):
        found[one.pair.article_id].append({"pair": one.pair_id, "person": one.person_id, "name": str(one.person)})
    return found


def jobs_of(ids: list[int]) -> dict[int, list[dict[str, Any]]]:
    """Jobs that wait or are at work."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    open_states = [Job.State.QUEUED, Job.State.RUNNING]
    for job in Job.objects.filter(article__in=ids, state__in=open_states).order_by("pk"):
        found[job.article_id or 0].append({"id": job.pk, "done": job.done, "total": job.total})
    return found


def members_of(ids: list[int], people: Collection[int]) -> dict[int, set[int]]:
    """Which of `people` are members of the article's project, and active."""
    found: dict[int, set[int]] = defaultdict(set)
    rows = Membership.objects.filter(project__articles__in=ids, person__in=people, person__is_active=True)
    for article, person in rows.values_list("project__articles", "person"):
        found[article].add(person)
    return found
