"""What was loaded by mistake leaves the lists, stays readable with a word about it, and comes back by one press."""

import re
from html import unescape

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.test import Client
from django.urls import resolve, reverse
from pytest_django import DjangoAssertNumQueries

from reviews.models import Article, OffDesk
from reviews.pipeline import load_file
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.submit import submit
from reviews.review.actions.take_off import take_off
from reviews.review.glossary import approved_before
from reviews.review.precision import records_of
from reviews.views.candidates import candidates_of
from reviews.views.queue import entries_of
from tests.desk import Desk
from tests.pipeline.test_loading import SAMPLE, file
from tests.snapshots import changed, everything
from tests.views.matrix import ROUTES
from tests.views.test_matrix import PATTERNS, address_of
from tests.views.test_pages import HTMX, client_of, upload
from tests.views.things import KEYS, a_finding, a_term

BANNER = "Lin took this article off the desk on"
REFUSED = "Lin took this article off the desk (The wrong file): bring it back before working on it."
OF_AN_ARTICLE = set(KEYS) & {
    "article_id",
    "pair_id",
    "finding_id",
    "batch_id",
    "thread_id",
    "suggestion_id",
    "mark_id",
    "reread_id",
    "reimport_id",
}
# Reading, and what a person keeps of it; export takes a snapshot; what is set for the whole project; and the act itself.
OPEN = {"here", "download", "review_copy", "replace_chosen", "pass_mark", "style_rule_add", "off_desk", "bring_back"}
WRITES = sorted(
    name
    for name, route in ROUTES.items()
    if "POST" in route.methods and OF_AN_ARTICLE & set(PATTERNS[name].pattern.converters) and name not in OPEN
)


def off(desk: Desk) -> OffDesk:
    return take_off(desk.article.pk, by=desk.lin, reason="The wrong file")


def text(client: Client, name: str, *args: int) -> str:
    return unescape(client.get(reverse(name, args=args)).content.decode())


def test_it_is_taken_off_by_a_form_and_offered_back_at_once(desk: Desk) -> None:
    lin, key = client_of(desk.lin), desk.article.pk
    assert reverse("off_desk", args=[key]) in text(lin, "review", key)
    assert "Pairs: 3 · approved: 0 · given out: 0" in text(lin, "off_desk", key)
    page = lin.post(reverse("off_desk", args=[key]), {"reason": "The wrong file"}, follow=True).content.decode()
    notes = page.partition('<div id="notes"')[2].partition("<main")[0]
    assert "Taken off the desk: The tide mill" in notes
    assert f'action="{reverse("bring_back", args=[key])}"' in notes
    page = lin.post(reverse("bring_back", args=[key]), follow=True).content.decode()
    assert "The article is on the desk again." in page
    assert BANNER not in page
    assert "The tide mill" in text(lin, "articles")
    assert text(lin, "off_desk", key).count("The wrong file") == 1


def test_without_a_reason_it_stays(desk: Desk) -> None:
    page = client_of(desk.lin).post(reverse("off_desk", args=[desk.article.pk]), {"reason": " "}, follow=True)
    assert "Say why the article is taken off the desk." in page.content.decode()
    assert not OffDesk.objects.exists()


def test_the_list_of_what_is_off_stands_at_the_foot_for_whoever_may_bring_it_back(desk: Desk) -> None:
    assert "Taken off the desk" not in text(client_of(desk.lin), "articles")
    off(desk)
    assert "Taken off the desk (1)" in text(client_of(desk.lin), "articles")
    for person in (desk.mei, desk.wu, desk.gu):
        page = text(client_of(person), "articles")
        assert "The tide mill" not in page
        assert "Taken off the desk" not in page
    Article.objects.update(loaded_by=desk.mei)
    assert "Taken off the desk (1)" in text(client_of(desk.mei), "articles")


@pytest.mark.parametrize("name", ["review", "export", "ledger", "report", "score", "assignments", "batches"])
def test_its_pages_say_who_took_it_off_and_why(desk: Desk, name: str) -> None:
    assert BANNER not in text(client_of(desk.gu), name, desk.article.pk)
    off(desk)
    back = f'action="{reverse("bring_back", args=[desk.article.pk])}"'
    for person, may in ((desk.gu, False), (desk.lin, True)):
        page = text(client_of(person), name, desk.article.pk)
        assert BANNER in page
        assert ": The wrong file</p><p>It can be read; nothing is written to it." in page
        assert (back in page) is may


def test_a_file_that_could_not_be_loaded_can_be_taken_off(desk: Desk) -> None:
    Article.objects.update(stage=Article.Stage.FAILED)
    lin, address = client_of(desk.lin), reverse("off_desk", args=[desk.article.pk])
    assert address in text(lin, "review", desk.article.pk)
    assert address not in text(client_of(desk.mei), "review", desk.article.pk)
    lin.post(address, {"reason": "A picture"})
    assert "The tide mill" not in text(client_of(desk.mei), "articles")
    assert BANNER in text(lin, "review", desk.article.pk)


