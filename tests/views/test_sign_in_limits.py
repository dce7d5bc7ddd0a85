"""Signing in is slowed by a name from an address, and by many names from one; a desk behind one address goes on working."""

import re
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt, AccessLog
from django.conf import settings as desk_settings
from django.db.models import F
from django.http import HttpResponse
from django.test import Client, RequestFactory

from reviews import sign_in_limits
from reviews.sign_in import make_link
from reviews.sign_in_limits import address_of
from tests.desk import PASS_PHRASE, Desk

LIMIT = desk_settings.AXES_FAILURE_LIMIT
FROM_AN_ADDRESS = 12
UNDER_A_NAME = 20
HERE, ELSEWHERE = "203.0.113.7", "203.0.113.8"


@pytest.fixture(autouse=True)
def limits(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    """Reached after few attempts, each of them quickly refused."""
    monkeypatch.setattr(sign_in_limits, "FROM_AN_ADDRESS", FROM_AN_ADDRESS)
    monkeypatch.setattr(sign_in_limits, "UNDER_A_NAME", UNDER_A_NAME)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]


def attempt(name: str, words: str = "wrong", address: str = HERE, **headers: str) -> HttpResponse:
    return Client(REMOTE_ADDR=address).post("/sign-in", {"username": name, "password": words}, headers=headers)  # type: ignore[return-value]


def fail(names: list[str], address: str = HERE) -> list[int]:
    return [attempt(name, address=address).status_code for name in names]


def later(minutes: int, *names: str) -> None:
    """So much time goes by: for all attempts, or for those under these names."""
    rows = AccessAttempt.objects.filter(username__in=names) if names else AccessAttempt.objects.all()
    rows.update(attempt_time=F("attempt_time") - timedelta(minutes=minutes))


def minutes_said(page: HttpResponse) -> int:
    found = re.search(r"tried again in (\d+) minute", page.content.decode())
    assert found
    return int(found[1])


def test_one_name_is_slowed_after_eight_attempts_from_one_address_only(desk: Desk) -> None:
    assert fail(["mei"] * LIMIT) == [200] * (LIMIT - 1) + [429]
    assert attempt("mei", PASS_PHRASE).status_code == 429
    assert attempt("mei", PASS_PHRASE, address=ELSEWHERE).status_code == 302
    assert attempt("chen", PASS_PHRASE).status_code == 302


def test_many_names_from_one_address_are_slowed_whether_they_exist_or_not(desk: Desk) -> None:
    names = [*(f"name{n}" for n in range(FROM_AN_ADDRESS - 2)), "chen", "wu"]
    assert fail(names) == [200] * (FROM_AN_ADDRESS - 1) + [429]
    assert fail(["nobody", "mei"]) == [429, 429]
    assert attempt("mei", PASS_PHRASE).status_code == 429
    assert attempt("mei", PASS_PHRASE, address=ELSEWHERE).status_code == 302


def from_many(name: str) -> list[int]:
    """As many failures under one name as slow it, no two from one address."""
    return [attempt(name, address=f"198.51.100.{n}").status_code for n in range(UNDER_A_NAME)]


@pytest.mark.parametrize("name", ["mei", "nobody"])
def test_one_name_is_slowed_from_wherever_it_is_tried(desk: Desk, name: str) -> None:
    assert from_many(name) == [200] * (UNDER_A_NAME - 1) + [429]
    assert attempt(name, PASS_PHRASE, address=ELSEWHERE).status_code == 429
    assert attempt("chen", PASS_PHRASE, address=ELSEWHERE).status_code == 302
    later(15)
    assert attempt("mei", PASS_PHRASE, address=ELSEWHERE).status_code == 302


def test_nobody_is_kept_out_where_they_sign_in_by_what_is_tried_elsewhere(desk: Desk) -> None:
    attempt("mei", PASS_PHRASE)
    from_many("mei")
    assert attempt("mei", PASS_PHRASE).status_code == 302
    client = Client(REMOTE_ADDR=ELSEWHERE)
    client.get(f"/sign-in/{make_link(desk.mei)}", follow=True)
    assert client.get("/").status_code == 200


def test_another_browser_or_a_forwarded_address_is_the_same_address(desk: Desk) -> None:
    for n in range(FROM_AN_ADDRESS):
        attempt(f"name{n}", **{"User-Agent": f"Browser {n}", "X-Forwarded-For": f"198.51.100.{n}"})
    assert attempt("mei").status_code == 429


def test_a_desk_behind_one_address_may_mistype(desk: Desk) -> None:
    for _morning in range(3):
        for person in (desk.lin, desk.mei, desk.chen, desk.fang, desk.wu, desk.gu):
            assert fail([person.username] * 3) == [200] * 3
            assert attempt(person.username, PASS_PHRASE).status_code == 302


def test_who_was_signed_in_from_here_of_late_is_not_kept_out_by_what_others_try(desk: Desk) -> None:
    attempt("mei", PASS_PHRASE)
    attempt("chen", PASS_PHRASE)
    fail([f"name{n}" for n in range(FROM_AN_ADDRESS)])
    AccessLog.objects.filter(username="chen").update(attempt_time=F("attempt_time") - timedelta(days=61))
    assert attempt("chen", PASS_PHRASE).status_code == 429
    assert attempt("mei", PASS_PHRASE).status_code == 302
    assert fail(["mei"] * LIMIT) == [200] * (LIMIT - 1) + [429]


def test_a_link_signs_in_from_an_address_that_is_slowed(desk: Desk) -> None:
    fail([f"name{n}" for n in range(FROM_AN_ADDRESS)])
    client = Client(REMOTE_ADDR=HERE)
    client.get(f"/sign-in/{make_link(desk.mei)}", follow=True)
    assert client.get("/").status_code == 200


def test_the_page_says_when_to_try_again_and_trying_meanwhile_does_not_put_it_off(desk: Desk) -> None:
    fail(["mei"] * LIMIT)
    later(5)
    for _again in range(3):
        page = attempt("mei", PASS_PHRASE)
        assert minutes_said(page) == 10
        assert 9 * 60 < int(page["Retry-After"]) <= 10 * 60
    later(10)
    assert attempt("mei", PASS_PHRASE).status_code == 302


def test_an_address_opens_as_soon_as_enough_of_its_failures_are_old(desk: Desk) -> None:
    fail([f"name{n}" for n in range(FROM_AN_ADDRESS)])
    later(9, "name0")
    later(4, *(f"name{n}" for n in range(1, 5)))
    assert minutes_said(attempt("mei", PASS_PHRASE)) == 6
    later(6)
    assert attempt("mei", PASS_PHRASE).status_code == 302


@pytest.mark.parametrize(
    ("given", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("", None),
    ],
)
def test_an_address_of_the_newer_kind_counts_as_its_network(given: str, counted: str | None) -> None:
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=given)) == counted
