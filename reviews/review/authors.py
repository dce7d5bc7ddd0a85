"""Who counts as an author of a text. Source: docs/decisions/0002-who-counts-as-author.md."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from reviews.review.witnesses import same_keys

Content = tuple[str, str, str]
NOBODY: frozenset[int] = frozenset()


class VersionFact(NamedTuple):
    """One text that the pair has had: who wrote it (and which `others`, where a file brought their words), and whether
    it was ever approved by somebody else.
    """

    author: int | None
    content: Content
    approved: bool
    others: frozenset[int] = NOBODY


def contributors(
    versions: Sequence[VersionFact],
    current: Content,
    first: Iterable[int | None],
    standing: Mapping[Content, Collection[int]],
    same: Mapping[int, int],
) -> frozenset[int]:
    """Everyone who wrote a text since the last approved one whose translation differs from that of `current`.

    It counts as approved while an approval of it stands (`standing` tells whose are of which text) by somebody who by the
    same rule did not write it. Whoever wrote the very same translation earlier is an author of it too, whoever brought it
    back. The first text counts as that of all persons in `first`: its translator and whoever loaded it. O(n²) where n
    texts were approved and no approval of them holds.
    """
    known: dict[int, frozenset[int]] = {}

    def of(n: int, text: Content) -> frozenset[int]:
        authors: set[int | None] = set()
        counts = True
        for at in range(n, -1, -1):
            author, content, approved, others = versions[at]
            if content[1:] == text[1:]:
                counts = True
            elif counts and approved and holds(at):
                counts = False
            if counts:
                authors |= {author, *others}
        if counts:
            authors.update(first)
        return same_keys(authors, same)

    def holds(at: int) -> bool:
        content = versions[at].content
        approvers = same_keys(standing.get(content, ()), same)
        if approvers and at not in known:
            known[at] = of(at, content)
        return bool(approvers) and not approvers <= known[at]

    return of(len(versions) - 1, current)


def last_authors(versions: Sequence[VersionFact], first: Iterable[int | None]) -> frozenset[int | None]:
    """Whose words the translation, or the exclusion, that stands is by its last change: changes of the source alone are
    not its last word. Where nobody changed the first text, it is that of all persons in `first`, too.
    """
    found: frozenset[int | None] = frozenset()
    for at in range(len(versions) - 1, -1, -1):
        author, content, _approved, others = versions[at]
        if content[1:] != versions[-1].content[1:]:
            return found
        found = frozenset({author, *others})
    return found | set(first)
