"""What a file that comes again would do to its article: computed first and shown, then taken over or not.

Each row is bound to the version and state of its pair. A text that was edited here, or approved, is never overwritten
unless somebody asks for it. Source: docs/workflow.md, "When an article comes again".
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from reviews.models import Article, Pair
from reviews.review.actions.align import glue_of
from reviews.review.file_notes import notes_of
from reviews.review.keys import among
from reviews.review.states import State
from reviews.text.plurals import Plural
from reviews.text.segments import SIDES
from reviews.text.versions.source_change import form_only
from reviews.text.versions.succession import Step, Texts, succession

SETTLED = frozenset({State.APPROVED.value, State.REVIEWED.value, State.EXCLUDED.value})
BROUGHT = frozenset({"load", "reimport"})
LAID = ("source_lines", "target_lines", "kind", "confidence", "alignment", "proposed_exclusion")


@dataclass(frozen=True)
class Row:
    """One step of the plan. `pins` are [pair, version, state] of the pairs it is about; none for a new one.

    `kind` is unchanged, kept (edited here, the same in the file as before), form, source, target, both, new or gone; or note,
    where the file says something else to those who translate, and nothing besides.
    `offers` are what can be taken over, with what is proposed; `edited` the sides changed here since the file came.
    `paragraph` counts those of the file; `laid` are other fields of a pair to be, and `note` is what the file says to
    those who translate, `plural` the form of a message that a pair to be is.
    """

    n: int
    kind: str
    pins: list[list[Any]]
    source: str = ""
    target: str = ""
    moved: bool = False
    offers: dict[str, bool] = field(default_factory=dict)
    edited: list[str] = field(default_factory=list)
    paragraph: int = 0
    laid: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    plural: list[Any] = field(default_factory=list)

    @property
    def pair(self) -> int | None:
        """The pair that the row would change, if it is about one."""
        return self.pins[0][0] if len(self.pins) == 1 else None


def plan_of(
    article: Article,
    incoming: Sequence[Pair],
    *,
    whole: bool,
    notes: Mapping[int, str] | None = None,
    forms: Mapping[int, Plural] | None = None,
) -> list[Row]:
    """The rows of the plan, in the order that the pairs would have. `incoming` are unsaved pairs in order.

    A file that is `whole` holds all of the article; where it may be a part, what is missing from it is left alone. `notes`
    are what it says of its rows to those who translate, `forms` which of them are forms of messages.
    """
    pairs = list(Pair.objects.filter(article=article).select_related("article__project").order_by("position"))
    brought = texts_brought(pairs)
    steps = succession([texts_of(pair) for pair in pairs], [texts_of(one) for one in incoming])
    rows = [row_of(n, step, pairs[step.old], incoming[step.new], brought, whole) for n, step in enumerate(steps)]
    there = notes_of(pairs) if notes else {}
    said = [
        with_note(row, note_on(incoming[step.new], notes or {}), there) for row, step in zip(rows, steps, strict=True)
    ]
    return [with_form(row, incoming[step.new], forms or {}) for row, step in zip(said, steps, strict=True)]


def with_form(row: Row, new: Sequence[Pair], forms: Mapping[int, Plural]) -> Row:
    """The row, with the form that a pair to be is."""
    form = next((forms[line] for one in new for line in one.source_lines if line in forms), None)
    return replace(row, plural=list(form)) if form and row.kind == "new" else row


def with_note(row: Row, note: str, there: Mapping[int, str]) -> Row:
    """The row with what the file says of it; where its pair is told something else so far, that is offered."""
    if row.pair is None or not note or note == there.get(row.pair):
        return replace(row, note=note)
    kind = "note" if row.kind in {"unchanged", "kept"} else row.kind
    return replace(row, note=note, kind=kind, offers=row.offers | {"note": True})


def note_on(new: Sequence[Pair], notes: Mapping[int, str]) -> str:
    """What the file says of these rows of it."""
    return "\n".join(text for one in new for line in one.source_lines if (text := notes.get(line)))


def texts_of(pair: Pair) -> Texts:
    """Both sides."""
    return pair.source, pair.target


def texts_brought(pairs: Iterable[Pair]) -> dict[int, dict[str, str]]:
    """The texts in which a file last brought each side of a pair; pairs that were joined or split here have none.

    Where an act was taken back, what it changed is as the file had brought it before that act, or had not.
    """
    found: dict[int, dict[str, str]] = {pair.pk: {} for pair in pairs}
    before: dict[int, dict[str, str]] = {}
    prior: dict[tuple[int, int], dict[str, str]] = {}
    columns = ("id", "verb", "batch", "batch__reverts", *SIDES)
    rows = Pair.history.filter(id__in=Pair.objects.filter(pk__in=among(found)).values("pk")).order_by("history_id")
    for pk, verb, batch, reverts, *texts in rows.values_list(*columns):
        now = dict(zip(SIDES, texts, strict=True))
        changed = [side for side in SIDES if before.get(pk, {}).get(side) != now[side]]
        if batch:
            prior.setdefault((pk, batch), dict(found[pk]))
        if (pk, reverts) in prior:
            found[pk] = {side: text for side, text in found[pk].items() if side not in changed} | {
                side: text for side, text in prior[pk, reverts].items() if side in changed
            }
        elif verb in BROUGHT:
            found[pk] |= {side: now[side] for side in changed}
        before[pk] = now
    return found


def row_of(
    n: int, step: Step, old: Sequence[Pair], new: Sequence[Pair], brought: dict[int, dict[str, str]], whole: bool
) -> Row:
    """What one step comes to."""
    pins = [[pair.pk, pair.version, pair.state] for pair in old]
    if not new:
        return Row(n, "gone", pins, offers={"gone": whole})
    paragraph = new[0].paragraph
    if not old:
        laid = {name: getattr(new[0], name) for name in LAID}
        return Row(n, "new", [], *texts_of(new[0]), offers={"new": True}, paragraph=paragraph, laid=laid)
    if len(old) > 1:
        return Row(n, "unchanged", pins, paragraph=paragraph)
    pair, glue = old[0], glue_of(old[0])
    texts: dict[str, str] = {
        side: glue[side].join(text for one in new if (text := getattr(one, side))) for side in SIDES
    }
    differing = [side for side in texts if texts[side].split() != getattr(pair, side).split()]
    last = brought[pair.pk]
    asked = [side for side in differing if side not in last or texts[side].split() != last[side].split()]
    edited = [side for side in differing if last.get(side) != getattr(pair, side)]
    offers = {side: side not in edited and (side == "source" or pair.state not in SETTLED) for side in asked}
    kind = kind_of(pair, texts["source"], asked, differing)
    return Row(
        n,
        kind,
        pins,
        source=texts["source"],
        target=texts["target"],
        moved=step.moved,
        offers=offers,
        edited=edited,
        paragraph=paragraph,
    )


def kind_of(pair: Pair, source: str, asked: Sequence[str], differing: Sequence[str]) -> str:
    """The word for a row about one pair."""
    if not asked:
        return "kept" if differing else "unchanged"
    if asked == ["source"]:
        return "form" if form_only(pair.source, source) else "source"
    return "both" if len(asked) == 2 else "target"


def as_rows(stored: list[dict[str, Any]]) -> list[Row]:
    """The rows as the database keeps them."""
    return [Row(**one) for one in stored]


def as_json(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The rows as the database can keep them."""
    return [asdict(row) for row in rows]


def proposed(rows: Iterable[Row]) -> frozenset[str]:
    """What is taken over where nobody chooses: names such as "12-target"."""
    return frozenset(f"{row.n}-{name}" for row in rows for name, wanted in row.offers.items() if wanted)


def has_something(rows: Iterable[Row]) -> bool:
    """Whether anything could be taken over, proposed or not."""
    return any(row.moved or any(name != "gone" or wanted for name, wanted in row.offers.items()) for row in rows)
