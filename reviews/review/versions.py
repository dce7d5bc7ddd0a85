"""The one way to write pairs: row, version, hashes, state and history row together.

Every other path (`save`, `update`, `bulk_update`) would leave history behind, so nothing else writes pairs.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from reviews.faults import faultpoint
from reviews.live.hints import hint
from reviews.models import Article, Batch, Pair, Person, Unchecked
from reviews.review.chain import Numbers, next_link, seal
from reviews.review.composed import Composed
from reviews.review.events import announce_states
from reviews.review.facts import TURN, Evidence, evidence_of, facts_of
from reviews.review.hashes import text_hash
from reviews.review.history_rows import remember
from reviews.review.inserts import insert
from reviews.review.keys import among
from reviews.review.left_as_found import NOBODY, VersionFact
from reviews.review.refusals import Conflict, Refused
from reviews.review.states import State, compute_state
from reviews.review.tallies import add, numbers_in, numbers_of
from reviews.review.titles import follow_titles
from reviews.review.updates import update_alike, update_each
from reviews.text.translatable import gettext_noop

CONTENT = frozenset({"source", "target", "exclusion"})
LOOKED_AT = CONTENT | {"retired"}
ACTIVITY_STEP = timedelta(seconds=30)
POLICY = ("approvals_required", "self_approval", "boundary_holds", "restored_asks")
# Verbs that hand a text over: from then on it stays under the policy of that moment.
OPENS = frozenset({"submit", "resubmit", "policy"})
RESTORED = frozenset({State.APPROVED.value, State.REVIEWED.value})
REASONS = {
    "load": gettext_noop("Loaded from a file"),
    "reimport": gettext_noop("Loaded again, changed"),
    "edit": gettext_noop("Edited"),
    "submit": gettext_noop("Submitted for review"),
    "resubmit": gettext_noop("Submitted again"),
    "approve": gettext_noop("Approved"),
    "exclude": gettext_noop("Excluded"),
    "include": gettext_noop("Included again"),
    "withdraw": gettext_noop("Approval withdrawn"),
    "dismiss": gettext_noop("Dismissed"),
    "apply_fix": gettext_noop("Fix applied"),
    "join": gettext_noop("Joined"),
    "split": gettext_noop("Split"),
    "move": gettext_noop("Sentence moved"),
    "part": gettext_noop("Taken apart"),
    "realign": gettext_noop("Aligned anew"),
    "turn": gettext_noop("Sides exchanged"),
    "undo": gettext_noop("Undone"),
    "request_changes": gettext_noop("Changes requested"),
    "take_back_request": gettext_noop("Request taken back"),
    "block": gettext_noop("Held up by a comment"),
    "unblock": gettext_noop("No longer held up"),
    "suggest": gettext_noop("Suggested another text"),
    "accept": gettext_noop("Suggestion accepted"),
    "assign": gettext_noop("Assigned"),
    "hand_over": gettext_noop("Handed over"),
    "revert": gettext_noop("Taken back"),
    "unlock": gettext_noop("Unlocked"),
    "source_fits": gettext_noop("Translation fits the changed source"),
    "policy": gettext_noop("Policy changed"),
    "merge_accounts": gettext_noop("Accounts merged"),
    "lock": gettext_noop("Locked"),
    "escalate": gettext_noop("Handed to a lead"),
    "adjudicate": gettext_noop("Decided by a lead"),
    "restored": gettext_noop("Approval restored by revert"),
    "confirm": gettext_noop("Alignment confirmed"),
    "unconfirm": gettext_noop("Alignment open again"),
}


LOCKED = Composed(
    lambda pk: Pair.everything.select_for_update(of=("self",)).select_related("article__project").filter(pk=pk)
)


def locked(pair_id: int) -> Pair:
    """The pair, locked until the transaction ends. (SQLite locks the whole database on BEGIN IMMEDIATE instead.)

    Raises:
        Refused: the pair was joined, split or aligned anew in between.
    """
    pair: Pair | None = LOCKED.first(pair_id)
    if pair is None:
        raise Pair.DoesNotExist
    if pair.retired:
        raise Refused(
            "retired", gettext_noop("This pair was joined, split or aligned anew meanwhile: reload the page.")
        )
    return pair


def all_locked(pair_ids: Iterable[int]) -> list[Pair]:
    """The pairs, locked in one order so that two batches cannot wait for each other."""
    rows = Pair.objects.select_for_update(of=("self",)).select_related("article__project")
    return list(rows.filter(pk__in=among(pair_ids)).order_by("pk"))


def at_version(pair: Pair, version: int, mine: str = "") -> Pair:
    """Return `pair` if it is still at `version`.

    Raises:
        Conflict: somebody wrote in between; it carries base, mine and theirs.
    """
    if pair.version != version:
        seen = Pair.history.filter(id=pair.pk, version=version).order_by("history_id").first()
        raise Conflict(pair, base=seen.target if seen else "", mine=mine)
    return pair


def write(
    pairs: Iterable[Pair],
    *,
    by: Person | None,
    verb: str,
    reason: str = "",
    batch: Batch | None = None,
    fields: Iterable[str] = (),
    author: Person | None = None,
    co_authors: frozenset[int] = NOBODY,
    versions: Mapping[int, list[VersionFact]] | None = None,
) -> None:
    """Save changed `pairs` (locked by the caller) with one history row each; count a version where content changed.

    The words are those of `author`, where not of whoever writes them, and of `co_authors`. `fields` are those set by the
    caller; hashes, version, policy and state are looked after here, and all is sealed. `versions` are the texts that the pairs have had,
    where the caller has read them under its lock.
    """
    rows = list(pairs)
    if not rows:
        return
    content = bool(CONTENT.intersection(fields))
    were = {pair.pk: (pair.source_hash, pair.target_hash) for pair in rows} if content else {}
    columns = {*fields, "state", *brought_along(rows, content=content, opens=content or verb in OPENS)}
    with transaction.atomic(savepoint=False):
        before = numbers_of(pair.pk for pair in rows) if "retired" in columns else numbers_in(rows)
        evidence = evidence_of(rows, versions)
        facts = facts_of(rows, (author or by) if content else None, evidence, others=co_authors, by=by)
        states = {pair.pk: pair.state for pair in rows}
        for pair in rows:
            pair.state = compute_state(facts[pair.pk]).value
        if not content:
            update_alike(rows, sorted(columns))
        else:
            update_each(rows, sorted(columns))
            follow_titles(rows, were)
        add(numbers_in(rows), before)
        faultpoint("write.after_rows")
        restored = {pair.pk for pair in rows if content and pair.state in RESTORED}
        record(rows, restored, evidence, by=by, verb=verb, reason=reason, batch=batch)
        if LOOKED_AT & columns:
            to_check(rows)
        faultpoint("write.after_history")
        announce_states(rows, states, by=by)
        mark_activity(rows)


def brought_along(rows: list[Pair], *, content: bool, opens: bool) -> set[str]:
    """The columns that change besides, already set: version and hashes with the content, the policy where a text `opens`."""
    columns: set[str] = set()
    if content:
        columns |= {"version", "source_hash", "target_hash"}
        count_version(rows)
    if opens:
        columns |= set(POLICY)
        for pair in rows:
            under_policy(pair)
    return columns


def count_version(pairs: Iterable[Pair]) -> None:
    """One version more, with the hashes of its texts."""
    for pair in pairs:
        pair.version += 1
        pair.source_hash, pair.target_hash = text_hash(pair.source), text_hash(pair.target)


def record(
    rows: list[Pair],
    restored: Collection[int],
    evidence: Evidence,
    *,
    by: Person | None,
    verb: str,
    reason: str,
    batch: Batch | None,
) -> None:
    """The history rows, which say of pairs that are `restored` that their approval came back; sealed project by project."""
    said = reason or REASONS[verb]
    again = f"{reason} · {REASONS['restored']}" if reason else REASONS["restored"]
    # Acts of a project wait for each other from here on: as late as can be.
    for project, (n, head, own) in open_links(rows).items():
        keys = {pair.pk for pair in own}
        written = []
        for pks, why in ((sorted(keys.difference(restored)), said), (sorted(keys.intersection(restored)), again)):
            if pks:
                written += remember(pks, by=by, verb=verb, reason=why, batch=batch, link=n)
        given = [Numbers.of(one) for one in evidence.approvals if one.pair_id in keys]
        seal(project, n, head, keys, written, given)


def under_policy(pair: Pair) -> None:
    """Put the pair under its project's policy of now."""
    for name in POLICY:
        setattr(pair, name, getattr(pair.article.project, name))


