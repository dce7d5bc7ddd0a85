"""One-time sign-in links: only the digest of the token is kept, each works once, for a day."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from reviews.models import Person, SignInLink

GOOD_FOR = timedelta(hours=24)


def make_link(person: Person, given_by: Person | None = None) -> str:
    """A new token that signs `person` in once; earlier unused ones of that person end. One that is given out is kept on record."""
    token, now = secrets.token_urlsafe(32), timezone.now()
    said = {"given_by": given_by, "given_at": now} if given_by else {}
    with transaction.atomic():
        end_links(person)
        SignInLink.objects.create(person=person, digest=digest(token), expires_at=now + GOOD_FOR, **said)
    return token


def end_links(person: Person) -> None:
    """Let no link that was made so far sign `person` in."""
    now = timezone.now()
    SignInLink.objects.filter(person=person, used_at=None, expires_at__gt=now).update(expires_at=now)


def fresh_links(token: str) -> "QuerySet[SignInLink]":
    """The link of `token` while it can still be used."""
    return SignInLink.objects.filter(
        digest=digest(token), used_at=None, expires_at__gt=timezone.now(), person__is_active=True
    )


def looked_at(token: str) -> SignInLink | None:
    """The link of `token` while it can still be used; it stays as it is."""
    return fresh_links(token).select_related("person").first()


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
