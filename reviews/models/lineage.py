"""Where the text of a new pair came from."""

from django.db import models

from reviews.models.batch import Batch
from reviews.models.pair import Pair
from reviews.text.segments import SIDES


class Lineage(models.Model):
    """`child`'s text on `side` holds, as its piece `n`, that of `parent` from `start` to `end` (code points)."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="lineage")
    child = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="children")
    side = models.CharField(max_length=6, choices=[(side, side) for side in SIDES])
    n = models.PositiveSmallIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.parent_id} → {self.child_id}"
