"""Take the import of a glossary file back: what it made goes, what it changed is as before, by new rows of history."""

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from reviews.models import GlossaryImport, GlossaryTerm, Person
from reviews.review.actions.import_terms import CONTENT
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.marks import gettext_noop


@transaction.atomic
def undo_import(import_id: int, *, by: Person) -> GlossaryImport:
    """Take the import back; entries that somebody changed or deleted since stay as they are, and are counted in `left`.

    Raises:
        Refused: role, or it was taken back already.
    """
    taken = GlossaryImport.objects.select_for_update(of=("self",)).select_related("project").get(pk=import_id)
    permit_role(taken.project, by, Role.LEAD)
    if taken.undone_at is not None:
        raise Refused("undone", gettext_noop("This import was taken back already."))
    made, changed = as_left(taken.made), as_left(taken.changed)
    for row in made:
        row._history_user, row._change_reason = by, taken.name  # type: ignore[attr-defined]
        row.delete()
    restore(changed, by, taken.name)
    taken.undone_at, taken.undone_by = timezone.now(), by
    taken.left = len(taken.made) + len(taken.changed) - len(made) - len(changed)
    taken.save(update_fields=["undone_at", "undone_by", "left"])
    return taken


def as_left(said: list[list[int]]) -> list[GlossaryTerm]:
    """The entries that are still as the import left them."""
    versions = {one[0]: one[1] for one in said}
    rows = GlossaryTerm.objects.select_for_update().in_bulk(list(versions))
    return [rows[pk] for pk in sorted(rows) if rows[pk].version == versions[pk]]


def restore(rows: list[GlossaryTerm], by: Person, reason: str) -> None:
    """Give entries the content of the version before theirs."""
    before = {row.pk: row.version - 1 for row in rows}
    kept = GlossaryTerm.history.filter(id__in=list(before)).order_by("history_id")
    earlier = {one.id: one for one in kept if one.version == before[one.id]}
    for row in rows:
        for name in CONTENT:
            setattr(row, name, getattr(earlier[row.pk], name))
        row.version, row.changed_at = row.version + 1, timezone.now()
    fields = [*CONTENT, "version", "changed_at"]
    bulk_update_with_history(rows, GlossaryTerm, fields, batch_size=500, default_user=by, default_change_reason=reason)
