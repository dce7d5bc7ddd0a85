"""Sentences of checks and loaders in the language of whoever asks."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext


def sentence(message: str, values: Mapping[str, Any]) -> str:
    """The sentence, translated and filled in; lists are read as words, and the title of a rule is translated, too."""
    told = {
        name: ", ".join(map(str, value)) if isinstance(value, list | tuple) else value for name, value in values.items()
    }
    if "title" in told:
        told["title"] = gettext(str(told["title"]))
    return gettext(message).format(**told)
