"""What to look at before the alignment of an article is confirmed: its unsure pairs, and the lines left out, and why."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Left

from reviews.models import Article, Pair
from reviews.models.pair import UNSURE
from reviews.review.states import EXCLUSIONS
from reviews.views.counts import AT_MOST

SHOWN = 60
LETTERS = 160


@dataclass(frozen=True)
class LeftOut:
    """A line without a counterpart; one of the two texts is empty."""

    pk: int
    position: int
    reason: str
    source: str
    target: str


@dataclass(frozen=True)
class ToConfirm:
    """The number of `unsure` pairs, the first SHOWN of `n` lines left out, and how many are left out for each reason;
    `more` says that not all were counted.
    """

    unsure: int
    n: int
    lines: list[LeftOut]
    reasons: list[tuple[str, int]]
    more: bool


def to_confirm(article: Article) -> ToConfirm:
    """In one statement; AT_MOST of either kind are looked at."""
    proposed = Pair.objects.filter(article=article, alignment=Pair.Alignment.PROPOSED)
    unsure = proposed.filter(proposed_exclusion="", confidence__lt=UNSURE).order_by("confidence")[:AT_MOST]
    alone = proposed.exclude(proposed_exclusion="").order_by("position")[:AT_MOST]
    both = Pair.objects.filter(Q(pk__in=unsure.values("pk")) | Q(pk__in=alone.values("pk"))).order_by("position")
    texts = Left("source", LETTERS), Left("target", LETTERS)
    rows = both.values_list("pk", "position", "proposed_exclusion", *texts)
    left = [LeftOut(pk, position, EXCLUSIONS[why], *text) for pk, position, why, *text in rows if why]
    reasons = Counter(one.reason for one in left).most_common()
    n = len(rows) - len(left)
    return ToConfirm(n, len(left), left[:SHOWN], reasons, AT_MOST in (n, len(left)))
