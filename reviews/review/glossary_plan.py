"""What the import of a glossary would do: entries that are new, that change, that stay; and what a second rendering becomes.

Where a term has another rendering already, in the glossary or in a row before, the second may be a synonym, a correction or
another sense, which no table tells: the plan proposes one of them, and whoever imports decides.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reviews.load.terms import Languages, TermRow
from reviews.models import GlossaryTerm, Project
from reviews.text.segments import Term


class Becomes(StrEnum):
    """What is done with a second rendering of a term."""

    INSTEAD = "instead"
    ALLOWED = "allowed"
    SENSE = "sense"


@dataclass(frozen=True, slots=True)
class Second:
    """A row whose term has another rendering, `there`; what is proposed for it, and what it may become."""

    row: TermRow
    there: Term
    proposed: Becomes
    choices: tuple[Becomes, ...]

    @property
    def key(self) -> str:
        """The row as an answer names it: rows of several sheets may have one number."""
        return f"{self.row.n} {self.row.told.source} = {self.row.told.target}"


@dataclass
class Plan:
    """Rows that make an entry, that change one, that say the same, that are faulty, that lack one of the languages (`alone`);
    and those with a second rendering.

    `needed` are the rows of the file by which the same plan can be made again.
    """

    new: list[TermRow] = field(default_factory=list)
    changed: list[tuple[TermRow, GlossaryTerm]] = field(default_factory=list)
    same: list[TermRow] = field(default_factory=list)
    faulty: list[TermRow] = field(default_factory=list)
    alone: list[TermRow] = field(default_factory=list)
    seconds: list[Second] = field(default_factory=list)
    needed: list[TermRow] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """What the person saw: another glossary, or another file, has another digest."""
        said = [("new", row.term) for row in self.new], [(row.term, old.pk, old.version) for row, old in self.changed]
        return hashlib.sha256(repr((said, [(one.key, one.proposed) for one in self.seconds])).encode()).hexdigest()


@dataclass
class Draft:
    """An entry as it would be: with the one that there is, if any, and the first row of the file about it, if any."""

    term: Term
    old: GlossaryTerm | None = None
    row: TermRow | None = None


def plan_of(
    project: Project, languages: Languages, rows: Iterable[TermRow], answers: Mapping[str, str] | None = None
) -> Plan:
    """Compare the rows with the glossary; `answers` say by key what second renderings become. Writes nothing."""
    plan, about = Plan(), defaultdict[str, list[TermRow]](list)
    for row in rows:
        if row.term is None:
            (plan.faulty if row.fault else plan.alone).append(row)
        else:
            about[row.term.source].append(row)
    listed = defaultdict[str, list[Draft]](list)
    mine = GlossaryTerm.objects.filter(project=project, source_lang=languages.source, target_lang=languages.target)
    for old in mine:
        listed[old.source].append(Draft(old.term, old))
    for source, mentions in about.items():
        drafts = listed[source]
        plan.seconds += take_rows(drafts, mentions, answers or {})
        if sort_out(plan, drafts):
            plan.needed += mentions
    return plan


def take_rows(drafts: list[Draft], rows: list[TermRow], answers: Mapping[str, str]) -> list[Second]:
    """Bring the entries of one source term to what the rows about it say; where a row has a second rendering, as answered."""
    seconds, alone = [], len(drafts) == len(rows) == 1
    known = {word for draft in drafts for word in draft.term.allowed}
    for row in rows:
        same = next((one for one in drafts if one.term.target == row.told.target), None)
        if same:
            take_same(same, row)
        elif not drafts:
            drafts.append(Draft(row.told, row=row))
        else:
            seconds.append(second := second_of(drafts, row, alone=alone))
            answer = answers.get(second.key)
            become(drafts, row, Becomes(answer) if answer in second.choices else second.proposed)
    return [
        one
        for one in seconds
        if one.proposed != Becomes.ALLOWED or one.row.told.target not in known.union(one.there.allowed)
    ]


def take_same(draft: Draft, row: TermRow) -> None:
    """A row about the very entry: the first says what it holds, a further one adds to it."""
    if draft.row:
        draft.term = both(draft.term, row.told)
    else:
        draft.row, draft.term = row, row.beside(draft.term).told


def second_of(drafts: list[Draft], row: TermRow, *, alone: bool) -> Second:
    """What a second rendering could become, and what is proposed: of one entry met by one row, that this is its rendering
    now; of a concept, a sense of its own; else that it is allowed too.
    """
    proposed = Becomes.INSTEAD if alone else Becomes.SENSE if row.concept else Becomes.ALLOWED
    choices = (*([Becomes.INSTEAD] if alone else []), Becomes.ALLOWED, Becomes.SENSE)
    return Second(row, nearest(drafts, row).term, proposed, choices)


def nearest(drafts: list[Draft], row: TermRow) -> Draft:
    """The entry that allows the rendering, else the first."""
    return next((one for one in drafts if row.told.target in one.term.allowed), drafts[0])


def become(drafts: list[Draft], row: TermRow, what: Becomes) -> None:
    """Do with a second rendering what was decided."""
    draft = nearest(drafts, row)
    if what == Becomes.SENSE:
        drafts.append(Draft(row.told, row=row))
        return
    draft.row = draft.row or row
    draft.term = row.beside(draft.term).told if what == Becomes.INSTEAD else both(draft.term, row.told)


def both(term: Term, more: Term) -> Term:
    """The entry with what another one for the term says: its rendering and variants are allowed, its note is added."""
    variants = dict.fromkeys((*term.variants, *more.allowed))
    variants.pop(term.target, None)
    allowed = {term.target, *variants}
    forbidden = tuple(one for one in dict.fromkeys((*term.forbidden, *more.forbidden)) if one not in allowed)
    note = term.note if more.note in term.note else f"{term.note} / {more.note}".removeprefix(" / ")
    return replace(term, variants=tuple(variants), forbidden=forbidden, note=note)


def sort_out(plan: Plan, drafts: list[Draft]) -> bool:
    """Put every entry that the file is about where it belongs in the plan; whether any is written."""
    written = len(plan.new) + len(plan.changed)
    for draft in drafts:
        if draft.row is None:
            continue
        row = replace(draft.row, term=draft.term, untold=())
        if draft.old is None:
            plan.new.append(row)
        elif draft.old.term == draft.term:
            plan.same.append(row)
        else:
            plan.changed.append((row, draft.old))
    return len(plan.new) + len(plan.changed) > written
