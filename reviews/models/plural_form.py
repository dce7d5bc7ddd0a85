"""Which form of a message with plural forms a pair is."""

from django.db import models

from reviews.models.pair import Pair


class PluralForm(models.Model):
    """`pair` came as form `n` of the `of` that the message in line `message` of a PO file has: of one, what stands with its plural.

    `singular` and `plural` are its two keys, `rule` says how the file chooses a form. It is written into PO files again.
    """

    pair = models.OneToOneField(Pair, primary_key=True, on_delete=models.CASCADE, related_name="+")
    message = models.PositiveIntegerField()
    singular = models.TextField()
    plural = models.TextField()
    n = models.PositiveSmallIntegerField()
    of = models.PositiveSmallIntegerField()
    rule = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.pair_id} · {self.n} / {self.of}"
