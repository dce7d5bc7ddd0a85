"""Live updates of the review screen: server-sent events, or the same by asking now and then."""

from collections.abc import AsyncIterator

from asgiref.sync import sync_to_async
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from reviews.live.here import HERE
from reviews.live.listener import Listener
from reviews.live.news import news_of
from reviews.live.watch import watch_here
from reviews.models import Article, Person
from reviews.views.numbers import whole

AGAIN_SECONDS = 60


@require_safe
async def live(request: HttpRequest, article_id: int) -> HttpResponseBase:
    """What happens to the article after act `since` (or Last-Event-ID): a stream, or one answer for `?poll`.

    404 for whoever is no member; 503 where too many listen: they ask now and then instead.
    """
    listener = await sync_to_async(admitted)(await request.auser(), article_id, since_of(request))
    if listener is None:
        raise Http404
    if "poll" in request.GET:
        return private(JsonResponse(await sync_to_async(answer)(listener)))
    watch = watch_here()
    if not watch.has_room(listener.person):
        full = HttpResponse(status=503)
        full["Retry-After"] = str(AGAIN_SECONDS)
        return private(full)
    response = StreamingHttpResponse(lines(listener), content_type="text/event-stream")
    response["X-Accel-Buffering"] = "no"
    return private(response)


def since_of(request: HttpRequest) -> int | None:
    """The last act that the page knows of."""
    return whole(request.headers.get("Last-Event-ID", "") or request.GET.get("since", ""))


def admitted(person: Person | AnonymousUser, article_id: int, since: int | None) -> Listener | None:
    """A listener, where the person may see the article; who does not say since when hears what comes from now on."""
    if not isinstance(person, Person) or not Article.objects.of(person).filter(pk=article_id).exists():
        return None
    if since is None:
        since = news_of({article_id: 2**53}, [])[article_id].last
    if not connection.in_atomic_block:
        connection.close()  # a stream may last for minutes, and needs none
    return Listener(article_id, person.pk, str(person), since)


def answer(listener: Listener) -> dict[str, object]:
    """Everything at once, for whoever asks now and then."""
    HERE.mark(listener.article, listener.person, listener.name)
    news = news_of({listener.article: listener.cursor}, [listener.person])[listener.article]
    events = [[one.name, one.data] for one in listener.events(news, HERE.people(listener.article))]
    return {"last": listener.cursor, "events": events}


async def lines(listener: Listener) -> AsyncIterator[str]:
    """The stream; a page that lost it asks again after two seconds."""
    yield "retry: 2000\n\n"
    async for event in watch_here().stream(listener):
        yield str(event)


def private(response: HttpResponseBase) -> HttpResponseBase:
    """Nothing of it is kept anywhere."""
    response["Cache-Control"] = "private, no-store"
    return response
