"""Find and replace in the translations of an article: a preview first, then a new version of each chosen row."""

from django.db import transaction

from reviews.models import Article, Pair, Person
from reviews.review.actions.edit import acceptable
from reviews.review.findings import recheck_pairs
from reviews.review.picked import Picked, leave, open_batch, pick
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from reviews.review.states import State
from reviews.review.versions import write
from reviews.text.marks import gettext_noop

APPROVED = gettext_noop("Approved text is changed only when asked for.")
ABSENT = gettext_noop("The words do not stand in it.")
UNSTORABLE = gettext_noop("The text would be too long, or hold a character that cannot be stored.")


@transaction.atomic
def find_replace(
    article: Article, picked: Picked, *, by: Person, find: str, put: str, include_approved: bool = False
) -> BatchResult:
    """Replace `find` by `put`, exactly as written, in the translations of the chosen pairs.

    Raises:
        Forbidden, Refused: role, nothing or too much chosen, or nothing to find.
    """
    pairs, result = pick(article, picked, by=by, verb="edit")
    if not find.strip() or find == put:
        raise Refused("words", gettext_noop("Say what to find and what to put in its place."))
    reasons = {pair.pk: ABSENT for pair in pairs if find not in pair.target}
    reasons |= {pair.pk: UNSTORABLE for pair in pairs if not storable(pair.target.replace(find, put))}
    if not include_approved:
        reasons |= {pair.pk: APPROVED for pair in pairs if pair.state == State.APPROVED.value}
    ready = leave(pairs, reasons, result)
    if ready:
        said = f"{find} → {put}"
        batch = open_batch(article, "edit", by, ready, result, reason=said)
        for pair in ready:
            pair.target = pair.target.replace(find, put)
        write(ready, by=by, verb="edit", reason=said, batch=batch, fields=["target"])
        recheck_pairs(ready, edited=True)
    return result


def storable(text: str) -> bool:
    """Whether a pair can hold `text`."""
    try:
        acceptable(text)
    except Refused:
        return False
    return True


def places(article: Article, find: str) -> list[Pair]:
    """The pairs whose translation holds `find`, in order. Exact, where the database's own search folds case."""
    rows = Pair.objects.filter(article=article, target__contains=find).exclude(state=State.EXCLUDED.value)
    return [pair for pair in rows.order_by("position") if find in pair.target]
