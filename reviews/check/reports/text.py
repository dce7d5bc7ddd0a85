"""A line a finding, as compilers print them: path:line: severity: message [rule]; at the end how many there are."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reviews.check.reports import Report
from reviews.text.segments import SEVERITIES


def render(reports: Sequence[Report]) -> Iterator[str]:
    """The lines."""
    for report in reports:
        yield from of_file(report)
    counts = Counter(one.severity for report in reports for one in report.findings)
    told = ", ".join(number(counts[severity], severity) for severity in SEVERITIES)
    pairs = number(sum(len(report.rows) for report in reports), "pair")
    yield f"{pairs} in {len(reports)} files: {told}" if len(reports) > 1 else f"{pairs}: {told}"


def number(n: int, word: str) -> str:
    """How many of what."""
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def of_file(report: Report) -> Iterator[str]:
    """The findings in one file."""
    for at, (row, findings) in enumerate(zip(report.rows, report.of_rows, strict=True)):
        for one in findings:
            yield f"{report.path}:{row.line_of(one.side)}: {one.severity}: {one.sentence} [{one.rule}]"
        doc, about = report.of_docs.get(at, (None, []))
        for one in about:
            first = report.rows[int(one.spots[0].pair)].line_of(one.spots[0].side)
            about_doc = "" if doc == report.path else f"{doc}: "
            yield f"{report.path}:{first}: {one.severity}: {about_doc}{one.sentence} [{one.rule}]"
