"""Which Chinese forms are those of countries, and which of organisations.

Source: reviews/text/names/known/peoples.py and organisations.py.
"""

from functools import cache

from reviews.text.names.known.organisations import organisations
from reviews.text.names.known.peoples import adjectives
from reviews.text.names.known.places import places


@cache
def _organisations() -> frozenset[str]:
    return frozenset(form for forms in organisations().values() for form in forms)


@cache
def _countries() -> frozenset[str]:
    return frozenset(form for country in adjectives() for form in places().get(country, ()))


def is_organisation(form: str) -> bool:
    """Whether a form is that of a known organisation."""
    return form in _organisations()


def is_country(form: str) -> bool:
    """Whether a form is that of a place with an adjective of its own."""
    return form in _countries()
