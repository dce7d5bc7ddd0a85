"""From rows to the facts that a state is computed from: a fixed number of statements, however many pairs."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from reviews.models import Approval, ChangeRequest, HistoricalPair, Pair, Person, Reimport, Seen, Suggestion
from reviews.review.authors import contributors, last_authors
from reviews.review.keys import among, told_about
from reviews.review.left_as_found import NOBODY, Content, Order, VersionFact, order_of_texts
from reviews.review.persons import same_persons
from reviews.review.states import ApprovalFact, Facts, Role, State
from reviews.review.witnesses import BY_HAND, Written, same_keys, unseen_authors

BLOCKER = "blocker"
DISPUTED = frozenset({ChangeRequest.Status.CONTESTED.value, ChangeRequest.Status.ESCALATED.value})
FINAL = frozenset(role.value for role in Role if role.at_least(Role.APPROVER))
APPROVED = State.APPROVED.value
TURN = "turn"
HISTORY = (
    "id", "version", "history_user_id", "source_hash", "target_hash", "exclusion", "state", "self_approval", "verb", "batch_id",
)  # fmt: skip


class Given(NamedTuple):
    """What counts of an approval, as the database tells it; of `withdrawn_at`, whether it is set."""

    pair_id: int
    version: int
    source_hash: str
    target_hash: str
    exclusion: str
    reviewer_id: int
    role: str
    withdrawn_at: datetime | str | None
    inherited: bool
    id: int
    link: int | None
    withdrawn_link: int | None


TEXTS = f"SELECT {', '.join(HISTORY)} FROM reviews_historicalpair WHERE id IN ({{keys}}) ORDER BY history_id"  # noqa: S608
GIVEN = f"SELECT {', '.join(Given._fields)} FROM reviews_approval WHERE pair_id IN ({{keys}}) ORDER BY id"  # noqa: S608
UNSETTLED = f"""
SELECT pair_id, version, status, reviewer_id FROM reviews_changerequest
    WHERE pair_id IN ({{keys}}) AND status <> '{ChangeRequest.Status.CLOSED.value}'
UNION ALL SELECT pair_id, version, '{BLOCKER}', person_id FROM reviews_comment
    WHERE pair_id IN ({{keys}}) AND blocker AND resolved_at IS NULL
