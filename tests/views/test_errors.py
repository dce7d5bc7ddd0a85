"""When something goes wrong: each page says what happened, what was kept and the way out, without the database."""

import errno
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.translation import gettext, override

from reviews.review.refusals import Conflict, Forbidden, Refused
from reviews.views.errors import FAULTS, answer
from tests.desk import PASS_PHRASE, Desk, make_desk
from tests.views.test_pages import client_of

LANGUAGES = ["en", "zh-hant", "zh-hans"]
STATUS = {
    "bad_request": 400,
    "forbidden": 403,
    "csrf": 403,
    "not_found": 404,
    "not_so": 405,
    "conflict": 409,
    "refused": 409,
    "too_large": 413,
    "too_long": 413,
    "no_version": 428,
    "too_many": 429,
    "broken": 500,
    "no_database": 503,
    "maintenance": 503,
    "no_room": 507,
}


def words(page: HttpResponseBase) -> str:
    return page.content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(STATUS))
def test_every_fault_has_its_page_in_every_language_and_none_asks_the_database(name: str, language: str) -> None:
    """This test may not reach a database at all: pytest-django would fail it."""
    page = answer(RequestFactory(headers={"Accept-Language": language}).get("/articles/3"), name, note="22:00–22:15")
    text, fault = words(page), FAULTS[name]
    assert page.status_code == STATUS[name]
    assert f'<html lang="{language}"' in text
    assert page["Cache-Control"] == "private, no-store"
    with override(language):
        for sentence in (fault.title, fault.happened, fault.kept, fault.way, "What was kept"):
            assert gettext(sentence) in text.replace("&#x27;", "'"), sentence
            assert language == "en" or gettext(sentence) != sentence, sentence
    assert "22:00–22:15" in text
    assert reverse("articles") in text
    assert "<script>" not in text
    assert "style=" not in text


def test_a_script_gets_the_sentences_alone() -> None:
    page = answer(RequestFactory(headers={"HX-Request": "true"}).post("/pairs/1/edit"), "no_database")
    assert page["Content-Type"].startswith("text/plain")
    assert "<" not in words(page)
    assert "kept in this browser" in words(page)
    assert page["Retry-After"] == "20"


@pytest.mark.parametrize(
    ("came_from", "leads_to"),
    [
        ("http://testserver/articles/3?q=x", "/articles/3?q=x"),
        ("http://evil.example/", "/"),
        ("http://testserver//evil.example/", "/%2Fevil.example/"),
        ("", "/"),
    ],
)
def test_the_way_back_stays_on_this_desk(came_from: str, leads_to: str) -> None:
    page = answer(RequestFactory(headers={"Referer": came_from}, HTTP_HOST="testserver").post("/x"), "broken")
    assert f'href="{leads_to}"' in words(page)


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [
        (OperationalError("no such host"), 503, "does not reach its database"),
        (InterfaceError("connection already closed"), 503, "does not reach its database"),
        (OSError(errno.ENOSPC, "No space left on device"), 507, "cannot write"),
        (OSError(errno.EROFS, "Read-only file system"), 507, "cannot write"),
        (OSError(errno.ENOENT, "secret detail"), 500, "Something broke"),
        (ValueError("secret detail"), 500, "Something broke"),
        (Forbidden("role", "Only a lead changes the source text."), 403, "Only a lead changes the source text."),
        (Refused("state", "Not while it is approved."), 409, "Not while it is approved."),
        (Conflict(None, "", ""), 409, "Somebody else was faster"),  # type: ignore[arg-type]
    ],
)
def test_what_a_page_fails_with_is_told(
    client: Client, monkeypatch: pytest.MonkeyPatch, fault: Exception, status: int, said: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("reviews.views.sign_in.SignIn.dispatch", fail)
    page = client.get("/sign-in")
    assert page.status_code == status
    assert said in words(page)
    assert "secret detail" not in words(page)
    assert "default-src" in page["Content-Security-Policy"]


def test_a_fault_has_a_reference_that_the_log_has_too(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("oh")

    monkeypatch.setattr("reviews.views.sign_in.SignIn.dispatch", fail)
    found = re.search(r"<code>([0-9a-f]{12})</code>", words(client.get("/sign-in")))
    assert found
    assert found[1] in caplog.text


def test_no_address_writes_a_line_of_its_own_into_the_log(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("oh")

    monkeypatch.setattr("reviews.views.sign_in.looked_at", fail)
    assert client.get("/sign-in/a%0AERROR all is lost").status_code == 500
    assert "GET /sign-in/a%0AERROR" in caplog.text
    assert not [one for one in caplog.messages if "\n" in one]


def test_an_unknown_address(client: Client) -> None:
    page = client.get("/nowhere")
    assert (page.status_code, "Nothing is here" in words(page)) == (404, True)


def test_a_form_without_its_token() -> None:
    page = Client(enforce_csrf_checks=True).post("/sign-in", {"username": "mei"})
    assert page.status_code == 403
    assert "This form is too old" in words(page)


def test_a_request_that_is_too_large(client: Client, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100  # type: ignore[attr-defined]
    page = client.post(reverse("set_language"), {"language": "en", "next": "x" * 200})
    assert page.status_code == 413
    assert "This is too large" in words(page)


def test_a_write_on_chosen_rows_that_names_no_version(db: None) -> None:
    desk, client = make_desk(), Client()
    client.force_login(desk.mei, backend="django.contrib.auth.backends.ModelBackend")
    page = client.post(reverse("chosen_submit", args=[desk.article.pk]), {"pair": str(desk.pair().pk)})
    assert page.status_code == 428
    assert "which version" in words(page)


def test_too_many_attempts_to_sign_in(db: None) -> None:
    make_desk()
    client = Client()
    for _n in range(9):
        page = client.post("/sign-in", {"username": "mei", "password": "wrong"})
    assert page.status_code == 429
    assert "Too many attempts" in words(page)
    assert client.post("/sign-in", {"username": "mei", "password": PASS_PHRASE}).status_code == 429


def test_maintenance_closes_every_page_but_that_of_the_watchman(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    (tmp_path / "maintenance").write_text("Until 22:15\n")
    for path in ("/", "/sign-in", "/articles/1"):
        page = client.get(path)
        assert page.status_code == 503
        assert "Until 22:15" in words(page)
        assert page["Retry-After"] == "120"
    assert client.get("/health").status_code == 200
    (tmp_path / "maintenance").unlink()
    assert client.get("/sign-in").status_code == 200


@pytest.mark.parametrize(
    ("method", "address", "allow"), [("get", "/pairs/1/approve", "POST"), ("post", "/queue", "GET")]
)
def test_an_address_that_is_asked_in_another_way_says_so(desk: Desk, method: str, address: str, allow: str) -> None:
    page = getattr(client_of(desk.mei), method)(address)
    assert page.status_code == 405
    assert allow in page["Allow"]
    assert "This address is not for that" in words(page)


def test_whoever_has_to_sign_in_first_is_told_why(desk: Desk, client: Client) -> None:
    page = client.get(f"/articles/{desk.article.pk}", follow=True)
    assert "your session has ended" in words(page)
    assert "your session has ended" not in words(client.get("/", follow=True))
