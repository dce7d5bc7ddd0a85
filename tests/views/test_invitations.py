"""Somebody new, or who forgot a password, is given a link: looking at it uses nothing up, a password is chosen with it."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from reviews.jobs import run_job
from reviews.models import Job, Membership, Person, Project, SignInLink
from reviews.pipeline import STEPS
from reviews.review.states import Role
from tests.desk import PASS_PHRASE, Desk
from tests.views.test_people import client_of, role_of

CHOSEN = {"new_password1": "nine tide mills in a row", "new_password2": "nine tide mills in a row"}


def link_in(page: str) -> str:
    (path,) = re.findall(r"http://testserver(/sign-in/[\w-]+)", page)
    return path


def invite(desk: Desk, name: str = "han", role: str = "translator") -> str:
    """The path by which `name`, whom Lin takes in, comes for the first time."""
    data = {"username": name, "display_name": name.title(), "role": role}
    page = client_of(desk.lin).post(f"/projects/{desk.project.pk}/people/new", data, follow=True)
    return link_in(page.content.decode())


def ask_anew(desk: Desk, by: Person, whom: Person) -> str:
    answer = client_of(by).post(f"/projects/{desk.project.pk}/people/link", {"person": whom.pk}, follow=True)
    return answer.content.decode()


def test_han_chooses_a_password_by_the_link_and_signs_in_with_it_from_then_on(desk: Desk) -> None:
    path, client = invite(desk), Client()
    assert "With it you sign in here as han from now on." in client.get(path).content.decode()
    welcomed = client.post(path, CHOSEN, follow=True)
    assert welcomed.context["user"].username == "han"
    assert "From now on you sign in as han." in welcomed.content.decode()
    assert role_of(desk, Person.objects.get(username="han")) == "translator"
    later = Client().post("/sign-in", {"username": "han", "password": CHOSEN["new_password1"]}, follow=True)
    assert later.context["user"].username == "han"


def test_a_link_that_a_mail_program_looked_at_still_works_once(desk: Desk) -> None:
    path = invite(desk)
    for _look in range(3):
        seen = Client().get(path)
        assert (seen.status_code, seen.wsgi_request.user.is_anonymous) == (200, True)
    assert Client().post(path, CHOSEN, follow=True).context["user"].username == "han"
    again = Client().post(path, CHOSEN, follow=True)
    assert again.context["user"].is_anonymous
    assert "Ask a lead of your project for a new one." in again.content.decode()


@pytest.mark.parametrize("given", [{}, {**CHOSEN, "new_password2": "another"}, dict.fromkeys(CHOSEN, "short")])
def test_a_password_that_is_refused_leaves_the_link_as_it_was(desk: Desk, given: dict[str, str]) -> None:
    path = invite(desk)
    refused = Client().post(path, given)
    assert (refused.status_code, refused.wsgi_request.user.is_anonymous) == (422, True)
    assert not Person.objects.get(username="han").has_usable_password()
    assert Client().post(path, CHOSEN, follow=True).context["user"].username == "han"


def test_lin_makes_another_link_for_han_and_the_first_ends(desk: Desk) -> None:
    first = invite(desk)
    assert "not signed in yet" in client_of(desk.lin).get(f"/projects/{desk.project.pk}/people").content.decode()
    second = link_in(ask_anew(desk, desk.lin, Person.objects.get(username="han")))
    assert Client().post(first, CHOSEN, follow=True).context["user"].is_anonymous
    assert Client().post(second, CHOSEN, follow=True).context["user"].username == "han"
    assert "not signed in yet" not in client_of(desk.lin).get(f"/projects/{desk.project.pk}/people").content.decode()


def test_mei_who_forgot_her_password_chooses_another_and_is_signed_out_elsewhere(desk: Desk) -> None:
    elsewhere = client_of(desk.mei)
    path = link_in(ask_anew(desk, desk.lin, desk.mei))
    assert sign_in("mei", PASS_PHRASE).is_authenticated  # until the link is used, the password holds
    assert Client().get(path).wsgi_request.user.is_anonymous
    assert Client().post(path, CHOSEN, follow=True).context["user"].username == "mei"
    assert elsewhere.get("/").status_code == 302
    assert sign_in("mei", PASS_PHRASE).is_anonymous
    assert sign_in("mei", CHOSEN["new_password1"]).username == "mei"
    assert Client().post(path, CHOSEN, follow=True).context["user"].is_anonymous


def sign_in(name: str, password: str) -> Any:
    answer = Client().post("/sign-in", {"username": name, "password": password}, follow=True)
    return answer.context["user"]


def test_who_gave_a_link_to_whom_and_whether_it_was_used_stays_told_to_leads_and_to_whom_it_was_for(desk: Desk) -> None:
    people = f"/projects/{desk.project.pk}/people"
    ask_anew(desk, desk.lin, desk.mei)
    path = link_in(ask_anew(desk, desk.lin, desk.mei))
    given = list(SignInLink.objects.filter(person=desk.mei).order_by("given_at"))
    assert [(one.given_by, one.used_at) for one in given] == [(desk.lin, None)] * 2
    assert [("link by Lin" in words) for words in pages(people, desk.lin, desk.mei)] == [True, False]
    assert "used" not in pages(people, desk.lin)[0].split("link by Lin")[1].split("</tr>")[0]
    Client().post(path, CHOSEN)
    assert "used" in pages(people, desk.lin)[0].split("link by Lin")[1].split("</tr>")[0]
    mei, gu = pages("/me", Person.objects.get(pk=desk.mei.pk), desk.gu)
    assert ("Lin made a link" in mei, "made a link" in gu) == (True, False)


def pages(address: str, *people: Person) -> list[str]:
    return [client_of(one).get(address).content.decode() for one in people]


def test_no_link_is_made_for_oneself_who_works_for_others_too_who_stands_above_or_by_who_does_not_lead(
    desk: Desk,
) -> None:
    invite(desk)
    han = Person.objects.get(username="han")
    assert "/sign-in/" not in ask_anew(desk, desk.lin, desk.lin)
    assert "/sign-in/" not in ask_anew(desk, desk.mei, han)
    Membership.objects.filter(person=desk.wu).update(role=Role.ADMIN.value)
    Person.objects.filter(pk=desk.chen.pk).update(is_superuser=True)
    Person.objects.filter(pk=desk.fang.pk).update(is_active=False)
    elsewhere = Project.objects.create(name="Other", slug="other")
    Membership.objects.create(project=elsewhere, person=han, role=Role.VIEWER.value)
    for whom in (han, desk.wu, desk.chen, desk.fang):
        assert "who belong to no project of others" in ask_anew(desk, desk.lin, whom)
    assert not SignInLink.objects.filter(given_by__isnull=False).exclude(person=han).exists()


def test_after_a_refused_newcomer_no_role_is_offered_that_lin_may_not_give(desk: Desk) -> None:
    address = f"/projects/{desk.project.pk}/people/new"
    refused = client_of(desk.lin).post(address, {"username": "no name", "role": "reviewer"}).content.decode()
    assert 'value="admin"' not in refused
    assert '<option value="reviewer" selected' in refused


def test_who_is_given_a_link_is_told_by_mail_by_whom_and_not_the_link(desk: Desk, settings: Any) -> None:
    settings.EMAIL_HOST = "mail.example.org"
    Person.objects.filter(pk=desk.mei.pk).update(language="zh-hant")
    page = ask_anew(desk, desk.lin, desk.mei)
    assert "Mei is told by e-mail that you made it." in page
    run_job(Job.objects.get(kind="link"), STEPS)
    (message,) = mail.outbox
    assert message.to == ["mei@example.org"]
    assert message.subject == "對勘：設定密碼的連結"
    assert "Lin" in message.body
    assert link_in(page) not in message.body


@pytest.mark.parametrize(("host", "address"), [("", "mei@example.org"), ("mail.example.org", "")])
def test_where_no_mail_can_be_sent_nobody_is_told_that_one_was(
    desk: Desk, settings: Any, host: str, address: str
) -> None:
    settings.EMAIL_HOST = host
    Person.objects.filter(pk=desk.mei.pk).update(email=address)
    assert "told by e-mail" not in ask_anew(desk, desk.lin, desk.mei)
    assert not Job.objects.filter(kind="link").exists()
