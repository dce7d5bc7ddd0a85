"""Take a review copy out, or hand one in: `manage.py review_copy ARTICLE out PATH`, `… in PATH --by NAME [--dry-run]`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.export.people import WAYS
from reviews.load import LoadError
from reviews.management.naming import article_numbered, person_named
from reviews.models import Article, Person
from reviews.pipeline import ask_return
from reviews.pipeline.export import put_whole
from reviews.pipeline.review_copy import BASES, review_copy_of
from reviews.pipeline.written import tell_exported
from reviews.review.actions.take_return import take_return
from reviews.review.refusals import Refused
from reviews.review.return_plan import CLOSED, as_rows


class Command(BaseCommand):
    """The Word document that is changed and commented on elsewhere, and comes back as suggestions and threads."""

    help = "Write a review copy for Word, or take in what one brings back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which article, which way, which file."""
        parser.add_argument("article", type=int, help="number of the article")
        parser.add_argument("way", choices=["out", "in"])
        parser.add_argument("path", type=Path)
        parser.add_argument("--base", choices=sorted(BASES), default="approved", help="what changes are marked since")
        parser.add_argument("--people", choices=list(WAYS), default="full", help="how people are named in it")
        parser.add_argument("--by", help="user name of the person who hands it in")
        parser.add_argument("--dry-run", action="store_true", help="only say what it would bring")

    def handle(self, *args: Any, **options: Any) -> None:
        """Out or in."""
        article, path = article_numbered(options["article"]), options["path"]
        try:
            if options["way"] == "out":
                data = review_copy_of(article, options["base"], options["people"])
                put_whole(lambda file: file.write(data), path)
                tell_exported(article, "review_copy", by=None)
            else:
                self.take_in(article, path, person_named(options["by"]), dry=options["dry_run"])
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except LoadError as error:
            raise CommandError(f"{path}: {error.sentence} [{error.code}]") from error
        except Refused as refusal:
            raise CommandError(refusal.sentence) from refusal

    def take_in(self, article: Article, path: Path, by: Person, *, dry: bool) -> None:
        """Print the plan, and take in what it proposes unless this is a dry run."""
        copy = ask_return(article, path.read_bytes(), path.name, by=by)
        rows = as_rows(copy.rows)
        for row in rows:
            told = f"{len(row.changes)} changes, {len(row.comments)} comments, {len(row.resolved)} resolved"
            left = " (left)" if row.kind in CLOSED or not row.proposed else ""
            self.stdout.write(f"{row.n}\t{row.kind}{left}\t{told}\t{row.came[:60]}")
        if missing := copy.notes["missing"]:
            self.stdout.write(f"Missing rows: {', '.join(map(str, missing))}")
        if dry or not rows:
            self.stdout.write("Nothing was written.")
            return
        result = take_return(copy.pk, by=by)
        done = f"{result.suggestions} suggestions, {result.comments} comments, {result.resolved} threads resolved"
        self.stdout.write(f"{done}; {len(result.skipped)} left.")
