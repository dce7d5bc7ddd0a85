"""An approval: a record about exact text."""

from django.db import models

from reviews.models.batch import Batch
from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.review.states import Role


class Approval(models.Model):
    """`reviewer`, in `role`, approved the texts with these hashes. Never changed; it can only be withdrawn.

    `seen` is false where a batch approved a row that had not been on the person's screen. `inherited` ones came with
    the text from a pair that was joined or split: they count once somebody has confirmed the new boundary. `link` and
    `withdrawn_link` are the numbers of the chain's links that seal the record and its withdrawal.
    """

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="approvals")
    version = models.PositiveIntegerField()
    source_hash = models.CharField(max_length=64)
    target_hash = models.CharField(max_length=64)
    exclusion = models.CharField(max_length=24, blank=True)
    reviewer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="approvals")
    role = models.CharField(max_length=12)
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")
    seen = models.BooleanField(default=True)
    inherited = models.BooleanField(default=False)
    link = models.PositiveIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    withdrawn_link = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.reviewer} · {self.pair} v{self.version}"

    @property
    def in_role(self) -> str:
        """The name of the role (not yet translated)."""
        return Role(self.role).label
