"""What no program of good will sends: every answer tells what is wrong, and none is a fault of the desk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reviews.models import Article, Comment, KeptAnswer
from tests.api.matrix import A_FILE
from tests.api.programs import Program
from tests.desk import Desk, make_desk

A_TEXT = SimpleUploadedFile


@pytest.mark.parametrize("depth", [30, 300, 500, 700, 900, 1_000, 20_000])
@pytest.mark.parametrize("marks", ["[]", ("{", "}")])
def test_what_stands_in_itself_many_times_over_is_no_body(desk: Desk, depth: int, marks: str) -> None:
    inside = f'{marks[0]}"a":' if marks[0] == "{" else marks[0]
    body = f'{{"version": 1, "target": {inside * depth}1{marks[1] * depth}}}'
    assert Program(desk.mei).code("PATCH", f"pairs/{desk.pair().pk}", body) == "400 body.json"


@pytest.mark.parametrize(
    ("since", "code"),
    [
        ("0001-01-01T00:00:00%2B23:59", "400 field.value"),
        ("9999-12-31T23:59:59-23:59", "400 field.value"),
        ("yesterday", "400 field.value"),
        ("2020-01-01", "400 field.value"),
        ("2020-01-01T00:00:00Z", "200"),
    ],
)
def test_a_moment_that_no_calendar_has_is_refused(desk: Desk, since: str, code: str) -> None:
    address = f"articles/{desk.article.pk}/pairs?q=is:changed&since={since}"
    assert Program(desk.mei).code("GET", address) == code


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("PUT", "me", "GET"), ("POST", "articles", "GET"), ("OPTIONS", "projects", "GET"), ("GET", "pairs/1/submit", "POST")],
)  # fmt: skip
def test_an_address_asked_for_in_another_way_says_which_it_takes(
    desk: Desk, method: str, path: str, allowed: str
) -> None:
    answer = Program(desk.mei).ask(method, path, accept_language="zh-Hant")
    assert (answer.status_code, answer["Allow"], answer.json()["code"]) == (405, allowed, "not_so")
    assert answer["Content-Type"] == "application/problem+json"
    assert allowed in answer.json()["detail"]
    assert answer.json()["title"] == "這個網址不是這樣用的"


def test_the_head_of_an_answer_is_told_without_its_body(desk: Desk) -> None:
    path = f"pairs/{desk.pair().pk}"
    head, whole = (Program(desk.mei, "read").ask(method, path) for method in ("HEAD", "GET"))
    assert (head.status_code, head["ETag"], head.content) == (200, '"1"', b"")
    assert head["Content-Length"] == whole["Content-Length"]
    assert Program(desk.mei).ask("HEAD", f"{path}/submit").status_code == 405
    assert desk.pair().state == "draft"


@pytest.mark.parametrize("said", ['"1', '1"', '""1""', "*", 'W/"1"', '"1", "2"', "-1", "1" + "0" * 30, "１", '""'])
def test_if_match_is_one_version_and_nothing_like_one(desk: Desk, said: str) -> None:
    mei, path = Program(desk.mei), f"pairs/{desk.pair().pk}"
    assert mei.code("PATCH", path, {"target": "磨坊。"}, if_match=said) == "400 version.value"
    assert desk.pair().version == 1


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"target_lang": ["zh-Hant-TW", "zh-Hans-CN"]}, "400 field.twice"),
        ({"file": [A_TEXT("a.txt", A_FILE.encode()), A_TEXT("b.txt", b"Mill\n")]}, "400 field.twice"),
        ({"target_lang": A_TEXT("a.txt", b"zh-Hant-TW")}, "400 field.type"),
        ({"target_file": "a text"}, "400 field.type"),
    ],
)
def test_of_two_files_or_words_none_is_left_out_in_silence(desk: Desk, form: dict[str, object], code: str) -> None:
    sent = {"file": A_TEXT("a.txt", A_FILE.encode()), **form}
    said = {"HTTP_AUTHORIZATION": f"Bearer {Program(desk.mei).secret}"}
    answer = Client().post(f"/api/v1/projects/{desk.project.pk}/articles", sent, **said)  # type: ignore[arg-type]
    assert f"{answer.status_code} {answer.json()['code']}" == code
    assert answer.json()["location"] == {"field": next(iter(form))}
    assert Article.objects.count() == 1


def test_what_one_token_did_is_not_told_to_another_of_the_same_person(desk: Desk) -> None:
    other = make_desk("other")
    other.project.memberships.create(person=desk.mei, role="translator")
    everywhere, elsewhere = Program(desk.mei), Program(desk.mei, project=other.project)
    asked = ("POST", f"pairs/{desk.pair().pk}/threads", {"text": "River or sea?"})
    assert everywhere.code(*asked, idempotency_key="one") == "201"
    assert everywhere.code(*asked, idempotency_key="one") == "201"
    assert elsewhere.code(*asked, idempotency_key="one") == "404 not_found"
    assert (Comment.objects.count(), KeptAnswer.objects.count()) == (1, 1)
