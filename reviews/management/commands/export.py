"""Export the approved text: `manage.py export ARTICLE --format F --output PATH`."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.export import PdfUnavailable, exporters, write
from reviews.export.lane import CONVERSIONS
from reviews.export.people import WAYS
from reviews.models import Article
from reviews.pipeline.edition import edition_of
from reviews.pipeline.export import to_file
from reviews.pipeline.written import tell_exported


class Command(BaseCommand):
    """Writes what is approved and says what is left out."""

    help = "Export the approved text of an article."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which article, how, where to."""
        parser.add_argument("article", help="number or title of the article")
        parser.add_argument("--format", required=True, choices=sorted(exporters()))
        parser.add_argument("--output", required=True, help="a path, or - for standard output")
        parser.add_argument("--lane", default="", choices=["", *CONVERSIONS], help="add a derived variant of Chinese")
        parser.add_argument("--people", default="full", choices=list(WAYS), help="how people are named")
        parser.add_argument(
            "--earlier", action="store_true", help="where a pair is being re-checked, its last approved text"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Export."""
        article = self.article(options["article"])
        said = {name: options[name] for name in ("lane", "people", "earlier")}
        edition = edition_of(article, by=None, **said)
        try:
            if options["output"] == "-":
                write(edition, options["format"], sys.stdout.buffer)
            else:
                self.to_path(edition, options["format"], Path(options["output"]))
        except PdfUnavailable as error:
            raise CommandError(error.sentence) from error
        tell_exported(article, options["format"], by=None)
        left = ", ".join(f"{state} {n}" for state, n in edition.counts.items()) or "nothing"
        self.stderr.write(f"{len(edition.pairs)} pairs exported; left out: {left}.")

    def to_path(self, edition: Any, name: str, path: Path) -> None:
        """Write to a path, or say why not."""
        try:
            to_file(edition, name, path)
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error

    def article(self, wanted: str) -> Article:
        """The ready article with this number or title."""
        ready = Article.objects.filter(stage=Article.Stage.READY).select_related("project")
        found = ready.filter(pk=int(wanted)) if wanted.isdecimal() else ready.filter(title=wanted)
        if len(found) != 1:
            known = "\n".join(f"  {article.pk}  {article.title}" for article in ready[:50]) or "  none"
            raise CommandError(f"There is no single ready article {wanted!r}. Articles:\n{known}")
        return found[0]
