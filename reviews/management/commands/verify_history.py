"""Says whether history is as it was written, and gives the head of each project's chain to be kept elsewhere."""

import re
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reviews.models import Project
from reviews.review.chain import head_of
from reviews.review.verify import is_older_than_chain, problems_of


class Command(BaseCommand):
    help = (
        "Computes the chain of hashes over history anew. Prints one line a project, its slug and head NUMBER:HASH; keep "
        "those lines elsewhere and pass one with --head to see later whether anything was cut off. Exit status 1 where "
        "something was changed, deleted, swapped, inserted or cut off."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--project", help="slug of the project (all by default)")
        parser.add_argument("--head", help="NUMBER:HASH as printed earlier, for one project")

    def handle(self, *args: Any, **options: Any) -> None:
        projects = Project.objects.order_by("slug")
        if options["project"]:
            projects = projects.filter(slug=options["project"])
            if not projects:
                raise CommandError(f"There is no project {options['project']}.")
        head = head_from(options["head"])
        if head and not options["project"]:
            raise CommandError("--head belongs to one project: say which with --project.")
        wrong = 0
        for project in projects:
            for problem in problems_of(project, head):
                wrong += 1
                self.stderr.write(f"{project.slug}: {problem}")
            last = head_of(project.pk)
            if last is None and is_older_than_chain(project):
                self.stderr.write(
                    f"{project.slug}: nothing is sealed yet: this history is older than the chain; the next act seals it."
                )
            self.stdout.write(f"{project.slug} {last or '0:'}")
        if wrong:
            raise CommandError(f"History is not as it was written: {wrong} problems.", returncode=1)


def head_from(given: str | None) -> tuple[int, str] | None:
    """Number and hash of --head."""
    if not given:
        return None
    if not re.fullmatch(r"\d+:[0-9a-f]{64}", given):
        raise CommandError("--head is NUMBER:HASH, as this command prints it.")
    number, _colon, digest = given.partition(":")
    return int(number), digest
