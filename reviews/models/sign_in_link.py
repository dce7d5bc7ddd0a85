"""One-time links that sign the first visitor in."""

from django.db import models

from reviews.models.person import Person


class SignInLink(models.Model):
    """A link that signs `person` in once. Only the digest of its token is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.person} {self.expires_at}"
