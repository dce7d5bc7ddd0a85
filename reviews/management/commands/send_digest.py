"""Send the daily digest: `manage.py send_digest`, once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from reviews.pipeline.digest import send_digests


class Command(BaseCommand):
    """What was changed in people's texts since their last digest, and why."""

    help = "Send everyone who wants one a digest of what was changed in their texts, and why."

    def handle(self, *args: Any, **options: Any) -> None:
        """Send them."""
        self.stdout.write(f"Digests sent: {send_digests()}")
