"""Notices by e-mail, and the daily digest."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from unittest.mock import Mock

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.utils import timezone

from reviews.jobs import run_job
from reviews.models import Job, Membership, Notice, Person, Suggestion
from reviews.pipeline import STEPS, digest, mail_later
from reviews.pipeline.digest import send_digests
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.suggest import accept, suggest
from tests.desk import Desk


def test_whoever_wants_it_at_once_gets_one_message_and_only_once(desk: Desk) -> None:
    Person.objects.filter(pk=desk.mei.pk).update(mail="at_once", language="zh-hant")
    comment(desk.pair().pk, by=desk.chen, text="@mei and @fang, which?")
    comment(desk.pair(2).pk, by=desk.chen, text="@mei and this?")
    mail_later()
    mail_later()
    run_job(Job.objects.get(kind="mail"), STEPS)
    message = mail.outbox[0]
    assert len(mail.outbox) == 1
    assert message.to == ["mei@example.org"]
    assert message.subject == "對勘：2 則通知"
    assert "@mei and this?" in message.body
    assert f"/pairs/{desk.pair(2).pk}" in message.body
    assert Notice.objects.filter(person=desk.mei, mailed_at=None).count() == 0
    mail_later()
    assert Job.objects.filter(kind="mail").count() == 1


def test_the_digest_tells_what_was_changed_in_my_text_and_why(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。", reason="reads better")
    edit(desk.pair().pk, by=desk.fang, version=2, target="潮汐磨坊就在河口。")
    edit(desk.pair(3).pk, by=desk.mei, version=1, target="誰建的，沒有人記得。")
    assert send_digests() == 2
    by_person = {message.to[0]: str(message.body) for message in mail.outbox}
    mine = by_person["mei@example.org"]
    assert "1 text of yours was changed" in mine
    assert "Chen · v2 · reads better" in mine
    assert "潮汐磨坊[-立-]{+站+}在河口。" in mine
    assert "v3" in by_person["chen@example.org"]
    assert send_digests() == 0


def test_the_words_of_a_suggestion_are_the_suggesters_in_the_digest_too(desk: Desk) -> None:
    suggest(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    accept(desk.pair().pk, Suggestion.objects.get().pk, by=desk.mei, version=1)
    edit(desk.pair().pk, by=desk.fang, version=2, target="潮汐磨坊就在河口。")
    Notice.objects.all().delete()
    assert send_digests() == 1
    assert mail.outbox[0].to == ["chen@example.org"]
    assert "Fang · v3" in mail.outbox[0].body


def test_whoever_wants_none_gets_none_and_what_is_old_is_not_told(desk: Desk) -> None:
    Person.objects.update(mail="never")
    edit(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    assert send_digests() == 0
    Person.objects.update(mail="daily")
    assert send_digests(timezone.now() + timedelta(days=3)) == 0


@pytest.mark.parametrize("how", ["at_once", "daily"])
def test_whoever_left_the_project_meanwhile_is_told_nothing_of_it(desk: Desk, how: str) -> None:
    Person.objects.update(mail=how)
    comment(desk.pair().pk, by=desk.chen, text="@fang, which?")
    mail_later()
    Membership.objects.get(person=desk.fang).delete()
    for job in Job.objects.filter(kind="mail"):
        run_job(job, STEPS)
    send_digests()
    assert not mail.outbox


@pytest.mark.parametrize("how", ["at_once", "daily"])
def test_an_address_that_the_mail_server_refuses_keeps_nobody_elses_mail_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    def send(self: EmailMessage, fail_silently: bool = False) -> int:
        if self.to == ["mei@example.org"]:
            raise SMTPRecipientsRefused({"mei@example.org": (550, b"No such user")})
        return took(self, fail_silently)

    took = EmailMessage.send
    monkeypatch.setattr(EmailMessage, "send", send)
    Person.objects.update(mail=how)
    comment(desk.pair().pk, by=desk.chen, text="@mei and @fang, which?")
    mail_later()
    for job in Job.objects.filter(kind="mail"):
        run_job(job, STEPS)
    assert send_digests() == (1 if how == "daily" else 0)
    assert [message.to for message in mail.outbox] == [["fang@example.org"]]


def test_a_mail_server_that_does_not_answer_leaves_the_digest_for_the_next_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    comment(desk.pair().pk, by=desk.chen, text="@fang, which?")
    with monkeypatch.context() as down:
        down.setattr(EmailMessage, "send", Mock(side_effect=ConnectionRefusedError))
        with pytest.raises(ConnectionRefusedError):
            send_digests()
    assert send_digests() == 1


def test_a_digest_says_how_many_changes_it_leaves_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest, "MOST", 1)
    for n, target in ((1, "潮汐磨坊站在河口。"), (2, "沒有人記得。")):
        edit(desk.pair(n).pk, by=desk.chen, version=1, target=target)
    send_digests()
    body = next(str(message.body) for message in mail.outbox if message.to == ["mei@example.org"])
    assert "2 texts of yours were changed" in body
    assert "and 1 more" in body
    assert body.count("/pairs/") == 1


def test_the_command_says_how_many_went_out(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    comment(desk.pair().pk, by=desk.chen, text="@fang, which?")
    call_command("send_digest")
    assert capsys.readouterr().out == "Digests sent: 1\n"
    assert "mentioned you" in mail.outbox[0].body
