"""The reasons for dismissing, as a form offers them."""

from functools import cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from reviews.models import Dismissal


def ground(*, closing: bool = False) -> SafeString:
    """The fields for a reason and a note, in the language that is active; `closing` leaves out what only puts off."""
    return drawn(get_language(), closing)


@cache
def drawn(_language: str | None, closing: bool) -> SafeString:
    """The fields, which are the same for every finding; each reason with the digit that chooses it."""
    reasons = [(digit, value, str(label)) for digit, (value, label) in enumerate(Dismissal.Reason.choices, 1)]
    shown = [one for one in reasons if not closing or one[1] != Dismissal.Reason.LATER]
    return render_to_string("ground.html", {"grounds": shown})
