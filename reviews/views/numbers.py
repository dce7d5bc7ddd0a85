"""Whole numbers that come with a request: keys, versions, places."""

from django.urls.converters import IntConverter

DIGITS = 15
"""No key, version or place has more; a number of twenty fits in no column, one of five thousand Python does not read."""


def whole(given: str) -> int | None:
    """The number; None where it is none, or larger than anything that is counted here."""
    return int(given) if given.isdecimal() and len(given) <= DIGITS else None


class KeyConverter(IntConverter):
    """The key of a row in an address: nothing is at an address whose key no row can have."""

    regex = f"[0-9]{{1,{DIGITS}}}"
