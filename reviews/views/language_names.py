"""Languages by their names, as the form for loading has them: "en" is English."""

from django.template import Library

from reviews.views.load_form import LANGUAGES

register = Library()
NAMES = dict(LANGUAGES[1:])


@register.filter
def language_name(tag: str) -> str:
    """The name in the reader's language; a tag that the desk has no name for stays as it is."""
    return str(NAMES.get(tag, tag))
