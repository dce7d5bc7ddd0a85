"""Loading, findings, talk, terms, history, jobs and exports by the API: what pages do, programs do."""

import pytest

from reviews.models import Article, Comment, Finding, GlossaryTerm, Job, KeptAnswer, Membership, Suggestion
from reviews.review.actions.approve import approve
from reviews.review.actions.submit import submit
from tests.api.matrix import A_FILE, A_TERM
from tests.api.programs import Program
from tests.desk import Desk, make_desk
from tests.views.things import KEYS


def test_mei_loads_a_file_and_the_same_file_again_changes_nothing(desk: Desk) -> None:
    mei, address = Program(desk.mei), f"projects/{desk.project.pk}/articles"
    first = mei.send(address, {"file": A_FILE})
    told = first.json()
    assert (first.status_code, told["new"], told["job"]["state"]) == (202, True, "queued")
    assert first["Location"] == f"/api/v1/articles/{told['article']['id']}"
    again = mei.send(address, {"file": A_FILE})
    assert (again.status_code, again.json()["new"]) == (200, False)
    assert again.json()["article"]["id"] == told["article"]["id"]
    assert Article.objects.count() == 2
    assert mei.get(f"jobs/{told['job']['id']}")["state"] == "queued"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"file": A_FILE, "state": "approved"}, "400 field.read_only"),
        ({"file": A_FILE, "loaded_by": "1"}, "400 field.read_only"),
        ({"file": A_FILE, "zzz": "1"}, "400 field.unknown"),
        ({"file": A_FILE, "level": "word"}, "400 field.value"),
        ({"file": A_FILE, "source_lang": "<en>"}, "400 field.value"),
        ({"file": A_FILE, "translator": "nobody"}, "400 field.value"),
        ({"level": "sentence"}, "400 field.missing"),
        ({"file": b"\xff\xfe\xff"}, "422"),
        ({"file": b""}, "422"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_taken_leaves_nothing_behind(desk: Desk, form: dict[str, object], code: str) -> None:
    answer = Program(desk.mei).send(f"projects/{desk.project.pk}/articles", form)
    assert f"{answer.status_code} {answer.json()['code']}".startswith(code)
    assert answer["Content-Type"] == "application/problem+json"
    assert (Article.objects.count(), Job.objects.count()) == (1, 0)


def test_a_finding_is_dismissed_with_a_reason_and_opened_again(desk: Desk) -> None:
    key, mei = KEYS["finding_id"](desk), Program(desk.mei)
    (told,) = mei.get(f"articles/{desk.article.pk}/findings?rule=number&dismissed=false")["items"]
    assert (told["id"], told["pair"], told["severity"], told["fix"]) == (key, desk.pair().pk, "warning", "Ａ")
    assert mei.code("POST", f"findings/{key}/dismiss", {}) == "400 field.missing"
    assert mei.code("POST", f"findings/{key}/dismiss", {"reason": "bored"}) == "400 field.value"
    assert mei.code("POST", f"findings/{key}/dismiss", {"reason": "other"}) == "409 reason"
    assert mei.ask("POST", f"findings/{key}/dismiss", {"reason": "false_alarm"}).json()["dismissed"]
    assert mei.get(f"pairs/{desk.pair().pk}/findings")["items"][0]["dismissed"]
    assert not mei.ask("POST", f"findings/{key}/reopen").json()["dismissed"]
    assert not Finding.objects.get(pk=key).dismissed


def test_a_thread_is_begun_answered_and_resolved(desk: Desk) -> None:
    mei, chen, first = Program(desk.mei), Program(desk.chen), f"pairs/{desk.pair().pk}"
    begun = chen.ask(
        "POST", f"{first}/threads", {"text": "River or sea?", "side": "target", "start": 0, "end": 2, "blocker": True}
    )
    thread = begun.json()
    assert (begun.status_code, thread["quote"], thread["person"]["username"]) == (201, "潮汐", "chen")
    assert mei.code("POST", f"{first}/threads/{thread['id']}/answer", {"text": "River."}) == "200"
    assert mei.code("POST", f"{first}/threads/{thread['id']}/resolve") == "403 blocker"
    assert chen.code("POST", f"{first}/threads/{thread['id']}/resolve") == "200"
    (told,) = mei.get(f"{first}/threads")
    assert ([one["text"] for one in told["answers"]], told["resolved_by"]["username"]) == (["River."], "chen")
    assert chen.code("POST", f"{first}/threads", {"text": "x", "side": "target", "start": 5, "end": 500}) == "409 span"


def test_a_suggestion_is_made_and_taken_and_its_words_stay_the_suggesters(desk: Desk) -> None:
    chen, mei, first = Program(desk.chen), Program(desk.mei), f"pairs/{desk.pair().pk}"
    made = chen.ask("POST", f"{first}/suggestions", {"target": "磨坊立在河口。", "version": 1, "note": "Shorter"})
    key = made.json()["id"]
    assert (made.status_code, made.json()["status"]) == (201, "open")
    taken = mei.ask("POST", f"{first}/suggestions/{key}/accept", {}, if_match='"1"').json()
    assert (taken["target"], taken["version"]) == ("磨坊立在河口。", 2)
    assert mei.get(f"{first}/suggestions")[0]["accepted_version"] == 2
    mei.ask("POST", f"{first}/submit", {"version": 2})
    assert chen.code("POST", f"{first}/approve", {"version": 2}) == "409 own_text"


def test_what_hangs_on_another_pair_is_not_there(desk: Desk) -> None:
    other = make_desk("other")
    Membership.objects.create(project=other.project, person=desk.lin, role="lead")
    lin, first = Program(desk.lin), f"pairs/{desk.pair().pk}"
    for kind, verb in (("thread", "resolve"), ("suggestion", "take_back"), ("mark", "unmark")):
        theirs = KEYS[f"{kind}_id"](other)
        assert lin.code("POST", f"{first}/{kind}s/{theirs}/{verb}", {}) == "404 not_found"
    assert not Comment.objects.exclude(resolved_at=None).exists()
    assert Suggestion.objects.get().status == "open"


def test_a_term_is_added_changed_and_taken_out(desk: Desk) -> None:
    lin = Program(desk.lin)
    added = lin.ask("POST", f"projects/{desk.project.pk}/terms", {**A_TERM, "forbidden": ["玉米"]})
    address = f"terms/{added.json()['id']}"
    assert (added.status_code, added["ETag"], added["Location"]) == (201, '"1"', f"/api/v1/{address}")
    assert lin.code("PATCH", address, {"target": "糧食"}) == "428 version.required"
    changed = lin.ask("PATCH", address, {"target": "糧食", "version": 1}).json()
    assert (changed["target"], changed["forbidden"], changed["version"]) == ("糧食", ["玉米"], 2)
    assert lin.code("PATCH", address, {"target": "米", "version": 1}) == "409 seen"
    assert [one["source"] for one in lin.get(f"projects/{desk.project.pk}/terms?q=玉米")["items"]] == ["corn"]
    assert lin.code("DELETE", address) == "428 version.required"
    assert lin.code("DELETE", f"{address}?version=2") == "204"
    assert not GlossaryTerm.objects.exists()


def test_history_tells_who_did_what(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=desk.chen, version=1)
    told = Program(desk.gu, "read").get(f"pairs/{desk.pair().pk}/history")["items"]
    assert [(one["verb"], one["person"]["username"], one["state"]) for one in told][-2:] == [
        ("submit", "mei", "in_review"),
        ("approve", "chen", "approved"),
    ]


def test_what_was_approved_is_asked_for_as_a_file_and_fetched_once_it_is_written(desk: Desk) -> None:
    gu = Program(desk.gu)
    asked = gu.ask("POST", f"articles/{desk.article.pk}/exports", {"format": "tmx"})
    told = asked.json()
    assert (asked.status_code, told["size"], told["job"]["state"]) == (202, None, "queued")
    assert gu.code("GET", f"exports/{told['id']}/content") == "404 not_found"
    assert gu.code("POST", f"articles/{desk.article.pk}/exports", {"format": "exe"}) == "400 field.value"
    written = gu.ask("GET", f"exports/{KEYS['file_id'](desk)}/content")
    assert (written.content, written["Content-Type"]) == (b"%PDF-", "application/pdf")
    assert written["Content-Disposition"] == "attachment; filename*=UTF-8''mill.pdf"


def test_a_request_that_is_sent_once_more_is_not_done_once_more(desk: Desk) -> None:
    chen, address, body = Program(desk.chen), f"pairs/{desk.pair().pk}/threads", {"text": "River or sea?"}
    first = chen.ask("POST", address, body, idempotency_key="a1")
    again = chen.ask("POST", address, body, idempotency_key="a1")
    assert (again.status_code, again.json()) == (201, first.json())
    assert again["Idempotency-Replayed"] == "true"
    assert Comment.objects.count() == 1
    assert chen.code("POST", address, {"text": "Another"}, idempotency_key="a1") == "409 idempotency.reused"
    assert Program(desk.fang).code("POST", address, body, idempotency_key="a1") == "201"
    assert Comment.objects.count() == 2


def test_a_key_is_kept_for_what_was_done_alone(desk: Desk) -> None:
    mei, address = Program(desk.mei), f"pairs/{desk.pair().pk}/submit"
    assert mei.code("POST", address, {"version": 7}, idempotency_key="b") == "409 conflict"
    assert mei.code("POST", address, {"version": 1}, idempotency_key="b") == "200"
    assert KeptAnswer.objects.count() == 1
    assert mei.code("POST", address, {"version": 1}, idempotency_key="x" * 300) == "400 idempotency.key"


def test_a_key_belongs_to_one_file(desk: Desk) -> None:
    mei, address = Program(desk.mei), f"projects/{desk.project.pk}/articles"
    first = mei.send(address, {"file": A_FILE}, idempotency_key="c")
    again = mei.send(address, {"file": A_FILE}, idempotency_key="c")
    assert (first.status_code, again.status_code, again.json()) == (202, 202, first.json())
    other = mei.send(address, {"file": A_FILE + "河。\n"}, idempotency_key="c")
    assert (other.status_code, other.json()["code"]) == (409, "idempotency.reused")
    assert Article.objects.count() == 2
