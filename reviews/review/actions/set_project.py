"""What a project is set to besides its policy: how many pairs one act takes, and which names no lane converts."""

from django.db import transaction

from reviews.models import Person, Project, ProjectChange
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import MOVES
from reviews.text.translatable import gettext_noop

MOST_PAIRS = 10_000
MOST_NAMES = 1_000


@transaction.atomic
def set_project(
    project: Project, batch_cap: int | None, names: str, *, by: Person, reason: str, seen: str
) -> ProjectChange | None:
    """Let one act on many take up to `batch_cap` pairs of `project`, and no lane convert `names`, one a line; None where
    that is so already. `seen` is the change that was shown as the last one, as `last_of` names it.

    Raises:
        Refused: role, no such number, too many names, no reason, or somebody else changed it in between.
    """
    permit_role(project, by, MOVES["policy"].role)
    if not batch_cap or batch_cap > MOST_PAIRS:
        raise Refused("cap", gettext_noop("One act takes between 1 and {most} pairs."), most=MOST_PAIRS)
    kept = "\n".join(dict.fromkeys(name.strip() for name in names.split("\n") if name.strip()))
    if kept.count("\n") >= MOST_NAMES:
        raise Refused("names", gettext_noop("No more than {most} names are protected."), most=MOST_NAMES)
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why this is changed."))
    row = Project.objects.select_for_update(no_key=True).get(pk=project.pk)
    if last_of(row) != seen:
        raise Refused("seen", gettext_noop("Somebody else changed this in between: look at it once more."))
    if (row.batch_cap, row.protected_names) == (batch_cap, kept):
        return None
    row.batch_cap, row.protected_names = batch_cap, kept
    row.save(update_fields=["batch_cap", "protected_names"])
    said = {"batch_cap": batch_cap, "protected_names": kept, "reason": reason.strip()}
    return ProjectChange.objects.create(project=row, person=by, **said)


def last_of(project: Project) -> str:
    """The last change of `project` as a form carries it."""
    return str(ProjectChange.objects.filter(project=project).values_list("pk", flat=True).first() or 0)
