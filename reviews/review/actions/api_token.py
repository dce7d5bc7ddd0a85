"""Tokens for programs: give one to oneself, revoke one of one's own."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from reviews.models import ApiToken, Person, Project
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.tokens import beginning_of, digest_of, new_secret, password_of
from reviews.text.characters import forbidden_character, one_line
from reviews.text.translatable import gettext_noop

DAYS = (7, 30, 90, 365)
LONGEST_LABEL, MOST = 80, 50


@transaction.atomic
def give_token(
    *, by: Person, label: str, scope: str, days: int, project: Project | None = None
) -> tuple[ApiToken, str]:
    """A new token of `by`, and its secret, which is kept nowhere.

    Raises:
        Forbidden: `by` is no member of `project`.
        Refused: no label or one too long, an unknown scope or time, or too many tokens.
    """
    label = one_line(label)
    if project is not None:
        permit_role(project, by, Role.VIEWER)
    if not label or len(label) > LONGEST_LABEL or forbidden_character(label):
        raise Refused("label", gettext_noop("Say in a few words what the token is for."))
    if scope not in ApiToken.Scope.values or days not in DAYS:
        raise Refused("unknown", gettext_noop("Choose what the token may do, and how long it holds."))
    now = timezone.now()
    if ApiToken.objects.filter(person=by, revoked_at=None, expires_at__gt=now).count() >= MOST:
        raise Refused("many", gettext_noop("You have {most} tokens: revoke one that is not needed."), most=MOST)
    secret = new_secret()
    kept = {"beginning": beginning_of(secret), "digest": digest_of(secret), "password": password_of(by)}
    said = {"label": label, "scope": scope, "project": project, "expires_at": now + timedelta(days=days)}
    return ApiToken.objects.create(person=by, **kept, **said), secret


def revoke_token(token: ApiToken, *, by: Person) -> None:
    """End a token at once.

    Raises:
        Refused: it is somebody else's.
    """
    if token.person_id != by.pk:
        raise Refused("person", gettext_noop("A token is revoked by whoever made it."))
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=timezone.now())
