"""Numbers with their recipe: edit effort between versions. Imports no Django."""

from reviews.measure.effort import Effort, Score, effort
from reviews.measure.progress import Day, Moves, daily
from reviews.measure.shares import shares
from reviews.measure.work import REVIEW_AN_HOUR, TRANSLATE_AN_HOUR, minutes, words

__all__ = [
    "REVIEW_AN_HOUR",
    "TRANSLATE_AN_HOUR",
    "Day",
    "Effort",
    "Moves",
    "Score",
    "daily",
    "effort",
    "minutes",
    "shares",
    "words",
]
