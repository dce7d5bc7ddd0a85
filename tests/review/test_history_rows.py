"""Our history rows are those that django-simple-history would write."""

from datetime import timedelta

from django.db import transaction

from reviews.models import Batch, HistoricalPair, Pair
from reviews.review.chain import FORM, FORMS, PAIR, canonical
from reviews.review.history_rows import remember
from tests.desk import Desk


def row_values(row: HistoricalPair) -> dict[str, object]:
    skipped = {"history_id", "history_date"}
    return {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.attname not in skipped}


def test_the_rows_equal_those_of_the_library(desk: Desk) -> None:
    with transaction.atomic():  # these rows are not sealed: they are taken back
        batch = Batch.objects.create(article=desk.article, verb="edit", person=desk.chen)
        pairs = list(Pair.objects.order_by("pk"))
        remember([pair.pk for pair in pairs], by=desk.chen, verb="edit", reason="於 reads better", batch=batch)
        ours = list(HistoricalPair.objects.order_by("-history_id")[:3])[::-1]
        Pair.history.bulk_history_create(
            pairs,
            update=True,
            default_user=desk.chen,
            default_change_reason="於 reads better",
            custom_historical_attrs={"verb": "edit", "batch": batch},
        )
        theirs = list(HistoricalPair.objects.order_by("-history_id")[:3])[::-1]
        assert [row_values(row) for row in ours] == [row_values(row) for row in theirs]
        assert all(
            abs(a.history_date - b.history_date) < timedelta(minutes=1) for a, b in zip(ours, theirs, strict=True)
        )
        transaction.set_rollback(True)


def test_what_is_sealed_of_a_row_is_what_will_be_read_of_it(desk: Desk) -> None:
    with transaction.atomic():
        keys = [pair.pk for pair in Pair.objects.order_by("-pk")]
        told = remember(keys, by=desk.chen, verb="edit", reason="於 reads better", link=7)
        stored = HistoricalPair.objects.filter(link=7).order_by("history_id").values_list(*FORMS[FORM][PAIR])
        assert len(told) == 3
        assert [canonical(row) for row in told] == [canonical(row) for row in stored]
        transaction.set_rollback(True)


def test_the_first_row_says_that_the_pair_was_made(desk: Desk) -> None:
    assert set(Pair.history.values_list("history_type", "verb", "history_user__display_name")) == {("+", "load", "Mei")}
