"""Merge two accounts of one person: `manage.py merge_accounts KEPT MERGED --by NAME --reason WORDS [--dry-run]`."""

from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.models import HistoricalPair, Pair, Person
from reviews.review.actions.merge_accounts import merge_accounts, what_it_costs
from reviews.review.refusals import Refused
from reviews.review.states import State


class Command(BaseCommand):
    """Prints a line for every pair that comes to another state."""

    help = (
        "Merge two accounts of one person. The second one is closed; approvals of texts that the same person wrote count "
        "no longer. This cannot be taken back."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which accounts, who says so, and why."""
        parser.add_argument("kept", help="user name of the account that stays")
        parser.add_argument("merged", help="user name of the account that is closed")
        parser.add_argument("--by", required=True, help="user name of a lead of all their projects, or of a superuser")
        parser.add_argument("--reason", required=True, help="how it is known that both are one person")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what would change, or do it and say what changed."""
        kept, merged, by = (self.person(options[name]) for name in ("kept", "merged", "by"))
        costs = what_it_costs(kept, merged)
        if options["dry_run"]:
            self.tell(costs)
            self.stdout.write("Nothing was changed.")
            return
        try:
            made = merge_accounts(kept, merged, by=by, reason=options["reason"])
        except Refused as refusal:
            raise CommandError(refusal.sentence) from refusal
        changed = set(HistoricalPair.objects.filter(batch__in=made.batches.all()).values_list("id", flat=True))
        self.tell([(pair, state) for pair, state in costs if pair.pk in changed])
        self.stdout.write(f"{merged.username} is {kept.username} from now on.")

    def tell(self, found: Iterable[tuple[Pair, State]]) -> None:
        """One line a pair: where it stands, and what it comes to."""
        for pair, new in found:
            where = f"{pair.article.project.slug} {pair.article_id}:{pair.position}"
            self.stdout.write(f"{where} {pair.state} -> {new.value}")

    def person(self, name: str) -> Person:
        """The person of that user name."""
        found = Person.objects.filter(username=name).first()
        if found is None:
            raise CommandError(f"There is no person called {name}.")
        return found
