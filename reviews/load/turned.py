"""Rows of a table in which the two languages stand the other way round: they are turned, and named to whoever loads it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reviews.load.article import LoadedPair
from reviews.load.errors import Notice
from reviews.text.scripts import main_script
from reviews.text.translatable import gettext_noop as _

TABLES = frozenset({"delimited", "docx", "html", "markdown", "xlsx"})
"""Formats whose columns somebody filled by hand; where each text is labelled with its language it is taken at its word."""

_ONE_IN = 3  # where more rows are turned than one in three, nobody knows which way is meant
_NAMED = 10


def turned(pairs: Sequence[LoadedPair]) -> tuple[list[LoadedPair], list[Notice]]:
    """The pairs, each with its languages the way of most; and what is said of those that stood the other way."""
    scripts = [(main_script(pair.source), main_script(pair.target)) for pair in pairs]
    ways = Counter(way for way in scripts if way[0] and way[1] and way[0] != way[1])
    if not ways:
        return list(pairs), []
    (source, target), _n = ways.most_common(1)[0]
    other = (target, source)
    if not ways[other] or ways[other] * _ONE_IN > sum(ways.values()):
        return list(pairs), []
    rows = [pair.row for pair, way in zip(pairs, scripts, strict=True) if way == other]
    message = _("Rows in which the languages stood the other way round: {n} ({rows}). They were turned.")
    named = ", ".join(map(str, rows[:_NAMED])) + (" …" if len(rows) > _NAMED else "")
    right = [
        replace(pair, source=pair.target, target=pair.source) if way == other else pair
        for pair, way in zip(pairs, scripts, strict=True)
    ]
    return right, [Notice("pairs.turned", message, {"n": len(rows), "rows": named})]
