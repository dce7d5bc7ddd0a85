"""What a review copy that came back would bring: computed first and shown, then taken in or not.

Each row is bound to the version its pair has now. A text that changed here since the copy went out is merged with what came
back where both changed other places; where both changed the same, nothing is proposed, and a person decides.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from reviews.load import LoadError
from reviews.load.review_copy import DISORDERED, CopiedRow, ReturnedCopy
from reviews.models import Article, HistoricalPair, Pair, Suggestion
from reviews.review.keys import among
from reviews.review.return_comments import Known, Said, known_comments, new_comments
from reviews.review.states import MOVES, State
from reviews.text.row_marks import row_digest
from reviews.text.translatable import gettext_noop
from reviews.text.versions.diff import diff
from reviews.text.versions.merge import merge
from reviews.text.versions.tracked import Change, Reading, applied, reading

FOREIGN = gettext_noop(
    "Row {row} does not hold what this desk wrote: it comes from elsewhere, or its mark was changed."
)
# Rows that bring no suggestion, whatever was changed in them.
CLOSED = frozenset({"retired", "excluded", "removed", "emptied"})


@dataclass(frozen=True)
class Row:
    """Row `n` of the file: its text as it went out (at version `seen`), as it is here `now`, and as it `came` back.

    `kind` is changed, untracked, meanwhile (changed here too, elsewhere), clash (changed here too, in the same place), said
    (nothing but comments), or one of CLOSED. `source_kept` is false where the original was changed in the file, `source_same`
    where it was changed here. `changes`, `comments` and `resolved` threads are what can be taken in; `ticked` are the names of what
    somebody chose.
    """

    n: int
    pair: int
    version: int
    seen: int
    kind: str
    out: str
    now: str
    came: str
    changes: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    resolved: list[dict[str, Any]] = field(default_factory=list)
    source_kept: bool = True
    source_same: bool = True
    ticked: list[str] | None = None

    @property
    def offers(self) -> list[str]:
        """The names of what can be taken in: "12-0" the first change of row 12, "12-c0" its first comment, "12-r0" the first thread
        that was resolved.
        """
        changes = [] if self.kind in CLOSED else [f"{self.n}-{k}" for k in range(len(self.changes))]
        if self.kind == "retired":
            return []
        comments = [f"{self.n}-c{k}" for k in range(len(self.comments))]
        return changes + comments + [f"{self.n}-r{k}" for k in range(len(self.resolved))]

    @property
    def proposed(self) -> list[str]:
        """Those of them that were chosen, or are taken in where nobody chooses."""
        if self.ticked is not None:
            return self.ticked
        opened_again = {f"{self.n}-r{k}" for k, one in enumerate(self.resolved) if one.get("again_at")}
        said = [name for name in self.offers if self.kind != "clash" or "-c" in name or "-r" in name]
        return [name for name in said if name not in opened_again]

    def chosen(self, names: Collection[str]) -> list[Change]:
        """The changes whose names are among `names`."""
        wanted = set(self.offers).intersection(names)
        return [as_change(one) for k, one in enumerate(self.changes) if f"{self.n}-{k}" in wanted]

    def text(self, changes: Iterable[Change]) -> str:
        """The text with these changes, and with what was changed here since where the two are compatible."""
        mine = applied(self.out, changes)
        return merged(self.out, mine, self.now) or mine


def plan_of(article: Article, copy: ReturnedCopy, progress: Callable[[float], None] = lambda _share: None) -> list[Row]:
    """The rows that bring something, or could not. `progress` is told which share of the rows was looked at.

    Raises:
        LoadError: a row that this desk did not write, or whose two texts changed places.
    """
    keys = {row.mark.pair for row in copy.rows.values()}
    pairs = {pair.pk: pair for pair in Pair.everything.filter(pk__in=among(keys), article=article)}
    versions = versions_of(keys)
    known = known_comments(pairs.values())
    suggested = suggestions_of(keys)
    found = []
    for at, (n, row) in enumerate(sorted(copy.rows.items()), 1):
        progress(at / len(copy.rows))
        pair, texts = pairs.get(row.mark.pair), versions.get(row.mark.pair, {})
        out = texts.get(row.mark.version)
        if pair is None or out is None or row_digest(out.source_hash, out.target_hash) != row.mark.digest:
            raise LoadError("copy.foreign_row", FOREIGN, {"row": n}, {"row": n})
        own = {one.history_date.replace(microsecond=0) for v, one in texts.items() if v <= row.mark.version}
        planned = row_of(row, copy, pair, out, own, known[pair.pk])
        if not worth_showing(planned) or (planned.kind != "said" and only_known(planned, suggested[pair.pk])):
            continue
        found.append(planned)
    return found


def versions_of(keys: Collection[int]) -> dict[int, dict[int, Any]]:
    """The history row that made each version of each pair."""
    found: dict[int, dict[int, Any]] = {}
    for row in HistoricalPair.objects.filter(id__in=among(keys)).order_by("history_id"):
        found.setdefault(row.id, {}).setdefault(row.version, row)
    return found


def suggestions_of(keys: Collection[int]) -> Mapping[int, set[str]]:
    """The texts that review copies have brought for each pair before, those aside that were taken back."""
    rows = Suggestion.objects.filter(pair__in=among(keys), returned__isnull=False)
    rows = rows.exclude(status=Suggestion.Status.WITHDRAWN)
    found: dict[int, set[str]] = {key: set() for key in keys}
    for pk, target in rows.values_list("pair_id", "target"):
        found[pk].add(target)
    return found


def row_of(row: CopiedRow, copy: ReturnedCopy, pair: Pair, out: Any, own: set[datetime], known: Known) -> Row:
    """What one row brings."""
    read, original = reading(row.target, own), reading(row.source, ())
    if out.source != out.target and (original.after, read.after) == (out.target, out.source):
        raise LoadError("copy.damaged", DISORDERED, {"row": row.mark.n}, {"row": row.mark.n})
    tracked = read.before == out.target
    changes = read.changes if tracked else loose(out.target, read.after, copy.editor)
    comments, resolved = new_comments(Said(row, copy.comments, copy.at, read, original), out, known)
    return Row(
        n=row.mark.n,
        pair=pair.pk,
        version=pair.version,
        seen=row.mark.version,
        kind=kind_of(row, pair, out.target, read, changes, tracked=tracked),
        out=out.target,
        now=pair.target,
        came=read.after,
        changes=[as_data(one) for one in changes],
        comments=comments,
        resolved=resolved,
        source_kept=original.after == out.source,
        source_same=pair.source_hash == out.source_hash,
    )


def loose(out: str, came: str, editor: str) -> tuple[Change, ...]:
    """Changes that were made without tracking, or whose marks were lost: the differences, by whoever saved the file last."""
    found, at = [], 0
    for hunk in diff(out, came).hunks:
        if hunk.kind != "equal":
            found.append(Change(at, at + len(hunk.old), hunk.new, editor))
        at += len(hunk.old)
    return tuple(found)


def kind_of(row: CopiedRow, pair: Pair, out: str, read: Reading, changes: Collection[Change], *, tracked: bool) -> str:
    """The word for a row."""
    if row.removed:
        return "removed"
    if not changes or applied(out, changes).split() == pair.target.split():
        return "said"
    if pair.retired:
        return "retired"
    if State(pair.state) not in MOVES["suggest"].states:
        return "excluded"
    if not read.after.strip():
        return "emptied"
    if pair.target != out:
        return "clash" if merged(out, applied(out, changes), pair.target) is None else "meanwhile"
    return "changed" if tracked else "untracked"


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Both sides' changes in one text; None where both changed the same place, and not alike."""
    stretches = merge(base, mine, theirs)
    return None if any(one.clashes for one in stretches) else "".join(one.chosen for one in stretches)


def worth_showing(row: Row) -> bool:
    """Whether a row brings anything, or has something that should be known."""
    return row.kind != "said" or bool(row.comments or row.resolved) or not row.source_kept


def only_known(row: Row, suggested: set[str]) -> bool:
    """Whether a row brings nothing but what another copy brought before."""
    return (
        not (row.comments or row.resolved)
        and row.kind not in CLOSED
        and row.text(map(as_change, row.changes)) in suggested
    )


def as_data(change: Change) -> dict[str, Any]:
    """A change as the database can keep it."""
    return asdict(change) | {"at": change.at.isoformat() if change.at else None}


def as_change(kept: Mapping[str, Any]) -> Change:
    """A change as the database kept it."""
    return Change(**{**kept, "at": datetime.fromisoformat(kept["at"]) if kept["at"] else None})


def as_rows(stored: Iterable[Mapping[str, Any]] | None) -> list[Row]:
    """The rows as the database keeps them; none where there is no plan yet."""
    return [Row(**one) for one in stored or ()]
