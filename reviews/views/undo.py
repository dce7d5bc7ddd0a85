"""Taking back what I did last to a pair: by the verb that does the opposite, so that history keeps both."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from reviews.models import Pair, Person
from reviews.text.marks import gettext_noop

OPPOSITE = {
    **dict.fromkeys(("edit", "accept", "apply_fix", "revert"), "revert"),
    "approve": "withdraw",
    "exclude": "include",
    "include": "exclude",
    "lock": "unlock",
    "confirm": "unconfirm_pair",
    "unconfirm": "confirm_pair",
}
# Which move has to be open for the way back, where it goes by another name.
NEEDS = {"revert": "edit", "unconfirm_pair": "align", "confirm_pair": "align"}


@dataclass(frozen=True)
class Undo:
    """The form that takes an act back: where it goes, what it says besides the version, and the act in words."""

    url: str
    fields: dict[str, object]
    label: str


def undo_of(pair: Pair, person: Person, rows: list[Any], moves: dict[str, Any]) -> Undo | None:
    """The way back from the pair's latest change, if it was this person's and has one; `rows` is its history."""
    if len(rows) < 2 or rows[-1].history_user_id != person.pk:
        return None
    last, verb = rows[-1], OPPOSITE.get(rows[-1].verb)
    if verb is None or NEEDS.get(verb, verb) not in moves:
        return None
    fields: dict[str, object] = {}
    if verb == "revert":
        fields["to"] = max((row.version for row in rows if row.version < last.version), default=1)
    if verb == "withdraw":
        fields["note"] = gettext_noop("Taken back at once")
    if verb == "exclude":
        before = next((row.exclusion for row in reversed(rows) if row.exclusion), "not_for_publication")
        fields["exclusion"] = before
    return Undo(reverse(f"pair_{verb}", args=[pair.pk]), fields, last.history_change_reason)
