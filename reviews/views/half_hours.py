"""Times of work as people say them: by half hours, by whole ones from ten on."""

from django.template import Library
from django.utils.formats import number_format

register = Library()


@register.filter
def half_hours(minutes: int) -> str:
    """Minutes in hours, to the nearest half: 209 is "3.5"."""
    hours = round(minutes / 30) / 2 if minutes < 600 else round(minutes / 60)
    return number_format(f"{hours:g}", use_l10n=True)
