"""Keeping the number of pairs by state: whoever changes pairs says which, and the difference is written down."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Count, Sum

from reviews.models import Pair, Tally
from reviews.review.inserts import insert
from reviews.review.keys import among
from reviews.review.states import State

Numbers = Counter[tuple[int, str]]
MERGED_AT = 40
ROWS = "RETURNING article_id, (SELECT COUNT(*) FROM reviews_tally t WHERE t.article_id = reviews_tally.article_id)"


def numbers_of(pks: Iterable[int]) -> Numbers:
    """Live pairs among `pks`, as they are in the database, by article and state."""
    rows = Pair.objects.filter(pk__in=among(pks)).values_list("article_id", "state").annotate(n=Count("pk")).order_by()
    return Counter({(article, state): n for article, state, n in rows})


def numbers_in(pairs: Iterable[Pair]) -> Numbers:
    """Live pairs among `pairs`, as they are in memory, by article and state."""
    return Counter((pair.article_id, pair.state) for pair in pairs if not pair.retired)


def add(after: Numbers, before: Numbers | None = None) -> None:
    """Write down the difference between two counts of the same pairs, in the transaction that changed them."""
    change = Counter(after)
    change.subtract(before or {})
    rows = [Tally(article_id=article, state=state, n=n) for (article, state), n in sorted(change.items()) if n]
    for article_id in sorted({article for article, there in insert(rows, ROWS) if there >= MERGED_AT}):
        merge(article_id)


def merge(article_id: int) -> None:
    """Make few rows of many. Rows that another transaction holds are left to it, so nothing is counted twice."""
    rows = list(Tally.objects.select_for_update(skip_locked=True).filter(article=article_id))
    if len(rows) > MERGED_AT:
        sums: Counter[str] = Counter()
        for row in rows:
            sums[row.state] += row.n
        Tally.objects.filter(pk__in=[row.pk for row in rows]).delete()
        Tally.objects.bulk_create(Tally(article_id=article_id, state=s, n=n) for s, n in sorted(sums.items()) if n)


def tallies_of(articles: Sequence[int]) -> dict[int, dict[State, int]]:
    """The number of pairs in each state of each of `articles`, by their keys; from a few rows however long an article is."""
    numbers = {key: dict.fromkeys(State, 0) for key in articles}
    rows = Tally.objects.filter(article__in=articles).values_list("article", "state").annotate(n=Sum("n")).order_by()
    for key, state, n in rows:
        numbers[key][State(state)] = n
    return numbers
