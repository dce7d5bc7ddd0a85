"""The order in which the pairs of an article stand. It is no part of a pair's history."""

from collections.abc import Container, Sequence

from django.db.models import F

from reviews.models import Article, Pair, Unchecked


def order_of(article: Article) -> list[int]:
    """The keys of the article's pairs as they stand."""
    return list(Pair.objects.filter(article=article).order_by("position").values_list("pk", flat=True))


def merged_order(now: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """`now` in the order of `wanted`; what `wanted` does not know stays behind what it stands behind."""
    places = {pk: n for n, pk in enumerate(wanted)}
    known = sorted((pk for pk in now if pk in places), key=places.__getitem__)
    return put_in(known, {pk for pk in now if pk not in places}, now)


def put_in(standing: Sequence[int], coming: Container[int], where: Sequence[int]) -> list[int]:
    """`standing`, and each of `coming` behind what it stands behind in `where`."""
    followers: dict[int | None, list[int]] = {}
    leader, here = None, set(standing)
    for pk in where:
        if pk in here:
            leader = pk
        elif pk in coming:
            followers.setdefault(leader, []).append(pk)
    return [*followers.get(None, []), *(one for pk in standing for one in (pk, *followers.get(pk, [])))]


def as_left(now: Sequence[int], before: Sequence[int], left: Sequence[int]) -> bool:
    """Whether the pairs that stood both `before` an act and after it stand as it `left` them, as far as they are there."""
    common = set(before).intersection(left, now)
    return [pk for pk in now if pk in common] == [pk for pk in left if pk in common]


def taken_back(now: Sequence[int], before: Sequence[int], left: Sequence[int]) -> list[int]:
    """The order once an act is taken back, which found the pairs in the order `before` and `left` them in another.

    Where the order was changed since, it stays; what the act had taken out stands behind what it stood behind.
    """
    back = set(before).difference(left)
    stayed = [pk for pk in now if pk not in back]
    if as_left(stayed, before, left) and not as_left(before, before, left):
        return merged_order(now, before)
    return put_in(stayed, back.intersection(now), before)


def arrange(article: Article, keys: Sequence[int]) -> None:
    """Number the article's pairs in this order. Through negative numbers: positions are unique.

    Where others than those that were changed now change places, the whole article is to be checked anew.
    """
    at = dict(Pair.objects.filter(article=article).values_list("pk", "position"))
    changed = set(Unchecked.objects.filter(article=article).values_list("pair", flat=True))
    standing = [pk for pk in keys if pk not in changed]
    if standing != sorted(standing, key=at.__getitem__):
        Unchecked.objects.create(article=article)
    moving = [Pair(pk=pk, position=n) for n, pk in enumerate(keys, 1) if at[pk] != n]
    Pair.objects.filter(article=article, pk__in=[pair.pk for pair in moving]).update(position=-F("position"))
    Pair.objects.bulk_update(moving, ["position"], batch_size=500)


def after_all(article: Article) -> int:
    """A position behind all that was ever given."""
    last = Pair.everything.filter(article=article).order_by("-position").values_list("position", flat=True).first()
    return (last or 0) + 1
