"""Which decision, if any, makes a finding no fault: a dismissal in its article, or a house rule of its project."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import connection
from django.db.models import Q, QuerySet

from reviews.models import Article, Dismissal, Finding, HouseRule, Project
from reviews.review.composed import Composed
from reviews.review.facts import family_of
from reviews.review.keys import among
from reviews.review.span_keys import keys_of

Decision = Dismissal | HouseRule


class Decisions:
    """Dismissals and house rules, ready to be asked about findings."""

    def __init__(self, dismissals: Iterable[Dismissal], house_rules: Iterable[HouseRule]) -> None:
        self.dismissals: dict[tuple[str, int | None], Dismissal] = {}
        self.house = {one.span_key: one for one in house_rules}
        self.wide: dict[str, list[tuple[frozenset[str], Decision]]] = defaultdict(list)
        for one in dismissals:
            self.dismissals[one.span_key, one.pair_id] = one
            if one.pair_id is None and one.spans:
                self.wide[one.rule].append((frozenset(one.spans), one))
        for rule in self.house.values():
            if rule.spans:
                self.wide[rule.rule].append((frozenset(rule.spans), rule))

    def about(self, row: Finding) -> Decision | None:
        """The decision that holds for `row`; one of its own article goes before a house rule."""
        keys = list(keys_of(row))
        for pair in family_of(row.pair) if row.pair else [None]:
            for key in keys:
                if found := self.dismissals.get((key, pair)):
                    return found
        wide = self.wide[row.rule] if row.spans else []
        house = next((self.house[key] for key in keys if key in self.house), None)
        return house or next((one for spans, one in wide if spans.issuperset(row.spans)), None)


def decisions_about(article: Article, rows: Iterable[Finding], house_rules: Iterable[HouseRule]) -> Decisions:
    """The decisions that may hold for `rows` of one article."""
    found = list(rows)
    only = found[0].pair if len({row.pair_id for row in found}) == 1 else None
    if only and not only.ancestors:
        return Decisions(OF_PAIR(article.pk, only.pk), house_rules)
    keys = {key for row in found for key in keys_of(row)}
    return Decisions(standing_in(article.pk).filter(Q(span_key__in=keys) | Q(pair=None)), house_rules)


def standing_in(article_id: int) -> "QuerySet[Dismissal]":
    """The dismissals in an article that nobody took back."""
    return Dismissal.objects.standing().filter(article=article_id).select_related("person", "elsewhere")


OF_PAIR = Composed(lambda article, pair: standing_in(article).filter(Q(pair=pair) | Q(pair=None)))


def house_rules_of(project_id: int) -> "QuerySet[HouseRule]":
    """The house rules that hold now."""
    return HouseRule.objects.filter(project=project_id, ended_at=None).select_related("person")


HOUSE = Composed(lambda project: house_rules_of(project).select_related(None))
SHARED = "SELECT 1 FROM reviews_project WHERE id = %s FOR SHARE"


def hold_house_rules(project_id: int) -> None:
    """Let nobody make or end a house rule until the transaction ends: who does locks the project. With SQLite one writes at a
    time in any case.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(SHARED, [project_id])


def alike(house_rule: HouseRule) -> "QuerySet[Finding]":
    """The findings in the project that `house_rule` may be about: with its key; of a rule that folds, all."""
    found = Finding.objects.filter(article__project=house_rule.project_id, rule=house_rule.rule)
    return found if house_rule.spans else found.filter(span_key=house_rule.span_key)


def settle(project: Project, rows: "QuerySet[Finding]") -> None:
    """Look once more at whether decisions hold for `rows`, which are findings of `project`."""
    by_article: dict[Article, list[Finding]] = defaultdict(list)
    for row in rows.select_related("article", "pair"):
        by_article[row.article].append(row)
    house = list(house_rules_of(project.pk))
    turned: list[Finding] = []
    for article, found in by_article.items():
        decisions = decisions_about(article, found, house)
        for row in found:
            if row.dismissed != (decisions.about(row) is not None):
                row.dismissed = not row.dismissed
                turned.append(row)
    for held in (True, False):
        keys = among(row.pk for row in turned if row.dismissed is held)
        Finding.objects.filter(pk__in=keys).update(dismissed=held)
