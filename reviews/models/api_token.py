"""Tokens with which programs come to the REST API in a person's name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.person import Person
from reviews.models.project import Project


class ApiToken(models.Model):
    """A program that knows the token acts as `person`, in `project` alone where one is named. Only the digest of the token is kept,
    and `beginning`, by which people know which is which.

    `password` is a digest of the password that `person` had when it was made: another one ends it, by whatever way it came. The
    record of a token that was revoked or has run out stays.
    """

    class Scope(models.TextChoices):
        READ = "read", _("Read only")
        WRITE = "write", _("Read and write")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tokens")
    label = models.CharField(max_length=80)
    beginning = models.CharField(max_length=16)
    digest = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=5, choices=Scope, default=Scope.READ)
    project = models.ForeignKey(Project, null=True, on_delete=models.CASCADE, related_name="tokens")
    password = models.CharField(max_length=64)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.beginning}… {self.label}"
