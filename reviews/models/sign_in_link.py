"""One-time links that sign somebody in: the first visitor, whoever is invited, whoever forgot their password."""

from django.db import models

from reviews.models.person import Person


class SignInLink(models.Model):
    """A link that signs `person` in once. Only the digest of its token is kept. With one that a lead gave out, at `given_at`, a
    password is chosen.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    given_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.person} {self.expires_at}"
