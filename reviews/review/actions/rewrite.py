"""Replace words at known places in many translations: a new version of every pair that stands as it was previewed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from django.db import transaction

from reviews.models import Article, Batch, Pair, Person
from reviews.review.actions.edit import acceptable
from reviews.review.findings import recheck_pairs
from reviews.review.picked import Picked, leave, note_left, open_batch, pick
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from reviews.review.states import State
from reviews.review.versions import write
from reviews.text.translatable import gettext_noop

APPROVED = gettext_noop("Approved text is changed only when asked for.")
ABSENT = gettext_noop("The words do not stand in it.")
UNSTORABLE = gettext_noop("The text would be too long, or hold a character that cannot be stored.")

Spots = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What `by` wants changed: by pair the version that was previewed and its spots (start, end, replacement)."""

    article: Article
    by: Person
    verb: str
    reason: str
    changes: Mapping[int, tuple[int, Spots]]
    include_approved: bool = False

    def parts(self, size: int) -> Iterator["Rewriting"]:
        """The same in parts of so many pairs."""
        waiting = iter(self.changes.items())
        while part := dict(islice(waiting, size)):
            yield replace(self, changes=part)


@transaction.atomic
def rewrite(what: Rewriting, batch: Batch | None = None) -> BatchResult:
    """Make the changes, as part of `batch` or as one of their own; what is left is noted there with its reason.

    Raises:
        Forbidden, Refused: role, or nothing to change.
    """
    picked = Picked({pk: version for pk, (version, _spots) in what.changes.items()})
    pairs, result = pick(what.article, picked, by=what.by, verb=what.verb, cap=False)
    texts = {pair.pk: replaced(pair.target, what.changes[pair.pk][1]) for pair in pairs}
    ready = leave(pairs, reasons_against(pairs, texts, what), result)
    if batch:
        result.batch, result.changed = batch, [pair.pk for pair in ready]
        note_left(batch, result)
    elif ready:
        open_batch(what.article, what.verb, what.by, ready, result, reason=what.reason)
    for pair in ready:
        pair.target = texts[pair.pk]
    write(ready, by=what.by, verb=what.verb, reason=what.reason, batch=result.batch, fields=["target"])
    recheck_pairs(ready, edited=True)
    return result


def reasons_against(pairs: list[Pair], texts: Mapping[int, str], what: Rewriting) -> dict[int, str]:
    """Why pairs stay as they are."""
    found = {pair.pk: ABSENT for pair in pairs if texts[pair.pk] == pair.target}
    found |= {pk: UNSTORABLE for pk, text in texts.items() if not storable(text)}
    if not what.include_approved:
        found |= {pair.pk: APPROVED for pair in pairs if pair.state == State.APPROVED.value}
    return found


def replaced(text: str, spots: Spots) -> str:
    """`text` with every span of `spots` replaced; from the end, so that places stay true."""
    for start, end, put in sorted(spots, reverse=True):
        text = text[:start] + put + text[end:]
    return text


def storable(text: str) -> bool:
    """Whether a pair can hold `text`."""
    try:
        acceptable(text)
    except Refused:
        return False
    return True
