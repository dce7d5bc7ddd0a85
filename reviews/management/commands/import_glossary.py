"""Import a glossary: `manage.py import_glossary FILE`, with --dry-run to see what it would do."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.load import LoadError
from reviews.load.decode import ENCODINGS
from reviews.load.terms import Languages
from reviews.management.naming import project_named
from reviews.pipeline import recheck_project
from reviews.pipeline.reading import read_term_rows
from reviews.review.actions.import_terms import import_terms
from reviews.review.glossary_plan import Becomes, Plan, plan_of

BECOMES = {
    Becomes.INSTEAD: "is the rendering from now on",
    Becomes.ALLOWED: "is also allowed",
    Becomes.SENSE: "is a term of its own",
}


class Command(BaseCommand):
    """Says of every faulty row what is wrong with it, and of every second rendering of a term what it becomes."""

    help = "Import terms from a CSV, TSV, XLSX or TBX file into a project's glossary."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What, into where."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--project", help="slug of the project (not needed where there is one project only)")
        parser.add_argument("--source-lang", default="en")
        parser.add_argument("--target-lang", default="zh-Hant-TW")
        parser.add_argument("--encoding", choices=sorted(ENCODINGS), help="of a CSV or TSV file, where it is not UTF-8")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done and write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import; the articles are looked at again by a worker."""
        project, path = project_named(options["project"]), options["file"]
        languages = Languages(options["source_lang"], options["target_lang"])
        try:
            rows = read_term_rows(path.read_bytes(), path.name, languages, options["encoding"])
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except LoadError as error:
            place = "".join(f" ({name} {value})" for name, value in error.location.items())
            raise CommandError(f"{path}: {error.sentence}{place} [{error.code}]") from error
        if options["dry_run"]:
            self.tell(plan_of(project, languages, rows), path)
            return
        plan, _taken = import_terms(project, languages, rows, by=None, name=path.name)
        if plan.new or plan.changed:
            recheck_project(project)
        self.tell(plan, path)

    def tell(self, plan: Plan, path: Path) -> None:
        """The counts, every faulty row, and what became of second renderings: a command does what is proposed."""
        for one in plan.seconds:
            has = f"“{one.row.told.source}” has “{one.there.target}”"
            self.stderr.write(f"{path}:{one.row.n}: {has}: “{one.row.told.target}” {BECOMES[one.proposed]}.")
        for row in plan.faulty:
            if row.fault:
                self.stderr.write(f"{path}:{row.n}: {row.fault.sentence}")
        taken = f"{len(plan.new)} new, {len(plan.changed)} changed"
        alone = f", {len(plan.alone)} without a term in both languages" if plan.alone else ""
        self.stdout.write(f"{taken}, {len(plan.same)} the same, {len(plan.faulty)} faulty{alone}")