"""  # noqa: S608


class Evidence(NamedTuple):
    """What facts are computed from: the texts of each pair, its approvals, and (pair, version, status, person) of what
    is unsettled about it.
    """

    versions: Mapping[int, list[VersionFact]]
    approvals: Sequence[Approval | Given]
    unsettled: Iterable[tuple[int, int, str, int]]


def family_of(pair: Pair) -> list[int]:
    """The pair and those it was made from: what was said about them still concerns it."""
    return [pair.pk, *pair.ancestors]


def content_of(row: Pair | Approval | Given) -> Content:
    """What an approval is bound to."""
    return row.source_hash, row.target_hash, row.exclusion


def is_of(approval: Approval | Given, pair: Pair) -> bool:
    """Whether the approval is of the texts that the pair holds. A source that changed in form alone is the same."""
    return (
        approval.source_hash in (pair.source_hash, *pair.same_sources)
        and approval.target_hash == pair.target_hash
        and approval.exclusion == pair.exclusion
    )


def versions_of(pairs: Iterable[Pair]) -> dict[int, list[VersionFact]]:
    """The texts that each pair has had, oldest first, as its history tells, by primary key."""
    return versions_in(told_about((pair.pk for pair in pairs), TEXTS))


def versions_in(rows: Collection[tuple[Any, ...]]) -> dict[int, list[VersionFact]]:
    """The texts of pairs from rows of their histories (the columns of HISTORY), oldest first, by primary key.

    The words of an accepted suggestion are the suggester's, not those of whoever accepted it; words that a file brought
    from another pair, or from Word, are those of their writers as well. Whoever exchanged the sides wrote none of them.
    """
    found: dict[int, dict[int, VersionFact]] = defaultdict(dict)
    suggesters = suggesters_in({row[0] for row in rows}) if any(row[-2] == "accept" for row in rows) else {}
    writers = writers_in({row[-1] for row in rows if row[-2] == "reimport"})
    for pk, version, by, source_hash, target_hash, exclusion, state, policy, verb, batch in rows:
        approved = state == APPROVED and policy != "solo"
        texts = found[pk]
        if (first := texts.get(version)) is None:
            author, others = suggesters.get((pk, version), (by, NOBODY)) if suggesters else (by, NOBODY)
            others = writers.get((batch, pk), NOBODY) if verb == "reimport" else others
            author = None if verb == TURN else author
            texts[version] = VersionFact(author, (source_hash, target_hash, exclusion), approved, others, by)
        elif approved:
            texts[version] = first._replace(approved=True)
    return {pk: [versions[n] for n in sorted(versions)] for pk, versions in found.items()}


def suggesters_in(pks: Iterable[int]) -> dict[tuple[int, int], tuple[int, frozenset[int]]]:
    """Whose words a version holds that came of an accepted suggestion, by pair and version: the suggester's, and of one that
    was written in Word also its writers'.
    """
    accepted = Suggestion.objects.filter(pair__in=among(pks), accepted_version__isnull=False)
    rows = accepted.values_list("pair_id", "accepted_version", "person_id", "writers")
    return {(pk, n): (who, frozenset(writers)) for pk, n, who, writers in rows if n is not None}


def writers_in(batches: Collection[int]) -> dict[tuple[int, int], frozenset[int]]:
    """Whose words files brought to which pair, by act and pair."""
    if not batches:
        return {}
    rows = Reimport.objects.filter(batch__in=batches).exclude(writers={}).values_list("batch_id", "writers")
    return {(batch, int(pk)): frozenset(found) for batch, writers in rows for pk, found in writers.items()}


def stands_since(pair: Pair, versions: list[VersionFact]) -> int:
    """The version from which on the pair's text has stood: approvals of it at an earlier one came back with it."""
    sources = (pair.source_hash, *pair.same_sources)
    since = len(versions)
    for n in range(len(versions), 0, -1):
        source, *rest = versions[n - 1].content
        if source not in sources or rest != [pair.target_hash, pair.exclusion]:
            break
        since = n
    return since


def first_authors(pair: Pair) -> Iterable[int | None]:
    """Whose words the pair began with."""
    if pair.inherited_authors is not None:
        return list(pair.inherited_authors)
    return pair.article.translator_id, pair.article.loaded_by_id


def evidence_of(pairs: Collection[Pair], versions: Mapping[int, list[VersionFact]] | None = None) -> Evidence:
    """What the database tells about the pairs: three statements, or two where their `versions` are at hand."""
    family = {key for pair in pairs for key in family_of(pair)}
    known = versions or versions_of(pairs)
    given = [Given._make(row) for row in told_about(family, GIVEN)]
    return Evidence(known, given, told_about(family, UNSETTLED))


def facts_of(
    pairs: Iterable[Pair],
    author: Person | None = None,
    evidence: Evidence | None = None,
    same: Mapping[int, int] | None = None,
    others: frozenset[int] = NOBODY,
    by: Person | None = None,
) -> dict[int, Facts]:
    """The facts of each pair as it is in memory, by primary key; from `evidence` where that is at hand already.

    `author` has just written the texts that the pairs hold, with `others`, and is not in their history yet; `by` is who
    put them there, where not the author. A pair may also be held as it was at an older version: what came later is then
    left out. `same` says which accounts are one person's, where that is not what the database tells.
    """
    rows = list(pairs)
    versions, given, unsettled = evidence or evidence_of(rows)
    same = same_persons() if same is None else same
    approvals: dict[int, list[Approval | Given]] = defaultdict(list)
    requests: dict[int, list[tuple[int, str, int]]] = defaultdict(list)
    blocked: set[int] = set()
    for one in given:
        approvals[one.pair_id].append(one)
    for pk, version, status, person in unsettled:
        if status == BLOCKER:
            blocked.add(pk)
        else:
            requests[pk].append((version, status, person))
    found = {}
    for pair in rows:
        family = family_of(pair)
        found[pair.pk] = _facts(
            pair,
            versions.get(pair.pk, [])[: pair.version],
            [one for key in family for one in approvals.get(key, ())],
            [one for key in family for one in requests.get(key, ()) if key != pair.pk or one[0] <= pair.version],
            None if author is None else VersionFact(author.pk, content_of(pair), False, others, (by or author).pk),
            not blocked.isdisjoint(family),
            same,
        )
    return found


