"""Words of people carry the language that they are in, where it is not the page's."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from reviews.models import Finding
from reviews.review.actions.apply_fix import fix_of
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.rewrite import rewrite
from reviews.views.spoken import spoken, why
from tests.desk import Desk
from tests.views.test_pages import client_of


@pytest.mark.parametrize(
    ("page", "text", "shown"),
    [
        ("en", "Is this a mill?", "Is this a mill?"),
        ("en", "這是磨坊嗎？", '<span class="spoken" lang="zh">這是磨坊嗎？</span>'),
        ("zh-hant", "Is this a mill?", '<span class="spoken" lang="en">Is this a mill?</span>'),
        ("zh-hans", "這是磨坊嗎？", "這是磨坊嗎？"),
        ("zh-hant", "42", "42"),
        (
            "zh-hant",
            "Is this <b>the</b> mill?",
            '<span class="spoken" lang="en">Is this &lt;b&gt;the&lt;/b&gt; mill?</span>',
        ),
        ("en", "<b>", "&lt;b&gt;"),
        ("en", None, ""),
    ],
)
def test_words_say_their_language(page: str, text: str | None, shown: str) -> None:
    with translation.override(page):
        assert spoken(text) == shown


@pytest.mark.parametrize(
    ("page", "reason", "shown"),
    [
        ("en", "punctuation_width", "Width of punctuation"),
        ("zh-hant", "punctuation_width · Approval restored by revert", "標點全形半形 · 回到舊稿，先前的核可恢復有效"),
        ("zh-hant", "Is this a mill?", '<span class="spoken" lang="en">Is this a mill?</span>'),
        ("en", "v2", "Back to v2"),
        ("zh-hant", "v2 · Approval restored by revert", "回到 v2 · 回到舊稿，先前的核可恢復有效"),
        ("en", "<b>", "&lt;b&gt;"),
        ("en", None, ""),
    ],
)
def test_the_reason_of_an_act_is_in_words_and_no_name_of_the_program(page: str, reason: str | None, shown: str) -> None:
    with translation.override(page):
        assert why(reason) == shown


def test_a_comment_in_english_is_english_on_a_chinese_page_line_by_line(desk: Desk) -> None:
    comment(desk.pair().pk, by=desk.chen, text="Is this the mill?\nI <doubt> it is.")
    client = client_of(desk.mei)
    page = client.get(
        reverse("pair", args=[desk.pair().pk]), headers={"HX-Request": "true", "Accept-Language": "zh-Hant"}
    )
    said = '<span class="spoken" lang="en">Is this the mill?<br>I &lt;doubt&gt; it is.</span>'
    assert said in page.content.decode()


def test_an_applied_fix_is_told_by_the_title_of_its_rule_wherever_it_is_shown(desk: Desk) -> None:
    pair = desk.pair(3)
    text = {"source": "Well.", "target": "好吧,走。"}
    pair = edit(pair.pk, by=desk.lin, version=1, **text)
    finding = Finding.objects.create(
        article=desk.article, pair=pair, rule="punctuation_width", severity="warning", side="target",
        start=2, end=3, fix="，", message="m",
    )  # fmt: skip
    batch = rewrite(fix_of(finding.pk, by=desk.mei, versions={pair.pk: pair.version})).batch
    assert batch is not None
    client = client_of(desk.mei)
    for address in (
        reverse("history", args=[pair.pk]),
        reverse("blame", args=[pair.pk]),
        reverse("batches", args=[desk.article.pk]),
        reverse("batch", args=[batch.pk]),
        reverse("pair", args=[pair.pk]) + "?alone=1",
    ):
        shown = client.get(address).content.decode()
        assert "Width of punctuation" in shown, address
        assert not re.search(r"[>·\s]punctuation_width\b", shown), address
