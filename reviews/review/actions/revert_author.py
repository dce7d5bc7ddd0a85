"""Revert an author's changes: every chosen pair goes back to the last text that the author did not write."""

from collections.abc import Iterable

from django.db import transaction

from reviews.models import Article, Pair, Person
from reviews.review.findings import recheck_pairs
from reviews.review.permission import role_in
from reviews.review.picked import Picked, leave, open_batch, pick
from reviews.review.refusals import Forbidden
from reviews.review.results import BatchResult
from reviews.review.states import Role
from reviews.review.versions import write
from reviews.text.marks import gettext_noop

NOTHING = gettext_noop("Its last change is by somebody else, or it was never changed.")


@transaction.atomic
def revert_author(article: Article, picked: Picked, *, by: Person, author: Person) -> BatchResult:
    """Take back what `author` changed last on the chosen pairs, as one batch. A lead may; anyone may for themselves.

    Raises:
        Forbidden, Refused: role, nothing or too much chosen.
    """
    pairs, result = pick(article, picked, by=by, verb="edit")
    role = role_in(article.project, by)
    if author != by and not (role and role.at_least(Role.LEAD)):
        raise Forbidden("role", gettext_noop("Only a lead takes back what somebody else has changed."))
    before = texts_before(pairs, author)
    ready = leave(pairs, {pair.pk: NOTHING for pair in pairs if pair.pk not in before}, result)
    if ready:
        for pair in ready:
            pair.target = before[pair.pk]
        batch = open_batch(article, "revert", by, ready, result, reason=str(author))
        write(ready, by=by, verb="revert", reason=str(author), batch=batch, fields=["target"])
        recheck_pairs(ready)
    return result


def texts_before(pairs: Iterable[Pair], author: Person) -> dict[int, str]:
    """What each pair's translation was before the unbroken run of the author's last versions; the first is a version
    that nobody changed. Pairs whose last change is not the author's are left out.
    """
    rows = Pair.history.filter(id__in=[pair.pk for pair in pairs]).order_by("id", "history_id")
    runs: dict[int, list[tuple[int, int | None, str]]] = {}
    for pk, version, person, target in rows.values_list("id", "version", "history_user_id", "target"):
        known = runs.setdefault(pk, [])
        if not known or known[-1][0] != version:
            known.append((version, person, target))
    found = {}
    for pk, known in runs.items():
        first, *changes = known
        while changes and changes[-1][1] == author.pk:
            changes.pop()
        last = changes[-1] if changes else first
        if last is not known[-1] and last[2] != known[-1][2]:
            found[pk] = last[2]
    return found
