"""Programs read and change pairs under the rules that hold on pages."""

import json

import pytest

from reviews.models import Approval, Pair, Person
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from tests.api.programs import Program
from tests.desk import SENTENCES, Desk

NEW = "潮汐磨坊聳立河口。"


@pytest.fixture
def first(desk: Desk) -> str:
    """Where the first pair is."""
    return f"pairs/{desk.pair().pk}"


def test_chen_reads_a_pair_and_what_is_open_to_her(desk: Desk, first: str) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    answer = Program(desk.chen, "read").ask("GET", first)
    told = answer.json()
    assert (answer["ETag"], answer["Cache-Control"]) == ('"1"', "private, no-store")
    assert (told["source"], told["target"], told["state"], told["version"]) == (*SENTENCES[0], "in_review", 1)
    assert {"approve", "request_changes", "edit"} <= set(told["moves"])
    assert "lock" not in told["moves"]


def test_mei_edits_submits_and_chen_approves(desk: Desk, first: str) -> None:
    mei, chen = Program(desk.mei), Program(desk.chen)
    edited = mei.ask("PATCH", first, {"target": NEW, "reason": "Livelier"}, if_match='"1"')
    assert (edited.status_code, edited["ETag"], edited.json()["target"]) == (200, '"2"', NEW)
    assert mei.ask("POST", f"{first}/submit", {"version": 2}).json()["state"] == "in_review"
    approved = chen.ask("POST", f"{first}/approve", {"version": 2, "note": "Good"}).json()
    assert (approved["state"], approved["approvals"][0]["person"]["username"]) == ("approved", "chen")
    row = Pair.history.filter(id=desk.pair().pk, version=2).order_by("history_id").first()
    assert (row.history_user, row.history_change_reason) == (desk.mei, "Livelier")


def test_mei_does_not_approve_her_own_words(desk: Desk, first: str) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    desk.project.memberships.filter(person=desk.mei).update(role="lead")
    assert Program(desk.mei).code("POST", f"{first}/approve", {"version": 1}) == "409 own_text"
    assert desk.pair().state == "in_review"


@pytest.mark.parametrize("how", ["PATCH", "submit", "approve"])
def test_a_change_says_which_version_it_is_about(desk: Desk, first: str, how: str) -> None:
    lin = Program(desk.lin)
    asked = ("PATCH", first, {"target": NEW}) if how == "PATCH" else ("POST", f"{first}/{how}", {})
    assert lin.code(*asked) == "428 version.required"
    assert lin.code(*asked, if_match="*") == "400 version.value"
    assert lin.code(asked[0], asked[1], {**asked[2], "version": 2}, if_match='"1"') == "400 version.two"
    assert (desk.pair().version, desk.pair().state) == (1, "draft")


def test_whoever_was_slower_is_told_all_three_texts(desk: Desk, first: str) -> None:
    edit(desk.pair().pk, by=desk.lin, version=1, target=NEW)
    answer = Program(desk.mei).ask("PATCH", first, {"target": "磨坊。", "version": 1})
    told = answer.json()
    assert (answer.status_code, told["code"], answer["Content-Type"]) == (409, "conflict", "application/problem+json")
    assert (told["base"], told["mine"], told["theirs"], told["version"]) == (SENTENCES[0][1], "磨坊。", NEW, 2)
    assert desk.pair().target == NEW


READ_ONLY = [
    {"state": "approved"}, {"approved_by": "chen"}, {"approvedBy": 3}, {"history_user": 1}, {"historyUser": 1}, {"document": 2},
    {"article": 1}, {"is_staff": True}, {"id": 7}, {"pair.state": "approved"}, {"pair[state]": "approved"}, {"State": "approved"},
    {"approvals": [{"person": "chen"}]}, {"target_hash": "0"}, {"confidence": 1}, {"self_approval": "solo"},
]  # fmt: skip


@pytest.mark.parametrize("field", READ_ONLY, ids=lambda field: next(iter(field)))
def test_what_follows_from_what_people_do_cannot_be_set(desk: Desk, first: str, field: dict[str, object]) -> None:
    lin = Program(desk.lin)
    answer = lin.ask("PATCH", first, {"target": NEW, "version": 1, "zzz": 1, **field})
    told = answer.json()
    assert (answer.status_code, told["code"], told["location"]) == (
        400,
        "field.read_only",
        {"field": next(iter(field))},
    )
    assert lin.code("POST", f"{first}/approve", {"version": 1, **field}) == "400 field.read_only"
    assert (desk.pair().version, desk.pair().state) == (1, "draft")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"target": NEW, "version": 1, "tarket": "x"}, "400 field.unknown"),
        ({"target": {"state": "approved"}, "version": 1}, "400 field.type"),
        ({"target": 5, "version": 1}, "400 field.type"),
        ({"target": NEW, "version": "1"}, "400 field.type"),
        ({"target": NEW, "version": True}, "400 field.type"),
        ({"target": NEW, "version": -1}, "400 field.value"),
        ({"target": NEW, "version": 10**30}, "400 field.value"),
        ({"target": "長" * 20_001, "version": 1}, "400 field.too_long"),
        ({"target": NEW, "reason": "x" * 2_001, "version": 1}, "400 field.too_long"),
        ({"version": 1}, "400 field.missing"),
        ([], "400 field.value"),
        ("{", "400 body.json"),
        ('{"target": "a", "target": "b", "version": 1}', "400 body.json"),
        ('{"target": NaN}', "400 body.json"),
        ("[" * 100_000, "400 body.json"),
        (b'{"target": "\xff"}', "400 body.json"),
        ('{"target": "a\\u0000b", "version": 1}', "400 field.character"),
        ('{"target": "a\\ud800b", "version": 1}', "400 field.character"),
        ('{"target": "a\\ufdd0b", "version": 1}', "400 field.character"),
        ('{"target": "a\\u0007b", "version": 1}', "400 field.character"),
        ('{"target": "a\\rb", "version": 1}', "400 field.character"),
        ('{"\\ufffe": "a"}', "400 field.character"),
    ],
)  # fmt: skip
def test_a_body_that_does_not_fit_is_refused_and_nothing_changes(
    desk: Desk, first: str, body: object, code: str
) -> None:
    assert Program(desk.mei).code("PATCH", first, body) == code
    assert (desk.pair().version, desk.pair().target) == (1, SENTENCES[0][1])


