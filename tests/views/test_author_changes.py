"""What one person changed last is found under the name of whose words they are, and taken back a page at a time."""

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from reviews.models import Pair, Person
from reviews.review.actions.edit import edit
from reviews.review.actions.find_replace import replacement
from reviews.review.actions.merge_accounts import merge_accounts
from reviews.review.actions.revert_author import NOTHING, revert_author
from reviews.review.actions.rewrite import rewrite
from reviews.review.actions.suggest import accept, suggest
from reviews.review.picked import Picked
from reviews.review.refusals import Forbidden
from reviews.review.versions import create
from reviews.views.author_changes import ROWS
from tests.desk import SENTENCES, Desk
from tests.views.test_pages import client_of

STANDS = SENTENCES[0][1]
HERS = "潮汐磨坊站在河口。"


def all_of(desk: Desk) -> Picked:
    return Picked(dict(Pair.objects.filter(article=desk.article).values_list("pk", "version")))


def page_of(desk: Desk, author: Person, **more: int) -> str:
    address = reverse("revert_author", args=[desk.article.pk])
    return client_of(desk.lin).get(address, {"author": author.pk, **more}).content.decode()


def accepted_by_chen(desk: Desk) -> None:
    """Fang suggests, Chen accepts."""
    suggest(desk.pair().pk, by=desk.fang, version=1, target=HERS)
    accept(desk.pair().pk, desk.pair().suggestions.get().pk, by=desk.chen, version=1)


def test_an_accepted_suggestion_is_found_under_the_name_of_who_suggested_it(desk: Desk) -> None:
    accepted_by_chen(desk)
    assert page_of(desk, desk.fang).count("<ins") == 1
    assert "No pair was changed last by Chen" in page_of(desk, desk.chen)
    assert revert_author(desk.article, all_of(desk), by=desk.lin, author=desk.chen).skipped[desk.pair().pk] == NOTHING
    revert_author(desk.article, all_of(desk), by=desk.lin, author=desk.fang)
    assert desk.pair().target == STANDS


def test_whoever_suggested_it_and_has_left_can_be_chosen(desk: Desk) -> None:
    accepted_by_chen(desk)
    desk.fang.memberships.all().delete()
    assert f'<option value="{desk.fang.pk}" selected>' in page_of(desk, desk.fang)


def test_the_run_of_ones_own_words_ends_where_anothers_were_accepted(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.chen, version=1, target="磨坊立在河口。")
    suggest(desk.pair().pk, by=desk.fang, version=2, target=HERS)
    accept(desk.pair().pk, desk.pair().suggestions.get().pk, by=desk.chen, version=2)
    revert_author(desk.article, all_of(desk), by=desk.lin, author=desk.fang)
    assert desk.pair().target == "磨坊立在河口。"


def test_the_accounts_of_one_person_are_one_author_here_too(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.fang, version=1, target=HERS)
    merge_accounts(desk.chen, desk.fang, by=desk.lin, reason="One person")
    with pytest.raises(Forbidden):
        revert_author(desk.article, all_of(desk), by=desk.wu, author=desk.chen)
    revert_author(desk.article, all_of(desk), by=desk.chen, author=desk.chen)
    assert desk.pair().target == STANDS


def test_a_long_article_is_shown_a_page_at_a_time(
    desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    more = [
        Pair(article=desk.article, position=n, paragraph=2, source="A mill.", target="磨坊。")
        for n in range(4, ROWS + 9)
    ]
    create(more, by=desk.mei)
    desk.project.batch_cap = 1_000
    desk.project.save()
    desk.article.refresh_from_db()
    rewrite(replacement(desk.article, all_of(desk), by=desk.chen, find="磨", put="碾"))
    client, address = client_of(desk.lin), reverse("revert_author", args=[desk.article.pk])
    with django_assert_max_num_queries(20):
        page = client.get(address, {"author": desk.chen.pk}).content.decode()
    assert page.count('name="pair"') == ROWS
    assert f"?author={desk.chen.pk}&amp;page=2" in page
    assert page_of(desk, desk.chen, page=2).count('name="pair"') == 7
