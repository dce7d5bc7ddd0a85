"""Revert a batch: every row it changed, and that nobody worked on since, is as it was before. New versions, no erasing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews.models import (
    Approval,
    Article,
    Assignment,
    Batch,
    ChangeRequest,
    Dismissal,
    Finding,
    Job,
    Pair,
    Person,
)
from reviews.review.actions.align import undo, worked_on
from reviews.review.findings import recheck_pairs
from reviews.review.keys import among
from reviews.review.order import after_all, arrange, merged_order, order_of
from reviews.review.permission import permit_verb
from reviews.review.picked import GONE, held, leave, open_batch
from reviews.review.refusals import Forbidden, Refused
from reviews.review.results import BatchResult
from reviews.review.states import MOVES, Role, State
from reviews.review.versions import CONTENT, write
from reviews.text.marks import gettext_noop

LAID = ("submitted", "alignment", "retired", "paragraph", "source_flag")
FIELDS = ("source", "target", "exclusion", "same_sources", *LAID)
ALIGNMENT = frozenset({"join", "split", "move", "part", "realign"})
SINCE = gettext_noop("It was worked on since.")


@dataclass(frozen=True, slots=True)
class Change:
    """What a batch did to one pair: the values before and after of the fields that it changed, and its version.

    A pair that the batch made was, before that, not in the article.
    """

    version: int
    before: dict[str, Any]
    after: dict[str, Any]


@transaction.atomic
def revert_batch(batch_id: int, *, by: Person) -> BatchResult:
    """Take back what the batch did. Whoever did it may, and a lead.

    Raises:
        Forbidden: somebody else's batch.
        Refused: nothing of it is left to take back; a change of the alignment whose new pairs were worked on since.
    """
    batch = Batch.objects.select_related("article__project").get(pk=batch_id)
    verb = batch.verb if batch.verb in MOVES else "edit"
    role = permit_verb(batch.article.project, by, verb)
    if batch.person_id != by.pk and not role.at_least(Role.LEAD):
        raise Forbidden("role", gettext_noop("Only a lead takes back what somebody else has changed."))
    if unfinished(batch):
        raise Refused("working", gettext_noop("The work on it has not ended yet: take it back when it has."))
    if batch.verb == "undo":
        raise Refused("alignment", gettext_noop("The pairs of before stand again: change the alignment anew."))
    if batch.verb in ALIGNMENT:
        return undo_alignment(batch, by)
    result = BatchResult()
    changes = changes_of(batch)
    records = pairs_with_records(batch)
    pairs = rows_to_revert(batch.article, {*changes, *records}, changes)
    gone = {*changes, *records} - {pair.pk for pair in pairs}
    result.skipped.update(dict.fromkeys(gone, GONE))
    kept = leave(pairs, reasons_to_leave(batch, pairs, changes, by), result)
    todo = [pair for pair in kept if pair.pk in records or changes[pair.pk].before]
    if not todo:
        raise Refused("nothing", gettext_noop("Nothing of this act is left to take back."))
    undoing = open_batch(batch.article, "revert", by, todo, result, reason=batch.reason)
    undoing.reverts = batch
    undoing.save(update_fields=["reverts"])
    take_back_records(batch, todo, by)
    restore(todo, changes, by, undoing)
    return result


def unfinished(batch: Batch) -> bool:
    """Whether a job is still filling the batch."""
    jobs = Job.objects.filter(kind="rewrite", article=batch.article_id, args__batch=batch.pk)
    return jobs.filter(state__in=[Job.State.QUEUED, Job.State.RUNNING]).exists()


def undo_alignment(batch: Batch, by: Person) -> BatchResult:
    """Joined, split and moved sentences have their own way back: the pairs of before stand again."""
    back = undo(batch.pk, by=by)
    undoing = Batch.objects.filter(article=batch.article, verb="undo", person=by).latest("pk")
    undoing.reverts = batch
    undoing.save(update_fields=["reverts"])
    return BatchResult(undoing, [pair.pk for pair in back])


def rows_to_revert(article: Article, pks: Iterable[int], changes: dict[int, Change]) -> list[Pair]:
    """The pairs, locked; those that the batch retired among them, as long as they are retired still."""
    rows = Pair.everything.select_for_update(of=("self",)).filter(article=article, pk__in=among(pks)).order_by("pk")
    found = [
        pair for pair in rows if not pair.retired or (pair.pk in changes and changes[pair.pk].after.get("retired"))
    ]
    for pair in found:
        pair.article = article
    return found


def changes_of(batch: Batch) -> dict[int, Change]:
    """What the batch did to each pair, from history: the row before its first one, and its last one."""
    keys = set(Pair.history.filter(batch=batch).values_list("id", flat=True))
    rows = Pair.history.filter(id__in=keys).order_by("id", "history_id").values("id", "batch_id", "version", *FIELDS)
    before: dict[int, Any] = {}
    after: dict[int, Any] = {}
    for row in rows:
        if row["batch_id"] == batch.pk:
            after[row["id"]] = row
        elif row["id"] not in after:
            before[row["id"]] = row
    found = {}
    for pk, new in after.items():
        old = before.get(pk) or {**new, "retired": True}
        changed = [name for name in FIELDS if new[name] != old[name]]
        values = [{name: row[name] for name in changed} for row in (old, new)]
        found[pk] = Change(new["version"], *values)
    return found


def reasons_to_leave(batch: Batch, pairs: Iterable[Pair], changes: dict[int, Change], by: Person) -> dict[int, str]:
    """Why pairs stay as they are: others have built on what the batch did, or they are held."""
    since = {pair.pk: SINCE for pair in pairs if worked_on_since(pair, changes.get(pair.pk))}
    return since | held(batch.article, by, "edit")


def worked_on_since(pair: Pair, change: Change | None) -> bool:
    """Whether what the batch changed is no longer as the batch left it, or others have built on it."""
    if change is None:
        return False
    if change.before.get("retired") and (pair.version != change.version or worked_on(pair)):
        return True
    if "submitted" in change.before and pair.state != State.IN_REVIEW.value:
        return True
    if CONTENT & change.before.keys() and pair.version != change.version:
        return True
    return any(getattr(pair, name) != value for name, value in change.after.items())


def pairs_with_records(batch: Batch) -> set[int]:
    """The pairs on which approvals, requests or dismissals of the batch still stand."""
    found = set(Approval.objects.filter(batch=batch, withdrawn_at=None).values_list("pair_id", flat=True))
    found.update(ChangeRequest.objects.filter(batch=batch, status="open").values_list("pair_id", flat=True))
    found.update(Assignment.objects.filter(batch=batch, ended_at=None).values_list("pair_id", flat=True))
    found.update(pk for pk in Dismissal.objects.standing().filter(batch=batch).values_list("pair_id", flat=True) if pk)
    return found


def take_back_records(batch: Batch, pairs: Iterable[Pair], by: Person) -> None:
    """Withdraw its approvals, close its open requests, open the findings that it dismissed, bring assignments back."""
    keys, now = [pair.pk for pair in pairs], timezone.now()
    given = Approval.objects.filter(batch=batch, pair__in=keys, withdrawn_at=None)
    given.update(withdrawn_at=now, withdrawn_by=by)
    asked = ChangeRequest.objects.filter(batch=batch, pair__in=keys, status=ChangeRequest.Status.OPEN)
    asked.update(status=ChangeRequest.Status.CLOSED, answered_by=by, answered_at=now)
    Assignment.objects.filter(batch=batch, pair__in=keys, ended_at=None).update(ended_at=now, ended_in=None)
    Assignment.objects.filter(ended_in=batch, pair__in=keys).update(ended_at=None, ended_in=None)
    decided = Dismissal.objects.standing().filter(batch=batch, pair__in=keys)
    spans = list(decided.values_list("span_key", flat=True))
    Finding.objects.filter(pair__in=keys, span_key__in=spans).update(dismissed=False)
    decided.take_back(by)


def restore(pairs: list[Pair], changes: dict[int, Change], by: Person, batch: Batch) -> None:
    """Write the values of before: as new versions where a text or an exclusion changes; then the order of before."""
    article, rest = batch.article, [pair for pair in pairs if pair.pk in changes]
    for pair in rest:
        for name, value in changes[pair.pk].before.items():
            setattr(pair, name, value)
    back = [pair for pair in rest if changes[pair.pk].after.get("retired")]
    for place, pair in enumerate(back, after_all(article)):
        pair.position = place
    texts = [pair for pair in rest if CONTENT & changes[pair.pk].before.keys()]
    others = [pair for pair in rest if pair not in back and not CONTENT & changes[pair.pk].before.keys()]
    stood = order_of(article)
    said = {"by": by, "verb": "revert", "reason": batch.reason, "batch": batch}
    write(texts, fields=FIELDS, **said)  # type: ignore[arg-type]
    write(others, fields=LAID, **said)  # type: ignore[arg-type]
    write(back, fields=["retired", "position"], **said)  # type: ignore[arg-type]
    if before := batch.reverts and batch.reverts.order:
        Batch.objects.filter(pk=batch.pk).update(order=stood)
        arrange(article, merged_order(order_of(article), before))
    Finding.objects.filter(pair__in=[pair for pair in rest if pair.retired]).delete()
    recheck_pairs([*texts, *back])
