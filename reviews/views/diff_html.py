"""A difference as HTML that is read by eye, in greyscale, and by a screen reader."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reviews.text.versions.diff import Diff, Hunk


def as_html(change: Diff, lang: str) -> SafeString:
    """Inline, or as two blocks where most of the text changed."""
    if change.blocks:
        old = "".join(hunk.old for hunk in change.hunks)
        new = "".join(hunk.new for hunk in change.hunks)
        return format_html('<div class="diff blocks" lang="{}">{}{}</div>', lang, deleted(old), inserted(new))
    pieces = format_html_join("", "{}", ((piece(hunk),) for hunk in change.hunks))
    return format_html('<div class="diff" lang="{}">{}</div>', lang, pieces)


def piece(hunk: Hunk) -> SafeString:
    """One hunk."""
    if hunk.kind == "equal":
        return format_html("{}", hunk.new)
    old = deleted(hunk.old, hunk.mark) if hunk.old else ""
    new = inserted(hunk.new, hunk.mark) if hunk.new else ""
    return format_html("{}{}", old, new)


def deleted(text: str, mark: str = "") -> SafeString:
    """Text that is gone, said and shown as such."""
    return format_html(
        '<del class="{}"><span class="sr">{} </span>{}<span class="sr"> {}</span></del>',
        mark,
        _("deleted:"),
        text,
        _("end"),
    )


def inserted(text: str, mark: str = "") -> SafeString:
    """Text that has come, said and shown as such."""
    return format_html(
        '<ins class="{}"><span class="sr">{} </span>{}<span class="sr"> {}</span></ins>',
        mark,
        _("inserted:"),
        text,
        _("end"),
    )
