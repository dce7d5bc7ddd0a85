"""The page of an article's languages: what was guessed, putting it right, and the way back."""

from html import unescape

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from reviews import pipeline
from reviews.jobs import run_job
from reviews.models import Article, Job, LanguageChange, Pair
from reviews.pipeline import STEPS
from tests.desk import SENTENCES, Desk


def page(client: Client, desk: Desk) -> str:
    return unescape(client.get(reverse("languages", args=[desk.article.pk])).content.decode())


def given(client: Client, desk: Desk, **said: str) -> str:
    form = {
        "original": "source",
        "source_lang": "en",
        "target_lang": "zh-Hant-TW",
        "seen": "en zh-Hant-TW",
        "reason": "So",
    }
    answer = client.post(reverse("languages", args=[desk.article.pk]), form | said, follow=True)
    return unescape(answer.content.decode())


def test_a_lead_finds_the_way_there_from_the_head_and_before_confirming_the_alignment(lin: Client, desk: Desk) -> None:
    screen = unescape(lin.get(reverse("review", args=[desk.article.pk])).content.decode())
    assert screen.count(f'href="{reverse("languages", args=[desk.article.pk])}"') == 2
    assert "The original is taken to be English, the translation Chinese, Traditional, Taiwan." in screen


def test_both_sides_are_shown_with_some_of_their_text(lin: Client, desk: Desk) -> None:
    shown = page(lin, desk)
    assert " ".join(source for source, _target in SENTENCES[:2]) in shown
    assert '<option value="zh-Hant-TW" selected>' in shown


def test_the_variant_is_put_right_and_every_pair_is_checked_anew(lin: Client, desk: Desk) -> None:
    assert "English → Chinese, Simplified" in given(lin, desk, target_lang="zh-Hans")
    assert Article.objects.get().target_lang == "zh-Hans"
    job = run_job(Job.objects.get(kind="recheck"), STEPS)
    assert (job.state, job.done) == ("done", job.total)
    assert "English → Chinese, Traditional, Taiwan" in page(lin, desk)


def test_the_other_side_is_the_original_and_the_way_back_is_offered(lin: Client, desk: Desk) -> None:
    shown = given(lin, desk, original="target")
    change = LanguageChange.objects.get()
    back = reverse("revert_batch", args=[change.batch_id])
    assert back in shown
    assert Pair.objects.get(position=1).source == SENTENCES[0][1]
    assert "3 pairs changed" in unescape(lin.get(reverse("batch", args=[change.batch_id])).content.decode())
    lin.post(back)
    assert Pair.objects.get(position=1).source == SENTENCES[0][0]
    assert (Article.objects.get().source_lang, LanguageChange.objects.count()) == ("en", 2)
    assert Job.objects.filter(kind="recheck").count() == 2


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"reason": " "}, "Say why the languages are changed."),
        ({}, "The languages are these already."),
        ({"target_lang": "zh-Hans", "seen": "en fr"}, "Somebody else changed the languages in between"),
        ({"target_lang": "en"}, "Original and translation are in two languages."),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(lin: Client, desk: Desk, said: dict[str, str], why: str) -> None:
    assert why in given(lin, desk, **said)
    assert not LanguageChange.objects.exists()


def test_the_sides_of_a_long_article_are_exchanged_by_a_job(
    lin: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline.languages, "AT_ONCE", 2)
    assert "The sides are being exchanged." in given(lin, desk, original="target")
    assert Pair.objects.get(position=1).source == SENTENCES[0][0]
    job = run_job(Job.objects.get(kind="languages"), STEPS)
    assert (job.state, Pair.objects.get(position=1).source) == ("done", SENTENCES[0][1])
    assert "sides exchanged" in page(lin, desk)


def test_what_a_job_is_refused_is_told_on_the_page(lin: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.languages, "AT_ONCE", 2)
    given(lin, desk, original="target")
    Article.objects.update(target_lang="zh-Hans")
    assert run_job(Job.objects.get(kind="languages"), STEPS).state == "failed"
    assert "Somebody else changed the languages in between" in page(lin, desk)


def test_the_command_says_what_it_is_about_and_does_it(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = (str(desk.article.pk), "zh-Hant-TW", "en", "--turned", "--by", "lin", "--reason", "Written in Chinese first")
    call_command("set_languages", *said, "--dry-run")
    assert not LanguageChange.objects.exists()
    call_command("set_languages", *said)
    assert "en → zh-Hant-TW: 3 pairs, 0 approved." in capsys.readouterr().out
    assert LanguageChange.objects.get().batch
    with pytest.raises(CommandError, match="Your role"):
        call_command("set_languages", str(desk.article.pk), "en", "zh-Hans", "--by", "mei", "--reason", "So")
