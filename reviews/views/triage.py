"""A long article opens on what to do about it: my part, where it stands, what one decision settles, where it is risky.

The page itself costs the same for any length; what has to look at every pair comes after it, as a fragment.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, FloatField, Min, Value
from django.db.models.functions import Cast, Length
from django.utils.translation import gettext

from reviews import check
from reviews.models import Article, Assignment, Finding, HistoricalPair, Pair, Person
from reviews.review.precision import decisions_of
from reviews.review.states import Role, State
from reviews.text.segments import SEVERITIES, Severity
from reviews.views.articles import bar_of
from reviews.views.memory import last_visit
from reviews.views.window import turn_of

PARTS = 20
AN_HOUR = 60
"""Pairs that a reviewer gets through in an hour."""
MOST = 8
AT_MOST = 1000


@dataclass(frozen=True)
class RuleRow:
    """A rule's open findings in the article, in how many places, and how often it was right on this desk so far."""

    rule: str
    title: str
    severity: str
    n: int
    pk: int | None
    fixed: int
    dismissed: int

    @property
    def wrong(self) -> int | None:
        """Percent of the decisions that said "no fault"; None before the first decision."""
        decided = self.fixed + self.dismissed
        return round(100 * self.dismissed / decided) if decided else None


@dataclass(frozen=True)
class Part:
    """A stretch of the article with the states of its pairs."""

    first: int
    last: int
    bar: list[dict[str, object]]


def triage_context(article: Article, person: Person, role: Role, by_state: dict[State, int]) -> dict[str, Any]:
    """What the page shows at once."""
    since = last_visit(article, person)
    turn = sum(by_state[state] for state in turn_of(role, article) - {State.EXCLUDED})
    rules = rules_of(article)
    return {
        "turn": turn,
        "hours": -(-turn // AN_HOUR),
        "since": since,
        "changed": changed_since(article, since) if since else None,
        **given_to(article, person),
        "rules": rules,
        "most": max((row.n for row in rules), default=1),
    }


def given_to(article: Article, person: Person) -> dict[str, Any]:
    """How many pairs of the article are given to this person, and by when the first of them is due."""
    given = Assignment.objects.filter(pair__article=article, pair__retired=False, person=person, ended_at=None)
    return given.aggregate(given=Count("pair", distinct=True), due=Min("due"))


def triage_more(article: Article) -> dict[str, Any]:
    """What looks at every pair."""
    return {"parts": parts_of(article), "repeats": repeats_of(article), "risks": risks_of(article)}


def changed_since(article: Article, since: datetime) -> int:
    """How many changes there were since then, counted no further than AT_MOST."""
    later = HistoricalPair.objects.filter(article_id=article.pk, history_date__gt=since)
    return later[:AT_MOST].count()


def rules_of(article: Article) -> list[RuleRow]:
    """The rules with open findings, most places first. A rule is as severe as its gravest finding."""
    open_ones = Finding.objects.filter(article=article, dismissed=False)
    places: Counter[str] = Counter()
    gravest: dict[str, Severity] = {}
    for rule, severity, n in open_ones.values_list("rule", "severity").annotate(n=Count("pk")).order_by():
        places[rule] += n
        gravest[rule] = min(gravest.get(rule, severity), severity, key=SEVERITIES.index)
    wholes = defaultdict(list)
    for pk, rule, args in open_ones.filter(pair=None).order_by("pk").values_list("pk", "rule", "args"):
        places[rule] += args.get("count", 1) - 1
        wholes[rule].append(pk)
    fixed, against = decisions_of(article.project_id)
    return [
        RuleRow(rule, title_of(rule), gravest[rule], n, next(iter(wholes[rule]), None), fixed[rule], against[rule])
        for rule, n in sorted(places.items(), key=lambda one: -one[1])
    ]


def title_of(name: str) -> str:
    """The rule's name in the reader's language."""
    rule = check.rules().get(name)
    return gettext(rule.title) if rule else name


def parts_of(article: Article) -> list[Part]:
    """Equal stretches with their states."""
    pairs = Pair.objects.filter(article=article)
    last = pairs.order_by("-position").values_list("position", flat=True).first() or 1
    size = -(-last // PARTS)
    rows = pairs.annotate(part=(F("position") - 1) / Value(size)).values_list("part", "state")
    found: dict[int, Counter[str]] = {part: Counter() for part in range(PARTS)}
    for part, state, n in rows.annotate(n=Count("pk")).order_by():
        found[int(part)][state] += n
    return [
        Part(part * size + 1, min(last, (part + 1) * size), bar_of({state: counts[state.value] for state in State}))
        for part, counts in found.items()
        if counts
    ]


def repeats_of(article: Article) -> list[dict[str, Any]]:
    """Sources that stand there most often: each is decided on once."""
    pairs = Pair.objects.filter(article=article).exclude(source="").values("source_hash")
    often = pairs.annotate(n=Count("pk"), texts=Count("target_hash", distinct=True), one=Min("pk")).filter(n__gt=1)
    found = list(often.order_by("-n")[:MOST])
    texts = Pair.objects.in_bulk([row["one"] for row in found])
    return [{**row, "pair": texts[row["one"]]} for row in found]


def risks_of(article: Article) -> list[Pair]:
    """Translations that are much longer or shorter, for their source, than any other."""
    both = (
        Pair.objects.filter(article=article, exclusion="", proposed_exclusion="").exclude(source="").exclude(target="")
    )
    ratio = Cast(Length("target"), FloatField()) / Length("source")
    rows = both.annotate(ratio=ratio, size=Length("source")).filter(size__gt=MOST)
    return [*rows.order_by("ratio")[: MOST // 2], *rows.order_by("-ratio")[: MOST // 2]]
