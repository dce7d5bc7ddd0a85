"""What people wrote about the texts, each in the language it is in: screen readers and fonts follow it, not the page."""

from django.template import Library
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from reviews.text.scripts import base, language

register = Library()


@register.filter
def spoken(text: str) -> SafeString:
    """The words, escaped; in a language other than the page's, or that nothing tells, they say so."""
    found = language(text)
    if found in ("und", base(get_language() or "en")):
        return escape(text)
    return format_html('<span class="spoken" lang="{}">{}</span>', found, text)
