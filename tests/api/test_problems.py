"""Whatever goes wrong is told to programs as a problem, not as a page, and no token stands in a log."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from reviews.api import description
from tests.api.programs import Program
from tests.desk import Desk


def test_a_fault_of_the_desk_is_told_with_a_reference_and_no_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    program = Program(desk.mei)

    def breaks(_moment: object) -> None:
        raise RuntimeError("the secret of the cellar")

    monkeypatch.setattr(description, "when", breaks)
    answer = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {program.secret}"}).get(
        "/api/v1/me"
    )
    told = answer.json()
    assert (answer.status_code, answer["Content-Type"], told["code"]) == (500, "application/problem+json", "broken")
    assert told["reference"] in caplog.text
    assert "cellar" not in answer.content.decode()
    assert program.secret not in caplog.text


def test_what_is_refused_stands_in_the_log_without_its_token(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    program = Program(desk.mei, "read")
    assert program.code("POST", f"pairs/{desk.pair().pk}/submit", {"version": 1}) == "403 token.scope"
    assert program.code("GET", f"me?token={program.secret}") == "400 parameter.unknown"
    assert "Forbidden: /api/v1/pairs/" in caplog.text
    assert program.secret not in caplog.text


def test_a_desk_that_is_being_worked_on_says_so_to_programs(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    (tmp_path / "maintenance").write_text("until 9")
    answer = Program(desk.mei).ask("GET", "me")
    assert (answer.status_code, answer.json()["code"], answer["Retry-After"]) == (503, "maintenance", "120")
    assert answer.json()["detail"].endswith("until 9")


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "no-such-thing", "404 not_found"),
        ("GET", "pairs/99999999999999999999999999", "404 not_found"),
        ("GET", "pairs/x", "404 not_found"),
        ("GET", "pairs/1/", "404 not_found"),
        ("PUT", "pairs/1", "405 not_so"),
        ("DELETE", "me", "405 not_so"),
        ("POST", "me", "405 not_so"),
    ],
)
def test_an_address_that_is_none_and_a_method_that_is_none(desk: Desk, method: str, path: str, code: str) -> None:
    assert Program(desk.lin).code(method, path) == code


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("zh-TW", "沒有有效的權杖"),
        ("zh-CN", "没有有效的令牌"),
        ("fr", "No token that holds"),
        ("", "No token that holds"),
    ],
)
def test_titles_are_in_the_language_asked_for(desk: Desk, language: str, title: str) -> None:
    assert Program(None).get("me", accept_language=language)["title"] == title


def test_a_body_that_is_too_large_is_not_read(desk: Desk) -> None:
    answer = Program(desk.mei).ask("PATCH", f"pairs/{desk.pair().pk}", {"target": "長" * 1_000_000, "version": 1})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
