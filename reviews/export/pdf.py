"""A page of HTML as PDF, by WeasyPrint; nothing is fetched: neither files nor addresses."""

from collections.abc import Sequence
from typing import Any

from reviews.text.translatable import gettext_noop

ARCHIVED = "pdf/a-2a"
"""PDF/A-2a (ISO 19005-2): fonts are in the file, each glyph says which characters it stands for, and all is tagged."""


class PdfUnavailable(Exception):
    """The library that sets the text, or a font for it, is not installed on this machine; `sentence` says what to install."""

    sentence = gettext_noop(
        "This machine cannot make PDF files: have libpango and a Chinese font installed (Debian: libpangoft2-1.0-0, "
        "libharfbuzz-subset0, fonts-noto-cjk)."
    )


def pdf(page: str, styles: Sequence[str] = ()) -> bytes:
    """`page`, a whole HTML document, set with the style sheets `styles`, with tags that tell headings, tables and lists.

    Raises:
        PdfUnavailable: Pango is missing (Debian: libpango-1.0-0, libpangoft2-1.0-0, libharfbuzz-subset0).
    """
    made: bytes = laid_out(page, styles).write_pdf(pdf_tags=True)
    return made


def laid_out(page: str, styles: Sequence[str] = (), variant: str | None = None, fonts: Any = None) -> Any:
    """`page` as a WeasyPrint document that is set and not yet painted; `fonts` are those of an earlier one that it shall share
    a file with. Raises PdfUnavailable.
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher
    except OSError as error:
        raise PdfUnavailable from error

    nothing = URLFetcher(allowed_protocols=())
    sheets = [CSS(string=text, url_fetcher=nothing) for text in styles]
    return HTML(string=page, url_fetcher=nothing).render(fonts, stylesheets=sheets, pdf_variant=variant)
