"""Where the text of a new pair came from."""

from typing import cast

from django.db import models

from reviews.models.batch import Batch
from reviews.models.pair import Pair
from reviews.text.segments import OTHER_SIDE, SIDES, Side


class Lineage(models.Model):
    """`child`'s text on `side` holds, as its piece `n`, that of `parent` from `start` to `end` (code points): of the same side,
    or where the sides were exchanged (`turned`) of the other one.
    """

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="lineage")
    child = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="parents")
    parent = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="children")
    side = models.CharField(max_length=6, choices=[(side, side) for side in SIDES])
    n = models.PositiveSmallIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    turned = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.parent_id} → {self.child_id}"

    @property
    def parent_side(self) -> Side:
        """The side of `parent` that the text stood on."""
        return OTHER_SIDE[self.side] if self.turned else cast(Side, self.side)
