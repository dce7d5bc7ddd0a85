"""What people wrote about the texts, each in the language it is in: screen readers and fonts follow it, not the page."""

from django.template import Library
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from reviews.text.scripts import base, language

register = Library()


@register.filter
def spoken(text: str | None) -> SafeString:
    """The words, escaped; where they are in another language than the page, they say so. Nothing where nothing was said."""
    words = text or ""
    found = language(words)
    if found in ("und", base(get_language() or "en")):
        return escape(words)
    return format_html('<span class="spoken" lang="{}">{}</span>', found, words)
