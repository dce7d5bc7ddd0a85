"""What the review screen counts. States are kept numbers; the rest is counted no further than a page can use."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from reviews.models import Article, Finding, Pair
from reviews.review.states import State

AT_MOST = 2000


@dataclass(frozen=True)
class ToHandOver:
    """Drafts that can be submitted (a text and no open error), those that an open error holds, those without a text, and
    lines proposed to be left out; `more` says that not all were counted.
    """

    drafts: int
    held: int
    empty: int
    proposed: int
    more: bool


def to_hand_over(article: Article) -> ToHandOver:
    """What a translator can submit and an approver can leave out at once."""
    errors = Finding.objects.filter(pair=OuterRef("pk"), severity="error", dismissed=False)
    drafts = Pair.objects.filter(article=article, state=State.DRAFT.value).annotate(wrong=Exists(errors))
    some = drafts.order_by("position")[:AT_MOST]
    alone = ~Q(proposed_exclusion="")
    found = some.aggregate(
        n=Count("pk"),
        drafts=Count("pk", filter=Q(wrong=False) & ~Q(target="")),
        held=Count("pk", filter=Q(wrong=True)),
        empty=Count("pk", filter=Q(wrong=False, target="")),
        proposed=Count("pk", filter=alone),
    )
    return ToHandOver(found["drafts"], found["held"], found["empty"], found["proposed"], found["n"] == AT_MOST)
