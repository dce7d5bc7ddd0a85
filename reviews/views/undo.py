"""Taking back what I did last to a pair: by the verb that does the opposite, so that history keeps both."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from django.urls import reverse

from reviews.models import Comment, Dismissal, Finding, Pair, Person, Suggestion
from reviews.text.translatable import gettext_noop
from reviews.views.marks import Drawn
from reviews.views.suggestion_rows import Proposal
from reviews.views.thread_rows import Thread

OPPOSITE = {
    **dict.fromkeys(("edit", "accept", "apply_fix", "revert"), "revert"),
    "approve": "withdraw",
    "request_changes": "take_back_request",
    "exclude": "include",
    "include": "exclude",
    "lock": "unlock",
    "confirm": "unconfirm_pair",
    "unconfirm": "confirm_pair",
}
# What is said of an act whose reason says what the text should be, not what was done.
CALLED = {"request_changes": gettext_noop("Sent back for changes"), "lock": gettext_noop("Locked")}
# Which move has to be open for the way back, where it goes by another name.
NEEDS = {"revert": "edit", "unconfirm_pair": "align", "confirm_pair": "align"}


@dataclass
class Undo:
    """The form that takes an act back: where it goes, what it says besides the version, and the act in words.

    It has a `key` where the act was the person's last on the pair: the key takes back what came last and nothing before.
    """

    url: str
    fields: dict[str, object]
    label: str
    key: bool = True


Way = tuple[datetime, Undo]


def undo_of(
    pair: Pair,
    person: Person,
    rows: list[Any],
    moves: dict[str, Any],
    findings: Iterable[Finding] = (),
    threads: Iterable[Thread] = (),
    laid: Iterable[Way] = (),
) -> Undo | None:
    """The way back from what this person did last to the pair, its text or one of its `findings`, or `laid` to it. `rows` is
    its history.
    """
    ways = [*laid]
    if dismissed := dismissed_last(person, findings) if "dismiss" in moves else None:
        url = reverse("finding_decide", args=[dismissed.pk])
        ways.append((dismissed.decision.at, Undo(url, {"reopen": 1}, gettext_noop("Dismissed"))))  # type: ignore[attr-defined]
    at, undo = max(ways, key=itemgetter(0), default=(None, None))
    if at is None or at <= rows[-1].history_date:
        at, undo = rows[-1].history_date, undo_of_change(pair, person, rows, moves)
    if undo:
        said = said_last(person, threads)
        undo.key = said is None or said < at
    return undo


def laid_by(pair: Pair, person: Person, marks: Iterable[Drawn], proposals: Iterable[Proposal]) -> Iterator[Way]:
    """When this person marked what still counts as an error, or suggested what waits, each with the way back."""
    for mark in (one.row for one in marks):
        if mark.person_id == person.pk and not mark.verdict:
            yield mark.at, Undo(reverse("mark_unmark", args=[pair.pk, mark.pk]), {}, gettext_noop("Marked an error"))
    for row in (one.row for one in proposals):
        if row.person_id == person.pk and row.status == Suggestion.Status.OPEN:
            url = reverse("suggestion_take_back", args=[pair.pk, row.pk])
            yield row.at, Undo(url, {}, gettext_noop("Suggested another text"))


def said_last(person: Person, threads: Iterable[Thread]) -> datetime | None:
    """When this person wrote in one of the `threads` last."""
    return max((one.at for one in own_comments(person, threads)), default=None)


def own_comments(person: Person, threads: Iterable[Thread]) -> list[Comment]:
    """What this person said in the `threads` and has not taken back."""
    comments = [one for thread in threads for one in (thread.first, *thread.answers)]
    return [one for one in comments if one.person_id == person.pk and not one.taken_back_at]


def comment_by_key(
    person: Person, rows: list[Any], findings: Iterable[Finding], threads: Iterable[Thread], laid: Iterable[Way] = ()
) -> int | None:
    """The key of the person's comment that the key takes back: it was the last that they did here."""
    said = max(own_comments(person, threads), key=lambda one: one.pk, default=None)
    dismissed = dismissed_last(person, findings)
    did = [row.history_date for row in rows if row.history_user_id == person.pk and row.verb != "block"]
    did += [dismissed.decision.at] if dismissed else []  # type: ignore[attr-defined]
    did += [at for at, _way in laid]
    return said.pk if said and all(at < said.at for at in did) else None


def dismissed_last(person: Person, findings: Iterable[Finding]) -> Finding | None:
    """The finding that this person dismissed last, by itself."""
    decided = [(one, getattr(one, "decision", None)) for one in findings if one.dismissed]
    mine = [
        (decision.at, one.pk, one)
        for one, decision in decided
        if isinstance(decision, Dismissal) and decision.person_id == person.pk and decision.batch_id is None
    ]
    return max(mine)[-1] if mine else None


def undo_of_change(pair: Pair, person: Person, rows: list[Any], moves: dict[str, Any]) -> Undo | None:
    """The way back from the pair's latest change, if it was this person's and has one."""
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
    label = CALLED.get(last.verb, last.history_change_reason)
    return Undo(reverse(f"pair_{verb}", args=[pair.pk]), fields, label)
