"""Who is at an article: whoever listened in the last moments, at this process or, through Redis, at any of a team's."""

import logging
import time

from django.conf import settings
from redis import Redis, RedisError

logger = logging.getLogger(__name__)
HERE_SECONDS = 40.0
LEAVING_SECONDS = 8.0
PREFIX = "duikan:here:"


class Here:
    """People by article, each until a time. Without Redis, or while it is away, this process knows its own people."""

    def __init__(self) -> None:
        self.own: dict[int, dict[tuple[int, str], float]] = {}

    def mark(self, article: int, person: int, name: str, seconds: float = HERE_SECONDS) -> None:
        """`person` is at the article now, and for some `seconds`."""
        until = time.time() + seconds
        self.own.setdefault(article, {})[(person, name)] = until
        if redis := shared():
            try:
                redis.zadd(f"{PREFIX}{article}", {f"{person}\t{name}": until})
                redis.expire(f"{PREFIX}{article}", int(HERE_SECONDS) * 2)
            except RedisError as error:
                logger.warning("who is here could not be shared: %s", error)

    def leave(self, article: int, person: int, name: str) -> None:
        """`person` closed the page: gone in a moment, if they do not come back from another tab."""
        self.mark(article, person, name, LEAVING_SECONDS)

    def people(self, article: int) -> list[tuple[int, str]]:
        """Those at the article, in a steady order."""
        now = time.time()
        own = {who: until for who, until in self.own.pop(article, {}).items() if until > now}
        if own:
            self.own[article] = own
        found = set(own)
        if redis := shared():
            try:
                for member in redis.zrangebyscore(f"{PREFIX}{article}", now, "+inf"):
                    person, _tab, name = str(member).partition("\t")
                    found.add((int(person), name))
            except RedisError as error:
                logger.warning("who is here could not be read: %s", error)
        return sorted(found)


_clients: dict[str, Redis] = {}
HERE = Here()


def shared() -> Redis | None:
    """The Redis of a team, with little patience: what it carries can be missed."""
    url = settings.REDIS_URL
    if not url:
        return None
    if url not in _clients:
        _clients[url] = Redis.from_url(url, decode_responses=True, socket_timeout=0.5, socket_connect_timeout=0.5)
    return _clients[url]
