"""Three versions of a text as stretches to choose from: where both changed the same place, a person decides.

Changes of one side alone are taken over, as in diff3 (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", 2007).
"""

from dataclasses import dataclass

from reviews.text.versions.diff import diff


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text: the same in all, or with what stands there in each version."""

    base: str
    mine: str
    theirs: str

    @property
    def clashes(self) -> bool:
        """Whether both changed it, and not alike."""
        return self.mine != self.theirs and self.base not in (self.mine, self.theirs)

    @property
    def changed(self) -> bool:
        """Whether anybody changed it."""
        return self.mine != self.theirs

    @property
    def chosen(self) -> str:
        """What stands here in the merged text: the side that changed; mine where both did."""
        return self.theirs if self.mine == self.base else self.mine


def merge(base: str, mine: str, theirs: str) -> list[Stretch]:
    """The stretches of three versions in order. Joined, `base`, `mine` and `theirs` give the three texts."""
    cuts = sorted(kept_places(base, mine) & kept_places(base, theirs))
    ours, others = images(base, mine), images(base, theirs)
    found: list[Stretch] = []
    at = (0, 0, 0)
    for cut in [*cuts, len(base)]:
        to = (cut, ours[cut], others[cut]) if cut < len(base) else (len(base), len(mine), len(theirs))
        if cut < len(base):
            add(found, Stretch(base[at[0] : to[0]], mine[at[1] : to[1]], theirs[at[2] : to[2]]))
            add(found, Stretch(base[cut], base[cut], base[cut]))
            at = (cut + 1, to[1] + 1, to[2] + 1)
        else:
            add(found, Stretch(base[at[0] :], mine[at[1] :], theirs[at[2] :]))
    return found


def add(found: list[Stretch], new: Stretch) -> None:
    """Put `new` at the end; equal stretches grow together."""
    if not (new.base or new.mine or new.theirs):
        return
    same = new.base == new.mine == new.theirs
    if same and found and found[-1].base == found[-1].mine == found[-1].theirs:
        text = found.pop().base + new.base
        new = Stretch(text, text, text)
    found.append(new)


def images(base: str, new: str) -> dict[int, int]:
    """Where each character of `base` that is kept stands in `new`."""
    found, at, to = {}, 0, 0
    for hunk in diff(base, new).hunks:
        if hunk.kind == "equal":
            found.update({at + n: to + n for n in range(len(hunk.old))})
        at, to = at + len(hunk.old), to + len(hunk.new)
    return found


def kept_places(base: str, new: str) -> set[int]:
    """The places in `base` whose character is kept."""
    return set(images(base, new))
