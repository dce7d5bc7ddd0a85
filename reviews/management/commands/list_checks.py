"""List the checks: `manage.py list_checks`, with --json for programs and --markdown for docs/checks.md."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from reviews.check import rules
from reviews.check.document import markdown


class Command(BaseCommand):
    """Needs no database."""

    help = "List the checks."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """In which form."""
        parser.add_argument("--json", action="store_true")
        parser.add_argument("--markdown", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print."""
        if options["markdown"]:
            self.stdout.write(markdown(), ending="")
            return
        for rule in rules().values():
            first = rule.doc.split("\n", 1)[0]
            if options["json"]:
                known = {"rule": rule.name, "title": rule.title, "severity": rule.severity, "scope": rule.scope}
                self.stdout.write(json.dumps({**known, "version": rule.version, "about": first}, ensure_ascii=False))
            else:
                self.stdout.write(f"{rule.name:20} {rule.severity:8} {first}")
