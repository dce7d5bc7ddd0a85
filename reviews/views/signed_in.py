"""What every page behind the sign-in shares: who asks, and that nothing of it is kept in caches."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from reviews.models import Person

View = Callable[..., HttpResponse]


def signed_in(view: View) -> View:
    """Only for people who are signed in; answers are private and never stored."""
    guarded = login_required(cache_control(private=True, no_store=True)(view))

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return guarded(request, *args, **kwargs)

    return answer


def person_of(request: HttpRequest) -> Person:
    """The person who asks."""
    return cast(Person, request.user)
