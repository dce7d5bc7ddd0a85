"""Revert a batch: every row it changed, and that nobody worked on since, is as it was before. New versions, no erasing.

What was taken back stays open to the rest of it: an act whose texts were changed by a later one can be taken back in
full once that one was. Source: docs/workflow.md, "Taking back".
"""

from collections.abc import Collection, Container, Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from reviews.models import (
    Approval,
    Article,
    Assignment,
    Batch,
    ChangeRequest,
    Comment,
    Dismissal,
    Finding,
    Job,
    Pair,
    Person,
    Suggestion,
)
from reviews.review.actions.align import undo
from reviews.review.actions.orders_back import is_reordered, put_order_back
from reviews.review.actions.set_languages import languages_back
from reviews.review.batch_changes import (
    FIELDS,
    LAID,
    Change,
    changes_of,
    pairs_with_records,
    standing_pairs,
    undone_pairs,
)
from reviews.review.facts import TURN
from reviews.review.file_notes import put_notes_back
from reviews.review.findings import recheck_pairs
from reviews.review.former_findings import forget
from reviews.review.keys import among
from reviews.review.order import after_all, order_of
from reviews.review.permission import permit_verb
from reviews.review.persons import accounts_of
from reviews.review.picked import GONE, held, leave, note_left, open_batch
from reviews.review.refusals import Forbidden, Refused
from reviews.review.results import BatchResult
from reviews.review.states import MOVES, Role, State
from reviews.review.versions import write
from reviews.text.translatable import gettext_noop

ALIGNMENT = frozenset({"join", "split", "move", "part", "realign"})
SINCE = gettext_noop("It was worked on since.")
CHANGED = gettext_noop("Its text was changed since.")
SAID = gettext_noop("It was approved or talked about since.")
STAYS = gettext_noop("If the act is taken back, this pair stays as it is:")
ENDS = gettext_noop("It was approved since: if the act is taken back, that approval ends.")
MOVED = gettext_noop("The order was changed since.")


@transaction.atomic
def revert_batch(batch_id: int, *, by: Person) -> BatchResult:
    """Take back what the batch did. Whoever did it may, and a lead.

    Raises:
        Forbidden: somebody else's batch.
        Refused: nothing of it is left to take back; a change of the alignment whose new pairs were worked on since.
    """
    batch = to_take_back(batch_id, by)
    if batch.verb in ALIGNMENT:
        return undo_alignment(batch, by)
    if batch.verb == TURN:
        back = languages_back(batch, by=by)
        return BatchResult(back, [*Pair.objects.filter(article=batch.article).values_list("pk", flat=True)])
    result = BatchResult()
    todo, changes = left_to_revert(batch, standing_pairs(batch), by, result)
    if not todo:
        raise Refused("nothing", gettext_noop("Nothing of this act is left to take back."))
    undoing = open_batch(batch.article, "revert", by, todo, result, reason=batch.reason)
    undoing.reverts, undoing.order = batch, order_of(batch.article) if batch.order else []
    undoing.save(update_fields=["reverts", "order"])
    restore(todo, changes, undoing)
    put_order_back(undoing)
    return result


def to_take_back(batch_id: int, by: Person) -> Batch:
    """The batch, if `by` may take it back now. Raises as revert_batch does."""
    batch = Batch.objects.select_related("article__project").get(pk=batch_id)
    refuse_others(batch, by)
    if any(unfinished(one) for one in (batch, *Batch.objects.filter(reverts=batch))):
        raise Refused("working", gettext_noop("The work on it has not ended yet: take it back when it has."))
    if batch.verb == "merge_accounts":
        raise Refused("final", gettext_noop("Merged accounts stay one person's."))
    if batch.verb == "undo":
        raise Refused("alignment", gettext_noop("The pairs of before stand again: change the alignment anew."))
    return batch


