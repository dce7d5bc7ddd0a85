"""One-time sign-in links: only the digest of the token is kept, each works once, for a day."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from reviews.models import Person, SignInLink

GOOD_FOR = timedelta(hours=24)


def make_link(person: Person) -> str:
    """A new token that signs `person` in once; earlier unused ones of that person end."""
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        SignInLink.objects.filter(person=person, used_at=None).delete()
        SignInLink.objects.create(person=person, digest=digest(token), expires_at=timezone.now() + GOOD_FOR)
    return token


def fresh_links(token: str) -> "QuerySet[SignInLink]":
    """The link of `token` while it can still be used."""
    return SignInLink.objects.filter(
        digest=digest(token), used_at=None, expires_at__gt=timezone.now(), person__is_active=True
    )


def invited_by(token: str) -> Person | None:
    """The person whom `token` would sign in; the link stays as it is."""
    link = fresh_links(token).select_related("person").first()
    return link.person if link else None


def use_link(token: str) -> Person | None:
    """The person whom `token` signs in; None if it is unknown, used or too old. It is used up by this call."""
    fresh = fresh_links(token)
    with transaction.atomic():
        link = fresh.select_for_update(of=("self",)).select_related("person").first()
        if link is None or not fresh.filter(pk=link.pk).update(used_at=timezone.now()):
            return None
        return link.person


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
