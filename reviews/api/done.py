"""What follows from an act on a pair, as after one on a page: checks, mail, the screens of others; and the pair as it is then."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from reviews.api.pair_shapes import whole
from reviews.api.reached import pair_reached
from reviews.live.hints import hint
from reviews.models import Pair
from reviews.pipeline import mail_later, recheck_later


def follow(before: Pair, now: list[Pair]) -> None:
    """Have jobs do what follows. `now` are the pairs that stand where `before` stood."""
    if any((one.pk, one.version) != (before.pk, before.version) for one in now):
        recheck_later(before.article)
    mail_later()
    hint(before.article_id, [one.pk for one in now])


def done_to(request: HttpRequest, response: HttpResponse, before: Pair, now: Pair) -> dict[str, Any]:
    """The pair, told anew."""
    follow(before, [now])
    return whole(pair_reached(request, now.pk), response)
