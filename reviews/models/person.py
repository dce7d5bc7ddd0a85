"""A person who signs in."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Person(AbstractUser):
    """Someone at the desk. What they may do is said by their memberships, project by project.

    Accounts that were merged, and those with the same e-mail address, are one person to the two-person rule.
    """

    class Mail(models.TextChoices):
        AT_ONCE = "at_once", _("At once, and a daily digest")
        DAILY = "daily", _("A daily digest")
        NEVER = "never", _("Never")

    display_name = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=16, blank=True)
    mail = models.CharField(max_length=8, choices=Mail, default=Mail.DAILY)
    digest_at = models.DateTimeField(null=True)
    is_demo = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")

    class Meta(AbstractUser.Meta):
        indexes = [models.Index(Lower("email"), name="persons_by_mail")]

    def __str__(self) -> str:
        return self.display_name or self.username
