"""The columns that all files of rows share."""

from reviews.export.edition import Edition, EditionPair, short_tag, stamp
from reviews.text.tables import HEADING


def columns(edition: Edition) -> list[str]:
    """The names of the columns, in order."""
    lane = [f"lane_{short_tag(edition.lane_lang)}_derived"] if edition.lane_lang else []
    return [
        *HEADING, *lane,
        "version", "authors", "approved_by", "approved_at", "source_hash", "target_hash", *["note"] * edition.has_notes,
    ]  # fmt: skip


def cells(pair: EditionPair, edition: Edition) -> list[str]:
    """The values of one pair, in the order of `columns`."""
    lane = [pair.lane or ""] if edition.lane_lang else []
    return [
        str(pair.id), str(pair.position), str(pair.paragraph), "approved", pair.source, pair.target, *lane,
        str(pair.version), "; ".join(pair.authors), "; ".join(a.name for a in pair.approvals),
        stamp(pair.approved_at), pair.source_hash, pair.target_hash, *[pair.note] * edition.has_notes,
    ]  # fmt: skip


def left_out_cells(edition: Edition) -> list[list[str]]:
    """Rows for the pairs left out: their state and reason, no text."""
    width = len(columns(edition))
    return [
        [str(one.id), str(one.position), "", f"{one.state}: {one.reason}" if one.reason else one.state]
        + [""] * (width - 4)
        for one in edition.left_out
    ]
