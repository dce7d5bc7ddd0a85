"""One line of JSON a pair, in order; after the last pair of a document one about all of it, if there is anything to say.

Where there are several files, each line names its own.
"""

from collections.abc import Iterator, Sequence
from json import dumps
from typing import Any

from reviews.check.reports import Report
from reviews.text.segments import Finding


def render(reports: Sequence[Report]) -> Iterator[str]:
    """The lines."""
    for report in reports:
        named = {"file": report.path} if len(reports) > 1 else {}
        for line in of_file(report):
            yield dumps(named | line, ensure_ascii=False)


def of_file(report: Report) -> Iterator[dict[str, Any]]:
    """The lines about one file."""
    for at, (row, findings) in enumerate(zip(report.rows, report.of_rows, strict=True)):
        yield {"id": row.key, "findings": [as_data(one) for one in findings]}
        doc, about = report.of_docs.get(at, (None, []))
        if about:
            yield {"doc": doc, "findings": [as_data(one) | places_of(one, report) for one in about]}


def as_data(one: Finding) -> dict[str, Any]:
    """A finding as plain data."""
    data = {"rule": one.rule, "severity": one.severity, "side": one.side, "start": one.start, "end": one.end}
    return data | {"message": one.sentence} | ({} if one.fix is None else {"fix": one.fix})


def places_of(one: Finding, report: Report) -> dict[str, Any]:
    """Where a finding about an article stands: the pairs, and every spot with its fix."""
    spots = [
        {"pair": report.rows[int(spot.pair)].key, "side": spot.side, "start": spot.start, "end": spot.end}
        | ({} if spot.fix is None else {"fix": spot.fix})
        for spot in one.spots
    ]
    keys = list(dict.fromkeys(int(spot.pair) for spot in one.spots))
    return {"pairs": [report.rows[at].key for at in keys], "count": len(spots), "spots": spots}
