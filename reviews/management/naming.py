"""How commands name what they work on."""

from django.core.management.base import CommandError

from reviews.models import Project


def project_named(slug: str | None) -> Project:
    """The project with this slug, or the only one. Raises CommandError with those that there are."""
    known = Project.objects.filter(slug=slug) if slug else Project.objects.all()
    if len(known) != 1:
        slugs = ", ".join(Project.objects.values_list("slug", flat=True)) or "none yet; `manage.py serve` makes one"
        raise CommandError(f"Name the project with --project. Projects: {slugs}.")
    return known[0]
