"""PO: one message a pair, its key as context, its approvals as remarks. Source: GNU gettext manual, The Format of PO Files.

Meant for tools that take short strings; what a sentence stands beside is lost in them.
"""

from typing import BinaryIO

import polib

from reviews.export.approvals import approved_in_words
from reviews.export.edition import Edition, EditionPair, short_tag
from reviews.export.provenance import provenance
from reviews.text.translatable import gettext_noop

FORMAT = "po"
EXTENSION = "po"
MEDIA_TYPE = "text/x-gettext-translation; charset=utf-8"
TITLE = gettext_noop("PO for gettext")


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the catalogue."""
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.header = "\n".join([edition.title, *provenance(edition)])
    catalogue.metadata = {
        "Project-Id-Version": f"{edition.article_id} {edition.title}",
        "PO-Revision-Date": edition.at.strftime("%Y-%m-%d %H:%M%z"),
        "Language": short_tag(edition.target_lang).replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": short_tag(edition.source_lang),
        "X-Generator": edition.tool,
    }
    catalogue.extend([message(pair, edition) for pair in edition.pairs])
    stream.write(f"{catalogue}".encode())


def message(pair: EditionPair, edition: Edition) -> polib.POEntry:
    """One message."""
    remarks = [approved_in_words(pair)]
    if pair.lane is not None:
        remarks.append(f"{short_tag(edition.lane_lang)}, derived, not separately approved: {pair.lane}")
    said = {"comment": "\n".join(remarks), "tcomment": pair.note}
    return polib.POEntry(msgctxt=str(pair.id), msgid=pair.source, msgstr=pair.target, **said)
