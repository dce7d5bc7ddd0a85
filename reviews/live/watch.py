"""The watch of a process: one look a second at the database for all who listen there, however many they are.

A listener costs a socket and an idle thread, no database connection. Their number is bounded, and so is the time
that one may listen without asking again.
"""

import asyncio
import contextlib
import json
import logging
import random
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import close_old_connections, connection
from redis import RedisError
from redis.asyncio import Redis as AsyncRedis

from reviews.live.here import HERE
from reviews.live.hints import CHANNEL, ears
from reviews.live.listener import Event, Listener
from reviews.live.news import news_of

logger = logging.getLogger(__name__)
LOOK_SECONDS = 1.0
BEAT_SECONDS = 15.0
STREAM_SECONDS = 120.0
AGAIN_SECONDS = 3.0
MOST_LISTENERS = 300
MOST_OF_ONE = 4
BEHIND = 100


class Watch:
    """Who listens at this process, and the task that looks for them; it runs only while somebody listens."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.listeners: dict[Listener, asyncio.Queue[Event]] = {}
        self.touched: dict[int, set[int]] = defaultdict(set)
        self.woken = asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []
        self.thread = ThreadPoolExecutor(1, "live")
        self.marked = 0.0
        self.ended = False

    def end(self) -> None:
        """The process ends: the streams end first, so that nothing has to be cut off."""
        self.ended = True
        for queue in self.listeners.values():
            queue.put_nowait(Event("beat"))

    def has_room(self, person: int) -> bool:
        """Whether one more may listen here."""
        own = sum(one.person == person for one in self.listeners)
        return len(self.listeners) < MOST_LISTENERS and own < MOST_OF_ONE

    async def stream(self, listener: Listener) -> AsyncIterator[Event]:
        """The events for `listener`, with a beat where there are none, until the time is over; the last one is "again"."""
        queue = self.join(listener)
        end = self.loop.time() + STREAM_SECONDS * random.uniform(0.8, 1.2)
        try:
            while not self.ended and self.loop.time() < end and not (listener.gone and queue.empty()):
                try:
                    yield await asyncio.wait_for(queue.get(), BEAT_SECONDS)
                except TimeoutError:
                    yield Event("beat")
            if not self.ended:
                yield Event("again")
                await asyncio.sleep(AGAIN_SECONDS)  # the page opens the next stream before it closes this one
        finally:
            self.leave(listener)

    def join(self, listener: Listener) -> "asyncio.Queue[Event]":
        """From now on `listener` is looked for."""
        queue: asyncio.Queue[Event] = asyncio.Queue()
        self.listeners[listener] = queue
        self.marked = 0.0
        if not self.tasks:
            ears.add(self.hear)
            self.tasks = [self.loop.create_task(self.run())]
            if settings.REDIS_URL:
                self.tasks.append(self.loop.create_task(self.subscribe()))
        self.woken.set()
        return queue

    def leave(self, listener: Listener) -> None:
        """`listener` is gone; the last one ends the watch."""
        self.listeners.pop(listener, None)
        who = (listener.article, listener.person, listener.name)
        if not any((one.article, one.person, one.name) == who for one in self.listeners):
            self.thread.submit(HERE.leave, *who)
        self.woken.set()
        if not self.listeners:
            ears.discard(self.hear)
            for task in self.tasks:
                task.cancel()
            self.tasks = []

    def hear(self, article: int, pairs: list[int]) -> None:
        """A hint, from any thread."""
        self.loop.call_soon_threadsafe(self.note, article, pairs)

    def note(self, article: int, pairs: list[int]) -> None:
        """Look soon, and have the rows of `pairs` looked at."""
        if any(one.article == article for one in self.listeners):
            self.touched[article].update(pairs)
            self.woken.set()

    async def run(self) -> None:
        """Look once a second, and at once where something is said to have happened."""
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.woken.wait(), LOOK_SECONDS)
            self.woken.clear()
            touched, self.touched = self.touched, defaultdict(set)
            told = await self.loop.run_in_executor(self.thread, self.look, list(self.listeners), touched)
            for listener, events in told.items():
                self.hand(listener, events)

    def hand(self, listener: Listener, events: list[Event]) -> None:
        """Queue the events; whoever does not fetch them is sent away and may ask again from where they were."""
        queue = self.listeners.get(listener)
        if queue is None:
            return
        for event in events:
            queue.put_nowait(event)
        if queue.qsize() > BEHIND:
            listener.gone = True

    def look(self, listeners: list[Listener], touched: dict[int, set[int]]) -> dict[Listener, list[Event]]:
        """In the thread of the watch: read, and say what each is to be told. A database that is away is waited for."""
        now = time.monotonic()
        if now - self.marked > BEAT_SECONDS:
            self.marked = now
            for one in listeners:
                HERE.mark(one.article, one.person, one.name)
        since: dict[int, int] = {}
        for one in listeners:
            since[one.article] = min(one.cursor, since.get(one.article, one.cursor))
        try:
            close_old_connections()
            news = news_of(since, {one.person for one in listeners})
        except Exception as error:
            logger.warning("live updates wait for the database: %s", error)
            connection.close()
            return {}
        here = {article: HERE.people(article) for article in since}
        return {
            one: one.events(news[one.article], here[one.article], touched.get(one.article, ())) for one in listeners
        }

    async def subscribe(self) -> None:
        """Hear the hints of other processes; a Redis that is away is asked again."""
        while True:
            try:
                async with AsyncRedis.from_url(settings.REDIS_URL, decode_responses=True) as redis:
                    channel = redis.pubsub()
                    await channel.subscribe(CHANNEL)
                    async for message in channel.listen():
                        if message["type"] == "message":
                            self.note(*json.loads(message["data"]))
            except (RedisError, OSError, ValueError) as error:
                logger.warning("hints of other processes are not heard for now: %s", error)
                await asyncio.sleep(5)


_watches: "WeakKeyDictionary[asyncio.AbstractEventLoop, Watch]" = WeakKeyDictionary()


def watch_here() -> Watch:
    """The watch of the running event loop."""
    loop = asyncio.get_running_loop()
    if loop not in _watches:
        _watches[loop] = Watch()
    return _watches[loop]
