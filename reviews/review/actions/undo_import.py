"""Take the import of a glossary file back: what it made goes, what it changed is as before, by new rows of history."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from reviews.models import GlossaryImport, GlossaryTerm, Person
from reviews.review.actions.import_terms import CONTENT, change_all
from reviews.review.actions.term import held
from reviews.review.keys import among
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.term_history import DELETED, remember_terms
from reviews.text.translatable import gettext_noop


@transaction.atomic
def undo_import(import_id: int, *, by: Person) -> GlossaryImport:
    """Take the import back; entries that somebody changed or deleted since stay as they are, and are counted in `left`.

    Raises:
        Refused: role, or it was taken back already.
    """
    taken = GlossaryImport.objects.select_for_update(of=("self",)).select_related("project").get(pk=import_id)
    permit_role(held(taken.project_id), by, Role.LEAD)
    if taken.undone_at is not None:
        raise Refused("undone", gettext_noop("This import was taken back already."))
    made, changed = as_left(taken.made), as_left(taken.changed)
    remember_terms((row.pk for row in made), DELETED, by=by, reason=taken.name)
    gone = GlossaryTerm.objects.filter(pk__in=among(row.pk for row in made))
    gone._raw_delete("default")  # nothing hangs on a term, and its history is written
    change_all([*earlier(changed)], by=by, reason=taken.name)
    taken.undone_at, taken.undone_by = timezone.now(), by
    taken.left = len(taken.made) + len(taken.changed) - len(made) - len(changed)
    taken.save(update_fields=["undone_at", "undone_by", "left"])
    return taken


def as_left(said: list[list[int]]) -> list[GlossaryTerm]:
    """The entries that are still as the import left them."""
    versions = {one[0]: one[1] for one in said}
    rows = GlossaryTerm.objects.filter(pk__in=among(versions)).order_by("pk")
    return [row for row in rows if row.version == versions[row.pk]]


def earlier(rows: list[GlossaryTerm]) -> Iterator[GlossaryTerm]:
    """The entries with the content of the version before theirs."""
    kept = GlossaryTerm.history.filter(id__in=among(row.pk for row in rows)).order_by("history_id")
    before = {(one.id, one.version): one for one in kept}
    for row in rows:
        for name in CONTENT:
            setattr(row, name, getattr(before[row.pk, row.version - 1], name))
        yield row
