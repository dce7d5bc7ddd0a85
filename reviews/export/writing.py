"""The way out: an edition, the name of a format, a stream."""

from collections.abc import Callable
from math import inf
from types import ModuleType
from typing import BinaryIO

from reviews.export.edition import Edition
from reviews.text.plugins import modules


def exporters() -> dict[str, ModuleType]:
    """Each format's name with its exporter."""
    return {module.FORMAT: module for module in modules("reviews.export").values()}


def at_once(name: str) -> float:
    """How many pairs a format writes while somebody waits: as many as there are, unless it says otherwise."""
    return getattr(exporters()[name], "AT_ONCE", inf)


def write(edition: Edition, name: str, stream: BinaryIO, progress: Callable[[float], None] | None = None) -> None:
    """Write `edition` in the format `name`. One that takes a while tells `progress` which share is done.

    Raises:
        KeyError: an unknown format.
        PdfUnavailable: the machine cannot set pages.
    """
    exporter = exporters()[name]
    if progress and hasattr(exporter, "AT_ONCE"):
        exporter.write(edition, stream, progress)
    else:
        exporter.write(edition, stream)
