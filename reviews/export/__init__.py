"""Approved pairs become a file. One exporter a file; the folder is the list.

An exporter declares FORMAT, EXTENSION, MEDIA_TYPE and TITLE, and `write(edition, stream)`; one that takes a while also JOB_FROM,
from how many pairs on a job writes it, and takes a third argument that it tells which share is done. The same edition
always gives the same bytes.
"""

from reviews.export.edition import Approval, Edition, EditionPair, LeftOut
from reviews.export.pdf import PdfUnavailable
from reviews.export.writing import exporters, job_from, write

PLUGIN_ATTRIBUTE = "FORMAT"

__all__ = ["Approval", "Edition", "EditionPair", "LeftOut", "PdfUnavailable", "exporters", "job_from", "write"]
