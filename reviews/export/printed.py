"""PDF: the approved text to be read and kept, both texts in facing columns; then what stands behind it, pair by pair.

The file is by itself, its fonts in it (PDF/A-2a, ISO 19005-2), and tells a screen reader what is a heading, which texts stand in
a row and in which language each is (PDF/UA-1, ISO 14289-1). The hash of the whole text stands at the foot of every page.
"""

from collections.abc import Callable, Iterator
from html import escape
from typing import BinaryIO

from reviews.export.edition import SHORT_HASH, Edition, EditionPair, day, short_tag, stamp
from reviews.export.long_pdf import long_pdf
from reviews.export.printed_style import STYLE
from reviews.export.provenance import provenance
from reviews.export.tagged.nodes import AS
from reviews.text.translatable import gettext_noop

FORMAT = "pdf"
EXTENSION = "pdf"
MEDIA_TYPE = "application/pdf"
TITLE = gettext_noop("PDF for reading and for the archive")

JOB_FROM = 0
"""From how many pairs on a job writes it: setting pages takes a while, however few."""
LONGEST_HEAD = 70


def write(edition: Edition, stream: BinaryIO, progress: Callable[[float], None] = lambda _share: None) -> None:
    """Set and write the pages. Raises PdfUnavailable where the machine cannot set them."""
    pieces = [*opening(edition), *texts(edition), *backing(edition)]
    blocks = [piece.replace(">", f' id="b{n}">', 1) for n, piece in enumerate(pieces)]
    stream.write(long_pdf(head(edition), blocks, [STYLE], progress))


def head(edition: Edition) -> str:
    """What the file says of itself, and what repeats on every page."""
    title, lang = escape(edition.title), escape(edition.title_lang)
    short = escape(edition.title if len(edition.title) <= LONGEST_HEAD else edition.title[: LONGEST_HEAD - 1] + "…")
    foot = f"Edition {edition.snapshot} · {day(edition.at)} · sha256 {edition.digest}"
    return (
        f'<!DOCTYPE html><html lang="{escape(edition.target_lang)}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="generator" content="{escape(edition.tool)}"><meta name="dcterms.created" content="{stamp(edition.at)}">'
        f'<meta name="description" content="sha256 {edition.digest}"></head><body>'
        f'<p class="running" lang="{lang}">{short}</p><p class="proof" lang="en">{escape(foot)}</p>'
    )


def opening(edition: Edition) -> Iterator[str]:
    """The title, and below it languages, people, time and number of the edition."""
    yield f'<h1 lang="{escape(edition.title_lang)}">{escape(edition.title)}</h1>'
    authors = list(dict.fromkeys(name for pair in edition.pairs for name in pair.authors))
    lane = f"; below in grey {short_tag(edition.lane_lang)}, derived, not approved" if edition.lane_lang else ""
    approvers = sorted({one.name for pair in edition.pairs for one in pair.approvals})
    said = {
        "Languages": f"{short_tag(edition.source_lang)} → {short_tag(edition.target_lang)}{lane}",
        "Text by": ", ".join(authors),
        "Approved by": ", ".join(approvers),
        "Edition": f"{edition.snapshot}, {day(edition.at)}",
        "Pairs": f"{len(edition.pairs):,} approved, {len(edition.left_out):,} left out",
        "sha256": edition.digest,
    }
    rows = "".join(f'<tr><th scope="row">{name}</th><td>{escape(text) or "–"}</td></tr>' for name, text in said.items())
    yield f'<table class="about" lang="en">{rows}</table>'


def texts(edition: Edition) -> Iterator[str]:
    """The pairs in order, a wider space before each paragraph."""
    for _number, pairs in edition.paragraphs():
        for n, pair in enumerate(pairs):
            yield row(pair, edition, begins=n == 0)


def row(pair: EditionPair, edition: Edition, *, begins: bool) -> str:
    """One pair, with its number in the margin."""
    lane, tag = "", "H2" if pair.kind == "heading" else ""
    if pair.lane is not None:
        lane, tag = f'<p class="lane" lang="{escape(edition.lane_lang)}">{escape(pair.lane)}</p>', tag or "P"
    return (
        f'<table class="pair {escape(pair.kind)}{" begins" if begins else ""}"><tr><th scope="row" lang="en">{pair.position}</th>'
        f'<td class="source" lang="{escape(edition.source_lang)}"><p {AS}="{tag}">{escape(pair.source)}</p></td>'
        f'<td class="target" lang="{escape(edition.target_lang)}"><p {AS}="{tag}">{escape(pair.target)}</p>{lane}</td></tr></table>'
    )


def backing(edition: Edition) -> Iterator[str]:
    """Provenance: what was approved by whom under which policy, what is left out; then each pair with its approval and hashes."""
    lines = "".join(f"<li>{escape(line)}</li>" for line in provenance(edition))
    yield f'<section class="provenance" lang="en"><h2>Provenance</h2><ul>{lines}</ul></section>'
    yield register("№", "Pair", "Version", "Approved by", "Source sha256", "Target sha256", "names")
    for pair in edition.pairs:
        given = "; ".join(f"{one.whose}, {day(one.at)}" for one in pair.approvals)
        hashes = pair.source_hash[:SHORT_HASH], pair.target_hash[:SHORT_HASH]
        yield register(str(pair.position), str(pair.id), f"v{pair.version}", given, *hashes)


def register(*cells: str) -> str:
    """A row of the list of pairs; a seventh cell is its class."""
    *shown, kind = cells if len(cells) == 7 else (*cells, "")
    begin, end = ('<th scope="col">', "</th>") if kind else ("<td>", "</td>")
    return f'<table class="register {kind}" lang="en"><tr>{"".join(f"{begin}{escape(one)}{end}" for one in shown)}</tr></table>'
