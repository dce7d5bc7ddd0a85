"""Help is drawn from the tables of the program: nothing that can be met lacks its page, and no page tells of what is gone."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext, override

from reviews.models import ScreenSetting
from reviews.review.about import OF_MANY, ROLES, STATES
from reviews.review.states import MOVES, Role, State
from reviews.views.commands import COMMANDS
from reviews.views.first_notes import NOTES
from tests.desk import Desk
from tests.views.test_pages import client_of

LANGUAGES = ["en", "zh-hant", "zh-hans"]


def reader(desk: Desk, language: str = "en") -> Client:
    client = Client(headers={"Accept-Language": language})
    client.force_login(desk.gu, backend="django.contrib.auth.backends.ModelBackend")
    return client


def page(client: Client, name: str, *args: str) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_state_and_role_is_explained_and_nothing_else() -> None:
    assert set(STATES) == set(State)
    assert set(ROLES) == set(Role)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", list(State), ids=lambda one: one.value)
def test_a_state_says_what_it_means_and_what_can_be_done_by_whom(desk: Desk, state: State, language: str) -> None:
    text = page(reader(desk, language), "help_state", state.value)
    with override(language):
        for said in (state.label, STATES[state].means, STATES[state].comes, STATES[state].after):
            assert escape(gettext(said)) in text
        open_here = {one.label for one in MOVES.values() if state in one.states and one.verb not in OF_MANY}
        for move in MOVES.values():
            row = f'<th scope="row">{escape(gettext(move.label))}</th>'
            assert (row in text) == (move.label in open_here)


@pytest.mark.parametrize("role", list(Role), ids=lambda one: one.value)
def test_a_role_says_what_opens_with_it(desk: Desk, role: Role) -> None:
    text = page(reader(desk), "help_role", role.value)
    own = {move.label for move in MOVES.values() if move.role is role}
    for label in {move.label for move in MOVES.values()}:
        assert (f'<th scope="row">{label}</th>' in text) == (label in own)


def test_every_key_has_its_place_with_the_role_that_it_takes(desk: Desk) -> None:
    ScreenSetting.objects.create(person=desk.gu, keys={"approve": "Q"})
    text = page(reader(desk), "help_keys")
    for command in COMMANDS:
        assert f'id="key-{command.name}"' in text
        assert escape(command.label) in text
    assert "<kbd>Q</kbd>" in text
    assert "default: A" in text
    roles = {"exclude": "approver", "edit_source": "lead", "approve_stay": "reviewer", "join": "translator"}
    for name, role in roles.items():
        line = text.split(f'id="key-{name}"')[1].split("</tr>")[0]
        assert reverse("help_role", args=[role]) in line
        assert "everybody" not in line


@pytest.mark.parametrize(
    ("name", "named", "not_named"),
    [
        ("gu", {"next", "history", "reading"}, {"approve", "edit", "comment", "exclude", "lock", "join"}),
        ("mei", {"edit", "submit", "dismiss", "join"}, {"approve", "request", "exclude", "lock", "edit_source"}),
        ("chen", {"approve", "request", "escalate"}, {"exclude", "lock", "edit_source"}),
        ("lin", {"approve", "exclude", "lock", "edit_source"}, set()),
    ],
)
def test_the_map_of_keys_holds_what_the_role_may_do(
    desk: Desk, name: str, named: set[str], not_named: set[str]
) -> None:
    screen = client_of(getattr(desk, name)).get(reverse("review", args=[desk.article.pk])).content.decode()
    found = set(re.findall(r'data-command="(\w+)"', screen))
    assert named <= found
    assert not found & not_named


def test_the_two_tables_agree_about_keys() -> None:
    for verb, move in MOVES.items():
        keys = {one.key for one in COMMANDS if verb in one.verbs}
        assert not move.key or move.key in keys, verb


def test_help_is_linked_from_where_it_is_needed(desk: Desk) -> None:
    client = reader(desk)
    pair = client.get(reverse("pair", args=[desk.pair().pk]), headers={"HX-Request": "true"}).content.decode()
    assert reverse("help_state", args=["draft"]) in pair
    screen = page(client, "review", str(desk.article.pk))
    assert reverse("help_keys") in screen
    assert reverse("help") in screen
    people = page(client, "people", str(desk.project.pk))
    index = page(client, "help")
    for role in Role:
        assert reverse("help_role", args=[role.value]) in people
        assert reverse("help_role", args=[role.value]) in index
    for state in State:
        assert reverse("help_state", args=[state.value]) in index
    assert reverse("rule_index") in index


@pytest.mark.parametrize("name", ["help_state", "help_role"])
def test_what_does_not_exist_has_no_page(desk: Desk, name: str) -> None:
    assert reader(desk).get(reverse(name, args=["sleeping"])).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notes_are_shown_until_they_are_closed_and_again_from_the_help(desk: Desk, language: str) -> None:
    client, address = reader(desk, language), reverse("review", args=[desk.article.pk])
    first = client.get(address).content.decode()
    with override(language):
        assert all(escape(gettext(note.text)) in first for note in NOTES)
    assert client.post(reverse("close_notes")).status_code == 204
    assert "first-notes" not in client.get(address).content.decode()
    again = client.get(reverse("first_notes"))
    assert again["Location"] == f"{address}?notes=1"
    assert "first-notes" in client.get(again["Location"]).content.decode()
    assert ScreenSetting.objects.get(person=desk.gu).introduced
