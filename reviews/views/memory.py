"""What the review screen keeps for a person: keys of their own, saved views, and when they were last here."""

import json
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reviews.models import Article, Person, ScreenSetting, Visit
from reviews.review.composed import Composed
from reviews.review.states import Role
from reviews.text.characters import forbidden_character
from reviews.views.commands import COMMANDS, open_to
from reviews.views.export import article_for
from reviews.views.signed_in import person_of, signed_in
from reviews.views.window import query_of

VISIT = timedelta(minutes=30)
LONGEST_KEY = 12
MOST_VIEWS = 30


def keys_of(setting: ScreenSetting, role: Role | None) -> dict[str, object]:
    """The commands that `role` has a use for, with what a person changed about their keys, and the saved views."""
    return {"commands": open_to(role), "setting": setting, "own_keys": json.dumps(setting.keys)}


@require_POST
@signed_in
def keep_keys(request: HttpRequest) -> HttpResponse:
    """Keep this person's keys: {"keys": {command: key}, "letters_off": bool}."""
    try:
        given = json.loads(request.POST.get("keys", "{}"))
    except (ValueError, RecursionError):
        return HttpResponse(_("The keys could not be read."), status=422)
    if not isinstance(given, dict) or not all(map(is_key, given.values())):
        return HttpResponse(_("The keys could not be read."), status=422)
    known = {command.name: given[command.name] for command in COMMANDS if command.name in given}
    ScreenSetting.objects.update_or_create(
        person=person_of(request), defaults={"keys": known, "letters_off": request.POST.get("letters_off") == "1"}
    )
    return HttpResponse(status=204)


def is_key(given: object) -> bool:
    """Whether it may be the name of a key."""
    return isinstance(given, str) and len(given) <= LONGEST_KEY and not forbidden_character(given)


@require_POST
@signed_in
def keep_view(request: HttpRequest) -> HttpResponse:
    """Save a filter under a name; an empty filter forgets the name. Answers with all that are saved."""
    setting, _made = ScreenSetting.objects.get_or_create(person=person_of(request))
    name, query = request.POST.get("name", "").strip()[:60], str(query_of(request.POST))
    views = {key: value for key, value in setting.views.items() if key != name}
    if name and query:
        views[name] = query
    setting.views = dict(list(views.items())[-MOST_VIEWS:])
    setting.save(update_fields=["views"])
    return JsonResponse(setting.views)


@require_POST
@signed_in
def here(request: HttpRequest, article_id: int) -> HttpResponse:
    """This person is at the article. A pause of half an hour ends a visit."""
    article, now = article_for(request, article_id), timezone.now()
    visit, made = Visit.objects.get_or_create(article=article, person=person_of(request), defaults={"at": now})
    if not made:
        if now - visit.at > VISIT:
            visit.before = visit.at
        visit.at = now
        visit.save(update_fields=["at", "before"])
    return HttpResponse(status=204)


VISITS = Composed(lambda article, person: Visit.objects.filter(article=article, person=person))


def last_visit(article: Article, person: Person) -> datetime | None:
    """When this person's visit before this one ended; None at the first."""
    visit: Visit | None = VISITS.first(article.pk, person.pk)
    if visit is None:
        return None
    return visit.before if timezone.now() - visit.at <= VISIT else visit.at
