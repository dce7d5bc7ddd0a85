"""The glossary's entries: add, change, delete, bring back. Each leaves a row of history with name and reason."""

from typing import Any

from django.db import transaction

from reviews.load.terms import LONGEST, Languages
from reviews.models import GlossaryTerm, Person, Project
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.characters import forbidden_character
from reviews.text.segments import Term
from reviews.text.translatable import gettext_noop

RENDERING = ("source", "target", "variants", "forbidden")


@transaction.atomic
def add_term(project: Project, term: Term, languages: Languages, *, by: Person, reason: str = "") -> GlossaryTerm:
    """Put an entry into the glossary.

    Raises:
        Refused: role, an entry that says nothing, or one that is there already.
    """
    permit_role(held(project.pk), by, Role.LEAD)
    row = GlossaryTerm(project=project, source_lang=languages.source, target_lang=languages.target)
    fill(row, term)
    return save(row, by, reason)


@transaction.atomic
def change_term(term_id: int, term: Term, *, by: Person, version: int, reason: str = "") -> GlossaryTerm:
    """Give an entry another content. A change of the note alone makes no approval older.

    Raises:
        Refused: role, an entry that says nothing or is there already, or somebody else changed it since `version`.
    """
    row = opened(term_id, by, version)
    before = {name: getattr(row, name) for name in (*RENDERING, "note")}
    fill(row, term)
    changed = [name for name, value in before.items() if getattr(row, name) != value]
    if not changed:
        return row
    row.version += 1
    stamp = ["changed_at"] if set(changed) & set(RENDERING) else []
    return save(row, by, reason, update_fields=[*changed, "version", *stamp])


@transaction.atomic
def delete_term(term_id: int, *, by: Person, version: int, reason: str = "") -> Project:
    """Take an entry out of the glossary; it can be brought back from its history.

    Raises:
        Refused: role, or somebody else changed it since `version`.
    """
    row = opened(term_id, by, version)
    row._history_user, row._change_reason = by, reason  # type: ignore[attr-defined]
    row.delete()
    return row.project


@transaction.atomic
def restore_term(project: Project, history_id: int, *, by: Person) -> GlossaryTerm:
    """Bring a deleted entry back as it was.

    Raises:
        Refused: role, no such deleted entry, or the glossary has it again.
    """
    permit_role(held(project.pk), by, Role.LEAD)
    kept = GlossaryTerm.history.filter(project=project, history_type="-", history_id=history_id).first()
    if kept is None:
        raise Refused("gone", gettext_noop("There is no such deleted term."))
    term = Term(kept.source, kept.target, tuple(kept.variants), tuple(kept.forbidden), kept.note)
    row = GlossaryTerm(project=project, source_lang=kept.source_lang, target_lang=kept.target_lang)
    fill(row, term)
    return save(row, by, gettext_noop("Brought back"))


def held(project_id: int) -> Project:
    """The project, locked: its glossary is changed by one act after the other, so that the last row of its history is that
    of the last one. Locked before any of its terms.
    """
    return Project.objects.select_for_update(no_key=True).get(pk=project_id)


def opened(term_id: int, by: Person, version: int) -> GlossaryTerm:
    """The entry, locked, as it was shown."""
    held(GlossaryTerm.objects.values_list("project").get(pk=term_id)[0])
    row = GlossaryTerm.objects.select_for_update(of=("self",)).select_related("project").get(pk=term_id)
    permit_role(row.project, by, Role.LEAD)
    if row.version != version:
        raise Refused("seen", gettext_noop("Somebody else changed this term in between: look at it once more."))
    return row


def fill(row: GlossaryTerm, term: Term) -> None:
    """Set the content, if it can be kept."""
    words = (term.source, term.target, *term.variants, *term.forbidden)
    if not term.source.strip() or not term.target.strip():
        raise Refused("empty", gettext_noop("A term needs a source and a target."))
    if any(len(word) > LONGEST or forbidden_character(word) for word in words) or forbidden_character(term.note):
        raise Refused("long", gettext_noop("A term is too long, or holds a character that cannot be stored."))
    row.source, row.target, row.note = term.source.strip(), term.target.strip(), term.note.strip()
    row.variants, row.forbidden = list(term.variants), list(term.forbidden)


def save(row: GlossaryTerm, by: Person, reason: str, **how: Any) -> GlossaryTerm:
    """Save with a row of history; two entries of the same words are refused."""
    same = {name: getattr(row, name) for name in ("project", "source_lang", "target_lang", "source", "target")}
    if GlossaryTerm.objects.filter(**same).exclude(pk=row.pk).exists():
        raise Refused("twice", gettext_noop("The glossary has this entry already."))
    row._history_user, row._change_reason = by, reason  # type: ignore[attr-defined]
    row.save(**how)
    return row
