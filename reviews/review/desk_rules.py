"""What a project decided about the checks, as the checks and their findings need it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reviews.models import Article, GlossaryTerm, HouseRule, RuleSetting
from reviews.review.decisions import house_rules_of
from reviews.text.segments import Finding, Term


@dataclass(frozen=True)
class DeskRules:
    """Settings of rules by name, the glossary in an article's languages, and the house rules."""

    settings: Mapping[str, str]
    terms: tuple[Term, ...]
    house: tuple[HouseRule, ...]

    def wanted(self, names: Iterable[str]) -> list[str]:
        """Those of the rules that are not switched off."""
        return [name for name in names if self.settings.get(name) != RuleSetting.Severity.OFF]

    def severity(self, found: Finding) -> str:
        """The severity of a finding on this desk."""
        return self.settings.get(found.rule, found.severity)


def desk_rules(article: Article) -> DeskRules:
    """What holds for an article: three statements."""
    settings = RuleSetting.objects.filter(project=article.project_id).values_list("rule", "severity")
    terms = tuple(row.term for row in GlossaryTerm.objects.for_article(article))
    return DeskRules(dict(settings), terms, tuple(house_rules_of(article.project_id).select_related(None)))
