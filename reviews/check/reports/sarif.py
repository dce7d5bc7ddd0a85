"""SARIF 2.1.0, which code hosts show beside the lines of a file. Source: OASIS Static Analysis Results Interchange Format."""

from collections.abc import Iterator, Sequence
from json import dumps
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from reviews.check.reports import Report, Row
from reviews.check.rule import Rule, rules
from reviews.text.segments import Finding, Side

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(reports: Sequence[Report]) -> Iterator[str]:
    """One document, in one piece."""
    results = [one for report in reports for one in results_in(report)]
    driver = {
        "name": "Duikan",
        "rules": [described(rule) for rule in rules().values()],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}
    yield dumps(log, ensure_ascii=False, indent=1)


def results_in(report: Report) -> Iterator[dict[str, Any]]:
    """The findings in one file."""
    for at, (row, findings) in enumerate(zip(report.rows, report.of_rows, strict=True)):
        for one in findings:
            yield result(one, report.path, [(row, one.side, one.start, one.end)])
        for one in report.of_docs.get(at, (None, []))[1]:
            places = [(report.rows[int(spot.pair)], spot.side, spot.start, spot.end) for spot in one.spots]
            yield result(one, report.path, places)


def described(rule: Rule) -> dict[str, Any]:
    """A rule with its help."""
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.doc.split("\n\n", 1)[0].replace("\n", " ")},
        "help": {"text": rule.doc},
        "defaultConfiguration": {"level": rule.severity},
    }


def result(one: Finding, path: str, places: list[tuple[Row, Side, int, int]]) -> dict[str, Any]:
    """A finding with its places; columns inside a row differ from format to format, so the row and the side are named."""
    found = []
    for row, side, start, end in places:
        region = {"startLine": row.line_of(side)}
        physical = {"artifactLocation": {"uri": quote(PurePath(path).as_posix())}, "region": region}
        logical = [{"name": str(row.key), "fullyQualifiedName": f"{row.key}/{side}[{start}:{end}]"}]
        found.append({"physicalLocation": physical, "logicalLocations": logical})
    return {"ruleId": one.rule, "level": one.severity, "message": {"text": one.sentence}, "locations": found}
