"""Revert an author's changes: every chosen pair goes back to the last text that holds none of the author's last words.

Whose words a version holds is what the two-person rule says (facts.py): those of an accepted suggestion are the
suggester's, not those of whoever accepted it; those that a file brought are their writers' as well.
"""

from collections.abc import Iterable, Mapping

from django.db import transaction

from reviews.models import Article, Pair, Person
from reviews.review.facts import versions_of
from reviews.review.findings import recheck_pairs
from reviews.review.keys import among
from reviews.review.permission import role_in
from reviews.review.persons import accounts_of
from reviews.review.picked import Picked, leave, open_batch, pick
from reviews.review.refusals import Forbidden
from reviews.review.results import BatchResult
from reviews.review.states import Role
from reviews.review.versions import write
from reviews.text.translatable import gettext_noop

NOTHING = gettext_noop("Its last change is by somebody else, or it was never changed.")


@transaction.atomic
def revert_author(article: Article, picked: Picked, *, by: Person, author: Person) -> BatchResult:
    """Take back what `author` changed last on the chosen pairs, as one batch. A lead may; anyone may for themselves.

    Raises:
        Forbidden, Refused: role, nothing or too much chosen.
    """
    pairs, result = pick(article, picked, by=by, verb="edit")
    role = role_in(article.project, by)
    if author.pk not in accounts_of(by) and not (role and role.at_least(Role.LEAD)):
        raise Forbidden("role", gettext_noop("Only a lead takes back what somebody else has changed."))
    before = texts_at(steps_back(pairs, author))
    ready = leave(pairs, {pair.pk: NOTHING for pair in pairs if pair.pk not in before}, result)
    if ready:
        for pair in ready:
            pair.target = before[pair.pk]
        batch = open_batch(article, "revert", by, ready, result, reason=str(author))
        write(ready, by=by, verb="revert", reason=str(author), batch=batch, fields=["target"])
        recheck_pairs(ready)
    return result


def steps_back(pairs: Iterable[Pair], author: Person) -> dict[int, int]:
    """To which version each pair goes back, by primary key: the one before the unbroken run of the author's last ones; the
    first is nobody's change. Pairs whose last words are not the author's, or are again what they were, are left out.
    """
    accounts, found = accounts_of(author), {}
    for pk, versions in versions_of(pairs).items():
        n = len(versions)
        while n > 1 and not accounts.isdisjoint({versions[n - 1].author, *versions[n - 1].others}):
            n -= 1
        if versions[n - 1].content[1] != versions[-1].content[1]:
            found[pk] = n
    return found


def texts_at(wanted: Mapping[int, int]) -> dict[int, str]:
    """The translations that pairs had at these versions, by primary key."""
    rows = Pair.history.filter(id__in=among(wanted)).values_list("id", "version", "target")
    return {pk: target for pk, version, target in rows if wanted[pk] == version}
