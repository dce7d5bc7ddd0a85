"""Chinese forms of names by how they begin, so that a text is looked through once for all of them."""

import re
from collections.abc import Iterable, Mapping


def by_two_characters(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The forms by their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        found.setdefault(form[:2], []).append(form)
    return {two: tuple(forms) for two, forms in found.items()}


def beginnings(index: Mapping[str, object]) -> "re.Pattern[str]":
    """Where the first two characters of a form of such an index may stand."""
    firsts, seconds = ("".join(sorted({two[at] for two in index})) for at in (0, 1))
    return re.compile(f"[{firsts}](?=[{seconds}])")
