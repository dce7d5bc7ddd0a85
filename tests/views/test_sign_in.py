"""Signing in, and being another person of the demo."""

import pytest
from django.test import Client
from django.urls import reverse

from reviews.models import Person
from reviews.sign_in import make_link
from tests.desk import PASS_PHRASE, Desk


def test_the_one_time_link_works_once(desk: Desk) -> None:
    token = make_link(desk.lin)
    client = Client()
    assert client.get(reverse("sign_in_link", args=[token]))["Location"] == "/"
    assert client.get("/").status_code == 200
    again = Client()
    assert again.get(reverse("sign_in_link", args=[token]))["Location"] == "/sign-in"
    assert again.get("/").status_code == 302


@pytest.mark.parametrize("demo", [True, False])
def test_only_the_demo_lets_people_be_switched(desk: Desk, settings: object, demo: bool) -> None:
    settings.DEMO = demo  # type: ignore[attr-defined]
    Person.objects.filter(pk__in=[desk.lin.pk, desk.mei.pk]).update(is_demo=True)
    client = Client()
    client.get(reverse("sign_in_link", args=[make_link(desk.lin)]))
    assert client.post(reverse("switch_person"), {"person": desk.chen.pk}).status_code == 404
    assert client.post(reverse("switch_person"), {"person": "mei"}).status_code == 404
    switched = client.post(reverse("switch_person"), {"person": desk.mei.pk})
    assert switched.status_code == (302 if demo else 404)


@pytest.mark.parametrize(("language", "role"), [("en", "Lead"), ("zh-hant", "主編"), ("zh-hans", "主管")])
def test_whom_one_may_switch_to_is_named_with_the_role_in_the_readers_language(
    desk: Desk, settings: object, language: str, role: str
) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    Person.objects.update(is_demo=True)
    client = Client()
    client.get(reverse("sign_in_link", args=[make_link(desk.lin)]))
    client.cookies["django_language"] = language
    assert f"Lin · {role}</option>" in client.get("/").content.decode()


@pytest.mark.parametrize("demo", [True, False])
def test_only_the_demo_speaks_of_demo_people(db: None, settings: object, demo: bool) -> None:
    settings.DEMO = demo  # type: ignore[attr-defined]
    page = Client().get("/sign-in").content.decode()
    assert ("people.txt" in page) is demo
    assert ("A lead of your project" in page) is not demo


def test_signing_in_by_password_gives_no_right_to_switch(desk: Desk, settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    Person.objects.update(is_demo=True)
    client = Client()
    client.post(reverse("sign_in"), {"username": "mei", "password": PASS_PHRASE})
    assert client.get("/").status_code == 200
    assert client.post(reverse("switch_person"), {"person": desk.lin.pk}).status_code == 404
