"""A person who signs in."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Person(AbstractUser):
    """Someone at the desk. What they may do is said by their memberships, project by project."""

    display_name = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=16, blank=True)
    is_demo = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.display_name or self.username
