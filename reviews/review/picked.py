"""The rows that a person chose for one act, each with the version that they saw."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS
from django.db.models.base import ModelState
from django.utils import timezone

from reviews.models import Article, Batch, Finding, Lease, Lock, Pair, Person
from reviews.review.keys import among
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from reviews.review.states import MOVES, OPEN_UNDER_LOCK, State
from reviews.text.translatable import gettext_noop

GONE = gettext_noop("This pair was joined, split or aligned anew meanwhile: reload the page.")
STALE = gettext_noop("The text changed since it was shown.")
STATE = gettext_noop("Its state does not allow it.")
DRAFT = gettext_noop("It is a draft: it has to be submitted first.")
APPROVED = gettext_noop("It is approved already.")
SUBMITTED = gettext_noop("It was submitted already.")
IN_STATE = {  # what the commonest of them are left for
    ("approve", State.DRAFT): DRAFT,
    ("approve", State.APPROVED): APPROVED,
    ("submit", State.APPROVED): APPROVED,
    ("submit", State.IN_REVIEW): SUBMITTED,
    ("submit", State.REVIEWED): SUBMITTED,
}
LOCKED = gettext_noop("A lead locked it.")
LEASED = gettext_noop("Somebody else is writing in it just now.")
EMPTY = gettext_noop("The translation is empty: write it, or ask an approver to exclude the pair.")
ERROR = gettext_noop("An error found by the checks is open: fix or dismiss it first.")
WARNING = gettext_noop("A warning found by the checks is open; in this project it has to be fixed or dismissed first.")
FORMERLY = {  # as acts of earlier days keep it, in the words of today
    "The translation is empty: write it, or exclude the pair with a reason.": EMPTY
}
READ = [f.attname for f in Pair._meta.concrete_fields if f.name not in ("source_lines", "target_lines")]


@dataclass(frozen=True, slots=True)
class Picked:
    """Pairs by primary key with the version shown; `seen` are those that were on the screen long enough to be read,
    `compared` those that stood beside what changed since they were approved.
    """

    versions: Mapping[int, int]
    seen: frozenset[int] = frozenset()
    compared: frozenset[int] = frozenset()


def pick(
    article: Article, picked: Picked, *, by: Person, verb: str, cap: bool = True, kin: Collection[int] = ()
) -> tuple[list[Pair], BatchResult]:
    """The chosen pairs that stand as they were shown and are open to `verb`, locked; the others with their reasons.

    The number of statements does not depend on how many pairs are chosen. `kin` are further pairs whose state the act
    may change: they are locked with the others, in the same order.

    Raises:
        Forbidden: the role does not allow the verb.
        Refused: nothing was chosen, or more than the project allows in one act.
    """
    permit_verb(article, by, verb)
    refuse_number(article, len(picked.versions), cap)
    found = {pair.pk: pair for pair in locked_rows(article, {*picked.versions, *kin})}
    result, fit, kept = BatchResult(), [], held(article, by, verb)
    for pk, version in picked.versions.items():
        pair = found.get(pk)
        if pair is None:
            result.skipped[pk] = GONE
        elif pair.version != version:
            result.skipped[pk] = STALE
        elif State(pair.state) not in MOVES[verb].states:
            result.skipped[pk] = IN_STATE.get((verb, State(pair.state)), STATE)
        elif pk in kept:
            result.skipped[pk] = kept[pk]
        else:
            fit.append(pair)
    return fit, result


def held(article: Article, by: Person, verb: str) -> dict[int, str]:
    """The pairs of `article` that a lead locked, or that somebody else is typing in, with the reason to leave them."""
    leases = Lease.objects.filter(pair__article=article, until__gt=timezone.now()).exclude(person=by)
    return dict.fromkeys(leases.values_list("pair_id", flat=True), LEASED) | locked_in(article, verb)


def locked_in(article: Article, verb: str) -> dict[int, str]:
    """The pairs of `article` that a lead locked, with that reason; none where a lock leaves `verb` open."""
    locks = Lock.objects.filter(pair__article=article, until__gt=timezone.now())
    found = locks.none() if verb in OPEN_UNDER_LOCK else locks
    return dict.fromkeys(found.values_list("pair_id", flat=True), LOCKED)


def refuse_number(article: Article, n: int, cap: bool) -> None:
    """Refuse an act on nothing, or on too much at once."""
    if not n:
        raise Refused("nothing", gettext_noop("Choose at least one pair."))
    if cap and n > article.project.batch_cap:
        raise Refused(
            "cap",
            gettext_noop("{n} pairs were chosen; this project allows {cap} in one act."),
            n=n,
            cap=article.project.batch_cap,
        )


def locked_rows(article: Article, pks: Iterable[int]) -> list[Pair]:
    """The pairs of `article` among `pks`, locked in one order; they share the article that was given. Which lines of the
    file they stood in is left out: no act on many asks, and to read it takes long.
    """
    found = Pair.objects.select_for_update().filter(article=article, pk__in=among(pks)).order_by("pk")
    return [as_pair(values, article) for values in found.values_list(*READ)]


def as_pair(values: Iterable[object], article: Article) -> Pair:
    """The pair whose columns READ hold `values`, as Django would make it, but in a tenth of the time."""
    pair = Pair.__new__(Pair)
    state = ModelState()
    state.adding, state.db, state.fields_cache = False, DEFAULT_DB_ALIAS, {"article": article}
    pair.__dict__.update(zip(READ, values, strict=True), _state=state)
    return pair


def holding(*, warnings: bool) -> dict[str, str]:
    """The severities of open findings that hold a pair up, the gravest first, each with what is said of it."""
    return {"error": ERROR, "warning": WARNING} if warnings else {"error": ERROR}


def unready(pairs: Iterable[Pair], *, warnings: bool = False) -> dict[int, str]:
    """Why pairs cannot be handed to, or passed by, a reviewer: no translation, or an open error of the checks; `warnings` too,
    where they are asked for.
    """
    texts, severities = [pair for pair in pairs if not pair.exclusion], holding(warnings=warnings)
    rows = Finding.objects.filter(pair__in=among(pair.pk for pair in texts), severity__in=severities, dismissed=False)
    found: dict[int, str] = {}
    for pk, severity in sorted(rows.values_list("pair_id", "severity"), key=lambda row: row[1] == "error"):
        found[pk] = severities[severity]
    return found | {pair.pk: EMPTY for pair in texts if not pair.target.strip()}


def leave(pairs: Iterable[Pair], reasons: Mapping[int, str], result: BatchResult) -> list[Pair]:
    """Those of `pairs` that nothing speaks against; the others are noted in `result`."""
    rows = list(pairs)
    result.skipped.update({pair.pk: reasons[pair.pk] for pair in rows if pair.pk in reasons})
    return [pair for pair in rows if pair.pk not in reasons]


def open_batch(
    article: Article, verb: str, by: Person, ready: Iterable[Pair], result: BatchResult, **more: str
) -> Batch:
    """The batch row of an act on `ready`, with what was left and why."""
    skipped = {str(pk): reason for pk, reason in result.skipped.items()}
    result.batch = Batch.objects.create(article=article, verb=verb, person=by, skipped=skipped, **more)
    result.changed = [pair.pk for pair in ready]
    return result.batch


def note_left(batch: Batch, result: BatchResult) -> None:
    """Add what was left to the batch's row; other parts of it may be written at the same time."""
    row = Batch.objects.select_for_update().get(pk=batch.pk)
    row.skipped |= {str(pk): reason for pk, reason in result.skipped.items()}
    row.save(update_fields=["skipped"])
