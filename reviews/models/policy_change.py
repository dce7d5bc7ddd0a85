"""The policies that a project has had."""

from django.db import models

from reviews.models.person import Person
from reviews.models.project import Project
from reviews.review.states import SELF_APPROVAL


class PolicyChange(models.Model):
    """A lead chose a policy. What was open stays under the one it was submitted under, unless `open_too`."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="policy_changes")
    approvals_required = models.PositiveSmallIntegerField()
    self_approval = models.CharField(max_length=8, choices=SELF_APPROVAL)
    boundary_holds = models.BooleanField(default=False)
    restored_asks = models.BooleanField(default=False)
    warnings_hold = models.BooleanField(default=False)
    open_too = models.BooleanField(default=False)
    reason = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.approvals_required} · {self.self_approval}"
