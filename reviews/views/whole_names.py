"""Names of people, each in one line: in a narrow table "Chen 陳" fell in two. One that is long may be broken."""

from django.template import Library
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

register = Library()
LONGEST = 24


@register.filter
def named(person: object) -> SafeString:
    """The name of a person, or as it is given; a dash where there is nobody."""
    name = str(person or "–")
    return escape(name) if len(name) > LONGEST else format_html('<span class="unbroken">{}</span>', name)
