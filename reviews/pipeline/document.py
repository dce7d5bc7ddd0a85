"""The Markdown document that an article came in, for an edition that is to look like it (reviews/export/in_document.py).

Which pair stands in which of its lines is known while the article is the one that was loaded: one that was brought up to another
file since has no document to be put in.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

from reviews.export.edition import Document
from reviews.load.decode import decode
from reviews.load.names import extension
from reviews.models import Article, LanguageChange, Pair, SourceFile
from reviews.review.actions.reimport import last_taken

MARKDOWN = ("md", "markdown")


def document_told(article: Article, pairs: Sequence[Pair]) -> dict[str, Any]:
    """What an edition says of the document; nothing where the article did not come in one."""
    kept = SourceFile.objects.filter(article=article).defer("content", "target_content").first()
    if kept is None or not {extension(kept.name), extension(kept.target_name)} & {*MARKDOWN}:
        return {}
    two = kept.target_content is not None
    turned = LanguageChange.objects.filter(article=article, batch__isnull=False).count() % 2
    name, content = (kept.target_name, kept.target_content) if two and turned else (kept.name, kept.content)
    # Of ready pairs both sides stand in one row.
    ready = not two and any(set(pair.source_lines) & set(pair.target_lines) for pair in pairs)
    if content is None or extension(name) not in MARKDOWN or ready:
        return {}
    if last_taken(article):
        return {"document": {"sha256": "", "gone": []}}
    gone = [] if two else sorted({n for pair in pairs for n in pair.target_lines})
    return {"document": {"sha256": hashlib.sha256(content).hexdigest(), "gone": gone}}


def document_from(said: dict[str, Any], article: Article) -> Document:
    """The document as an edition holds it; without its text where nobody knows which pair stands where."""
    kept = SourceFile.objects.get(article=article)
    for content in (kept.content, kept.target_content):
        if content is not None and hashlib.sha256(content).hexdigest() == said["sha256"]:
            return Document(decode(bytes(content), kept.options.get("encoding")), tuple(said["gone"]))
    return Document("")
