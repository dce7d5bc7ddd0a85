"""Words of people carry the language that they are in, where it is not the page's."""

import pytest
from django.urls import reverse
from django.utils import translation

from reviews.review.actions.comment import comment
from reviews.views.spoken import spoken
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


def test_a_comment_in_english_is_english_on_a_chinese_page_line_by_line(desk: Desk) -> None:
    comment(desk.pair().pk, by=desk.chen, text="Is this the mill?\nI <doubt> it is.")
    client = client_of(desk.mei)
    page = client.get(
        reverse("pair", args=[desk.pair().pk]), headers={"HX-Request": "true", "Accept-Language": "zh-Hant"}
    )
    said = '<span class="spoken" lang="en">Is this the mill?<br>I &lt;doubt&gt; it is.</span>'
    assert said in page.content.decode()
