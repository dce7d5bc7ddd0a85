"""The pass mark of a project: how many penalty points a text may have and still pass."""

from django.db import transaction

from reviews.models import PassMarkChange, Person, Project
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import MOVES
from reviews.text.translatable import gettext_noop

HIGHEST = 1_000


@transaction.atomic
def set_pass_mark(
    project: Project, limit: int | None, unit: str, *, by: Person, reason: str, seen: str
) -> PassMarkChange | None:
    """Let texts of `project` pass with up to `limit` penalty points in 1,000 of `unit`; None where that is so already.

    `seen` is the mark that was shown, as `mark_of` names it.

    Raises:
        Refused: role, no such mark, no reason, or somebody else set it in between.
    """
    permit_role(project, by, MOVES["set_pass_mark"].role)
    if limit is None or limit > HIGHEST or unit not in Project.MqmUnit.values:
        raise Refused("limit", gettext_noop("The pass mark is a whole number up to 1,000."))
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the pass mark is changed."))
    kept = Project.objects.select_for_update(no_key=True).get(pk=project.pk)
    if mark_of(kept) != seen:
        raise Refused("seen", gettext_noop("Somebody else set the pass mark in between: look at it once more."))
    if (kept.mqm_limit, kept.mqm_unit) == (limit, unit):
        return None
    kept.mqm_limit, kept.mqm_unit = limit, unit
    kept.save(update_fields=["mqm_limit", "mqm_unit"])
    return PassMarkChange.objects.create(project=kept, limit=limit, unit=unit, reason=reason.strip(), person=by)


def mark_of(project: Project) -> str:
    """The pass mark as a form carries it."""
    return f"{project.mqm_limit} {project.mqm_unit}"
