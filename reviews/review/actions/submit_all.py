"""Hand a whole article over: every draft that is ready is submitted, every proposed exclusion is taken over."""

from django.db import transaction

from reviews.models import Article, Pair, Person
from reviews.review.findings import forget_findings
from reviews.review.permission import permit_verb
from reviews.review.picked import held, leave, open_batch, unready
from reviews.review.results import BatchResult
from reviews.review.states import EXCLUSIONS, State
from reviews.review.versions import all_locked, write


@transaction.atomic
def submit_all(article: Article, *, by: Person) -> BatchResult:
    """Submit every draft of `article`; those that are not ready, locked, or written in by somebody else are left with a
    reason.

    Raises:
        Refused: the role does not allow it.
    """
    permit_verb(article, by, "submit")
    drafts, result = drafts_of(article), BatchResult()
    ready = leave(drafts, unready(drafts) | held(article, by, "submit"), result)
    if ready:
        for pair in ready:
            pair.submitted = True
        batch = open_batch(article, "submit", by, ready, result)
        write(ready, by=by, verb="submit", batch=batch, fields=["submitted"])
    return result


@transaction.atomic
def exclude_proposed(article: Article, *, by: Person) -> BatchResult:
    """Exclude every draft that the loader proposed to leave out, for the reason it proposed; those that are locked, or
    written in by somebody else, are left with a reason.

    Raises:
        Refused: the role does not allow it.
    """
    permit_verb(article, by, "exclude")
    result = BatchResult()
    drafts = [pair for pair in drafts_of(article) if pair.proposed_exclusion]
    proposed = leave(drafts, held(article, by, "exclude"), result)
    if proposed:
        open_batch(article, "exclude", by, proposed, result)
    for reason in sorted({pair.proposed_exclusion for pair in proposed}):
        alike = [pair for pair in proposed if pair.proposed_exclusion == reason]
        for pair in alike:
            pair.exclusion = reason
        write(alike, by=by, verb="exclude", reason=EXCLUSIONS[reason], batch=result.batch, fields=["exclusion"])
    forget_findings(proposed)
    return result


def drafts_of(article: Article) -> list[Pair]:
    """The drafts of `article`, locked."""
    drafts = Pair.objects.filter(article=article, state=State.DRAFT.value).values_list("pk", flat=True)
    return [pair for pair in all_locked(drafts) if pair.state == State.DRAFT.value]
