"""How many pairs of an article stand where: one statement for everything the review screen counts."""

from dataclasses import dataclass

from django.db.models import Count, Q

from reviews.models import Article, Pair
from reviews.review.states import State
from reviews.views.rows import UNSURE


@dataclass(frozen=True)
class Counts:
    """Numbers of pairs: by state, to be confirmed, and to be decided on at once."""

    by_state: dict[State, int]
    unconfirmed: int
    unsure: int
    without_twin: int
    drafts: int
    proposed: int


def counts_of(article: Article) -> Counts:
    """The numbers of `article`."""
    draft, alone = Q(state=State.DRAFT.value), ~Q(proposed_exclusion="")
    machine = Q(alignment=Pair.Alignment.PROPOSED)
    found = Pair.objects.filter(article=article).aggregate(
        **{state.value: Count("pk", filter=Q(state=state.value)) for state in State},
        n_unconfirmed=Count("pk", filter=machine),
        n_unsure=Count("pk", filter=machine & ~alone & Q(confidence__lt=UNSURE)),
        n_without_twin=Count("pk", filter=machine & alone),
        n_drafts=Count("pk", filter=draft & ~alone & ~Q(target="")),
        n_proposed=Count("pk", filter=draft & alone),
    )
    return Counts(
        by_state={state: found[state.value] for state in State},
        unconfirmed=found["n_unconfirmed"],
        unsure=found["n_unsure"],
        without_twin=found["n_without_twin"],
        drafts=found["n_drafts"],
        proposed=found["n_proposed"],
    )
