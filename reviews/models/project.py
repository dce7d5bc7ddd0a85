"""A project: a group of people, their roles and the policy that their approvals follow."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reviews.models.person import Person
from reviews.review.states import SELF_APPROVAL, Role


class ProjectQuerySet(models.QuerySet["Project"]):
    """How projects are fetched."""

    def of(self, person: Any) -> "ProjectQuerySet":
        """The projects that `person` is a member of."""
        return self.filter(memberships__person=person)


class Project(models.Model):
    """Articles under one policy. `approvals_required` people other than the authors approve each pair.

    With `boundary_holds`, approvals outlive a change of nothing but boundaries without being confirmed; with
    `restored_asks`, those of a text that was brought back count once somebody has confirmed one. With `warnings_hold`, nothing is
    approved while a warning of the checks is open, as ever with errors.

    One act on chosen rows takes `batch_cap` of them at most. A text passes with no more than `mqm_limit` penalty points in
    1,000 of `mqm_unit`. `told_events` are the kinds of events that one of its webhooks is to be told of.
    """

    class MqmUnit(models.TextChoices):
        WORDS = "words", _("words of the original")
        CHARACTERS = "characters", _("characters of the translation")

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    approvals_required = models.PositiveSmallIntegerField(
        default=1, validators=[MinValueValidator(1), MaxValueValidator(2)]
    )
    self_approval = models.CharField(max_length=8, default="never", choices=SELF_APPROVAL)
    boundary_holds = models.BooleanField(default=False)
    restored_asks = models.BooleanField(default=False)
    warnings_hold = models.BooleanField(default=False)
    mqm_limit = models.PositiveSmallIntegerField(default=20)
    mqm_unit = models.CharField(max_length=10, choices=MqmUnit, default=MqmUnit.WORDS)
    batch_cap = models.PositiveIntegerField(default=200, validators=[MinValueValidator(1), MaxValueValidator(10_000)])
    protected_names = models.TextField(blank=True, help_text=_("Names that no lane may convert, one a line."))
    told_events = models.JSONField(default=list)
    people = models.ManyToManyField(Person, through="Membership", related_name="projects")

    objects = ProjectQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(approvals_required__range=(1, 2)), name="one_or_two_approvals"),
            models.CheckConstraint(
                condition=models.Q(self_approval__in=[code for code, _label in SELF_APPROVAL]),
                name="known_self_approval",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person's role in a project."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=[(role.value, role.label) for role in Role])

    history = HistoricalRecords()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "person"], name="one_role_a_person")]

    def __str__(self) -> str:
        return f"{self.person} · {self.role} · {self.project}"
