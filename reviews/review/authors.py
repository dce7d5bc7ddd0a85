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
    return _Texts(versions, order, first, standing, same).authors_of(len(versions) - 1, current)


class _Texts:
    """The texts of a pair one after the other, by their places, with what is known of the authors of each."""

    def __init__(
        self,
        versions: Sequence[VersionFact],
        order: Order,
        first: Iterable[int | None],
        standing: Mapping[Content, Collection[int]],
        same: Mapping[int, int],
    ) -> None:
        self.versions, self.order, self.first, self.standing, self.same = versions, order, first, standing, same
        self.known: dict[int, frozenset[int]] = {}
        self.since: dict[int, int] = {}
        for at, version in enumerate(versions):
            if version.approved:
                self.since.setdefault(order.stands_as[at], at)

    def authors_of(self, n: int, text: Content) -> frozenset[int]:
        """Whose words `text` is at the place `n`."""
        versions, stands_as = self.versions, self.order.stands_as
        alike = [at for at in range(n, -1, -1) if stands_as[at] == at and versions[at].content[1:] == text[1:]]
        authors: set[int | None] = set()
        met: set[int] = set()
        for at in [stands_as[n] if n >= 0 else -1, *alike]:
            while at not in met:
                if at == -1:
                    met.add(at)
                    authors.update(self.first)
                    break
                version = versions[at]
                if version.content[1:] != text[1:] and self.since.get(at, n + 1) <= n and self.holds(at):
                    break
                met.add(at)
                authors |= {version.author, *version.others}
                at = self.order.under[at]
        return same_keys(authors, self.same)

    def holds(self, at: int) -> bool:
        """Whether an approval of this text stands that is not of one of its authors."""
        content = self.versions[at].content
        approvers = same_keys(self.standing.get(content, ()), self.same)
        if approvers and at not in self.known:
            self.known[at] = self.authors_of(at, content)
        return bool(approvers) and not approvers <= self.known[at]


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
