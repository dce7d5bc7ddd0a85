"""What the checks found in files, for programs, people and code scanning. One format a module.

A format declares `render(reports)`, which yields lines; there is a report for each file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from reviews.check.engine import check_article, check_pair
from reviews.check.rule import rules
from reviews.text.plugins import modules
from reviews.text.segments import SEVERITIES, Article, Finding, Pair, Severity, Side

PLUGIN_ATTRIBUTE = "render"


@dataclass(frozen=True)
class Row:
    """A pair of a file: its id as the file gives it, its line (from 1), and the document it is part of, if any.

    Where the translation stands in a line of its own, that is `target_line`.
    """

    key: Any
    line: int
    doc: Any
    pair: Pair
    target_line: int | None = None

    def line_of(self, side: Side) -> int:
        """The line in which this side stands."""
        return self.target_line or self.line if side == "target" else self.line


@dataclass
class Report:
    """Findings of each row of the file at `path`, in order; after the last row of a document those about all of it."""

    path: str
    rows: list[Row]
    of_rows: list[list[Finding]] = field(default_factory=list)
    of_docs: dict[int, tuple[Any, list[Finding]]] = field(default_factory=dict)

    @property
    def findings(self) -> list[Finding]:
        """All of them."""
        return [one for found in (*self.of_rows, *(found for _doc, found in self.of_docs.values())) for one in found]

    def as_bad_as(self, severity: str) -> bool:
        """Whether there is a finding of this severity or a worse one."""
        worst = SEVERITIES[: SEVERITIES.index(severity) + 1]
        return any(one.severity in worst for one in self.findings)


def report_on(
    path: str, rows: Iterable[Row], settings: Mapping[str, Severity | Literal["off"]] | None = None
) -> Report:
    """Check the rows of a file; those of one document as one article, the others each by itself.

    `settings` give rules another severity, or switch them off.
    """
    report, given = Report(path, list(rows)), settings or {}
    wanted = [name for name in rules() if given.get(name) != "off"]

    def as_set(findings: list[Finding]) -> list[Finding]:
        return [one if (to := given.get(one.rule, "off")) == "off" else replace(one, severity=to) for one in findings]

    docs: dict[Any, list[int]] = {}
    for at, row in enumerate(report.rows):
        if row.doc is not None:
            docs.setdefault(row.doc, []).append(at)
    found: dict[int, list[Finding]] = {}
    for doc, places in docs.items():
        result = check_article(Article(str(doc), tuple(keyed(report.rows[at].pair, at) for at in places)), wanted)
        found |= {int(key): as_set(findings) for key, findings in result.pairs.items()}
        report.of_docs[places[-1]] = (doc, as_set(result.findings))
    report.of_rows = [
        as_set(check_pair(keyed(row.pair, at), wanted)) if row.doc is None else found[at]
        for at, row in enumerate(report.rows)
    ]
    return report


def keyed(pair: Pair, at: int) -> Pair:
    """The pair under a key of our own: ids in a file need not be unique."""
    return Pair(str(at), pair.source, pair.target, pair.source_lang, pair.target_lang, pair.glossary)


def formats() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(modules("reviews.check.reports"))


def rendered(name: str, reports: Sequence[Report]) -> Iterable[str]:
    """The reports in the format of that name."""
    lines: Iterable[str] = modules("reviews.check.reports")[name].render(reports)
    return lines
