"""Export a glossary: `manage.py export_glossary PATH`; the format follows from the name, .csv or .tbx."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.export.terms import term_formats, write_terms
from reviews.management.naming import project_named
from reviews.models import GlossaryTerm


class Command(BaseCommand):
    """Writes the terms of one pair of languages."""

    help = "Export a project's glossary."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What, to where."""
        parser.add_argument("path", type=Path)
        parser.add_argument("--project", help="slug of the project (not needed where there is one project only)")
        parser.add_argument("--source-lang", default="en")
        parser.add_argument("--target-lang", default="zh-Hant-TW")

    def handle(self, *args: Any, **options: Any) -> None:
        """Export."""
        project, path = project_named(options["project"]), options["path"]
        extension, source, target = path.suffix.lstrip(".").lower(), options["source_lang"], options["target_lang"]
        if extension not in term_formats():
            raise CommandError(f"{path}: a glossary is written as {' or '.join(sorted(term_formats()))}.")
        rows = GlossaryTerm.objects.filter(project=project, source_lang=source, target_lang=target)
        try:
            path.write_bytes(write_terms(extension, [row.term for row in rows], source, target))
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        self.stdout.write(f"{len(rows)} terms written to {path}")
