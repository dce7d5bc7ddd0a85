"""Somebody who listens: what they had already, and so what is to be told them next."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reviews.live.news import Change, News


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `id` is the act that it reaches up to, where it reports acts."""

    name: str
    data: dict[str, Any] = field(default_factory=dict)
    id: int | None = None

    def __str__(self) -> str:
        head = f"id: {self.id}\n" if self.id is not None else ""
        return f"{head}event: {self.name}\ndata: {json.dumps(self.data, ensure_ascii=False)}\n\n"


@dataclass(eq=False)
class Listener:
    """`cursor` is the last act told, `shown` what was last said about people and jobs; `gone` ends it."""

    article: int
    person: int
    name: str
    cursor: int
    shown: dict[str, Any] | None = None
    gone: bool = False

    def events(self, news: News, here: Iterable[tuple[int, str]], touched: Iterable[int] = ()) -> list[Event]:
        """What to tell now, in order: acts first, then who is there. Never the same act twice."""
        if self.person not in news.members:
            self.gone = True
            return [Event("gone")]
        found = self.acts(news)
        if touched := sorted(set(touched)):
            found.append(Event("touched", {"pairs": touched}))
        now = {
            "here": [{"id": pk, "name": name} for pk, name in here],
            "typing": news.typing,
            "jobs": news.jobs,
            "looked": news.looked,
        }
        if now != self.shown:
            self.shown = now
            found.append(Event("now", now))
        return found

    def acts(self, news: News) -> list[Event]:
        """One event for what was done since the last; where too much was done for that, the advice to look anew."""
        if news.last <= self.cursor:
            return []
        missed = news.since > self.cursor
        fresh = [one for one in news.changes if one.link > self.cursor]
        self.cursor = max([news.last, *(one.link for one in fresh)])
        if missed:
            return [Event("reset", {}, self.cursor)]
        # An act on another article of the project moves the cursor along as well, and says nothing here.
        return [Event("changes", told(fresh), self.cursor)]


def told(changes: list[Change]) -> dict[str, Any]:
    """The changes, the last one of each pair."""
    last = {
        one.pair: {"pair": one.pair, "version": one.version, "person": one.person, "name": one.name} for one in changes
    }
    return {"changes": list(last.values()), "shape": any(one.shape for one in changes)}