def refuse_others(batch: Batch, by: Person) -> None:
    """An act is taken back by whoever did it, in a role that may do it, and by a lead."""
    role = permit_verb(batch.article, by, batch.verb if batch.verb in MOVES else "edit")
    if not role.at_least(Role.LEAD) and batch.person_id not in accounts_of(by):
        raise Forbidden("role", gettext_noop("Only a lead takes back what somebody else has changed."))


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


@transaction.atomic
def revert_part(undoing: Batch, pks: Collection[int]) -> None:
    """Take the act that `undoing` reverts back on some of its pairs; what is left is noted there. The order comes last,
    by put_order_back.
    """
    batch, by = undoing.reverts, undoing.person
    if batch is None or by is None:
        raise LookupError("Whoever asked for it is gone.")
    batch.article = undoing.article
    refuse_others(batch, by)
    result = BatchResult()
    todo, changes = left_to_revert(batch, pks, by, result)
    note_left(undoing, result)
    if todo:
        restore(todo, changes, undoing)


def left_to_revert(
    batch: Batch, pks: Collection[int], by: Person, result: BatchResult
) -> tuple[list[Pair], dict[int, Change]]:
    """Those of `pks`, locked, that can go back, with what the batch did to them; the others are noted in `result`."""
    changes = changes_of(batch, pks)
    for pk in undone_pairs(batch):
        changes.pop(pk, None)
    records = pairs_with_records(batch).intersection(pks)
    concerned = {*records, *(pk for pk, change in changes.items() if change.before or batch.order)}
    pairs = rows_to_revert(batch.article, concerned, changes)
    result.skipped.update(dict.fromkeys(concerned - {pair.pk for pair in pairs}, GONE))
    against = reasons_to_leave(batch, pairs, changes) | held(batch.article, by, "edit")
    return leave(pairs, against, result), changes


def rows_to_revert(article: Article, pks: Iterable[int], changes: Mapping[int, Change]) -> list[Pair]:
    """The pairs, locked; those that the batch retired among them, as long as they are retired still."""
    rows = Pair.everything.select_for_update(of=("self",)).filter(article=article, pk__in=among(pks)).order_by("pk")
    found = [
        pair for pair in rows if not pair.retired or (pair.pk in changes and changes[pair.pk].after.get("retired"))
    ]
    for pair in found:
        pair.article = article
    return found


def reasons_to_leave(batch: Batch, pairs: Iterable[Pair], changes: Mapping[int, Change]) -> dict[int, str]:
    """Why pairs stay as they are: others have built on what the batch did."""
    came = [pk for pk, change in changes.items() if change.before.get("retired")]
    said = talked_about(came, batch.at) if came else frozenset()
    moved = bool(batch.order) and is_reordered(batch)
    found = {
        pair.pk: reason_to_leave(
            pair, changes[pair.pk], said, moved and changes[pair.pk].before.keys() <= {"paragraph"}
        )
        for pair in pairs
        if pair.pk in changes
    }
    return {pk: reason for pk, reason in found.items() if reason}


def what_taking_back_meets(batch: Batch, pairs: Mapping[int, Pair]) -> dict[int, list[str]]:
    """What somebody did since on pairs of the batch, in sentences: why they would stay, or what they would lose."""
    changes = changes_of(batch, pairs.keys())
    done = undone_pairs(batch)
    left = {pk: change for pk, change in changes.items() if pk not in done and (change.before or batch.order)}
    rows = [pairs[pk] for pk in left]
    against = reasons_to_leave(batch, rows, left)
    against |= {pair.pk: GONE for pair in rows if pair.retired and not left[pair.pk].after.get("retired")}
    written = [pk for pk, change in left.items() if change.is_text and pk not in against]
    return {pk: [ENDS] for pk in approved_since(written, batch)} | {pk: [STAYS, why] for pk, why in against.items()}


def approved_since(pks: Iterable[int], batch: Batch) -> set[int]:
    """The pairs whose text, as it stands, somebody approved since the act."""
    given = Approval.objects.filter(pair__in=among(pks), at__gte=batch.at, withdrawn_at=None)
    as_it_stands = given.filter(target_hash=F("pair__target_hash"), source_hash=F("pair__source_hash"))
    return set(as_it_stands.exclude(batch=batch).values_list("pair_id", flat=True))


