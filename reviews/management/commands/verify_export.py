"""Says whether a file holds what was exported of an article: `manage.py verify_export ARTICLE FILE`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.export.edition import day
from reviews.load import LoadError
from reviews.management.naming import article_numbered
from reviews.models import Article
from reviews.pipeline.edition import edition_from
from reviews.pipeline.verify_file import Verified, verified

SHOWN = 60


class Command(BaseCommand):
    """Texts are compared, not bytes: a file may have been through other programs."""

    help = (
        "Reads a file that was exported, in any format but PDF, and compares its texts with what was approved and exported. "
        "Prints the snapshot that it holds, the hash that stands in each of its files, and who approved it. Exit status 1 "
        "where a text was altered, left out or put elsewhere since, or became another kind of block in a Markdown document."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which article, which file."""
        parser.add_argument("article", type=int, help="number of the article")
        parser.add_argument("path", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Compare and tell."""
        article, path = article_numbered(options["article"]), options["path"]
        found = self.compare(article, path)
        if found is None:
            raise CommandError(f"Nothing was exported of article {article.pk} yet.")
        for texts, what in ((found.altered, "not as approved"), (found.missing, "approved, but not in the file")):
            for source, target in texts:
                self.stderr.write(f"{what}: {short(source)} | {short(target)}")
        for text, shape, old in found.reshaped:
            self.stderr.write(f"{shape}, exported as {old}: {short(text)}")
        self.tell(found)
        if not found.as_exported:
            raise CommandError("The file is not as it was exported.", returncode=1)

    def compare(self, article: Article, path: Path) -> Verified | None:
        """The file beside its snapshot, or why it cannot be read."""
        try:
            return verified(article, path.read_bytes(), path.name)
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except LoadError as error:
            raise CommandError(f"{path}: {error.sentence} [{error.code}]") from error

    def tell(self, found: Verified) -> None:
        """The snapshot, its hash, what agrees with it, and who approved it."""
        if not found.sound:
            self.stderr.write("The snapshot itself is not as it was kept.")
        if not found.in_order:
            self.stderr.write("The pairs stand in another order.")
        edition = edition_from(found.snapshot, found.snapshot.article)
        self.stdout.write(f"snapshot {edition.snapshot}, {day(edition.at)}, sha256 {edition.digest}")
        same = found.n - len(found.altered)
        self.stdout.write(f"{same} of {len(edition.pairs)} pairs as approved; {edition.policy}")
        names = {approval.whose for pair in edition.pairs for approval in pair.approvals}
        self.stdout.write(f"approved by {', '.join(sorted(names)) or 'nobody'}")


def short(text: str) -> str:
    """The beginning of a text, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
