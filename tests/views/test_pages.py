"""Pages by request: who may see what, versions, what a GET leaves alone, headers, costs."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from reviews.models import Article, Membership, Pair, Person
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.submit import submit
from reviews.review.versions import create
from reviews.views.pair import VERBS
from tests.desk import Desk, make_desk

HTMX = {"HX-Request": "true"}


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_pages_behind_the_sign_in_are_never_stored(desk: Desk) -> None:
    client = client_of(desk.mei)
    for name in ("articles", "load_article"):
        assert "no-store" in client.get(reverse(name))["Cache-Control"]
    response = client.get(reverse("review", args=[desk.article.pk]))
    assert "no-store" in response["Cache-Control"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_write_without_a_version_is_refused(desk: Desk, verb: str) -> None:
    response = client_of(desk.lin).post(reverse(f"pair_{verb}", args=[desk.pair().pk]), headers=HTMX)
    assert response.status_code == 428
    assert desk.pair().version == 1


def test_the_second_to_save_sees_both_texts_and_keeps_their_own(desk: Desk) -> None:
    address = reverse("pair_edit", args=[desk.pair().pk])
    client_of(desk.mei).post(address, {"version": "1", "target": "梅寫的。"}, headers=HTMX)
    response = client_of(desk.chen).post(address, {"version": "1", "target": "陳寫的。"}, headers=HTMX)
    assert response.status_code == 409
    text = response.content.decode()
    assert "梅" in text
    assert "陳寫的。</textarea>" in text
    assert desk.pair().target == "梅寫的。"


def test_a_refusal_tells_its_reason_in_the_readers_language(desk: Desk) -> None:
    address = reverse("pair_approve", args=[desk.pair().pk])
    headers = {**HTMX, "Accept-Language": "zh-Hant"}
    response = client_of(desk.mei).post(address, {"version": "1"}, headers=headers)
    assert response.status_code == 403
    assert "您在這個專案中的角色不允許這項操作。" in response.content.decode()


def test_without_scripts_a_verb_leads_back_to_the_pair(desk: Desk) -> None:
    pair = desk.pair()
    response = client_of(desk.mei).post(reverse("pair_submit", args=[pair.pk]), {"version": "1"})
    assert response["Location"] == f"{reverse('review', args=[desk.article.pk])}?pair={pair.pk}#p1"


def lengthen(desk: Desk, n: int) -> None:
    create(
        [
            Pair(
                article=desk.article, position=at, paragraph=at, source=f"Sentence {at} of it.", target=f"第{at}句話。"
            )
            for at in range(4, 4 + n)
        ],
        by=desk.mei,
    )


@pytest.mark.parametrize("more", [0, 97, 500])
def test_the_review_screen_costs_the_same_for_any_length(
    desk: Desk, more: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    lengthen(desk, more)
    client = client_of(desk.chen)
    with django_assert_max_num_queries(12):
        response = client.get(reverse("review", args=[desk.article.pk]))
    assert response.content.count(b"<article class=") == (3 + more if 3 + more <= 60 else 40)


def test_a_long_article_is_shown_in_windows(desk: Desk) -> None:
    lengthen(desk, 297)
    client = client_of(desk.chen)
    address = reverse("review", args=[desk.article.pk])
    assert "after=40" in client.get(address).content.decode()
    deep = desk.pair(250)
    assert f'data-pair="{deep.pk}"' in client.get(f"{address}?pair={deep.pk}").content.decode()


@pytest.mark.parametrize(
    ("name", "offered", "not_offered"),
    [
        ("mei", {"edit", "submit", "comment", "dismiss", "undo", "next_mine"}, {"approve", "request", "exclude"}),
        ("chen", {"approve", "request", "edit", "comment", "dismiss", "next_mine"}, {"submit", "exclude"}),
        ("wu", {"approve", "request", "exclude"}, {"submit"}),
        (
            "gu",
            {"next_finding", "previous", "next", "keys"},
            {"approve", "request", "edit", "submit", "comment", "dismiss", "exclude", "undo", "next_mine"},
        ),
    ],
)
def test_the_bar_of_keys_offers_what_the_role_may_do(desk: Desk, name: str, offered: set, not_offered: set) -> None:
    page = client_of(getattr(desk, name)).get(reverse("review", args=[desk.article.pk])).content.decode()
    keys = set(re.findall(r'data-do="(\w+)"', page.split('class="keybar"')[1]))
    assert offered <= keys
    assert not keys & not_offered


def test_the_list_can_be_filtered(desk: Desk) -> None:
    client = client_of(desk.chen)
    address = reverse("review", args=[desk.article.pk])
    assert client.get(f"{address}?q=corn").content.count(b"<article class=") == 1
    assert client.get(f"{address}?state=approved").content.count(b"<article class=") == 0


@pytest.mark.parametrize(
    ("asked", "shown", "said"),
    [
        ("q=Sentence", range(4, 44), "4–43, of 97"),
        ("q=Sentence&at=60", range(56, 96), "56–95, of 97"),
        ("q=Sentence&at=90", range(86, 101), "86–100, of 97"),
        ("q=Sentence&after=50", range(51, 91), "51–90, of 97"),
        ("q=Sentence+9", [9, *range(90, 100)], "11 of 100 pairs"),
        ("q=has:comment", [], ""),
    ],
)
@pytest.mark.parametrize("most", [1000, 20], ids=["counted", "more than are counted"])
def test_a_filter_shows_and_counts_what_it_finds(
    desk: Desk, asked: str, shown: Sequence[int], said: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengthen(desk, 97)
    for name in ("window", "review"):
        monkeypatch.setattr(f"reviews.views.{name}.MOST_FOUND", most)
    address = reverse("review", args=[desk.article.pk])
    page = client_of(desk.chen).get(f"{address}?{asked}").content.decode()
    assert [int(n) for n in re.findall(r'<article [^>]*id="p(\d+)"', page)] == list(shown)
    if most < 97 and said.endswith("97"):
        said = said.replace("of 97", f"of more than {most}")
    assert said in page


def test_what_a_filter_seeks_in_a_long_article_is_looked_for_bit_by_bit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengthen(desk, 97)
    for name in ("window", "review"):
        monkeypatch.setattr(f"reviews.views.{name}.LOOKED", 30)
    client, address = client_of(desk.chen), reverse("review", args=[desk.article.pk])

    def asked(get: str) -> tuple[list[int], list[str], str]:
        page = client.get(f"{address}?q=Sentence+8{get}").content.decode()
        ways = re.findall(r'data-(after|before)="(\d+)"', page)
        return [int(n) for n in re.findall(r'<article [^>]*id="p(\d+)"', page)], [f"{a} {n}" for a, n in ways], page

    shown, ways, page = asked("")
    assert (shown, ways) == ([8], ["after 30"])
    assert "8–8, of 1 or more" in page
    shown, ways, page = asked("&after=30")
    assert (shown, ways) == ([], ["before 31", "after 60"])
    assert "No pair up to number 60 fits the filter." in page
    assert asked("&after=60")[:2] == ([*range(80, 90)], ["before 61", "after 90"])
    assert asked("&after=90")[:2] == ([], ["before 91"])
    assert asked("&before=91")[:2] == ([*range(80, 90)], ["before 61"])
    assert asked("&before=61")[:2] == ([], ["before 31"])
    assert asked("&before=31")[:2] == ([8], [])


def test_effort_is_shown_for_the_article_and_for_each_changed_pair(desk: Desk) -> None:
    client = client_of(desk.mei)
    address = reverse("measure", args=[desk.article.pk])
    assert "Nothing has been changed yet." in client.get(address).content.decode()
    edit = reverse("pair_edit", args=[desk.pair(2).pk])
    client.post(edit, {"version": "1", "target": "它磨了五百年的穀物。"})
    text = client.get(address).content.decode()
    assert "1 pair changed" in text
    assert "asian:yes" in text
    assert "它磨了五百年的穀物。" in text


def upload(desk: Desk, content: bytes, name: str = "essay.txt", **more: object) -> tuple[int, str]:
    data = {"into": desk.project.pk, "level": "sentence", "file": SimpleUploadedFile(name, content), **more}
    response = client_of(desk.mei).post(reverse("load_article"), data)
    return response.status_code, response.content.decode()


def test_an_article_is_loaded_by_the_form(desk: Desk) -> None:
    essay = (Path(__file__).resolve().parents[2] / "seeds" / "tide-mill.txt").read_bytes()
    assert upload(desk, essay)[0] == 302
    article = Article.objects.get(loaded_by=desk.mei)
    assert article.translator == desk.mei
    assert upload(desk, essay)[0] == 302
    assert Article.objects.filter(loaded_by=desk.mei).count() == 1


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"caf\xe9 \x81", "essay.txt", "UTF-8"),
        (b"MZ\x90\x00", "essay.csv", "not a text file"),
        (b"There is only one language here.\n", "essay.txt", "one language"),
        (b"only one language here\n", "essay.txt", "Too little text to tell its language"),
        (b"x", "essay.exe", "cannot be loaded"),
    ],
)
def test_a_bad_file_is_told_what_is_wrong(desk: Desk, content: bytes, name: str, said: str) -> None:
    status, text = upload(desk, content, name)
    assert status == 422
    assert said in text
    assert Article.objects.count() == 1


def test_a_translator_is_somebody_of_the_project_that_the_article_goes_to(desk: Desk) -> None:
    other = make_desk("other")
    Membership.objects.create(project=other.project, person=desk.mei, role="translator")
    essay = "The mill stood.\n磨坊立著。\n".encode()
    status, text = upload(desk, essay, translated_by=other.chen.pk)
    assert status == 422
    assert "no member of this project" in text


def test_a_viewer_has_no_project_to_load_into(desk: Desk) -> None:
    assert Membership.objects.get(person=desk.gu).role == "viewer"
    data = {"into": desk.project.pk, "level": "sentence", "text": "a\n甲\n"}
    assert client_of(desk.gu).post(reverse("load_article"), data).status_code == 422


def test_a_file_is_downloaded_under_its_own_name(desk: Desk) -> None:
    response = client_of(desk.mei).post(
        reverse("download", args=[desk.article.pk]), {"format": "html", "lane": "zh-Hans"}
    )
    assert (
        response["Content-Disposition"]
        == "attachment; filename=\"The tide mill.html\"; filename*=UTF-8''The%20tide%20mill.html"
    )
    assert client_of(desk.mei).post(reverse("download", args=[desk.article.pk]), {"format": "exe"}).status_code == 404


def test_the_history_says_what_was_done_besides_what_was_said(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    request_changes(desk.pair().pk, by=desk.chen, version=1, category="style", note="Too flat")
    text = client_of(desk.gu).get(reverse("history", args=[desk.pair().pk])).content.decode()
    assert "Sent back for changes · Too flat" in text
    assert "Submitted for review · Submitted for review" not in text
