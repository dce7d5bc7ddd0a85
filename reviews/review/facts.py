"""From rows to the facts that a state is computed from: a fixed number of statements, however many pairs."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reviews.models import Approval, ChangeRequest, Comment, Pair, Person, Suggestion
from reviews.review.states import ApprovalFact, Facts, State

Content = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class VersionFact:
    """One text that the pair has had: who wrote it, and whether it was ever approved."""

    author: int | None
    content: Content
    approved: bool


def family_of(pair: Pair) -> list[int]:
    """The pair and those it was made from: what was said about them still concerns it."""
    return [pair.pk, *pair.ancestors]


def content_of(row: "Pair | Approval") -> Content:
    """What an approval is bound to."""
    return row.source_hash, row.target_hash, row.exclusion


def versions_of(pairs: Iterable[Pair]) -> dict[int, list[VersionFact]]:
    """The texts that each pair has had, oldest first, as its history tells, by primary key.

    The words of an accepted suggestion are the suggester's, not those of whoever accepted it.
    """
    rows = (
        Pair.history.filter(id__in=[pair.pk for pair in pairs])
        .order_by("history_id")
        .values_list("id", "version", "history_user_id", "source_hash", "target_hash", "exclusion", "state")
    )
    accepted = Suggestion.objects.filter(pair__in=[pair.pk for pair in pairs], accepted_version__isnull=False)
    suggesters = {(pk, n): who for pk, n, who in accepted.values_list("pair_id", "accepted_version", "person_id")}
    found: dict[int, dict[int, VersionFact]] = defaultdict(dict)
    for pk, version, author, source_hash, target_hash, exclusion, state in rows:
        approved = state == State.APPROVED.value
        if first := found[pk].get(version):
            found[pk][version] = VersionFact(first.author, first.content, first.approved or approved)
        else:
            author = suggesters.get((pk, version), author)
            found[pk][version] = VersionFact(author, (source_hash, target_hash, exclusion), approved)
    return {pk: [versions[n] for n in sorted(versions)] for pk, versions in found.items()}


def contributors(versions: list[VersionFact], current: Content, first: Iterable[int | None] = ()) -> frozenset[int]:
    """Everyone who wrote a text since the last approved one that differs from `current`.

    Stopping only at a *different* approved text keeps an author out when an approval is withdrawn or comes back.
    The first text counts as that of all persons in `first`: its translator and whoever loaded it.
    """
    authors: set[int | None] = set()
    for version in reversed(versions):
        if version.approved and version.content != current:
            break
        authors.add(version.author)
    else:
        authors.update(first)
    return frozenset(author for author in authors if author is not None)


def first_authors(pair: Pair) -> Iterable[int | None]:
    """Whose words the pair began with."""
    if pair.inherited_authors is not None:
        return list(pair.inherited_authors)
    return pair.article.translator_id, pair.article.loaded_by_id


def facts_of(pairs: Iterable[Pair], author: Person | None = None) -> dict[int, Facts]:
    """The facts of each pair as it is in memory, by primary key.

    `author` has just written the texts that the pairs hold and is not in their history yet.
    """
    rows = list(pairs)
    versions = versions_of(rows)
    family = {key for pair in rows for key in family_of(pair)}
    approvals: dict[int, list[Approval]] = defaultdict(list)
    for approval in Approval.objects.filter(pair__in=family):
        approvals[approval.pair_id].append(approval)
    requests: dict[int, list[str]] = defaultdict(list)
    unsettled = ChangeRequest.objects.filter(pair__in=family).exclude(status=ChangeRequest.Status.CLOSED)
    for pk, status in unsettled.values_list("pair_id", "status"):
        requests[pk].append(status)
    blockers = Comment.objects.filter(pair__in=family, blocker=True, resolved_at=None)
    blocked = set(blockers.values_list("pair_id", flat=True))
    return {
        pair.pk: _facts(
            pair,
            versions.get(pair.pk, []),
            [one for key in family_of(pair) for one in approvals[key]],
            [one for key in family_of(pair) for one in requests[key]],
            author,
            not blocked.isdisjoint(family_of(pair)),
        )
        for pair in rows
    }


def _facts(
    pair: Pair,
    versions: list[VersionFact],
    approvals: list[Approval],
    requests: list[str],
    author: Person | None,
    blocked: bool,
) -> Facts:
    current = content_of(pair)
    if author is not None:
        versions = [*versions, VersionFact(author.pk, current, approved=False)]
    return Facts(
        submitted=pair.submitted,
        excluded=bool(pair.exclusion),
        approvals=[
            ApprovalFact(a.reviewer_id, content_of(a) == current, a.withdrawn_at is not None) for a in approvals
        ],
        contributors=contributors(versions, current, first_authors(pair)),
        last_author=versions[-1].author if versions else None,
        requests=requests,
        blocked=blocked,
        required=pair.approvals_required,
        self_approval=pair.self_approval,
    )
