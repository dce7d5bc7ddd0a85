"""One line of JSON a pair, in order; after the last pair of a document one about all of it, if there is anything to say."""

from collections.abc import Iterator
from json import dumps
from typing import Any

from reviews.check.reports import Report
from reviews.text.segments import Finding


def render(report: Report, path: str) -> Iterator[str]:
    """The lines."""
    for at, (row, findings) in enumerate(zip(report.rows, report.of_rows, strict=True)):
        yield dumps({"id": row.key, "findings": [as_data(one) for one in findings]}, ensure_ascii=False)
        doc, about = report.of_docs.get(at, (None, []))
        if about:
            found = [as_data(one) | places_of(one, report) for one in about]
            yield dumps({"doc": doc, "findings": found}, ensure_ascii=False)


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
