"""Load an article again, changed: `manage.py reimport_article ARTICLE PATH [TARGET_PATH] --by NAME [--dry-run]`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.jobs import run_job
from reviews.load import LoadError
from reviews.management.naming import article_numbered, person_named
from reviews.models import Job, Pair, Person, Reimport
from reviews.pipeline import STEPS, FileToLoad, ask_reimport, recheck_later
from reviews.review.actions.reimport import reimport
from reviews.review.refusals import Refused
from reviews.review.reimport_plan import Row, as_rows, has_something

QUIET = frozenset({"unchanged", "kept"})


class Command(BaseCommand):
    """Shows the plan, and takes over what it proposes: texts that were edited or approved here stay as they are."""

    help = "Bring an article up to a changed file. Says what changes; the same file twice changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which article, which file, and who."""
        parser.add_argument("article", type=int, help="number of the article")
        parser.add_argument("path", type=Path, help="one bilingual file, a file of pairs, or the source file")
        parser.add_argument("target_path", type=Path, nargs="?", help="the translation, where it is a file of its own")
        parser.add_argument("--by", required=True, help="user name of the lead who takes the file over")
        parser.add_argument("--encoding", help="encoding of a file that is not UTF-8")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")

    def handle(self, *args: Any, **options: Any) -> None:
        """Plan, say what would change, and do it unless this is a dry run."""
        article, by = article_numbered(options["article"]), person_named(options["by"])
        try:
            asked = ask_reimport(article, self.file(options), by=by)
        except LoadError as error:
            raise CommandError(f"{options['path']}: {error.sentence} [{error.code}]") from error
        except Refused as refusal:
            if refusal.code != "same":
                raise CommandError(refusal.sentence) from refusal
            self.stdout.write(refusal.sentence)
            return
        rows = self.plan(asked)
        if options["dry_run"] or not has_something(rows):
            self.stdout.write("Nothing was changed.")
            return
        self.take_over(asked, by)

    def plan(self, asked: Reimport) -> list[Row]:
        """Make the plan here and print it."""
        job = run_job(Job.objects.get(reimport=asked), STEPS)
        asked.refresh_from_db()
        if asked.rows is None:
            raise CommandError(f"The plan could not be made: {job.problem}")
        rows = as_rows(asked.rows)
        positions = dict(Pair.objects.filter(article=asked.article).values_list("pk", "position"))
        for row in rows:
            if row.kind not in QUIET or row.moved:
                where = ",".join(str(positions[pin[0]]) for pin in row.pins) or "+"
                taken = ", ".join(f"{name}{'' if wanted else ' (left)'}" for name, wanted in row.offers.items())
                self.stdout.write(f"{where}\t{row.kind}{' moved' if row.moved else ''}\t{taken}\t{row.source[:60]}")
        quiet = sum(row.kind in QUIET and not row.moved for row in rows)
        self.stdout.write(f"{len(rows) - quiet} rows change, {quiet} stay as they are.")
        return rows

    def take_over(self, asked: Reimport, by: Person) -> None:
        """Do what the plan proposes."""
        try:
            result = reimport(asked.pk, by=by)
        except Refused as refusal:
            raise CommandError(refusal.sentence) from refusal
        recheck_later(asked.article)
        batch = result.batch.pk if result.batch else None
        self.stdout.write(f"Taken over as act {batch}: {len(result.skipped)} left as they were.")

    def file(self, options: dict[str, Any]) -> FileToLoad:
        """The files as bytes."""
        path, target = options["path"], options["target_path"]
        try:
            return FileToLoad(
                content=path.read_bytes(),
                name=path.name,
                target=target.read_bytes() if target else None,
                target_name=target.name if target else "",
                encoding=options["encoding"],
            )
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
