"""Take a glossary file in: new entries and changed ones, as its plan said; faulty rows are left."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from reviews.load.terms import Languages, TermRow
from reviews.models import GlossaryImport, GlossaryTerm, Person, Project
from reviews.review.glossary import Plan, plan_of
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.marks import gettext_noop

CONTENT = ("target", "variants", "forbidden", "note")
LONGEST_NAME = 200


@transaction.atomic
def import_terms(
    project: Project, languages: Languages, rows: Sequence[TermRow], *, by: Person | None, name: str, seen: str = ""
) -> tuple[Plan, GlossaryImport | None]:
    """Do what the plan says, and remember it as one act.

    `by` is None for a command on the machine; `seen` is the digest of the plan shown, if any.

    Raises:
        Refused: role, or the glossary changed since the plan was shown.
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    if by is not None:
        permit_role(project, by, Role.LEAD)
    plan = plan_of(project, languages, rows)
    if seen and plan.digest != seen:
        raise Refused("seen", gettext_noop("The glossary changed in between: look at what the import would do now."))
    said = {"default_user": by, "default_change_reason": name, "batch_size": 500}
    made = [
        filled(GlossaryTerm(project=project, source_lang=languages.source, target_lang=languages.target), row)
        for row in plan.new
    ]
    bulk_create_with_history(made, GlossaryTerm, **said)
    changed = [filled(old, row) for row, old in plan.changed]
    for one in changed:
        one.version, one.changed_at = one.version + 1, timezone.now()
    bulk_update_with_history(changed, GlossaryTerm, [*CONTENT, "version", "changed_at"], **said)
    return plan, remembered(project, by, name, made, changed)


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
