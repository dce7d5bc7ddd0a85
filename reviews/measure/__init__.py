"""Numbers with their recipe: edit effort between versions. Imports no Django."""

from reviews.measure.agreement import alpha
from reviews.measure.effort import Effort, Score, effort
from reviews.measure.mqm import CATEGORIES, CODES, Scorecard, label, scorecard
from reviews.measure.mqm import SEVERITIES as MQM_SEVERITIES
from reviews.measure.progress import Day, Moves, daily
from reviews.measure.sampling import Estimate, Stratum, estimate, sample, wilson
from reviews.measure.shares import shares
from reviews.measure.work import REVIEW_AN_HOUR, TRANSLATE_AN_HOUR, minutes, words

__all__ = [
    "CATEGORIES",
    "CODES",
    "MQM_SEVERITIES",
    "REVIEW_AN_HOUR",
    "TRANSLATE_AN_HOUR",
    "Day",
    "Effort",
    "Estimate",
    "Moves",
    "Score",
    "Scorecard",
    "Stratum",
    "alpha",
    "daily",
    "effort",
    "estimate",
    "label",
    "minutes",
    "sample",
    "scorecard",
    "shares",
    "wilson",
    "words",
]
