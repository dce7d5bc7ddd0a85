"""Percentages, written the same way everywhere: the sign as the reader's language sets it."""

from django.template import Library
from django.utils.formats import number_format
from django.utils.translation import gettext

register = Library()


@register.filter
def percent(value: float | str, digits: int = 0) -> str:
    """The number, 0 to 100, with its sign and so many decimal places: "62.5%"."""
    return gettext("{n}%").format(n=number_format(f"{float(value):.{digits}f}", use_l10n=True))
