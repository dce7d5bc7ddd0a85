"""Approved pairs become a file. One exporter a file; the folder is the list.

An exporter declares FORMAT, EXTENSION, MEDIA_TYPE and TITLE, and `write(edition, stream)`. The same edition always gives
the same bytes.
"""

from reviews.export.edition import Approval, Edition, EditionPair, LeftOut
from reviews.export.writing import exporters, write

PLUGIN_ATTRIBUTE = "FORMAT"

__all__ = ["Approval", "Edition", "EditionPair", "LeftOut", "exporters", "write"]
