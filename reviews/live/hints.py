"""Hints: "look at this article". A lost one costs a second at most; nothing depends on them."""

import json
import logging
from collections.abc import Callable, Iterable

from django.db import transaction
from redis import RedisError

from reviews.live.here import shared

logger = logging.getLogger(__name__)
CHANNEL = "duikan:live"
Ear = Callable[[int, list[int]], None]
ears: set[Ear] = set()
"""The watches of this process."""


def hint(article: int, pairs: Iterable[int] = ()) -> None:
    """Once this transaction is committed, have everybody look at the article, and at the rows of `pairs`."""
    keys = sorted(set(pairs))
    transaction.on_commit(lambda: send(article, keys), robust=True)


def send(article: int, pairs: list[int]) -> None:
    """To every process where there is Redis, else within this one."""
    redis = shared()
    if redis is not None:
        try:
            redis.publish(CHANNEL, json.dumps([article, pairs]))
            return
        except RedisError as error:
            logger.warning("others look at article %s a little later: %s", article, error)
    for ear in list(ears):
        ear(article, pairs)
