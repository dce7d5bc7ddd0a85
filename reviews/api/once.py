"""Idempotency-Key: a request that a program sends once more, because it heard no answer, is not done once more."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from reviews.api.reached import caller, person
from reviews.models import KeptAnswer
from reviews.problems import Problem
from reviews.text.translatable import gettext_noop

KEPT = timedelta(days=1)
LONGEST = 255
HEADERS = ("ETag", "Location", "Content-Type")
Act = Callable[[], HttpResponse]


def once(request: HttpRequest, act: Act) -> HttpResponse:
    """The answer of `act`; where the request carries a key that came before, the answer of then.

    Raises:
        Problem: the key came with another request, or is none.
    """
    key = request.headers.get("Idempotency-Key")
    if key is None or request.method != "POST":
        return act()
    if not 0 < len(key) <= LONGEST:
        place = {"header": "Idempotency-Key"}
        raise Problem(400, "idempotency.key", gettext_noop("A key has 1 to {limit} characters."), place, limit=LONGEST)
    # Another token of the same person may not go as far.
    own = f"{caller(request).token.pk} {key}"
    whose = {"person": person(request), "key": hashlib.sha256(own.encode()).hexdigest()}
    asked = digest_of(request)
    if (
        request.content_type == "multipart/form-data"
    ):  # loading reads the file before it writes, and the same file is one article
        return again(KeptAnswer.objects.filter(**whose).first(), asked) or kept(whose, asked, act())
    with transaction.atomic():
        row, new = KeptAnswer.objects.get_or_create(**whose, defaults={"asked": asked})
        if not new and (answer := again(row, asked)):
            return answer
        answer = act()
        if answer.status_code >= 400:
            transaction.set_rollback(True)
            return answer
        return kept(whose, asked, answer)


def again(row: KeptAnswer | None, asked: str) -> HttpResponse | None:
    """The answer that was given before, if there is one."""
    if row is None or row.at < timezone.now() - KEPT:
        return None
    if row.asked != asked:
        raise Problem(409, "idempotency.reused", gettext_noop("This key came with another request before."))
    answer = HttpResponse(row.body, status=row.status, headers=row.headers)
    answer["Idempotency-Replayed"] = "true"
    return answer


def kept(whose: dict[str, Any], asked: str, answer: HttpResponse) -> HttpResponse:
    """The answer, which is kept if it tells of something done; those of former days go."""
    if answer.status_code < 400:
        KeptAnswer.objects.filter(at__lt=timezone.now() - KEPT).delete()
        said = {name: answer[name] for name in HEADERS if name in answer}
        told = {"asked": asked, "status": answer.status_code, "headers": said, "body": answer.content.decode()}
        KeptAnswer.objects.update_or_create(**whose, defaults=told)
    return answer


def digest_of(request: HttpRequest) -> str:
    """What tells one request from another: where it went and what it brought."""
    digest = hashlib.sha256(f"{request.method} {request.path_info} {request.headers.get('If-Match', '')}\n".encode())
    if request.content_type == "multipart/form-data":
        for name, files in sorted(request.FILES.lists()):
            file = files[-1]
            digest.update(f"{name} {hashlib.sha256(file.read()).hexdigest()}\n".encode())
            file.seek(0)
        digest.update(json.dumps(sorted(request.POST.items())).encode())
    else:
        digest.update(request.body)
    return digest.hexdigest()
