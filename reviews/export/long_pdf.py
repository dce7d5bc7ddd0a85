"""A long document as PDF in memory that hardly grows with it: stretch by stretch is laid out, painted and forgotten.

Where a stretch ends amid a page, that page is laid out once more with the next one: nothing shows where the two met.
"""

import warnings
from collections.abc import Callable, Sequence
from typing import Any

from reviews.export.pdf import ARCHIVED, PdfUnavailable, laid_out

STRETCH = 120
TOP = 2.4
"""The margin above the text in centimetres: style sheets keep to it."""
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What turns the direction of reading, so that one reads what is not written (Unicode TR 36, 2.10.2): it is shown by its code."""
_PIXELS, _POINTS = 96 / 2.54, 0.75


def long_pdf(head: str, blocks: Sequence[str], styles: Sequence[str], progress: Callable[[float], None]) -> bytes:
    """`head`, from the doctype into the body, goes before each stretch: it holds what repeats on every page. `blocks` are pieces
    of HTML with the ids b0, b1 … in order. `progress` is told which share is done.

    Raises PdfUnavailable, also where the machine has no font for the text.
    """
    document: Any = None
    pages: list[Any] = []
    fonts: dict[str, Any] = {}
    strange = set(TURNING)
    at, length = 0, STRETCH
    while document is None or at < len(blocks):
        until = min(at + length, len(blocks))
        page = f"{head}{spelt(''.join(blocks[at:until]), strange)}</body></html>"
        numbered = f"@page :first {{ counter-reset: page {len(pages) + 1} }}"
        part = laid_out(page, [*styles, numbered], ARCHIVED, document and document.font_config)
        document = document or part
        kept, after = finished(part.pages) if until < len(blocks) else (part.pages, until)
        drawn = [painted(one, fonts) for one in kept]
        more = unknown(fonts) - strange
        if more or not kept:
            strange |= more
            length += 0 if kept else STRETCH
            continue
        pages, at, length = pages + drawn, after, STRETCH
        progress(at / max(1, len(blocks)))
    whole = document.copy(pages)
    whole.fonts = fonts
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves the file of its colour profile open
        made: bytes = whole.write_pdf(pdf_variant=ARCHIVED)
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


def painted(page: Any, fonts: dict[str, Any]) -> Any:
    """The page as what it draws, without the boxes that it was laid out in: these take most of the memory."""
    import pydyf
    from weasyprint.pdf.stream import Stream

    states = pydyf.Dictionary()
    stream = Stream(fonts, None, pydyf.Dictionary({"ExtGState": states}), {}, None, {}, None)
    stream.transform(d=-1, f=page.height * _POINTS)
    before = len(stream.stream)
    page.paint(stream, _POINTS)
    drawn = pydyf.Array(stream.stream[before:]).data[1:-1]

    def paint(target: Any, scale: float) -> None:
        target._resources["ExtGState"].update(states)
        target.stream.append(drawn)

    page.paint, page.links, page._page_box = paint, [], None
    return page
