"""How commands name what they work on."""

from django.core.management.base import CommandError

from reviews.models import Article, Person, Project


def project_named(slug: str | None) -> Project:
    """The project with this slug, or the only one. Raises CommandError with those that there are."""
    known = Project.objects.filter(slug=slug) if slug else Project.objects.all()
    if len(known) != 1:
        slugs = ", ".join(Project.objects.values_list("slug", flat=True)) or "none yet; `manage.py serve` makes one"
        raise CommandError(f"Name the project with --project. Projects: {slugs}.")
    return known[0]


def article_numbered(number: int) -> Article:
    """The ready article with this number. Raises CommandError where there is none."""
    found = Article.objects.filter(pk=number, stage=Article.Stage.READY).select_related("project").first()
    if found is None:
        raise CommandError(f"There is no article {number} that is ready.")
    return found


def person_named(name: str | None) -> Person:
    """The person with this user name. Raises CommandError where there is none."""
    found = Person.objects.filter(username=name).first()
    if found is None:
        raise CommandError(f"There is no person with the user name {name!r}.")
    return found
