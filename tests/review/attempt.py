"""What Mei has at hand when she tries to get her own text approved."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields

from django.db import transaction
from django.test import Client
from django.urls import reverse

from reviews.models import Batch, Pair, Person
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.set_policy import Policy, set_policy
from reviews.review.picked import Picked
from reviews.review.refusals import Conflict, Refused
from tests.desk import Desk

MINE = "潮汐磨坊立在河口。"
OTHER = "潮汐磨坊站在河口。"


@dataclass
class Attempt:
    """Mei at work on the first pair of a desk where she leads; `second` is another account of hers."""

    desk: Desk
    second: Person

    def now(self, position: int = 1) -> Pair:
        return self.desk.pair(position)

    def try_(self, act: Callable[[], object]) -> None:
        with suppress(Refused, Conflict, Pair.DoesNotExist), transaction.atomic():
            act()

    def do(self, verb: Callable[..., object], position: int = 1, *, by: Person | None = None, **more: object) -> None:
        """A verb on the pair as it is now."""
        person = by or self.desk.mei
        self.try_(lambda: verb(self.now(position).pk, by=person, version=self.now(position).version, **more))

    def approve_all(self) -> None:
        """By every way there is: one by one, with both accounts, and all at once."""
        for person in (self.desk.mei, self.second):
            for pair in Pair.objects.all():
                self.try_(lambda pair=pair, person=person: approve(pair.pk, by=person, version=pair.version))  # type: ignore[misc]
            chosen = Picked(dict(Pair.objects.values_list("pk", "version")))
            self.try_(lambda person=person, chosen=chosen: approve_many(self.desk.article, chosen, by=person))  # type: ignore[misc]

    def post(self, name: str, key: int, **data: object) -> None:
        client = Client()
        client.force_login(self.desk.mei, backend="django.contrib.auth.backends.ModelBackend")
        client.post(reverse(name, args=[key]), {"version": str(self.now().version), **data})

    def policy(self, **policy: object) -> None:
        said = {"reason": "So", **policy}
        asked = Policy(**{one.name: said.pop(one.name) for one in fields(Policy) if one.name in said})  # type: ignore[arg-type]
        self.try_(lambda: set_policy(self.desk.project, asked, by=self.desk.mei, **said))  # type: ignore[arg-type]
        self.desk.article.refresh_from_db()

    def last_batch(self) -> int:
        return Batch.objects.latest("pk").pk