def test_text_is_kept_as_it_was_sent_but_for_line_breaks(desk: Desk, first: str) -> None:
    text = " e\u0301\u2028﹐\t\u3000字\r\n𠀀 "
    Program(desk.mei).ask("PATCH", first, {"target": text, "version": 1})
    assert desk.pair().target == text.replace("\r\n", "\n")


def test_a_form_is_no_json(desk: Desk, first: str) -> None:
    from django.test import Client

    headers = {"Authorization": f"Bearer {Program(desk.mei).secret}"}
    answer = Client(headers=headers).post(f"/api/v1/{first}/submit", {"version": "1"})
    assert (answer.status_code, answer.json()["code"]) == (415, "body.media_type")
    form = Client(headers=headers).generic(
        "PATCH", f"/api/v1/{first}", "state=approved", content_type="application/x-www-form-urlencoded"
    )
    assert (form.status_code, json.loads(form.content)["code"]) == (415, "body.media_type")


def test_what_is_being_rechecked_is_confirmed_by_whoever_saw_what_changed(desk: Desk, first: str) -> None:
    key = desk.pair().pk
    submit(key, by=desk.mei, version=1)
    approve(key, by=desk.chen, version=1)
    edit(key, by=desk.mei, version=1, target=NEW)
    chen = Program(desk.chen)
    told = chen.get(first)
    assert (told["state"], told["last_approved"]["target"]) == ("recheck", SENTENCES[0][1])
    assert chen.code("POST", f"{first}/approve", {"version": 2}) == "409 compare"
    assert chen.ask("POST", f"{first}/approve", {"version": 2, "compared": 2}).json()["state"] == "approved"


def test_pairs_come_in_pages_and_by_the_filter_of_the_screen(desk: Desk) -> None:
    lin, address = Program(desk.lin, "read"), f"articles/{desk.article.pk}/pairs"
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    page = lin.get(f"{address}?limit=2")
    assert ([one["position"] for one in page["items"]], page["next"]) == ([1, 2], 2)
    page = lin.get(f"{address}?limit=2&after=2")
    assert ([one["position"] for one in page["items"]], page["next"]) == ([3], None)
    assert [one["position"] for one in lin.get(f"{address}?q=state:in_review")["items"]] == [2]
    assert [one["position"] for one in lin.get(f"{address}?q=穀物")["items"]] == [2]
    assert lin.get(f"{address}?q=is:changed&since=2999-01-01T00:00:00Z")["items"] == []


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("limit=201", "400 field.value"), ("limit=0", "400 field.value"), ("limit=x", "400 field.value"),
        ("limti=2", "400 parameter.unknown"), ("after=1&after=2", "400 parameter.twice"), ("q=state:aproved", "400 query.unknown"),
        ("q=is:mine", "400 query.screen"), ("q=is:changed", "400 query.since"), ("q=%00", "400 bad_request"),
        ("after=99999999999999999999", "400 field.value"),
        ("q=is:changed&since=2026-01-01T00:00:00", "400 field.value"),
        ("q=is:changed&since=0001-01-01T00:00:00%2B14:00", "400 field.value"),
    ],
)  # fmt: skip
def test_a_filter_that_is_not_understood_is_refused(desk: Desk, query: str, code: str) -> None:
    assert Program(desk.lin).code("GET", f"articles/{desk.article.pk}/pairs?{query}") == code


def test_problems_are_told_in_the_language_asked_for(desk: Desk, first: str) -> None:
    told = Program(desk.gu).ask("POST", f"{first}/submit", {"version": 1}, accept_language="zh-Hant").json()
    assert (told["code"], told["detail"]) == ("role", "您在這個專案中的角色不允許這項操作。")


def test_an_alignment_is_changed_too(desk: Desk, first: str) -> None:
    answer = Program(desk.mei).ask("POST", f"{first}/join_next", {"version": 1})
    (joined,) = answer.json()
    assert joined["source"].startswith(SENTENCES[0][0])
    assert Program(desk.mei).code("GET", first) == "404 not_found"


def test_nothing_is_done_for_somebody_who_may_not_sign_in(desk: Desk, first: str) -> None:
    program = Program(desk.chen)
    submit(desk.pair().pk, by=desk.mei, version=1)
    Person.objects.filter(pk=desk.chen.pk).update(is_active=False)
    assert program.code("POST", f"{first}/approve", {"version": 1}) == "401 token.invalid"
    assert not Approval.objects.exists()
