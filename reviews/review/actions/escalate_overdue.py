"""A contested request that nobody answers goes to a lead by itself. Source: docs/workflow.md, "A request for changes"."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from reviews.models import ChangeRequest, Membership, Notice, Pair, Person
from reviews.review.facts import family_of
from reviews.review.kin import heirs_of, kin_among, restate_kin
from reviews.review.notices import leads_of, tell
from reviews.review.states import MOVES, Role
from reviews.review.versions import all_locked, write
from reviews.text.translatable import gettext_noop

LATE = gettext_noop("Contested, and not answered in time")
GONE = gettext_noop("Contested, and whoever asked for the change reviews here no longer")


def escalate_overdue(now: datetime | None = None) -> list[Pair]:
    """Hand every contested request that waited too long, or for somebody who is gone, to the leads; return the pairs."""
    found: list[Pair] = []
    for one in overdue(now or timezone.now()):
        found += escalate_one(one.pk, GONE if is_gone(one.reviewer, one.pair) else LATE)
    return found


def overdue(now: datetime) -> Iterable[ChangeRequest]:
    """The contested requests that were answered before the days that a reviewer has, or whose reviewer is gone."""
    contested = ChangeRequest.objects.filter(status=ChangeRequest.Status.CONTESTED)
    contested = contested.filter(pair__article__off_desk=None)
    before = now - timedelta(days=settings.DISPUTE_DAYS)
    for one in contested.select_related("pair__article", "reviewer").order_by("pk"):
        if (one.answered_at or one.at) < before or is_gone(one.reviewer, one.pair):
            yield one


def is_gone(reviewer: Person, pair: Pair) -> bool:
    """Whether the reviewer can no longer answer: not active, not in the project, or no reviewer there any more."""
    reviewer = reviewer.merged_into or reviewer
    roles = Membership.objects.filter(project=pair.article.project_id, person=reviewer).values_list("role", flat=True)
    return not reviewer.is_active or not any(Role(role).at_least(MOVES["approve"].role) for role in roles)


@transaction.atomic
def escalate_one(request_id: int, reason: str) -> list[Pair]:
    """Escalate one request, if it is contested still. History names whoever contested it: nobody else acted."""
    one = ChangeRequest.objects.select_related("pair", "answered_by").get(pk=request_id)
    keys = [pair.pk for pair in heirs_of(one.pair)[:1]]
    pairs = [pair for pair in all_locked({*keys, *kin_among(keys)}) if pair.pk in keys]
    contested = ChangeRequest.objects.filter(pk=request_id, status=ChangeRequest.Status.CONTESTED)
    if not pairs or one.answered_by is None or not contested.update(status=ChangeRequest.Status.ESCALATED):
        return []
    [pair], by = pairs, one.answered_by
    write([pair], by=by, verb="escalate", reason=reason)
    restate_kin([pair], by=by, verb="escalate", reason=reason)
    told = leads_of(pair.article) | {one.reviewer_id}
    tell(told, Notice.Kind.DISPUTE, actor=by, article=pair.article, pair=pair, text=one.answer)
    return [pair] if one.pair_id in family_of(pair) else []
