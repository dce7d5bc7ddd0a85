"""What a project decided about the checks, as the checks and their findings need it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reviews.models import Article, RuleSetting
from reviews.review.composed import Composed
from reviews.review.kept_glossary import kept_for
from reviews.text.segments import Finding
from reviews.text.terms import Glossary


@dataclass(frozen=True)
class DeskRules:
    """Settings of rules by name, and the glossary in an article's languages."""

    settings: Mapping[str, str]
    glossary: Glossary

    def wanted(self, names: Iterable[str]) -> list[str]:
        """Those of the rules that are not switched off."""
        return [name for name in names if self.settings.get(name) != RuleSetting.Severity.OFF]

    def severity(self, found: Finding) -> str:
        """The severity of a finding on this desk."""
        return self.settings.get(found.rule, found.severity)


SETTINGS = Composed(lambda project: RuleSetting.objects.filter(project=project).values_list("rule", "severity"))


def desk_rules(article: Article) -> DeskRules:
    """What holds for an article: two statements."""
    return DeskRules(dict(SETTINGS(article.project_id)), kept_for(article).glossary)