def talked_about(pks: Iterable[int], since: datetime) -> frozenset[int]:
    """The pairs that were approved, sent back or commented on since then."""
    given = Approval.objects.filter(pair__in=among(pks), at__gte=since, inherited=False).values_list(
        "pair_id", flat=True
    )
    models: tuple[type[Comment | ChangeRequest], ...] = (Comment, ChangeRequest)
    rows = [
        model.objects.filter(pair__in=among(pks), at__gte=since).values_list("pair_id", flat=True) for model in models
    ]
    return frozenset(pk for found in (given, *rows) for pk in found)


def reason_to_leave(pair: Pair, change: Change, said: Container[int], moved: bool) -> str:
    """Why what the batch changed is no longer as the batch left it; nothing where it is."""
    if change.covered:
        return CHANGED
    if change.before.get("retired") and pair.pk in said:
        return SAID
    if change.after.get("submitted") and pair.state != State.IN_REVIEW.value:
        return SINCE
    if moved:
        return MOVED
    return SINCE if any(getattr(pair, name) != value for name, value in change.after.items()) else ""


def take_back_records(batch: Batch, pairs: Iterable[Pair], by: Person) -> None:
    """Withdraw its approvals and suggestions, close its open requests, open the findings that it dismissed, bring assignments and
    notes back.
    """
    keys, now = [pair.pk for pair in pairs], timezone.now()
    given = Approval.objects.filter(batch=batch, pair__in=among(keys), withdrawn_at=None)
    given.update(withdrawn_at=now, withdrawn_by=by)
    asked = ChangeRequest.objects.filter(batch=batch, pair__in=among(keys), status=ChangeRequest.Status.OPEN)
    asked.update(status=ChangeRequest.Status.CLOSED, answered_by=by, answered_at=now)
    Assignment.objects.filter(batch=batch, pair__in=among(keys), ended_at=None).update(ended_at=now, ended_in=None)
    Assignment.objects.filter(ended_in=batch, pair__in=among(keys)).update(ended_at=None, ended_in=None)
    suggested = Suggestion.objects.filter(batch=batch, pair__in=among(keys), status=Suggestion.Status.OPEN)
    suggested.update(status=Suggestion.Status.WITHDRAWN, decided_by=by, decided_at=now)
    decided = Dismissal.objects.standing().filter(batch=batch, pair__in=among(keys))
    spans = list(decided.values_list("span_key", flat=True))
    Finding.objects.filter(pair__in=among(keys), span_key__in=spans).update(dismissed=False)
    decided.take_back(by)
    if batch.verb == "reimport":
        put_notes_back(batch, keys)


def restore(pairs: list[Pair], changes: Mapping[int, Change], undoing: Batch) -> None:
    """Take records back and write the values of before: as new versions where a text or an exclusion changes."""
    article, by = undoing.article, undoing.person
    if by is None or undoing.reverts is None:
        raise LookupError("Whoever asked for it is gone.")
    take_back_records(undoing.reverts, pairs, by)
    rest = [pair for pair in pairs if pair.pk in changes]
    for pair in rest:
        for name, value in changes[pair.pk].before.items():
            setattr(pair, name, value)
    back = [pair for pair in rest if changes[pair.pk].after.get("retired")]
    for place, pair in enumerate(back, after_all(article)):
        pair.position = place
    texts = [pair for pair in rest if changes[pair.pk].is_text]
    others = [pair for pair in rest if pair not in back and not changes[pair.pk].is_text]
    said = {"by": by, "verb": "revert", "reason": undoing.reason, "batch": undoing}
    write(texts, fields=FIELDS, **said)  # type: ignore[arg-type]
    write(others, fields=LAID, **said)  # type: ignore[arg-type]
    write(back, fields=["retired", "position"], **said)  # type: ignore[arg-type]
    forget(Finding.objects.filter(pair__in=among(pair.pk for pair in rest if pair.retired)))
    recheck_pairs([*texts, *back])
