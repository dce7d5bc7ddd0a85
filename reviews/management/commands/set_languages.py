"""Put the languages of an article right: `manage.py set_languages ARTICLE SOURCE TARGET [--turned] --by NAME --reason WORDS`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.jobs import run_job
from reviews.management.naming import article_numbered, person_named
from reviews.models import Job, Pair
from reviews.pipeline import STEPS, change_languages
from reviews.review.refusals import Refused
from reviews.review.states import State


class Command(BaseCommand):
    """Does what the page of an article's languages does."""

    help = "Say which languages an article is in and, with --turned, that its other side is the original."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which article, which languages, and who."""
        parser.add_argument("article", type=int, help="number of the article")
        parser.add_argument("source_lang", help="language of the original, such as en or zh-Hant-TW")
        parser.add_argument("target_lang", help="language of the translation")
        parser.add_argument("--turned", action="store_true", help="what was taken for the translation is the original")
        parser.add_argument("--by", required=True, help="user name of the lead who says so")
        parser.add_argument("--reason", required=True, help="why")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what it is about; set the languages unless this is a dry run."""
        article, by = article_numbered(options["article"]), person_named(options["by"])
        langs = options["source_lang"], options["target_lang"]
        pairs = Pair.objects.filter(article=article)
        approved = pairs.filter(state=State.APPROVED.value).count()
        self.stdout.write(f"{article.source_lang} → {article.target_lang}: {pairs.count()} pairs, {approved} approved.")
        if options["dry_run"]:
            self.stdout.write("Nothing was changed.")
            return
        try:
            done = change_languages(article, *langs, by=by, reason=options["reason"], turned=options["turned"])
        except Refused as refusal:
            raise CommandError(refusal.sentence) from refusal
        if isinstance(done, Job) and (job := run_job(done, STEPS)).state == Job.State.FAILED:
            raise CommandError(job.problem)
        self.stdout.write(f"{' → '.join(langs)} now; a job checks the article anew.")
