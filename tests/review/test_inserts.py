"""Rows inserted by a statement of our own are those that Django would insert."""

from reviews.models import ChainLink, LedgerRecord, Tally
from reviews.review.actions.edit import edit
from reviews.review.chain import hash_of
from reviews.review.inserts import AT_ONCE, insert
from tests.desk import Desk


def test_a_link_is_read_back_as_it_was_made(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="磨坊立在河口。")
    link = ChainLink.objects.filter(project=desk.project).latest("n")
    assert link.hash == hash_of(link, ChainLink.objects.get(project=desk.project, n=link.n - 1).hash)
    assert len(bytes(link.leaves)) == 16 * link.rows


def test_a_row_that_is_there_already_takes_the_new_values(desk: Desk) -> None:
    again = "ON CONFLICT (pair_id) DO UPDATE SET texts = EXCLUDED.texts, content = EXCLUDED.content"
    for n in (1, 2):
        insert([LedgerRecord(pair=desk.pair(1), texts=f"t{n}", content={"書": [n, None]})], again)
    assert LedgerRecord.objects.values_list("texts", "content").get() == ("t2", {"書": [2, None]})


def test_many_rows_are_more_statements_and_each_tells_what_it_was_asked(desk: Desk) -> None:
    rows = [Tally(article=desk.article, state="draft", n=n) for n in range(AT_ONCE + 1)]
    assert insert(rows, "RETURNING n") == [(n,) for n in range(AT_ONCE + 1)]
    assert insert([]) == []
    Tally.objects.filter(pk__in=Tally.objects.order_by("-pk")[: AT_ONCE + 1]).delete()
