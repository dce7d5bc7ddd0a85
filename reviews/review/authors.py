"""Who counts as an author of a text. Source: docs/decisions/0002-who-counts-as-author.md and 0031."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from reviews.review.left_as_found import Content, Order, VersionFact
from reviews.review.witnesses import same_keys


def contributors(
    versions: Sequence[VersionFact],
    order: Order,
    current: Content,
    first: Iterable[int | None],
    standing: Mapping[Content, Collection[int]],
    same: Mapping[int, int],
) -> frozenset[int]:
    """Everyone who wrote a text since the last approved one whose translation differs from that of `current`.

    It counts as approved while an approval of it stands (`standing` tells whose are of which text) by somebody who by the
    same rule did not write it. Whoever wrote the very same translation earlier is an author of it too, and so is whoever
    brought it back; what somebody changed and left as they had found it is passed over, by `order`. The first text counts
    as that of all persons in `first`: its translator and whoever loaded it. O(n²) where n texts were approved and no
    approval of them holds.
    """
    known: dict[int, frozenset[int]] = {}
    since: dict[int, int] = {}
    for at, version in enumerate(versions):
        if version.approved:
            since.setdefault(order.stands_as[at], at)

    def of(n: int, text: Content) -> frozenset[int]:
        alike = [at for at in range(n, -1, -1) if order.stands_as[at] == at and versions[at].content[1:] == text[1:]]
        authors: set[int | None] = set()
        met: set[int] = set()
        for at in [order.stands_as[n] if n >= 0 else -1, *alike]:
            while at not in met:
                if at == -1:
                    met.add(at)
                    authors.update(first)
                    break
                version = versions[at]
                if version.content[1:] != text[1:] and since.get(at, n + 1) <= n and holds(at):
                    break
                met.add(at)
                authors |= {version.author, *version.others}
                at = order.under[at]
        return same_keys(authors, same)

    def holds(at: int) -> bool:
        content = versions[at].content
        approvers = same_keys(standing.get(content, ()), same)
        if approvers and at not in known:
            known[at] = of(at, content)
        return bool(approvers) and not approvers <= known[at]

    return of(len(versions) - 1, current)


def last_authors(versions: Sequence[VersionFact], order: Order, first: Iterable[int | None]) -> frozenset[int | None]:
    """Whose words the translation, or the exclusion, that stands is by its last change: changes of the source alone are
    not its last word, nor is what left it as it was found. Where nobody changed the first text, it is that of all
    persons in `first`, too.
    """
    found: frozenset[int | None] = frozenset()
    for at in order.standing():
        author, content, _approved, others, _by = versions[at]
        if content[1:] != versions[-1].content[1:]:
            return found
        found = frozenset({author, *others})
    return found | set(first)
