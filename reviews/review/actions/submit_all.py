"""Hand a whole article over: every draft that is ready is submitted, every proposed exclusion is taken over."""

from django.db import transaction

from reviews.models import Article, Batch, Finding, Pair, Person
from reviews.review.permission import permit_verb
from reviews.review.results import BatchResult
from reviews.review.states import EXCLUSIONS, State
from reviews.review.versions import all_locked, write
from reviews.text.marks import gettext_noop

EMPTY = gettext_noop("The translation is empty: write it, or exclude the pair with a reason.")
ERROR = gettext_noop("An error found by the checks is open: fix or dismiss it first.")


@transaction.atomic
def submit_all(article: Article, *, by: Person) -> BatchResult:
    """Submit every draft of `article`; those that are not ready are left with a reason.

    Raises:
        Refused: the role does not allow it.
    """
    permit_verb(article.project, by, "submit")
    drafts = drafts_of(article)
    errors = Finding.objects.filter(pair__in=drafts, severity="error", dismissed=False)
    flawed = set(errors.values_list("pair_id", flat=True))
    result = BatchResult()
    for pair in drafts:
        if not pair.target.strip():
            result.skipped[pair.pk] = EMPTY
        elif pair.pk in flawed:
            result.skipped[pair.pk] = ERROR
        else:
            pair.submitted = True
    ready = [pair for pair in drafts if pair.pk not in result.skipped]
    if ready:
        result.batch = Batch.objects.create(article=article, verb="submit", person=by)
        write(ready, by=by, verb="submit", batch=result.batch, fields=["submitted"])
        result.changed = [pair.pk for pair in ready]
    return result


@transaction.atomic
def exclude_proposed(article: Article, *, by: Person) -> BatchResult:
    """Exclude every draft that the loader proposed to leave out, for the reason it proposed.

    Raises:
        Refused: the role does not allow it.
    """
    permit_verb(article.project, by, "exclude")
    proposed = [pair for pair in drafts_of(article) if pair.proposed_exclusion]
    result = BatchResult(changed=[pair.pk for pair in proposed])
    if proposed:
        result.batch = Batch.objects.create(article=article, verb="exclude", person=by)
    for reason in sorted({pair.proposed_exclusion for pair in proposed}):
        alike = [pair for pair in proposed if pair.proposed_exclusion == reason]
        for pair in alike:
            pair.exclusion = reason
        write(alike, by=by, verb="exclude", reason=EXCLUSIONS[reason], batch=result.batch, fields=["exclusion"])
    return result


def drafts_of(article: Article) -> list[Pair]:
    """The drafts of `article`, locked."""
    drafts = Pair.objects.filter(article=article, state=State.DRAFT.value).values_list("pk", flat=True)
    return [pair for pair in all_locked(drafts) if pair.state == State.DRAFT.value]
