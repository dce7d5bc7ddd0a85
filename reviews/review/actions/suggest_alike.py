"""Suggest the translation of a pair wherever its article says the same in the original: decided once, proposed everywhere."""

from django.db import transaction

from reviews.models import Notice, Pair, Person, Suggestion
from reviews.review.notices import tell
from reviews.review.permission import permit_verb
from reviews.review.picked import Picked, open_batch, pick
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from reviews.review.same_words import same_words
from reviews.text.translatable import gettext_noop


@transaction.atomic
def suggest_alike(pair: Pair, *, by: Person, version: int) -> BatchResult:
    """Suggest the translation that `pair` has at `version` for the pairs of its article that have the same source and another
    translation, as many as the project allows in one act. No text changes.

    Raises:
        Forbidden: the role does not allow it.
        Refused: the pair has changed since, or nothing is left to suggest.
    """
    article = pair.article
    permit_verb(article, by, "suggest")
    others = same_words(pair).differ[: max(1, article.project.batch_cap - 1)]
    if not others:
        raise Refused("nothing", gettext_noop("Wherever the source is the same, this translation stands or waits."))
    picked = Picked({pair.pk: version, **{one.pk: one.version for one in others}})
    ready, result = pick(article, picked, by=by, verb="suggest", cap=False)
    if why := result.skipped.get(pair.pk):
        raise Refused("stale", why)
    shown = next(one for one in ready if one.pk == pair.pk)
    if ready := [one for one in ready if one is not shown]:
        batch = open_batch(article, "suggest", by, ready, result)
        said = {"target": shown.target, "person": by, "batch": batch}
        rows = [Suggestion(pair=one, version=one.version, **said) for one in ready]
        Suggestion.objects.bulk_create(rows, batch_size=1000)
        tell(
            [article.translator_id], Notice.Kind.SUGGESTION, actor=by, article=article, pair=ready[0], text=shown.target
        )
    return result
