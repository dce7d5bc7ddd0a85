"""The way from a file to its article: what is said of a file that is none, and the way out while one waits."""

import re
from typing import Any

import pytest
from django.urls import reverse

from reviews.jobs import run_job
from reviews.load.apart import end_keeper, too_costly
from reviews.models import Article, Job
from reviews.pipeline import STEPS, reading
from reviews.review.actions.submit import submit
from tests.desk import Desk
from tests.views.test_pages import client_of, upload


def test_of_an_empty_file_only_that_is_said(desk: Desk) -> None:
    status, page = upload(desk, b"")
    assert status == 422
    assert "The submitted file is empty." in page
    assert "one of the two" not in page


def test_a_file_in_an_older_encoding_is_shown_as_each_reads_it(desk: Desk) -> None:
    text = f"{'It ground corn. ' * 40}\n許功蓋的磨坊立在河口。\n"
    status, page = upload(desk, text.encode("cp950"))
    assert status == 422
    shown = re.findall(r"<li><strong>([^<]+)</strong> (.*?)</li>", page)
    assert "許功蓋的磨坊立在河口。" in dict(shown)["Big5 (cp950)"]
    assert "許功蓋" not in dict(shown)["GB 18030 (gb18030)"]
    assert {f">{name}</option>" for name, _text in shown} <= set(re.findall(r">[^<>]+</option>", page))


def test_a_first_line_that_is_longer_than_a_title_is_the_title_as_far_as_it_goes(desk: Desk) -> None:
    upload(desk, f"{'It ground corn. ' * 40}\n磨坊立在河口。\n".encode())
    article = Article.objects.get(loaded_by=desk.mei)
    assert article.title == ("It ground corn. " * 40)[:300]


@pytest.mark.parametrize("stage", ["waiting", "failed"])
def test_an_article_that_cannot_be_read_yet_leads_back_to_the_others(desk: Desk, stage: str) -> None:
    Article.objects.filter(pk=desk.article.pk).update(stage=stage)
    text = client_of(desk.mei).get(reverse("review", args=[desk.article.pk])).content.decode()
    assert f'<a href="{reverse("articles")}">← Articles</a>' in text


def test_what_is_to_be_known_of_a_file_of_ready_pairs_is_told_until_they_are_handed_over(desk: Desk) -> None:
    table = "<p>Job 17</p><table><tr><th>en<th>zh-TW<tr><td>The mill stood still.<td>磨坊停了。</table>"
    upload(desk, table.encode(), name="mill.html")
    article = Article.objects.get(loaded_by=desk.mei)
    run_job(Job.objects.get(article=article, kind="load"), STEPS)
    page = reverse("review", args=[article.pk])
    told = '<p class="doubt">Lines outside of the table, which are left out: 1.'
    assert told in client_of(desk.mei).get(page).content.decode()
    submit(article.pairs.get().pk, by=desk.mei, version=1)
    assert told not in client_of(desk.mei).get(page).content.decode()


def test_a_file_that_costs_too_much_to_read_is_refused(
    desk: Desk, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_asked: object, **_said: object) -> None:
        raise too_costly()

    settings.READ_APART = True
    monkeypatch.setattr(reading, "read_apart", ended)
    status, page = upload(desk, b"The mill stood still.\n")
    assert status == 422
    assert "takes more than 120 seconds or 2048 MB to be read" in page
    assert not Article.objects.filter(loaded_by=desk.mei).exists()


def test_an_article_is_read_apart_and_comes_to_review(desk: Desk, settings: Any) -> None:
    settings.READ_APART = True
    upload(desk, "The mill stood still.\n磨坊停了。\n".encode())
    article = Article.objects.get(loaded_by=desk.mei)
    run_job(Job.objects.get(article=article, kind="load"), STEPS)
    assert [{one.source, one.target} for one in article.pairs.all()] == [{"The mill stood still.", "磨坊停了。"}]
    end_keeper()
