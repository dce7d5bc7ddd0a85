"""Compile the interface's translations: `manage.py compile_translations`."""

from typing import Any

from django.core.management.base import BaseCommand

from reviews.translations import compile_translations


class Command(BaseCommand):
    """Needs no gettext tools on the machine."""

    help = "Compile the translations of the interface that changed."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Compile and name what was compiled."""
        for path in compile_translations():
            self.stdout.write(str(path))