def _facts(
    pair: Pair,
    versions: list[VersionFact],
    approvals: list[Approval | Given],
    requests: list[tuple[int, str, int]],
    written: VersionFact | None,
    blocked: bool,
    same: Mapping[int, int],
) -> Facts:
    if written is not None:
        versions = [*versions, written]
    standing: dict[Content, set[int]] = defaultdict(set)
    approved_at: dict[int, set[int | None]] = defaultdict(set)
    for one in approvals:
        if one.withdrawn_at is None:
            standing[content_of(one)].add(one.reviewer_id)
        if one.pair_id == pair.pk:
            approved_at[one.version - 1].add(one.reviewer_id)
    order = order_of_texts(versions, lambda at: bool(approved_at.get(at, NOBODY) - {versions[at].by}))
    first = first_authors(pair)
    # Whoever joined or split pairs had the last word on what came of it; who wrote the pieces is asked of `unseen`.
    joined = bool(pair.ancestors) and not (versions and versions[0].author is None)
    last = last_authors(versions, order, () if joined else first)
    return Facts(
        submitted=pair.submitted,
        excluded=bool(pair.exclusion),
        approvals=_approval_facts(pair, versions, approvals, same),
        contributors=contributors(versions, order, content_of(pair), first, standing, same),
        last_authors=same_keys(last, same),
        requests=[status for _version, status, _person in requests],
        disputing=same_keys((person for _version, status, person in requests if status in DISPUTED), same),
        blocked=blocked,
        required=pair.approvals_required,
        self_approval=pair.self_approval,
        same=same,
        unseen=unseen_in(pair, written, order, same) if pair.self_approval == "swap" else NOBODY,
    )


def _approval_facts(
    pair: Pair, versions: list[VersionFact], approvals: list[Approval | Given], same: Mapping[int, int]
) -> list[ApprovalFact]:
    """What the approvals say of the text as it is now, and which of them wait to be confirmed."""
    since = stands_since(pair, versions) if pair.restored_asks else 0
    return [
        ApprovalFact(
            person=same.get(one.reviewer_id, one.reviewer_id),
            current=is_of(one, pair),
            withdrawn=one.withdrawn_at is not None,
            inherited=(bool(one.inherited) and not pair.boundary_holds)
            or (one.pair_id == pair.pk and one.version < since),
            final=one.role in FINAL,
        )
        for one in approvals
    ]


def unseen_in(pair: Pair, written: VersionFact | None, order: Order, same: Mapping[int, int]) -> frozenset[int]:
    """Those who wrote characters of the pair's text that nobody else has seen; what was left as it was found is none's."""
    viewers: dict[int, set[int]] = defaultdict(set)
    for model in (
        Approval.objects.filter(seen=True).values_list("version", "reviewer"),
        Seen.objects.values_list("version", "person"),
    ):
        for version, person in model.filter(pair=pair.pk):
            viewers[version].add(person)
    columns = ("version", "target", "history_user_id", "verb", "batch_id")
    rows = HistoricalPair.objects.filter(id=pair.pk).order_by("history_id").values_list(*columns)
    texts: dict[int, Written] = {}
    suggesters = suggesters_in([pair.pk])
    others = writers_in({row[-1] for row in rows if row[-2] == "reimport"})
    for version, target, writer, verb, batch in rows:
        writer, named = suggesters.get((pair.pk, version), (None if verb == TURN else writer, NOBODY))
        people = {*first_authors(pair), writer} if version == 1 else {writer, *named, *others.get((batch, pair.pk), ())}
        by_hand = verb in BY_HAND and batch is None
        text = Written(target, same_keys(people, same), by_hand, same_keys(viewers[version], same))
        texts.setdefault(version, text)
    if written is not None:
        people = {*written.others, written.author, *(() if texts else first_authors(pair))}
        texts[pair.version] = Written(pair.target, same_keys(people, same), by_hand=False)
    kept = [texts[version] for version in sorted(texts)]
    return unseen_authors([kept[at] for at in reversed(order.standing())])
