"""The order of an article, where an act that changed it is taken back."""

from reviews.models import Article, Batch
from reviews.review.batch_changes import standing_pairs
from reviews.review.order import arrange, as_left, merged_order, order_of, taken_back


def is_reordered(batch: Batch) -> bool:
    """Whether a later act, which stands, gave the article an order that is neither that which this one left nor that
    which it found.
    """
    stand, was, left = order_of(batch.article), batch.order, batch.order_left
    if as_left(stand, was, left) or as_left(stand, left, was):
        return False
    later = Batch.objects.filter(article=batch.article, reverts=None, pk__gt=batch.pk).exclude(order=[])
    return any(standing_pairs(one) for one in later)


def put_order_back(undoing: Batch) -> None:
    """The order of before the act, where it stands as the act left it; what it had taken out stands where it stood.

    Once nothing of it and of all later ones stands, the order is that of before the first of them.
    """
    batch, article = undoing.reverts, undoing.article
    if batch is None or not batch.order:
        return
    order = taken_back(order_of(article), batch.order, batch.order_left)
    if before := order_before_undone(article):
        order = merged_order(order, before)
    arrange(article, order)
    undoing.order_left = order_of(article)
    undoing.save(update_fields=["order_left"])


def order_before_undone(article: Article) -> list[int]:
    """The order before the first of the acts, up to the last, of which nothing stands any more."""
    before: list[int] = []
    for one in Batch.objects.filter(article=article, reverts=None).exclude(order=[]).order_by("-pk"):
        if standing_pairs(one):
            break
        before = one.order
    return before
