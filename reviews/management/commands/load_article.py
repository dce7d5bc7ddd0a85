"""Load an article, align it and check it: `manage.py load_article PATH [TARGET_PATH]`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.jobs import run_job
from reviews.load import LoadError
from reviews.management.naming import project_named
from reviews.models import Article, OffDesk, Person
from reviews.pipeline import STEPS, FileToLoad, load_file


class Command(BaseCommand):
    """Loads files from a script. The same file twice changes nothing."""

    help = "Load an article into a project, align it and check it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What may be said about the file."""
        parser.add_argument("path", type=Path, help="one bilingual file, a file of pairs, or the source file")
        parser.add_argument("target_path", type=Path, nargs="?", help="the translation, where it is a file of its own")
        parser.add_argument("--project", help="slug of the project (not needed where there is one project only)")
        parser.add_argument("--level", choices=Article.Level.values, default=Article.Level.SENTENCE.value)
        parser.add_argument("--source-lang", help="language of the original, such as en")
        parser.add_argument("--target-lang", help="language of the translation, such as zh-Hant-TW")
        parser.add_argument("--encoding", help="encoding of a file that is not UTF-8")
        parser.add_argument("--translator", help="user name of the translator, who then cannot approve the text")
        parser.add_argument("--background", action="store_true", help="leave aligning and checking to a running worker")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then work off the job here unless a worker should."""
        project = project_named(options["project"])
        translator = self.person(options["translator"])
        try:
            loading = load_file(self.file(options), project, by=None, translator=translator)
        except LoadError as error:
            place = "".join(f" ({name} {value})" for name, value in error.location.items())
            raise CommandError(f"{options['path']}: {error.sentence}{place} [{error.code}]") from error
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
        article = loading.article
        if not loading.new:
            self.stdout.write(f"Article {article.pk} holds this file already; nothing changed.")
            if off := OffDesk.objects.select_related("person").filter(article=article).first():
                self.stdout.write(f"{off.person} took it off the desk: {off.reason}. Its page brings it back.")
            return
        if not options["background"]:
            run_job(article.jobs.get(kind="load"), STEPS)
            article.refresh_from_db()
            if article.stage == Article.Stage.FAILED:
                raise CommandError(f"Article {article.pk}: {article.problem}")
        for doubt in article.doubts:
            self.stderr.write(doubt["message"].format(**doubt["values"]))
        self.stdout.write(f"Article {article.pk}: {article.title} ({article.stage}, {article.pairs.count()} pairs)")

    def file(self, options: dict[str, Any]) -> FileToLoad:
        """The files as bytes with what was said about them."""
        path, target = options["path"], options["target_path"]
        return FileToLoad(
            content=path.read_bytes(),
            name=path.name,
            target=target.read_bytes() if target else None,
            target_name=target.name if target else "",
            source_lang=options["source_lang"],
            target_lang=options["target_lang"],
            encoding=options["encoding"],
            level=options["level"],
        )

    def person(self, name: str | None) -> Person | None:
        """The person with this user name."""
        if name is None:
            return None
        try:
            return Person.objects.get(username=name)
        except Person.DoesNotExist as error:
            raise CommandError(f"There is no person with the user name {name!r}.") from error
