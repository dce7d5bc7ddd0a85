"""Numbers with their recipe: edit effort between versions. Imports no Django."""

from reviews.measure.effort import Effort, Score, effort

__all__ = ["Effort", "Score", "effort"]
