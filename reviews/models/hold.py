"""What keeps others from a pair: a lead's lock, and the lease of somebody who is typing; and who has seen a text."""

from django.db import models
from django.utils import timezone

from reviews.models.pair import Pair
from reviews.models.person import Person


class Lock(models.Model):
    """A lead keeps the pair as it is, with a reason, until a time. Locking and unlocking are in the pair's history."""

    pair = models.OneToOneField(Pair, on_delete=models.CASCADE, related_name="lock")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    until = models.DateTimeField()
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.reason

    @staticmethod
    def on(pair_id: int) -> "Lock | None":
        """The lock that holds now."""
        return Lock.objects.filter(pair=pair_id, until__gt=timezone.now()).first()


class Lease(models.Model):
    """Somebody is typing. It warns others; what guards a text is its version."""

    pair = models.OneToOneField(Pair, on_delete=models.CASCADE, related_name="lease")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    until = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.person)

    @staticmethod
    def of_another(pair_id: int, person: Person) -> "Lease | None":
        """The lease that somebody other than `person` holds now."""
        held = Lease.objects.select_related("person").filter(pair=pair_id, until__gt=timezone.now())
        return held.exclude(person=person).first()


class Seen(models.Model):
    """Somebody handed in the very text that stands there: no new version, but they have seen it."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="seen_by")
    version = models.PositiveIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pair", "version", "person"], name="seen_once")]

    def __str__(self) -> str:
        return f"{self.person} · v{self.version}"
