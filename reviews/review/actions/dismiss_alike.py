"""Dismiss all identical findings of an article at once, as a batch that can be taken back."""

from django.db import transaction
from django.db.models import QuerySet

from reviews.models import Batch, Finding, Pair, Person
from reviews.review.actions.dismiss import Ground, record, refuse_ground
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from reviews.text.translatable import gettext_noop


def open_alike(finding: Finding) -> "QuerySet[Finding]":
    """The open findings of the article that say the same about the same words, in the order of the text."""
    same = Finding.objects.filter(article=finding.article_id, span_key=finding.span_key, dismissed=False)
    return same.exclude(pair=None).select_related("article__project", "pair").order_by("pair__position", "start")


@transaction.atomic
def dismiss_alike(finding_id: int, *, by: Person, ground: Ground, seen: int) -> BatchResult:
    """Dismiss all findings that are identical with this one; `seen` is how many were shown.

    Raises:
        Refused: role, reason, or there are more or fewer of them by now.
    """
    finding = Finding.objects.select_related("article__project").get(pk=finding_id)
    permit_verb(finding.article, by, "dismiss")
    places = Pair.everything.filter(pk__in=open_alike(finding).order_by().values("pair"))
    list(
        places.select_for_update(no_key=True).order_by("pk").values_list("pk")
    )  # as a job does that writes findings anew
    alike = list(open_alike(finding).select_for_update(of=("self",)))
    refuse_ground(ground, alike)
    if not alike or len(alike) != seen:
        raise Refused("seen", gettext_noop("There are {n} by now: look at them before you decide."), n=len(alike))
    batch = Batch.objects.create(article=finding.article, verb="dismiss", reason=finding.rule, person=by)
    record(alike, ground, by, batch)
    return BatchResult(batch, sorted({one.pair_id for one in alike if one.pair_id}))
