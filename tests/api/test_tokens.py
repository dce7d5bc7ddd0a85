"""A token lets a program act in a person's name: as far as it goes, as long as it holds, and in no other way."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from reviews.models import ApiToken, Membership, Person
from reviews.review.actions.api_token import give_token, revoke_token
from reviews.review.refusals import Refused
from reviews.review.tokens import digest_of
from reviews.sign_in_limits import FROM_AN_ADDRESS
from tests.api.programs import Program
from tests.desk import Desk, make_desk


def test_a_token_tells_whose_it_is(desk: Desk) -> None:
    told = Program(desk.mei, "read", desk.project).get("me")
    assert (told["username"], told["name"], told["scope"], told["project"]) == ("mei", "Mei", "read", desk.project.pk)


def test_what_is_kept_does_not_let_anybody_in(desk: Desk) -> None:
    program = Program(desk.mei)
    kept = ApiToken.objects.get()
    assert program.secret.startswith("duikan_")
    assert kept.digest == digest_of(program.secret)
    assert all(program.secret not in str(value) for value in vars(kept).values())
    program.secret = kept.digest
    assert program.code("GET", "me") == "401 token.invalid"


def test_without_a_token_nothing_is_told_but_the_description(desk: Desk) -> None:
    nobody = Program(None)
    assert nobody.code("GET", "openapi.json") == "200"
    for path in ("me", "articles", f"pairs/{desk.pair().pk}", "no-such-thing"):
        answer = nobody.ask("GET", path)
        assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="Duikan"')


def test_a_session_is_no_token(desk: Desk, lin: Client) -> None:
    assert lin.get("/api/v1/me").status_code == 401
    answer = lin.post(f"/api/v1/pairs/{desk.pair().pk}/submit", {"version": 1}, content_type="application/json")
    assert answer.status_code == 401
    assert desk.pair().state == "draft"


def test_a_token_is_not_taken_from_an_address_or_a_form(desk: Desk) -> None:
    secret = Program(desk.mei).secret
    for name in ("token", "access_token", "Authorization"):
        assert Client().get(f"/api/v1/me?{name}={secret}").status_code == 401
        assert Client().post("/api/v1/me", {name: secret}).status_code == 401
    assert Client(headers={"Authorization": f"Basic {secret}"}).get("/api/v1/me").status_code == 401


def revoked(desk: Desk) -> None:
    revoke_token(ApiToken.objects.get(), by=desk.mei)


def run_out(desk: Desk) -> None:
    ApiToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))


def deactivated(desk: Desk) -> None:
    Person.objects.filter(pk=desk.mei.pk).update(is_active=False)


def new_password(desk: Desk) -> None:
    mei = Person.objects.get(pk=desk.mei.pk)
    mei.set_password("another long pass phrase")
    mei.save()


@pytest.mark.parametrize("happens", [revoked, run_out, deactivated, new_password])
def test_the_next_request_is_turned_away(desk: Desk, happens: object) -> None:
    program = Program(desk.mei)
    assert program.code("GET", "me") == "200"
    happens(desk)  # type: ignore[operator]
    assert program.code("GET", "me") == "401 token.invalid"
    assert program.code("POST", f"pairs/{desk.pair().pk}/submit", {"version": 1}) == "401 token.invalid"
    assert desk.pair().state == "draft"


def test_whoever_leaves_a_project_finds_nothing_there_by_the_next_request(desk: Desk) -> None:
    program = Program(desk.mei)
    assert program.code("GET", f"pairs/{desk.pair().pk}") == "200"
    Membership.objects.filter(person=desk.mei).update(role="viewer")
    assert program.code("POST", f"pairs/{desk.pair().pk}/submit", {"version": 1}) == "403 role"
    Membership.objects.filter(person=desk.mei).delete()
    assert program.code("GET", f"pairs/{desk.pair().pk}") == "404 not_found"
    assert program.get("articles") == {"items": [], "next": None}


def test_a_token_that_reads_writes_nothing(desk: Desk) -> None:
    reader = Program(desk.mei, "read")
    assert reader.code("GET", f"pairs/{desk.pair().pk}") == "200"
    assert reader.code("PATCH", f"pairs/{desk.pair().pk}", {"target": "x", "version": 1}) == "403 token.scope"
    assert desk.pair().version == 1


def test_a_token_for_one_project_finds_nothing_of_another(desk: Desk) -> None:
    other = make_desk("other")
    Membership.objects.create(project=other.project, person=desk.mei, role="lead")
    here, everywhere = Program(desk.mei, project=desk.project), Program(desk.mei)
    assert [one["id"] for one in here.get("articles")["items"]] == [desk.article.pk]
    assert [one["id"] for one in here.get("projects")["items"]] == [desk.project.pk]
    assert len(everywhere.get("articles")["items"]) == 2
    for path in (f"projects/{other.project.pk}", f"articles/{other.article.pk}", f"pairs/{other.pair().pk}"):
        assert everywhere.code("GET", path) == "200"
        assert here.code("GET", path) == "404 not_found"


def test_reading_writes_nothing_but_when_the_token_was_used(desk: Desk) -> None:
    program = Program(desk.mei)
    program.get("me")
    used = ApiToken.objects.get().used_at
    assert used
    program.get("me")
    assert ApiToken.objects.get().used_at == used


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"label": " "}, "label"),
        ({"label": "x" * 81}, "label"),
        ({"scope": "all"}, "unknown"),
        ({"days": 3650}, "unknown"),
    ],
)
def test_a_token_is_refused(desk: Desk, wrong: dict[str, object], code: str) -> None:
    asked: dict[str, object] = {"label": "A script", "scope": "read", "days": 7, **wrong}
    with pytest.raises(Refused) as refusal:
        give_token(by=desk.mei, **asked)  # type: ignore[arg-type]
    assert refusal.value.code == code


def test_nobody_makes_a_token_for_a_project_of_others(desk: Desk) -> None:
    with pytest.raises(Refused):
        give_token(by=desk.mei, label="A script", scope="read", days=7, project=make_desk("other").project)


def test_whoever_comes_with_too_many_wrong_tokens_is_told_to_wait_and_a_token_that_holds_is_not(desk: Desk) -> None:
    wrong, right = Program(None), Program(desk.mei)
    wrong.secret, wrong.address, right.address = "duikan_" + "x" * 40, "203.0.113.9", "203.0.113.9"
    codes = [wrong.code("GET", "me") for _n in range(FROM_AN_ADDRESS + 2)]
    assert codes == ["401 token.invalid"] * FROM_AN_ADDRESS + ["429 token.too_many"] * 2
    assert wrong.ask("GET", "me")["Retry-After"] == "60"
    assert right.code("GET", "me") == "200"
