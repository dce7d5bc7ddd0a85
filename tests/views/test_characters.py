"""A character that a database or an exported file cannot hold gets into no field, and the answer says which it was."""

import pytest
from django.urls import reverse

from reviews.models import Comment, Notice, Person, ScreenSetting
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.submit import submit
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x7f", "\ufffe", "\U0001ffff"])
@pytest.mark.parametrize(
    ("name", "field"),
    [("pair_comment", "text"), ("pair_submit", "version"), ("pair_withdraw", "note"), ("pair_edit", "reason")],
)
def test_no_field_takes_it(desk: Desk, name: str, field: str, character: str) -> None:
    said = {"version": "1", "target": "甲。", "text": "Which?", "note": "So", field: f"ab{character}"}
    page = client_of(desk.lin).post(reverse(name, args=[desk.pair().pk]), said, headers=HTMX)
    assert page.status_code == 400
    assert f"U+{ord(character):04X} at place 3" in page.content.decode()
    assert not Comment.objects.exists()
    assert desk.pair().version == 1


def test_no_address_takes_it(desk: Desk) -> None:
    page = client_of(desk.lin).get(reverse("review", args=[desk.article.pk]), {"q": "mill\x00"})
    assert page.status_code == 400


def test_line_breaks_and_every_other_character_are_taken(desk: Desk) -> None:
    said = {"version": "1", "text": "One\r\ntwo\rthree\tfour 🙂\u2028"}
    assert client_of(desk.lin).post(reverse("pair_comment", args=[desk.pair().pk]), said).status_code == 302
    assert Comment.objects.get().text.startswith("One\ntwo")


def test_a_translation_that_holds_it_is_given_back_with_what_was_typed(desk: Desk) -> None:
    page = client_of(desk.mei).post(
        reverse("pair_edit", args=[desk.pair().pk]), {"version": "1", "target": "甲乙\x01丙"}, headers=HTMX
    )
    assert page.status_code == 409
    assert "U+0001 at place 3" in page.content.decode()
    assert "甲乙" in page.content.decode()


def test_nobody_breaks_the_exports_by_a_name(desk: Desk) -> None:
    client_of(desk.chen).post(reverse("personal_rename"), {"display_name": "Che\x01n"})
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=Person.objects.get(pk=desk.chen.pk), version=1)
    for form in ("docx", "tmx"):
        address = reverse("download", args=[desk.article.pk])
        assert client_of(desk.lin).post(address, {"format": form}).status_code == 200


@pytest.mark.parametrize(
    ("keys", "status", "kept"),
    [
        ('{"approve": "Q", "no such command": "W"}', 204, {"approve": "Q"}),
        ('{"approve": "\\u0000"}', 422, None),
        ('{"approve": "\\ud800"}', 422, None),
        ("[]", 422, None),
        ("[" * 100_000, 422, None),
    ],
)
def test_only_keys_of_commands_are_kept(desk: Desk, keys: str, status: int, kept: dict[str, str] | None) -> None:
    assert client_of(desk.mei).post(reverse("keep_keys"), {"keys": keys}).status_code == status
    assert ScreenSetting.objects.values_list("keys", flat=True).first() == kept


def test_a_refusal_names_the_state_in_the_readers_language(desk: Desk) -> None:
    page = client_of(desk.chen).post(
        reverse("pair_approve", args=[desk.pair().pk]), {"version": "1"}, headers={**HTMX, "Accept-Language": "zh-Hant"}
    )
    assert "句對處於「草稿」狀態時無法這麼做" in page.content.decode()


def test_what_is_unread_counts_what_the_page_shows(desk: Desk) -> None:
    """Fang was called, and then left the project."""
    comment(desk.pair().pk, by=desk.chen, text="@fang, which?")
    assert Notice.objects.filter(person=desk.fang).exists()
    assert 'class="unread"' in client_of(desk.fang).get("/").content.decode()
    desk.fang.memberships.all().delete()
    assert 'class="unread"' not in client_of(desk.fang).get("/").content.decode()
