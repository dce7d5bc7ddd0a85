"""What a token of the API looks like, what is kept of it, and whose it is."""

import hashlib
import secrets
import string
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from reviews.models import ApiToken, Person

BEGINS = "duikan_"
"""By this, programs that look for secrets in public files know one."""
LETTERS, LENGTH, SHOWN = string.ascii_letters + string.digits, 40, 6
USED_STEP = timedelta(minutes=10)


def new_secret() -> str:
    """A token that nobody can guess: what is not shown of it has 202 bits."""
    return BEGINS + "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def beginning_of(secret: str) -> str:
    """What may be shown of it."""
    return secret[: len(BEGINS) + SHOWN]


def digest_of(secret: str) -> str:
    """What is kept of it. A slow hash is for passwords, which people choose."""
    return hashlib.sha256(secret.encode()).hexdigest()


def password_of(person: Person) -> str:
    """A digest that is another one as soon as the person's password is."""
    return hashlib.sha256(person.get_session_auth_hash().encode()).hexdigest()


def token_of(secret: str) -> ApiToken | None:
    """The token, with its person, if it holds now."""
    if not secret.startswith(BEGINS):
        return None
    kept = ApiToken.objects.filter(digest=digest_of(secret)).select_related("person", "project").first()
    return kept if kept and holds(kept) else None


def holds(token: ApiToken) -> bool:
    """Whether it was not revoked, has not run out, and whose it is may still sign in by the password of then."""
    running = token.revoked_at is None and token.expires_at > timezone.now() and token.person.is_active
    return running and constant_time_compare(token.password, password_of(token.person))


def mark_used(token: ApiToken) -> None:
    """Note when it was used last, to some minutes: where nothing can be written, what is stored is read all the same."""
    now = timezone.now()
    if token.used_at and now - token.used_at < USED_STEP:
        return
    try:
        with transaction.atomic():
            ApiToken.objects.filter(pk=token.pk).update(used_at=now)
    except DatabaseError:
        return
