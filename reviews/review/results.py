"""What an act on many pairs did."""

from dataclasses import dataclass, field

from reviews.models import Batch


@dataclass
class BatchResult:
    """The pairs that were changed, and why others were left as they were, by primary key."""

    batch: Batch | None = None
    changed: list[int] = field(default_factory=list)
    skipped: dict[int, str] = field(default_factory=dict)
