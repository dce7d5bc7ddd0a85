"""The way from a file to its article: what is said of a file that is none, and the way out while one waits."""

import pytest
from django.urls import reverse

from reviews.models import Article
from tests.desk import Desk
from tests.views.test_pages import client_of, upload


def test_of_an_empty_file_only_that_is_said(desk: Desk) -> None:
    status, page = upload(desk, b"")
    assert status == 422
    assert "The submitted file is empty." in page
    assert "one of the two" not in page


@pytest.mark.parametrize("stage", ["waiting", "failed"])
def test_an_article_that_cannot_be_read_yet_leads_back_to_the_others(desk: Desk, stage: str) -> None:
    Article.objects.filter(pk=desk.article.pk).update(stage=stage)
    text = client_of(desk.mei).get(reverse("review", args=[desk.article.pk])).content.decode()
    assert f'<a href="{reverse("articles")}">← Articles</a>' in text
