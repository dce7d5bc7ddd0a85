"""The page of a project's webhooks: for whoever leads it, in words that anybody understands."""

import re

import pytest
from django.test import Client

from reviews.models import Delivery, Webhook
from reviews.review.actions.delivery import send_test
from reviews.review.actions.webhook import add_webhook
from reviews.review.notices import tell_given_up
from tests.desk import Desk

ADDRESS = "https://hooks.example.org/duikan"
SAID = {"name": "Site", "address": ADDRESS, "events": ["pair.approved", "comment.added"]}
CANARY = """"><img src=x onerror=canary()>{{7*7}}"""


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def add(desk: Desk, **said: object) -> Webhook:
    return add_webhook(desk.project, by=desk.lin, **{**SAID, **said})  # type: ignore[arg-type]


def test_the_secret_is_shown_once_and_stands_in_no_cookie(desk: Desk, lin: Client) -> None:
    answer = lin.post(f"/projects/{desk.project.pk}/webhooks", SAID)
    made = Webhook.objects.get()
    assert (made.name, made.address, made.events) == ("Site", ADDRESS, SAID["events"])
    assert made.secret in answer.content.decode()
    assert made.secret not in page(lin, f"/webhooks/{made.pk}")
    answer = lin.post(f"/webhooks/{made.pk}/rotate")
    made.refresh_from_db()
    assert made.secret in answer.content.decode()
    assert made.former_secret not in answer.content.decode()
    assert answer["Cache-Control"] == "private, no-store"
    assert "messages" not in lin.cookies or "whsec" not in lin.cookies["messages"].value


def test_what_was_typed_is_given_back_where_it_is_refused(desk: Desk, lin: Client) -> None:
    said = {"name": "Inside", "address": "https://10.0.0.1/x", "events": ["job.failed"]}
    answer = lin.post(f"/projects/{desk.project.pk}/webhooks", said)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "addresses of numbers are called only where this site allows them" in shown
    assert 'value="Inside"' in shown
    assert 'value="https://10.0.0.1/x"' in shown
    assert re.findall(r'value="([\w.]+)" checked', shown) == ["job.failed"]
    one = add(desk)
    answer = lin.post(f"/webhooks/{one.pk}", {**said, "seen": "1"})
    assert 'value="Inside"' in answer.content.decode()
    one.refresh_from_db()
    assert one.name == "Site"


def test_a_lead_changes_switches_deletes_and_brings_back(desk: Desk, lin: Client) -> None:
    one = add(desk)
    lin.post(f"/webhooks/{one.pk}", {**SAID, "name": "Newsroom", "seen": "1"})
    lin.post(f"/webhooks/{one.pk}/switch_off")
    assert "switched off" in page(lin, f"/webhooks/{one.pk}")
    lin.post(f"/webhooks/{one.pk}/delete")
    listed = page(lin, f"/projects/{desk.project.pk}/webhooks")
    assert "1 webhook was deleted" in listed
    lin.post(f"/webhooks/{one.pk}/bring_back")
    one.refresh_from_db()
    assert (one.name, one.active, one.ended_at) == ("Newsroom", False, None)


def test_what_was_sent_is_listed_with_what_came_of_it(desk: Desk, lin: Client) -> None:
    one = add(desk)
    assert "Nothing was sent yet." in page(lin, f"/webhooks/{one.pk}")
    lin.post(f"/webhooks/{one.pk}/test")
    send_test(one.pk, by=desk.lin)
    first = Delivery.objects.order_by("pk")[0]
    Delivery.objects.filter(pk=first.pk).update(
        state="given_up", status=503, problem="The host did not take it.", attempts=3
    )
    shown = page(lin, f"/webhooks/{one.pk}")
    assert "503 The host did not take it." in shown
    assert "3 attempts" in shown
    assert "Send number 1 again" in shown
    assert "Send number 2 now" in shown
    assert 'hx-trigger="every 2s"' in shown
    lin.post(f"/deliveries/{first.pk}/again")
    first.refresh_from_db()
    assert first.state == "waiting"
    assert "Leave number 1 out" in page(lin, f"/webhooks/{one.pk}")
    lin.post(f"/deliveries/{first.pk}/leave_out")
    assert "503 Left out by a lead." in page(lin, f"/webhooks/{one.pk}")


def test_only_who_leads_is_led_there(desk: Desk, lin: Client) -> None:
    link = f'href="/projects/{desk.project.pk}/webhooks"'
    assert link in page(lin, f"/projects/{desk.project.pk}/policy")
    wu = Client()
    wu.force_login(desk.wu)
    assert link not in page(wu, f"/projects/{desk.project.pk}/policy")
    assert wu.get(f"/projects/{desk.project.pk}/webhooks").status_code == 403


def test_a_notice_of_what_was_given_up_leads_to_the_webhooks(desk: Desk, lin: Client) -> None:
    tell_given_up(add(desk), desk.article)
    shown = page(lin, "/notices")
    assert "set up a webhook that could not be delivered for a day" in shown
    assert f'href="/projects/{desk.project.pk}/webhooks"' in shown


def test_a_name_is_text(desk: Desk, lin: Client) -> None:
    one = add(desk, name=CANARY)
    for address in (f"/projects/{desk.project.pk}/webhooks", f"/webhooks/{one.pk}"):
        shown = page(lin, address)
        assert "<img" not in shown
        assert "&lt;img src=x onerror=canary()&gt;{{7*7}}" in shown


@pytest.mark.parametrize(("language", "title"), [("zh-hant", "最近傳送的內容"), ("zh-hans", "最近发送的内容")])
def test_it_speaks_chinese(desk: Desk, lin: Client, language: str, title: str) -> None:
    one = add(desk)
    send_test(one.pk, by=desk.lin)
    shown = lin.get(f"/webhooks/{one.pk}", headers={"Accept-Language": language}).content.decode()
    assert title in shown
    assert "等待中" in shown
