"""Find and replace in the translations of an article: a preview first, then a new version of each chosen row."""

import re

from reviews.models import Article, Pair, Person
from reviews.review.actions.rewrite import Rewriting, Spots
from reviews.review.picked import Picked, refuse_number
from reviews.review.refusals import Refused
from reviews.review.states import State
from reviews.text.translatable import gettext_noop


def replacement(
    article: Article, picked: Picked, *, by: Person, find: str, put: str, include_approved: bool = False
) -> Rewriting:
    """What putting `put` for `find` changes in the chosen pairs.

    Raises:
        Refused: nothing or too much chosen, or nothing to find.
    """
    refuse_number(article, len(picked.versions), cap=True)
    if not find.strip() or find == put:
        raise Refused("words", gettext_noop("Say what to find and what to put in its place."))
    texts = dict(Pair.objects.filter(article=article, pk__in=list(picked.versions)).values_list("pk", "target"))
    changes = {pk: (version, spots_in(texts.get(pk, ""), find, put)) for pk, version in picked.versions.items()}
    return Rewriting(article, by, "edit", f"{find} → {put}", changes, include_approved)


def spots_in(text: str, find: str, put: str) -> Spots:
    """Where `find` stands in `text`, with what comes in its place."""
    return [(*found.span(), put) for found in re.finditer(re.escape(find), text)]


def places(article: Article, find: str) -> list[Pair]:
    """The pairs whose translation holds `find`, in order. Exact, where the database's own search folds case."""
    rows = Pair.objects.filter(article=article, target__contains=find).exclude(state=State.EXCLUDED.value)
    return [pair for pair in rows.order_by("position") if find in pair.target]
