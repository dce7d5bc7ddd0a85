"""What waits for this person, in all articles: what is due first stands first, in minutes of work."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.http import require_safe

from reviews.measure import REVIEW_AN_HOUR, TRANSLATE_AN_HOUR, minutes
from reviews.models import Article, Assignment, Finding, Membership, Notice, Pair, Person
from reviews.review.facts import facts_of
from reviews.review.kin import heirs_of
from reviews.review.states import MOVES, Facts, Role, State
from reviews.views.rows import TO_REVIEW, TO_WRITE, assignments_of, needs
from reviews.views.signed_in import person_of, signed_in

AT_MOST = 500
NAMED = 5
KINDS = {
    "mention": gettext_noop("Mentions of you: {n}"),
    "dispute": gettext_noop("Disputes for you to decide: {n}"),
    "came_back": gettext_noop("Came back to you: {n}"),
    "contested": gettext_noop("Contested requests of yours: {n}"),
    "recheck": gettext_noop("Changed after approval: {n}"),
    "review": gettext_noop("Waiting for your approval: {n}"),
    "found": gettext_noop("Approved, with errors found since: {n}"),
    "write": gettext_noop("To be written or submitted: {n}"),
}


@dataclass
class Entry:
    """Pairs of one article that wait for the same thing by the same day; `more` says that not all were counted."""

    article: Article
    kind: str
    due: date | None
    pairs: list[Pair]
    minutes: int
    assigned: int
    more: bool

    @property
    def first(self) -> Pair:
        """Where to begin."""
        return self.pairs[0]

    @property
    def disputes(self) -> list[Pair]:
        """The pairs, the first few, whose whole exchange has a page to be read before settling it."""
        return self.pairs[:NAMED] if self.kind in ("dispute", "contested") else []

    @property
    def late(self) -> bool:
        """Whether the day is past."""
        return self.due is not None and self.due < timezone.localdate()

    @property
    def sentence(self) -> str:
        """What waits, in words."""
        return gettext(KINDS[self.kind]).format(n=len(self.pairs))


@require_safe
@signed_in
def queue(request: HttpRequest) -> HttpResponse:
    """The page."""
    entries = entries_of(person_of(request))
    return render(request, "queue.html", {"entries": entries, "total": sum(one.minutes for one in entries)})


def entries_of(person: Person) -> list[Entry]:
    """What waits for `person`, due first, then by kind."""
    roles = {row.project_id: Role(row.role) for row in Membership.objects.filter(person=person)}
    ready = Article.objects.of(person).on_desk().filter(stage=Article.Stage.READY).select_related("project")
    found = [entry for article in ready for entry in in_article(article, person, roles[article.project_id])]
    found += mentions(person)
    order = list(KINDS)
    return sorted(found, key=lambda one: (one.due or date.max, order.index(one.kind), one.article.pk))


def in_article(article: Article, person: Person, role: Role) -> Iterator[Entry]:
    """The entries of one article; a fixed number of statements, the first AT_MOST waiting pairs."""
    states = TO_WRITE if role is Role.TRANSLATOR else {*TO_REVIEW, *TO_WRITE, State.EXCLUDED}
    waiting = Pair.objects.filter(article=article, state__in=[state.value for state in states])
    rows = list(waiting.order_by("position")[: AT_MOST + 1])
    pairs = rows[:AT_MOST]
    for pair in pairs:
        pair.article = article
    facts, given = facts_of(pairs), assignments_of(pairs)
    groups: dict[tuple[str, date | None], list[tuple[Pair, bool]]] = defaultdict(list)
    for pair in pairs:
        if task := needs(person, role, State(pair.state), facts[pair.pk], given[pair.pk]):
            mine = [one for one in given[pair.pk] if one.task == task]
            kind = kind_of(pair, task, facts[pair.pk])
            groups[kind, mine[0].due if mine else None].append((pair, bool(mine)))
    for (kind, due), found in groups.items():
        chosen = [pair for pair, _mine in found]
        rate = TRANSLATE_AN_HOUR if kind in ("came_back", "write") else REVIEW_AN_HOUR
        work = minutes((pair.source or pair.target for pair in chosen), rate)
        yield Entry(article, kind, due, chosen, work, sum(mine for _pair, mine in found), len(rows) > AT_MOST)
    yield from found_since(article, role)


def found_since(article: Article, role: Role) -> Iterator[Entry]:
    """The approved pairs that an error was found in: they had none when they were approved, so a check has changed since,
    or how severe it is. They stay approved until somebody decides.
    """
    if not role.at_least(MOVES["approve"].role):
        return
    errors = Finding.objects.filter(article=article, dismissed=False, severity="error")
    own = errors.filter(pair__isnull=False).values("pair")
    approved = Pair.objects.filter(article=article, state=State.APPROVED.value, pk__in=own).order_by("position")
    pairs = list(approved[: AT_MOST + 1])
    if pairs:
        work = minutes((pair.source or pair.target for pair in pairs[:AT_MOST]), REVIEW_AN_HOUR)
        yield Entry(article, "found", None, pairs[:AT_MOST], work, 0, len(pairs) > AT_MOST)


def kind_of(pair: Pair, task: Assignment.Task, facts: Facts) -> str:
    """What the pair waits for, as a key of KINDS."""
    if task == Assignment.Task.TRANSLATE:
        return "came_back" if pair.state == State.CHANGES_REQUESTED.value else "write"
    if "escalated" in facts.requests:
        return "dispute"
    if "contested" in facts.requests:
        return "contested"
    return "recheck" if pair.state == State.RECHECK.value else "review"


def mentions(person: Person) -> Iterator[Entry]:
    """By article, the pairs on which somebody called this person and the notice of it is not read yet."""
    called = Notice.objects.filter(person=person, kind=Notice.Kind.MENTION, read_at=None, pair__isnull=False)
    mine = called.filter(article__project__memberships__person=person, article__stage=Article.Stage.READY)
    groups: dict[Article, dict[int, Pair]] = defaultdict(dict)
    rows = mine.filter(article__off_desk=None).select_related("article__project", "pair").order_by("pk")[:AT_MOST]
    for article, said in [(one.article, one.pair) for one in rows if one.pair]:
        for pair in heirs_of(said) if said.retired else [said]:
            groups[article][pair.pk] = pair
    for article, found in groups.items():
        pairs = sorted(found.values(), key=lambda pair: pair.position)
        work = minutes((pair.source or pair.target for pair in pairs), REVIEW_AN_HOUR)
        yield Entry(article, "mention", None, pairs, work, 0, more=False)
