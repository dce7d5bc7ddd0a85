"""What is known of a rule: read off its module."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from types import ModuleType
from typing import Literal

from reviews.text.plugins import modules
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.segments import Finding, Pair, Severity


@dataclass(frozen=True)
class Rule:
    """A check. `scope` says what it looks at; a folding rule looks at pairs and speaks about the article.

    A rule about articles looks at groups of pairs: `groups` names those that a pair belongs to. A running rule looks at
    pairs and speaks about them, but hears the pairs before and behind first.
    """

    name: str
    title: str
    severity: Severity
    version: int
    scope: Literal["pair", "article"]
    fold: bool
    runs: bool
    doc: str
    module: ModuleType

    @property
    def needs_article(self) -> bool:
        """Whether one pair does not suffice to say what is found in it."""
        return self.scope == "article" or self.fold or self.runs

    @property
    def about(self) -> str:
        """The first paragraph of its help, in one line: what it looks for."""
        return " ".join(self.doc.split("\n\n", 1)[0].split())

    @property
    def details(self) -> list[str]:
        """The paragraphs after it, each in one line: how, where not, and the source."""
        return [" ".join(paragraph.split()) for paragraph in self.doc.split("\n\n")[1:]]

    @cached_property
    def find(self) -> Callable[[Pair], Iterator[Finding]]:
        """The function that looks at a pair."""
        return self.module.find

    @cached_property
    def may_run(self) -> Callable[[Pair], bool]:
        """Of a running rule: the function that tells whether other pairs may have to hear of this one."""
        return self.module.may_run

    @cached_property
    def find_running(self) -> Callable[[Sequence[Pair], Sequence[int]], Iterator[tuple[Pair, Finding]]]:
        """Of a running rule: the function that looks at such pairs of an article, at these places in it."""
        return self.module.find_running

    @property
    def ahead(self) -> Callable[[Lot], None] | None:
        """The function, where there is one, that reads what the rule needs of several pairs at once."""
        return getattr(self.module, "AHEAD", None)

    @property
    def worth(self) -> Callable[[Lot], Flags] | None:
        """The function, where there is one, that tells in which pairs of a lot the rule may find anything: the others need
        not be looked at. It is asked after `ahead`, and only of a lot that is one.
        """
        return getattr(self.module, "worth", None)

    @cached_property
    def groups(self) -> Callable[[Pair], Iterator[str]]:
        """The function that names the groups of a pair."""
        return self.module.groups

    @property
    def find_in_group(self) -> Callable[[str, Sequence[Pair]], Iterator[Finding]]:
        """The function that looks at the pairs of a group, in the order of the article."""
        return self.module.find_in_group

    @property
    def telling(self) -> Callable[[Sequence[Pair]], dict[str, list[Pair]]] | None:
        """The function, where there is one, that puts the pairs of an article into those groups that may show anything."""
        return getattr(self.module, "telling", None)

    @property
    def said_by(self) -> Callable[[Finding, Finding], bool] | None:
        """The function, where there is one, that tells of a finding of the rule whether another says the same better."""
        return getattr(self.module, "said_by", None)

    @property
    def habit(self) -> Callable[[Finding], str] | None:
        """Of a folding rule: the function, where there is one, that names the habit which a finding may be part of, or "" for
        none. Only places of one habit are folded, and where there are several; the others stay with their pairs.
        """
        return getattr(self.module, "habit", None)

    @property
    def folds_all(self) -> bool:
        """Whether all that the rule finds in an article is one finding."""
        return self.fold and self.habit is None

    @property
    def sought(self) -> Callable[[str], str] | None:
        """The function, where there is one, that tells which words in a source make a pair one of a group, too."""
        return getattr(self.module, "sought", None)


@cache
def rules() -> dict[str, Rule]:
    """All rules by name."""
    return {name: _rule(name, module) for name, module in modules("reviews.check").items()}


def _rule(name: str, module: ModuleType) -> Rule:
    return Rule(
        name=name,
        title=module.TITLE,
        severity=module.SEVERITY,
        version=module.VERSION,
        scope="article" if hasattr(module, "find_in_group") else "pair",
        fold=getattr(module, "FOLD", False),
        runs=hasattr(module, "find_running"),
        doc=(module.__doc__ or "").strip(),
        module=module,
    )
