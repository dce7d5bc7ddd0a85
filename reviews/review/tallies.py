"""Keeping the number of pairs by state: whoever changes pairs says which, and the difference is written down."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db.models import Count, Sum

from reviews.models import Article, Pair, Tally
from reviews.review.history_rows import in_lots
from reviews.review.states import State

Numbers = Counter[tuple[int, str]]
MERGED_AT = 40


@contextmanager
def tallied(pks: Iterable[int]) -> Iterator[None]:
    """Note what the block, in a transaction, does to the numbers through the pairs `pks`."""
    rows = list(pks)
    before = numbers_of(rows)
    yield
    add(numbers_of(rows), before)


def numbers_of(pks: Iterable[int]) -> Numbers:
    """Live pairs among `pks` by article and state."""
    found: Numbers = Counter()
    for some in in_lots(pks):
        counted = Pair.objects.filter(pk__in=some).values_list("article_id", "state").annotate(n=Count("pk")).order_by()
        found.update({(article, state): n for article, state, n in counted})
    return found


def add(after: Numbers, before: Numbers | None = None) -> None:
    """Write down the difference between two counts of the same pairs."""
    change = Counter(after)
    change.subtract(before or {})
    rows = [Tally(article_id=article, state=state, n=n) for (article, state), n in sorted(change.items()) if n]
    if rows:
        Tally.objects.bulk_create(rows)
        for article_id in {row.article_id for row in rows}:
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


def tally_of(article: Article) -> dict[State, int]:
    """The number of pairs of `article` in each state, from a few rows however long the article is."""
    found = dict(Tally.objects.filter(article=article).values_list("state").annotate(n=Sum("n")).order_by())
    return {state: found.get(state.value, 0) for state in State}
