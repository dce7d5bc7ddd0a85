"""A page of HTML as PDF, by WeasyPrint; nothing is fetched: neither files nor addresses."""

from collections.abc import Sequence


class PdfUnavailable(Exception):
    """The library that sets the text is not installed on this machine."""


def pdf(page: str, styles: Sequence[str] = ()) -> bytes:
    """`page`, a whole HTML document, set with the style sheets `styles`.

    Raises:
        PdfUnavailable: Pango is missing (Debian: libpango-1.0-0, libpangoft2-1.0-0, libharfbuzz-subset0).
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher
    except OSError as error:
        raise PdfUnavailable from error

    nothing = URLFetcher(allowed_protocols=())
    sheets = [CSS(string=text, url_fetcher=nothing) for text in styles]
    made: bytes = HTML(string=page, url_fetcher=nothing).write_pdf(stylesheets=sheets)
    return made
