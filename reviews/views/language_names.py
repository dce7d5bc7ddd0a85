"""Languages by their names, as the form for loading has them: "en" is English."""

from django.template import Library
from django.utils.translation import gettext_lazy as _

register = Library()
LANGUAGES = [
    ("", _("Detect")),
    ("en", _("English")),
    ("zh-Hant-TW", _("Chinese, Traditional, Taiwan")),
    ("zh-Hant-HK", _("Chinese, Traditional, Hong Kong")),
    ("zh-Hans", _("Chinese, Simplified")),
    ("de", _("German")),
    ("fr", _("French")),
    ("ja", _("Japanese")),
]
NAMES = {**dict(LANGUAGES[1:]), "zh": _("Chinese")}


@register.filter
def language_name(tag: str) -> str:
    """The name in the reader's language; a tag that the desk has no name for stays as it is."""
    return str(NAMES.get(tag, tag))


def language_names(tags: str) -> str:
    """The names of several, which commas part."""
    return ", ".join(map(language_name, tags.split(", ")))
