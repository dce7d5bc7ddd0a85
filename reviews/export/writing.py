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


def job_from(name: str) -> float:
    """From how many pairs on a job writes the format: from none, unless it says so."""
    return getattr(exporters()[name], "JOB_FROM", inf)


def write(edition: Edition, name: str, stream: BinaryIO, progress: Callable[[float], None] | None = None) -> None:
    """Write `edition` in the format `name`. One that takes a while tells `progress` which share is done.

    Raises:
        KeyError: an unknown format.
        PdfUnavailable: the machine cannot set pages.
    """
    exporter = exporters()[name]
    if progress and hasattr(exporter, "JOB_FROM"):
        exporter.write(edition, stream, progress)
    else:
        exporter.write(edition, stream)
