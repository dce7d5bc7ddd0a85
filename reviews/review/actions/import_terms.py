"""Take a glossary file in: new entries and changed ones, as its plan said; faulty rows are left."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from reviews.load.terms import Languages, TermRow
from reviews.models import GlossaryImport, GlossaryTerm, Person, Project
from reviews.review.actions.term import held
from reviews.review.glossary_plan import Plan, plan_of
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.term_history import ADDED, CHANGED, remember_terms
from reviews.text.translatable import gettext_noop

CONTENT = ("target", "variants", "forbidden", "note")
LONGEST_NAME = 200
AT_ONCE = 500


@transaction.atomic
def import_terms(
    project: Project,
    languages: Languages,
    rows: Sequence[TermRow],
    *,
    by: Person | None,
    name: str,
    seen: str = "",
    answers: Mapping[str, str] | None = None,
) -> tuple[Plan, GlossaryImport | None]:
    """Do what the plan says, and remember it as one act.

    `by` is None for a command on the machine; `seen` is the digest of the plan shown, if any; `answers` say what second
    renderings become where it is not what the plan proposes.

    Raises:
        Refused: role, or the glossary changed since the plan was shown.
    """
    project = held(project.pk)
    if by is not None:
        permit_role(project, by, Role.LEAD)
    if seen and plan_of(project, languages, rows).digest != seen:
        raise Refused("seen", gettext_noop("The glossary changed in between: look at what the import would do now."))
    plan = plan_of(project, languages, rows, answers)
    made = [
        filled(GlossaryTerm(project=project, source_lang=languages.source, target_lang=languages.target), row)
        for row in plan.new
    ]
    GlossaryTerm.objects.bulk_create(made, batch_size=AT_ONCE)
    remember_terms((one.pk for one in made), ADDED, by=by, reason=name)
    changed = [filled(old, row) for row, old in plan.changed]
    change_all(changed, by=by, reason=name)
    return plan, remembered(project, by, name, made, changed)


def change_all(rows: list[GlossaryTerm], *, by: Person | None, reason: str) -> None:
    """Write the content that the entries were given, each as its next version."""
    for one in rows:
        one.version += 1
    fields = [*CONTENT, "version", "changed_at"]
    GlossaryTerm.objects.bulk_create(
        rows, batch_size=AT_ONCE, update_conflicts=True, unique_fields=["pk"], update_fields=fields
    )
    remember_terms((one.pk for one in rows), CHANGED, by=by, reason=reason)


def remembered(
    project: Project, by: Person | None, name: str, made: list[GlossaryTerm], changed: list[GlossaryTerm]
) -> GlossaryImport | None:
    """The record by which the import can be taken back; None where it changed nothing."""
    if not made and not changed:
        return None
    rows = {"made": [[one.pk, one.version] for one in made], "changed": [[one.pk, one.version] for one in changed]}
    return GlossaryImport.objects.create(project=project, person=by, name=name[:LONGEST_NAME], **rows)


def filled(entry: GlossaryTerm, row: TermRow) -> GlossaryTerm:
    """The entry with the content of the row."""
    if term := row.term:
        entry.source, entry.target, entry.note = term.source, term.target, term.note
        entry.variants, entry.forbidden = list(term.variants), list(term.forbidden)
    return entry
