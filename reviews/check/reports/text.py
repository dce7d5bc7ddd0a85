"""A line a finding, as compilers print them: path:line: severity: message [rule]; at the end how many there are."""

from collections import Counter
from collections.abc import Iterator

from reviews.check.reports import Report
from reviews.text.segments import SEVERITIES


def render(report: Report, path: str) -> Iterator[str]:
    """The lines."""
    for at, (row, findings) in enumerate(zip(report.rows, report.of_rows, strict=True)):
        for one in findings:
            yield f"{path}:{row.line}: {one.severity}: {one.sentence} [{one.rule}]"
        doc, about = report.of_docs.get(at, (None, []))
        for one in about:
            first = report.rows[int(one.spots[0].pair)].line
            about_doc = "" if doc == path else f"{doc}: "
            yield f"{path}:{first}: {one.severity}: {about_doc}{one.sentence} [{one.rule}]"
    counts = Counter(one.severity for one in report.findings)
    told = ", ".join(f"{counts[severity]} {severity}s" for severity in SEVERITIES)
    yield f"{len(report.rows)} pairs: {told}"
