"""List the addresses of the REST API: `manage.py list_routes`, with --markdown for docs/api.md, --openapi for its description."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.urls import get_resolver


class Command(BaseCommand):
    """Needs no database."""

    help = "List the addresses of the REST API."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """In which form."""
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--markdown", action="store_true")
        form.add_argument("--openapi", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print."""
        from reviews.api.document import addresses, markdown
        from reviews.api.routes import described

        get_resolver().url_patterns  # noqa: B018  the converters of the pages are those of the API

        if options["markdown"]:
            self.stdout.write(markdown(), ending="")
        elif options["openapi"]:
            self.stdout.write(json.dumps(described(), ensure_ascii=False, indent=2))
        else:
            self.stdout.write(
                "\n".join(f"{method:7} {address or '/':70} {summary}" for method, address, summary in addresses())
            )
