"""Roles are given by whoever leads, never above their own; a newcomer gets a link; settings are one's own."""

import pytest
from django.db.models import QuerySet
from django.test import Client

from reviews.models import Membership, Person, Project
from reviews.review.actions.membership import set_role, start_project
from reviews.review.refusals import Forbidden, Refused
from tests.desk import PASS_PHRASE, Desk


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def role_of(desk: Desk, person: Person) -> str | None:
    return Membership.objects.filter(project=desk.project, person=person).values_list("role", flat=True).first()


def test_lin_makes_a_reviewer_of_gu_and_history_says_so(desk: Desk) -> None:
    assert set_role(desk.project, desk.gu, "reviewer", by=desk.lin, seen="viewer")
    assert role_of(desk, desk.gu) == "reviewer"
    row = Membership.history.filter(person=desk.gu).latest("history_id")
    assert (row.role, row.history_user) == ("reviewer", desk.lin)


@pytest.mark.parametrize(
    ("by", "whom", "role", "seen", "code"),
    [
        ("mei", "gu", "reviewer", "viewer", "role"),
        ("lin", "gu", "admin", "viewer", "above"),
        ("lin", "gu", "reviewer", "translator", "seen"),
        ("lin", "gu", "king", "viewer", "unknown"),
        ("lin", "gu", "reviewer", "", "member"),
        ("lin", "lin", "viewer", "lead", "last_lead"),
        ("lin", "lin", "", "lead", "last_lead"),
    ],
)
def test_a_role_is_refused(desk: Desk, by: str, whom: str, role: str, seen: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        set_role(desk.project, getattr(desk, whom), role, by=getattr(desk, by), seen=seen)
    assert refusal.value.code == code
    assert (role_of(desk, desk.gu), role_of(desk, desk.lin)) == ("viewer", "lead")


def test_lin_may_go_once_wu_leads(desk: Desk) -> None:
    set_role(desk.project, desk.wu, "lead", by=desk.lin, seen="approver")
    set_role(desk.project, desk.lin, "", by=desk.wu, seen="lead")
    assert role_of(desk, desk.lin) is None


def test_a_refused_newcomer_leaves_no_person_behind(desk: Desk) -> None:
    address = f"/projects/{desk.project.pk}/people/new"
    client_of(desk.lin).post(address, {"username": "han", "role": "admin"})
    client_of(desk.mei).post(address, {"username": "han", "role": "viewer"})
    assert client_of(desk.lin).post(address, {"username": "no name", "role": "viewer"}).status_code == 422
    assert not Person.objects.filter(username__startswith="ha").exists()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x85"])
def test_a_name_stands_in_one_line_wherever_it_is_said(desk: Desk, end: str) -> None:
    """Else whoever is called so would write lines of their own into exports, mail and what commands print."""
    said = f" Gu{end}approved by Wu"
    client_of(desk.gu).post("/me/name", {"display_name": said})
    newcomer = {"username": "han", "display_name": said, "role": "viewer"}
    client_of(desk.lin).post(f"/projects/{desk.project.pk}/people/new", newcomer)
    names = set(Person.objects.filter(username__in=["gu", "han"]).values_list("display_name", flat=True))
    assert names == {"Gu approved by Wu"}
    assert start_project(said, by=desk.lin).name == "Gu approved by Wu"


def test_a_newcomer_whom_two_take_in_at_once_is_made_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes second, by a second press of the button, finds somebody who was not there a moment before."""
    first, address = client_of(desk.lin), f"/projects/{desk.project.pk}/people/new"
    first.post(address, {"username": "han", "role": "viewer"})
    asked: list[object] = []
    get = QuerySet.get

    def a_moment_before(rows: QuerySet[Person], *args: object, **keys: object) -> object:
        if keys == {"username": "han"} and not asked:
            asked.append(keys)
            raise Person.DoesNotExist
        return get(rows, *args, **keys)

    monkeypatch.setattr(QuerySet, "get", a_moment_before)
    page = first.post(address, {"username": "han", "role": "viewer"}, follow=True).content.decode()
    assert "belongs to the project already" in page


def test_what_is_wrong_with_a_newcomer_is_said_in_words(desk: Desk) -> None:
    address, client = f"/projects/{desk.project.pk}/people/new", client_of(desk.lin)
    known = client.post(address, {"username": "mei", "role": "viewer"}, follow=True).content.decode()
    assert "Mei belongs to the project already: the role is changed in the list." in known
    spaced = client.post(address, {"username": "no name", "role": "viewer"}).content.decode()
    assert "Only Latin letters, digits, - and _, and no space." in spaced
    assert "slug" not in spaced


def test_the_roles_of_the_others_are_named_in_the_language_of_the_page(desk: Desk) -> None:
    client = client_of(desk.mei)
    client.cookies["django_language"] = "zh-hant"
    page = client.get(f"/projects/{desk.project.pk}/people").content.decode()
    assert "<td>主編</td>" in page
    assert "Lead" not in page


def test_whoever_leads_starts_another_project(desk: Desk) -> None:
    project = start_project("Essays", by=desk.lin)
    again = start_project("Essays", by=desk.lin)
    assert (project.slug, again.slug) == ("essays", "essays-2")
    with pytest.raises(Forbidden):
        start_project("Mine", by=desk.mei)
    assert [b"/projects/new" in client_of(one).get("/").content for one in (desk.lin, desk.mei)] == [True, False]


def test_whoever_works_alone_says_so_when_the_project_starts(desk: Desk) -> None:
    client = client_of(desk.lin)
    client.post("/projects/new", {"name": "Essays"})
    client.post("/projects/new", {"name": "My own", "alone": "1"})
    assert list(
        Project.objects.filter(name__in=["Essays", "My own"]).order_by("name").values_list("self_approval", flat=True)
    ) == ["never", "solo"]


def test_whoever_works_alone_is_led_to_loading_into_the_new_project_and_later_loads_start_from_the_last_one(
    desk: Desk,
) -> None:
    client = client_of(desk.lin)
    assert f'value="{desk.project.pk}" selected' in client.get("/load").content.decode()
    started = client.post("/projects/new", {"name": "Ferry", "alone": "1"}, follow=True)
    own = Project.objects.get(name="Ferry")
    assert "The project Ferry was started." in started.content.decode()
    assert f'value="{own.pk}" selected' in started.content.decode()
    client.post("/load", {"text": "The ferry waits.\n渡船在等。", "into": own.pk, "level": "sentence"})
    assert f'value="{own.pk}" selected' in client.get("/load").content.decode()


def test_mei_changes_her_name_her_language_and_her_password(desk: Desk) -> None:
    client = client_of(desk.mei)
    page = client.post("/me/name", {"display_name": "Mei L.", "language": "zh-hant"}, follow=True)
    assert "我的設定" in page.content.decode()
    new = "another long pass phrase"
    client.post("/me/password", {"old_password": PASS_PHRASE, "new_password1": new, "new_password2": new})
    assert client.get("/me").status_code == 200
    desk.mei.refresh_from_db()
    assert desk.mei.display_name == "Mei L."
    assert desk.mei.check_password(new)


def test_a_wrong_old_password_changes_nothing(desk: Desk) -> None:
    data = {"old_password": "wrong", "new_password1": "another long one", "new_password2": "another long one"}
    assert client_of(desk.mei).post("/me/password", data).status_code == 422
    desk.mei.refresh_from_db()
    assert desk.mei.check_password(PASS_PHRASE)


def test_a_chinese_page_speaks_of_passwords_as_politely_as_of_everything_else(desk: Desk) -> None:
    client = client_of(desk.mei)
    chinese = {"Accept-Language": "zh-Hant"}
    assert "至少 10 個字元" in (page := client.get("/me", headers=chinese).content.decode())
    wrong = {"old_password": "not hers", "new_password1": "a tide mill", "new_password2": "a tide mill"}
    answer = client.post("/me/password", wrong, headers=chinese).content.decode()
    assert "這不是您目前的密碼。" in answer
    assert "你" not in page + answer
