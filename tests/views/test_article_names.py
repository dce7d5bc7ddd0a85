"""Articles are found by name, file, project or translator, and called what people call them."""

from html import unescape

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from reviews.models import Article, NameChange, Person, SourceFile
from reviews.review.actions.take_off import take_off
from tests.desk import Desk
from tests.views.test_pages import client_of


def text(client: Client, address: str) -> str:
    return unescape(client.get(address).content.decode())


def name_of(desk: Desk) -> str:
    return Article.objects.get(pk=desk.article.pk).title


def test_lin_gives_an_article_another_name_and_the_page_tells_which_file_it_is(desk: Desk) -> None:
    SourceFile.objects.create(article=desk.article, project=desk.project, key="k", name="mill.docx", content=b"")
    client, address = client_of(desk.lin), f"/articles/{desk.article.pk}/name"
    assert "Loaded from mill.docx" in text(client, address)
    answer = client.post(address, {"title": "  Spring issue,\n the mill ", "seen": name_of(desk)}, follow=True)
    assert name_of(desk) == "Spring issue, the mill"
    assert "Saved." in answer.content.decode()
    assert "Spring issue, the mill" in text(client, "/")
    assert "mill.docx" in text(client, "/")


def test_who_gave_which_name_and_when_stays_told(desk: Desk) -> None:
    address = f"/articles/{desk.article.pk}/name"
    client_of(desk.lin).post(address, {"title": "The mill", "seen": name_of(desk)})
    client_of(desk.lin).post(address, {"title": "The mill", "seen": "The mill"})
    assert [(one.was, one.title, one.person) for one in NameChange.objects.all()] == [
        ("The tide mill", "The mill", desk.lin)
    ]
    for page in (text(client_of(desk.lin), address), text(client_of(desk.gu), f"/articles/{desk.article.pk}/acts")):
        told = page.split("Earlier names")[1]
        assert "Lin" in told
        assert "The mill" in told
        assert "The tide mill" in told
    with pytest.raises(DatabaseError), transaction.atomic():
        NameChange.objects.all().delete()


def test_an_address_that_is_cut_short_leads_to_the_list(desk: Desk) -> None:
    assert client_of(desk.gu).get("/articles")["Location"] == "/"


@pytest.mark.parametrize("title", ["", "  \n ", "字" * 301])
def test_a_name_is_refused(desk: Desk, title: str) -> None:
    before = name_of(desk)
    said = {"title": title, "seen": before}
    answer = client_of(desk.lin).post(f"/articles/{desk.article.pk}/name", said, follow=True)
    assert ("An article needs a name." in answer.content.decode()) is not bool(title.strip())
    assert name_of(desk) == before


def test_a_name_that_somebody_else_gave_in_between_stands(desk: Desk) -> None:
    shown = name_of(desk)
    Article.objects.filter(pk=desk.article.pk).update(title="Wu's name")
    for seen in (shown, ""):
        said = {"title": "Lin's name", "seen": seen}
        answer = client_of(desk.lin).post(f"/articles/{desk.article.pk}/name", said, follow=True)
        assert "Somebody else changed the name in between" in answer.content.decode()
    assert name_of(desk) == "Wu's name"


def test_who_loaded_an_article_may_rename_it_and_others_lead(desk: Desk) -> None:
    def may(person: Person) -> bool:
        said = {"title": f"By {person}", "seen": name_of(desk)}
        client_of(person).post(f"/articles/{desk.article.pk}/name", said)
        return name_of(desk) == f"By {person}"

    assert [may(one) for one in (desk.lin, desk.mei, desk.wu, desk.gu)] == [True, False, False, False]
    Article.objects.filter(pk=desk.article.pk).update(loaded_by=desk.mei)
    assert may(desk.mei)
    take_off(desk.article.pk, by=desk.lin, reason="The wrong file")
    assert not may(desk.lin)


def another(desk: Desk, title: str, file: str) -> None:
    ready = Article.Stage.READY
    one = Article.objects.create(
        project=desk.project, title=title, source_lang="en", target_lang="zh-Hant-TW", stage=ready, translator=desk.mei
    )
    SourceFile.objects.create(article=one, project=desk.project, key=file, name=file, content=b"")


def test_of_many_articles_those_are_listed_that_hold_the_words(desk: Desk) -> None:
    client = client_of(desk.lin)
    assert 'role="search"' not in text(client, "/")
    for n in range(30):
        another(desk, f"渡輪第{n}號" if n % 3 else f"Ferry {n}", f"ferry-{n}.docx")
    assert 'role="search"' in text(client, "/")
    found = text(client, "/?q=渡輪")
    assert found.count('<div class="title">') == 20
    assert 'href="?page=1' not in found
    assert text(client, "/?q=ferry-7.docx").count('<div class="title">') == 1
    assert "No article holds these words." in text(client, "/?q=windmill")


def test_the_second_page_of_what_was_looked_for_is_of_it_too(desk: Desk) -> None:
    for n in range(45):
        another(desk, f"Ferry & mill {n}" if n < 25 else f"Bridge {n}", f"{n}.docx")
    client = client_of(desk.lin)
    first = client.get("/", {"q": "Ferry &"}).content.decode()
    assert 'href="?page=2&amp;q=Ferry%20%26"' in first
    assert client.get("/?page=2&q=Ferry%20%26").content.decode().count('<div class="title">') == 5
