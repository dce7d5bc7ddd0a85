"""A review copy that came back from Word: the file, and what it would bring."""

from django.db import models

from reviews.models.article import Article
from reviews.models.job import UNDER_WAY, Job
from reviews.models.person import Person


class ReturnedCopy(models.Model):
    """A review copy of `article` that `person` handed in. What it brought is set once it was taken in, and kept when that was
    taken back.

    `rows` is the plan, bound to the versions of the pairs at that moment (reviews/review/return_plan.py); None until `job`, where
    there is one, has made it. `taking` is the job that takes it in, where that is much. `notes` tell what is amiss with the file,
    and what it brought or why it was refused. `digest` is of the bytes. `left` says how much stayed when it was taken back, since
    somebody had answered or decided by then.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="returned_copies")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    digest = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    job = models.OneToOneField(Job, null=True, on_delete=models.SET_NULL, related_name="returned_copy")
    taking = models.OneToOneField(Job, null=True, on_delete=models.SET_NULL, related_name="taken_copy")
    rows = models.JSONField(default=list, null=True)
    notes = models.JSONField(default=dict)
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    left = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.name} → {self.article_id}"

    @property
    def under_way(self) -> bool:
        """Whether a job is taking it in."""
        return self.taken_at is None and self.taking is not None and self.taking.state in UNDER_WAY
