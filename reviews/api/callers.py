"""Who asks: the token in the header `Authorization: Bearer`, and nothing else, no cookie and no parameter of an address."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Q
from django.http import HttpRequest

from reviews.models import ApiToken, Person
from reviews.problems import A_WHILE, Problem
from reviews.review.tokens import mark_used, token_of
from reviews.sign_in_limits import FROM_AN_ADDRESS, address_of
from reviews.text.translatable import gettext_noop

READS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Caller:
    """A token that holds, and the person in whose name it acts."""

    token: ApiToken

    @property
    def person(self) -> Person:
        """Whose token it is."""
        return self.token.person

    def sees(self, project: str = "") -> Q:
        """What this caller may see, of rows whose project is found by the path `project`."""
        path = f"{project}__" if project else ""
        seen = Q(**{f"{path}memberships__person": self.token.person_id})
        return seen & Q(**{project or "pk": self.token.project_id}) if self.token.project_id else seen


def caller_of(request: HttpRequest) -> Caller:
    """Who asks, if their token holds and is for what they want.

    Raises:
        Problem: 401, 403, or 429 to whoever comes with too many wrong tokens.
    """
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise Problem(401, "token.missing", gettext_noop("Send a token: “Authorization: Bearer duikan_…”."))
    token = token_of(secret.strip())
    if token is None:
        raise refused(request)
    if request.method not in READS and token.scope != ApiToken.Scope.WRITE:
        raise Problem(403, "token.scope", gettext_noop("This token only reads."))
    mark_used(token)
    return Caller(token)


def refused(request: HttpRequest) -> Problem:
    """Why a token that does not hold is none; it is not said whether it ever did. So many wrong ones as sign_in_limits lets pass may
    come from one address in a while; one that holds always may.
    """
    key = f"wrong-tokens-{address_of(request)}"
    tried = cache.get(key, 0) + 1
    cache.set(key, tried, A_WHILE)
    if tried > FROM_AN_ADDRESS:
        return Problem(429, "token.too_many", gettext_noop("Too many wrong tokens came from here: wait a minute."))
    return Problem(401, "token.invalid", gettext_noop("This token was revoked, has run out, or never was."))
