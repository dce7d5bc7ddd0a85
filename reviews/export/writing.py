"""The way out: an edition, the name of a format, a stream."""

from types import ModuleType
from typing import BinaryIO

from reviews.export.edition import Edition
from reviews.text.plugins import modules


def exporters() -> dict[str, ModuleType]:
    """Each format's name with its exporter."""
    return {module.FORMAT: module for module in modules("reviews.export").values()}


def write(edition: Edition, name: str, stream: BinaryIO) -> None:
    """Write `edition` in the format `name`. Raises KeyError for an unknown format."""
    exporters()[name].write(edition, stream)
