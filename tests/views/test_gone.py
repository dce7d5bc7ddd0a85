"""An old link to a pair leads to what became of it."""

from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from reviews.models import Batch, Notice, Reimport
from reviews.review.actions.align import join_next, split, undo
from reviews.review.actions.comment import comment
from reviews.review.actions.reimport import reimport
from reviews.review.kin import heirs_of
from reviews.review.reimport_plan import Row, as_json
from tests.desk import Desk, make_desk
from tests.views.test_pages import HTMX, client_of


def test_a_notice_leads_to_the_pair_that_its_own_became_part_of(desk: Desk) -> None:
    comment(desk.pair(2).pk, by=desk.chen, text="@mei which corn?")
    old = Notice.objects.get().pair
    assert old
    [joined] = join_next(desk.pair(1).pk, by=desk.lin, version=1)
    client = client_of(desk.mei)
    assert "(joined or split since)" in client.get(reverse("notices")).content.decode()
    answer = client.get(reverse("pair", args=[old.pk]), follow=True)
    assert answer.redirect_chain[0][0].endswith(f"?pair={joined.pk}#p1")
    assert "its text stands in pair 1." in answer.content.decode()
    assert client.get(reverse("history", args=[old.pk])).status_code == 200


def test_a_pair_that_was_cut_leads_to_its_first_half_and_names_both(desk: Desk) -> None:
    old = desk.pair(1)
    halves = split(old.pk, by=desk.lin, version=1, source_at=8, target_at=4)
    assert heirs_of(old) == halves
    fragment = client_of(desk.mei).get(reverse("pair", args=[old.pk]), headers=HTMX)
    assert fragment["HX-Redirect"].endswith(f"?pair={halves[0].pk}#p1")
    page = client_of(desk.mei).get(reverse("pair", args=[old.pk]), follow=True).content.decode()
    assert "its text stands in pairs 1, 2." in page


def test_what_an_undone_join_had_made_leads_back(desk: Desk) -> None:
    first = desk.pair(1)
    [joined] = join_next(first.pk, by=desk.lin, version=1)
    undo(Batch.objects.get().pk, by=desk.lin)
    joined.refresh_from_db()
    assert heirs_of(joined)[0] == first
    assert heirs_of(first) == [desk.pair(1)]


def test_another_projects_pair_stays_hidden(desk: Desk) -> None:
    old = desk.pair(1)
    join_next(old.pk, by=desk.lin, version=1)
    stranger = make_desk("other").lin
    assert client_of(stranger).get(reverse("pair", args=[old.pk])).status_code == 404
    assert client_of(stranger).get(reverse("history", args=[old.pk])).status_code == 404


def test_a_pair_that_a_file_no_longer_held_leads_to_its_history(desk: Desk) -> None:
    old, others = desk.pair(2), [desk.pair(1), desk.pair(3)]
    rows = [Row(n, "unchanged", [[one.pk, one.version, one.state]]) for n, one in enumerate(others)]
    rows.append(Row(2, "gone", [[old.pk, old.version, old.state]], offers={"gone": True}))
    said = {"article": desk.article, "person": desk.lin, "name": "mill.txt", "content": b""}
    reimport(Reimport.objects.create(**said, rows=as_json(rows)).pk, by=desk.lin)
    client = client_of(desk.gu)
    page = client.get(reverse("pair", args=[old.pk]), follow=True)
    assert page.redirect_chain[0][0] == reverse("history", args=[old.pk])
    text = page.content.decode()
    assert "taken out of the article" in text
    assert old.target in text
    assert f'href="{reverse("review", args=[desk.article.pk])}"' in text
    fragment = client.get(reverse("pair", args=[old.pk]), headers=HTMX)
    assert fragment["HX-Redirect"] == reverse("history", args=[old.pk])
    stranger = make_desk("other").lin
    assert client_of(stranger).get(reverse("pair", args=[old.pk])).status_code == 404


def test_what_is_gone_is_found_by_the_filter_with_what_became_of_it(desk: Desk) -> None:
    first, second = desk.pair(1), desk.pair(2)
    [joined] = join_next(first.pk, by=desk.lin, version=1)
    client, address = client_of(desk.gu), reverse("review", args=[desk.article.pk])
    page = client.get(address, {"q": "is:gone"}).content.decode()
    assert first.target in page
    assert second.target in page
    assert f'href="{reverse("history", args=[first.pk])}"' in page
    assert f'href="{address}?pair={joined.pk}#p1"' in page
    assert "Lin" in page
    narrowed = client.get(address, {"q": "is:gone corn"}).content.decode()
    assert second.target in narrowed
    assert first.target not in narrowed
    assert "No pair that is gone fits" in client.get(address, {"q": "is:gone whale"}).content.decode()
    assert client_of(make_desk("other").lin).get(address, {"q": "is:gone"}).status_code == 404


def test_what_an_undo_brought_back_is_gone_no_more(desk: Desk) -> None:
    first = desk.pair(1)
    [joined] = join_next(first.pk, by=desk.lin, version=1)
    undo(Batch.objects.get().pk, by=desk.lin)
    page = client_of(desk.gu).get(reverse("review", args=[desk.article.pk]), {"q": "is:gone"}).content.decode()
    assert f'href="{reverse("history", args=[joined.pk])}"' in page
    assert f'href="{reverse("history", args=[first.pk])}"' not in page


def test_a_list_of_what_is_gone_asks_no_more_for_more_pairs(
    desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _n in range(2):
        [joined] = join_next(desk.pair(1).pk, by=desk.lin, version=1)
        split(joined.pk, by=desk.lin, version=1, source_at=8, target_at=4)
    client = client_of(desk.gu)
    with django_assert_max_num_queries(20):
        client.get(reverse("review", args=[desk.article.pk]), {"q": "is:gone"})
