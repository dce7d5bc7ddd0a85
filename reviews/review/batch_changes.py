"""What an act on many pairs did to each of them, and what of that still stands: read from history alone."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from reviews.models import Approval, Assignment, Batch, ChangeRequest, Dismissal, Pair, Suggestion
from reviews.review.file_notes import notes_before
from reviews.review.keys import among

LAID = ("submitted", "alignment", "retired", "paragraph", "source_flag")
TEXTS = ("source", "target", "exclusion")
FIELDS = (*TEXTS, "same_sources", *LAID)


@dataclass(frozen=True, slots=True)
class Change:
    """What a batch did to one pair: the values before and after of the fields that it changed.

    A pair that the batch `made` was, before that, not in the article. `covered` says that somebody wrote over its texts
    since, and that this was not taken back.
    """

    before: dict[str, Any]
    after: dict[str, Any]
    made: bool = False
    covered: bool = False

    @property
    def is_text(self) -> bool:
        """Whether a text or an exclusion was changed."""
        return not self.before.keys().isdisjoint(TEXTS)


@dataclass(slots=True)
class Layer:
    """Texts that a pair has, or had before others were laid over them, and the acts that left them."""

    texts: tuple[str, ...]
    acts: set[int]


def layers_of(rows: Iterable[Mapping[str, Any]]) -> list[Layer]:
    """The texts of one pair as they lie over each other, by its history: what was taken back lies there no more."""
    layers: list[Layer] = []
    lifted: dict[int, Layer] = {}
    for row in rows:
        texts, act, of = tuple(row[name] for name in TEXTS), row["batch_id"], row["batch__reverts"]
        if layers and texts == layers[-1].texts:
            continue
        if of in lifted and of in layers[-1].acts:
            layers[-1].acts.discard(of)
            layers.append(lifted.pop(of))
            layers[-1].acts.add(act)
        elif of and of in layers[-1].acts and len(layers) > 1:
            lifted[act] = layers.pop()
            layers[-1].acts.add(act)
        elif row["verb"] == "revert" and not act and any(texts == layer.texts for layer in layers):
            while layers[-1].texts != texts:
                layers.pop()
        else:
            layers.append(Layer(texts, {act} if act else set()))
    return layers


def changes_of(batch: Batch, pairs: Collection[int] | None = None) -> dict[int, Change]:
    """What the batch did to each pair (of `pairs`, where given): from the history row before its first one, and its last."""
    keys = Pair.history.filter(batch=batch)
    if pairs is not None:
        keys = keys.filter(id__in=among(pairs))
    known = Pair.history.filter(id__in=among(set(keys.values_list("id", flat=True)))).order_by("id", "history_id")
    rows = known.values("id", "verb", "batch_id", "batch__reverts", *FIELDS)
    return {pk: change_in(list(own), batch.pk) for pk, own in groupby(rows, key=itemgetter("id"))}


def change_in(rows: Sequence[Mapping[str, Any]], act: int) -> Change:
    """What the act did to the pair whose history these rows are."""
    own = [n for n, row in enumerate(rows) if row["batch_id"] == act]
    new = rows[own[-1]]
    old = rows[own[0] - 1] if own[0] else {**new, "retired": True}
    changed = [name for name in FIELDS if new[name] != old[name]]
    wrote = not own[0] or any(new[name] != old[name] for name in TEXTS)
    covered = wrote and act not in layers_of(rows)[-1].acts
    was, now = ({name: row[name] for name in changed} for row in (old, new))
    return Change(was, now, made=not own[0], covered=covered)


def pairs_of(batch: Batch) -> set[int]:
    """The pairs in whose history the act stands."""
    return set(Pair.history.filter(batch=batch).order_by().values_list("id", flat=True))


def undone_pairs(batch: Batch) -> set[int]:
    """The pairs on which the act was taken back, and that was not taken back in turn."""
    found: set[int] = set()
    for one in Batch.objects.filter(reverts=batch):
        found |= pairs_of(one) - undone_pairs(one)
    return found


def pairs_with_records(batch: Batch) -> set[int]:
    """The pairs on which approvals, requests, assignments, suggestions, dismissals or notes of the batch still stand."""
    found = set(Approval.objects.filter(batch=batch, withdrawn_at=None).values_list("pair_id", flat=True))
    found.update(ChangeRequest.objects.filter(batch=batch, status="open").values_list("pair_id", flat=True))
    found.update(Assignment.objects.filter(batch=batch, ended_at=None).values_list("pair_id", flat=True))
    found.update(Suggestion.objects.filter(batch=batch, status="open").values_list("pair_id", flat=True))
    found.update(pk for pk in Dismissal.objects.standing().filter(batch=batch).values_list("pair_id", flat=True) if pk)
    found.update(notes_before(batch) if batch.verb == "reimport" else ())
    return found


def taken_away(batch: Batch, pks: Iterable[int]) -> set[int]:
    """Those of `pks` that are no longer in the article because another act, which had brought them, was taken back: what
    `batch` did to them went with them, unless it had taken them out itself.
    """
    own = Pair.history.filter(batch=batch, retired=True).values("id")
    gone = Pair.everything.filter(pk__in=among(pks), retired=True).exclude(pk__in=own).values_list("pk", flat=True)
    rows = Pair.history.filter(id__in=among(gone)).order_by("history_id").values_list("id", "batch__reverts")
    return {pk for pk, reverted in dict(rows).items() if reverted}


def standing_pairs(batch: Batch) -> set[int]:
    """The pairs on which the act, or something that it recorded, was not taken back yet."""
    left = pairs_of(batch) - undone_pairs(batch)
    return (left - taken_away(batch, left)) | pairs_with_records(batch)