def test_nothing_of_it_waits_for_anybody_or_counts(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    comment(desk.pair().pk, by=desk.mei, version=1, text="@chen which river?")
    a_finding(desk)
    assert {one.kind for one in entries_of(desk.chen)} == {"mention", "review"}
    assert records_of(desk.project)["number"].open == 1
    assert "The tide mill" in text(client_of(desk.lin), "figures", desk.project.pk)
    off(desk)
    assert entries_of(desk.chen) == []
    assert records_of(desk.project) == {}
    assert "The tide mill" not in text(client_of(desk.lin), "figures", desk.project.pk)


def test_neither_a_house_rule_nor_a_look_at_old_approvals_is_asked_for_in_it(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=desk.chen, version=1)
    dismiss(a_finding(desk), by=desk.chen, reason="house_style")
    a_term(desk)
    for expected in (1, 0):
        assert len(candidates_of(desk.project)["dismissed"]) == expected
        assert len(list(approved_before(desk.project))) == expected
        if expected:
            off(desk)


@pytest.mark.parametrize("name", WRITES)
def test_every_way_to_write_to_it_is_refused_with_the_same_sentence(desk: Desk, name: str) -> None:
    address, lin = address_of(name, desk), client_of(desk.lin)
    off(desk)
    before, given = everything(), {"version": "1", **ROUTES[name].data}
    data = {key: value.format(pair=desk.pair().pk, person=desk.gu.pk) for key, value in given.items()}
    answer = lin.post(address, data, headers=HTMX)
    told = [str(message) for message in get_messages(answer.wsgi_request)]
    assert changed(before) == set()
    assert REFUSED in unescape(answer.content.decode()) or REFUSED in told, (answer.status_code, told)


def test_it_can_be_exported_still(desk: Desk) -> None:
    off(desk)
    assert client_of(desk.gu).post(reverse("download", args=[desk.article.pk]), {"format": "tmx"}).status_code == 200


def test_the_same_file_again_leads_to_it_and_brings_nothing_back_by_itself(desk: Desk) -> None:
    upload(desk, SAMPLE.read_bytes())
    article = Article.objects.get(loaded_by=desk.mei)
    take_off(article.pk, by=desk.mei, reason="A test")
    client = client_of(desk.mei)
    data = {"into": desk.project.pk, "level": "sentence", "text": SAMPLE.read_text()}
    page = client.post(reverse("load_article"), data, follow=True)
    said = unescape(page.content.decode())
    assert page.redirect_chain[-1][0] == reverse("review", args=[article.pk])
    assert "This file was loaded before, and its article was taken off the desk: nothing changed." in said
    assert f'action="{reverse("bring_back", args=[article.pk])}"' in said
    assert OffDesk.objects.count() == 1
    assert Article.objects.count() == 2


def test_the_command_says_so_too(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    article = load_file(file(), desk.project, by=None).article
    take_off(article.pk, by=desk.lin, reason="A test")
    call_command("load_article", str(SAMPLE), "--project", "desk")
    assert f"Article {article.pk} holds this file already" in capsys.readouterr().out
    assert OffDesk.objects.count() == 1


def test_the_list_of_articles_asks_the_same_of_the_database_however_many_are_off(
    desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    off(desk)
    for n in range(30):
        more = Article.objects.create(
            project=desk.project, title=f"Test {n}", source_lang="en", target_lang="zh-Hant-TW"
        )
        take_off(more.pk, by=desk.lin, reason="A test")
    lin = client_of(desk.lin)
    with django_assert_max_num_queries(9):
        page = text(lin, "articles")
    assert "Taken off the desk (31)" in page


ACT = re.compile(r'<form(?=[^>]* method="post")(?:[^>]* action="([^"?]+))?')


def test_nothing_is_offered_on_its_pages_that_would_be_refused(desk: Desk) -> None:
    finding, key, lin = a_finding(desk), desk.article.pk, client_of(desk.lin)
    ways = [("review", key), ("assignments", key), ("rereads", key), ("finding", finding)]
    addresses = [*(reverse(name, args=[at]) for name, at in ways), reverse("pair", args=[desk.pair().pk]) + "?alone=1"]

    def offered(address: str) -> set[str]:
        acts = ACT.findall(unescape(lin.get(address).content.decode()))
        return {str(resolve(act or address.partition("?")[0]).url_name) for act in acts} & set(WRITES)

    before = {address: offered(address) for address in addresses}
    assert [address for address, found in before.items() if not found] == []
    off(desk)
    assert {address: offered(address) for address in addresses} == {address: set() for address in addresses}


def test_what_it_shows_of_a_pair_has_no_heading_over_nothing_and_names_no_key_for_nothing(desk: Desk) -> None:
    detail, gu = reverse("pair", args=[desk.pair().pk]), client_of(desk.gu)
    assert "your role has no say in it" in gu.get(detail, headers=HTMX).content.decode()
    off(desk)
    for person in (desk.lin, desk.gu):
        client = client_of(person)
        assert ">Decision<" not in client.get(detail, headers=HTMX).content.decode()
        bar = text(client, "review", desk.article.pk).partition('class="keybar"')[2].partition("</nav>")[0]
        assert re.findall(r'data-do="(\w+)"', bar) == ["next_finding", "reading", "previous", "next", "keys"]