def open_links(rows: Iterable[Pair]) -> dict[int, tuple[int, str, list[Pair]]]:
    """The number of the next link of each project that `rows` belong to, the hash before it, and those rows."""
    by_project: dict[int, list[Pair]] = defaultdict(list)
    for pair in rows:
        by_project[pair.article.project_id].append(pair)
    return {project: (*next_link(project), own) for project, own in sorted(by_project.items())}


def create(
    pairs: Iterable[Pair],
    *,
    by: Person | None,
    verb: str = "load",
    reason: str = "",
    batch: Batch | None = None,
    inherit: Callable[[list[Pair]], None] | None = None,
) -> list[Pair]:
    """Insert new pairs with their first history row; `inherit` may give them approvals of those they were made from."""
    rows = list(pairs)
    for pair in rows:
        pair.source_hash, pair.target_hash = text_hash(pair.source), text_hash(pair.target)
        under_policy(pair)
    with transaction.atomic(savepoint=False):
        links = open_links(rows)
        made = Pair.objects.bulk_create(rows, batch_size=1000)
        if inherit:
            inherit(made)
        if heirs := [pair for pair in made if pair.ancestors]:
            facts = facts_of(heirs, author=None if verb == TURN else by)
            for pair in heirs:
                pair.state = compute_state(facts[pair.pk]).value
            update_alike(heirs, ["state"])
        add(numbers_of(pair.pk for pair in made))
        for project, (n, head, own) in links.items():
            pks = [pair.pk for pair in own]
            said = reason or REASONS[verb]
            written = remember(pks, by=by, verb=verb, reason=said, batch=batch, created=True, link=n)
            seal(project, n, head, pks, written)
        if verb != "load":
            to_check(made)
        announce_states(made, {}, by=by)
        mark_activity(rows)
    return made


def to_check(pairs: Iterable[Pair]) -> None:
    """Note that the groups these pairs belong to, or belonged to, are to be looked at."""
    insert(Unchecked(article_id=pair.article_id, pair_id=pair.pk) for pair in pairs)


def mark_activity(pairs: Iterable[Pair]) -> None:
    """Tell the screens that are open, and note when the articles were last worked on; that in steps, so that writers do
    not queue for the article's row.
    """
    pairs, now = list(pairs), timezone.now()
    for article_id in {pair.article_id for pair in pairs}:
        hint(article_id)
    quiet = {pair.article_id for pair in pairs if pair.article.last_activity < now - ACTIVITY_STEP}
    if quiet:
        Article.objects.filter(pk__in=quiet, last_activity__lt=now - ACTIVITY_STEP).update(last_activity=now)
