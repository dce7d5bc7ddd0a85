"""What people wrote about the texts, each in the language it is in: screen readers and fonts follow it, not the page."""

import re

from django.template import Library
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from reviews.check import rules
from reviews.text.scripts import base, language
from reviews.views.wording import ACTS

register = Library()
VERSION = re.compile(r"v(\d+)")


@register.filter
def spoken(text: str | None) -> SafeString:
    """The words, escaped; where they are in another language than the page, they say so. Nothing where nothing was said."""
    words = text or ""
    found = language(words)
    if found in ("und", base(get_language() or "en")):
        return escape(words)
    return format_html('<span class="spoken" lang="{}">{}</span>', found, words)


@register.filter
def why(reason: str | None) -> SafeString:
    """The reason of an act, part by part: a rule by its title, set words in the reader's language, what people wrote as it is."""
    return format_html_join(" · ", "{}", ((part(one),) for one in (reason or "").split(" · ")))


def part(words: str) -> str:
    """One part of a reason. Of a revert it is the version that came back."""
    if back := VERSION.fullmatch(words):
        return gettext("Back to v%(n)s") % {"n": back[1]}
    known = rules().get(words)
    said = gettext(known.title if known else ACTS.get(words, words)) if words else ""
    return said if known or said != words else spoken(words)
