"""From rows to the facts that a state is computed from."""

from dataclasses import dataclass

from reviews.models import Approval, ChangeRequest, Pair, Person
from reviews.review.states import ApprovalFact, Facts, State, compute_state

Content = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class VersionFact:
    """One text that the pair has had: who wrote it, and whether it was ever approved."""

    author: int | None
    content: Content
    approved: bool


def content_of(row: "Pair | Approval") -> Content:
    """What an approval is bound to."""
    return row.source_hash, row.target_hash, row.exclusion


def versions_of(pair: Pair) -> list[VersionFact]:
    """The texts that `pair` has had, oldest first, as its history tells."""
    rows = (
        Pair.history.filter(id=pair.pk)
        .order_by("history_id")
        .values_list("version", "history_user_id", "source_hash", "target_hash", "exclusion", "state")
    )
    found: dict[int, VersionFact] = {}
    for version, author, source_hash, target_hash, exclusion, state in rows:
        approved = state == State.APPROVED.value
        if version in found:
            first = found[version]
            found[version] = VersionFact(first.author, first.content, first.approved or approved)
        else:
            found[version] = VersionFact(author, (source_hash, target_hash, exclusion), approved)
    return [found[version] for version in sorted(found)]


def contributors(versions: list[VersionFact], current: Content) -> frozenset[int]:
    """Everyone who wrote a text since the last approved one that differs from `current`.

    Stopping only at a *different* approved text keeps an author out when an approval is withdrawn or comes back.
    """
    authors: set[int] = set()
    for version in reversed(versions):
        if version.approved and version.content != current:
            break
        if version.author is not None:
            authors.add(version.author)
    return frozenset(authors)


def facts_of(pair: Pair, author: Person | None = None) -> Facts:
    """The facts of `pair` as it is in memory; `author` has just written the text and is not in history yet."""
    current = content_of(pair)
    versions = versions_of(pair)
    if author is not None:
        versions.append(VersionFact(author.pk, current, False))
    authors = contributors(versions, current)
    first_counts = not any(version.approved and version.content != current for version in versions)
    if first_counts and pair.article.translator_id:
        authors |= {pair.article.translator_id}
    project = pair.article.project
    return Facts(
        submitted=pair.submitted,
        excluded=bool(pair.exclusion),
        approvals=[
            ApprovalFact(a.reviewer_id, content_of(a) == current, a.withdrawn_at is not None)
            for a in Approval.objects.filter(pair=pair)
        ],
        contributors=authors,
        last_author=versions[-1].author if versions else None,
        requests=list(
            ChangeRequest.objects.filter(pair=pair)
            .exclude(status=ChangeRequest.Status.CLOSED)
            .values_list("status", flat=True)
        ),
        required=project.approvals_required,
        self_approval=project.self_approval,
    )


def current_state(pair: Pair, author: Person | None = None) -> State:
    """The computed state of `pair`."""
    return compute_state(facts_of(pair, author))
