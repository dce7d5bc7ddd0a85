"""HTML: one file by itself, both texts side by side or one alone, readable on screen and on paper."""

from html import escape
from typing import BinaryIO

from reviews.export.edition import SHORT_HASH, Edition, EditionPair, day, short_tag
from reviews.export.html_style import STYLE
from reviews.export.provenance import provenance
from reviews.text.translatable import gettext_noop

FORMAT = "html"
EXTENSION = "html"
MEDIA_TYPE = "text/html; charset=utf-8"
TITLE = gettext_noop("Bilingual HTML page")


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write head, paragraphs and provenance; nothing is fetched from anywhere when the page is read."""
    put(stream, head(edition))
    for _number, pairs in edition.paragraphs():
        put(stream, '<section class="paragraph">\n')
        for pair in pairs:
            put(stream, row(pair, edition))
        put(stream, "</section>\n")
    put(stream, f"</main>\n{foot(edition)}</body>\n</html>\n")


def head(edition: Edition) -> str:
    """Title and the switch between the texts, which works without a script."""
    source, target = escape(short_tag(edition.source_lang)), escape(short_tag(edition.target_lang))
    choices = [("both", "⇄"), ("only-source", source), ("only-target", target)]
    switches = "".join(
        f'<label><input type="radio" name="show" id="{name}"{" checked" if name == "both" else ""}> {label}</label>'
        for name, label in choices
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(edition.target_lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(edition.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<header><h1 lang="{escape(edition.title_lang)}">{escape(edition.title)}</h1>\n'
        f'<fieldset class="show"><legend>{source} / {target}</legend>{switches}</fieldset></header>\n<main>\n'
    )


def row(pair: EditionPair, edition: Edition) -> str:
    """One pair; who approved it, when, and its hash stand in the row for people and in its attributes for programs."""
    seen = " · ".join(f"{a.whose}, {day(a.at)}" for a in pair.approvals)
    shown = f"v{pair.version} · {seen} · {pair.source_hash[:SHORT_HASH]} {pair.target_hash[:SHORT_HASH]}"
    lane = ""
    if pair.lane is not None:
        lane = f'<p class="lane" lang="{escape(edition.lane_lang)}">{broken(pair.lane)}</p>'
    return (
        f'<div class="pair {escape(pair.kind)}" id="p{pair.position}" data-pair="{pair.id}" data-version="{pair.version}" '
        f'data-source-hash="{pair.source_hash}" data-target-hash="{pair.target_hash}">'
        f'<p class="source" lang="{escape(edition.source_lang)}">{broken(pair.source)}</p>'
        f'<p class="target" lang="{escape(edition.target_lang)}">{broken(pair.target)}</p>{lane}'
        f'<p class="seal" lang="en">{escape(shown)}</p></div>\n'
    )


def foot(edition: Edition) -> str:
    """Provenance: what was approved by whom under which policy, and what is not on the page."""
    lines = "".join(f"<li>{escape(line)}</li>" for line in provenance(edition))
    return f'<footer lang="en"><h2>Provenance</h2><ul>{lines}</ul></footer>\n'


def broken(text: str) -> str:
    """Escaped text with its line breaks."""
    return escape(text).replace("\n", "<br>")


def put(stream: BinaryIO, text: str) -> None:
    """Write UTF-8."""
    stream.write(text.encode())
