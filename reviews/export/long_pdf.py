"""A long document as PDF in memory that hardly grows with it: stretch by stretch is laid out, painted and forgotten.

Where a stretch ends amid a page, that page is laid out once more with the next one: nothing shows where the two met.
"""

import warnings
from collections.abc import Callable, Sequence
from typing import Any

from reviews.export.pdf import ARCHIVED, PdfUnavailable, laid_out
from reviews.export.tagged.nodes import Node, add_structure, claim_accessible

STRETCH = 120
TOP = 2.4
"""The margin above the text in centimetres: style sheets keep to it."""
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What turns the direction of reading, so that one reads what is not written (Unicode TR 36, 2.10.2): it is shown by its code."""
_PIXELS = 96 / 2.54


def long_pdf(head: str, blocks: Sequence[str], styles: Sequence[str], progress: Callable[[float], None]) -> bytes:
    """`head`, from the doctype into the body, goes before each stretch: it holds what repeats on every page. `blocks` are pieces
    of HTML with the ids b0, b1 … in order. The file is tagged as nodes.py says. `progress` is told which share is done.

    Raises PdfUnavailable, also where the machine has no font for the text.
    """
    document: Any = None
    pages: list[Any] = []
    fonts: dict[str, Any] = {}
    structure, strange = Node("Document"), set(TURNING)
    at, length = 0, STRETCH
    while document is None or at < len(blocks):
        until = min(at + length, len(blocks))
        page = f"{head}{spelt(''.join(blocks[at:until]), strange)}</body></html>"
        numbered = f"@page :first {{ counter-reset: page {len(pages) + 1} }}"
        part = laid_out(page, [*styles, numbered], ARCHIVED, document and document.font_config)
        document = document or part
        kept, after = finished(part.pages) if until < len(blocks) else (part.pages, until)
        tagged = tagged_pages()
        drawn = [tagged.painted(one, len(pages) + n, fonts) for n, one in enumerate(kept)]
        more = unknown(fonts) - strange
        if more or not kept:
            strange |= more
            length += 0 if kept else STRETCH
            continue
        structure.take(tagged.root)
        pages, at, length = pages + drawn, after, STRETCH
        progress(at / max(1, len(blocks)))
    whole = document.copy(pages)
    whole.fonts = fonts
    claim_accessible(whole.metadata)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves the file of its colour profile open
        made: bytes = whole.write_pdf(
            finisher=lambda _document, pdf: add_structure(pdf, structure), pdf_variant=ARCHIVED
        )
    return made


def finished(pages: list[Any]) -> tuple[list[Any], int]:
    """The pages that no later block can change, and the block to go on with: the first of the last page that begins with one."""
    for n in range(len(pages) - 1, 0, -1):
        starts = sorted((y, int(name[1:])) for name, (_x, y, *_end) in pages[n].anchors.items())
        if starts and starts[0][0] < (TOP + 0.5) * _PIXELS:
            return pages[:n], starts[0][1]
    return [], 0


def unknown(fonts: dict[str, Any]) -> set[str]:
    """The characters that no font of the machine has. Raises PdfUnavailable where one of them is in every Chinese font."""
    found = {chr(code) for font in fonts.values() for code in font.missing}
    if any("\u4e00" <= one <= "\u9fa5" for one in found):
        raise PdfUnavailable
    return found


def spelt(html: str, strange: set[str]) -> str:
    """With the codes of these characters in their places: an empty box tells nobody which one was meant."""
    codes = {ord(one): f'<span class="code">[U+{ord(one):04X}]</span>' for one in strange}
    return html.translate(codes)


def tagged_pages() -> Any:
    """What paints the pages of a stretch; only a machine that can lay them out can import it."""
    from reviews.export.tagged.painting import TaggedPages

    return TaggedPages()
