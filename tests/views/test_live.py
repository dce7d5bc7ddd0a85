"""Live updates: what is told to whom, in which order, and that nothing is told twice or left out."""

import asyncio
import json

import pytest
from django.test import Client
from django.urls import reverse

from reviews.live.here import Here
from reviews.live.listener import Event, Listener
from reviews.live.news import MOST, Change, News, news_of
from reviews.live.watch import Watch
from reviews.models import Article, ChainLink, Job, Lease, Membership, Pair, Person
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.edit import edit
from reviews.review.actions.lease import lease
from reviews.review.actions.submit import submit
from reviews.review.picked import Picked
from reviews.review.versions import create
from tests.desk import Desk, make_desk


def listener_of(desk: Desk, person: Person, since: int = 0) -> Listener:
    return Listener(desk.article.pk, person.pk, str(person), since)


def hear(desk: Desk, listener: Listener) -> list[Event]:
    """What the listener is told now."""
    news = news_of({desk.article.pk: listener.cursor}, [listener.person])
    return listener.events(news[desk.article.pk], [])


def acts(events: list[Event]) -> list[tuple[int | None, list[tuple[int, int, str]]]]:
    """The acts among events: their id, and pair, version and name of each change."""
    return [
        (one.id, [(change["pair"], change["version"], change["name"]) for change in one.data["changes"]])
        for one in events
        if one.name == "changes"
    ]


def last_act(desk: Desk) -> int:
    return ChainLink.objects.filter(project=desk.project).latest("n").n


def test_changes_come_in_the_order_of_the_acts_and_once(desk: Desk) -> None:
    chen, first = listener_of(desk, desk.chen, last_act(desk)), last_act(desk)
    assert acts(hear(desk, chen)) == []
    one, two = desk.pair(1).pk, desk.pair(2).pk
    edit(two, by=desk.mei, version=1, target="它磨了四百年的玉米。")
    edit(one, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    edit(one, by=desk.wu, version=2, target="潮汐磨坊立於河口。")
    assert acts(hear(desk, chen)) == [(first + 3, [(two, 2, "Mei"), (one, 3, "Wu")])]
    assert acts(hear(desk, chen)) == []
    submit(one, by=desk.mei, version=3)
    assert acts(hear(desk, chen)) == [(first + 4, [(one, 3, "Mei")])]


def test_whoever_slept_catches_up_from_the_last_act_they_had(desk: Desk) -> None:
    awake, slept = (listener_of(desk, person, last_act(desk)) for person in (desk.chen, desk.fang))
    one = desk.pair(1).pk
    heard = []
    for version, text in enumerate(("甲。", "乙。", "丙。"), 1):
        edit(one, by=desk.mei, version=version, target=text)
        heard += acts(hear(desk, awake))
    assert [pairs[0][1] for _id, pairs in heard] == [2, 3, 4]
    assert acts(hear(desk, slept)) == [(heard[-1][0], [(one, 4, "Mei")])]
    assert acts(hear(desk, listener_of(desk, desk.gu, heard[1][0] or 0))) == [(heard[-1][0], [(one, 4, "Mei")])]


def test_whoever_missed_too_much_is_told_to_look_anew() -> None:
    mei = Listener(1, 7, "Mei", cursor=3)
    changes = [Change(n, n, 2, 8, "Chen", False) for n in range(10, 10 + MOST)]
    news = News(last=9 + MOST, since=9, changes=changes, members=frozenset({7}))
    reset, _now = mei.events(news, [])
    assert (reset.name, reset.id) == ("reset", 9 + MOST)
    assert [one.name for one in mei.events(news, [])] == []


def test_a_batch_is_one_event_and_another_article_moves_the_cursor_in_silence(desk: Desk) -> None:
    rows = [desk.pair(n) for n in (1, 2, 3)]
    for row in rows:
        submit(row.pk, by=desk.mei, version=1)
    chen = listener_of(desk, desk.chen, last_act(desk))
    approve_many(desk.article, Picked({row.pk: 1 for row in rows}), by=desk.fang)
    ((_id, changes),) = acts(hear(desk, chen))
    assert {pair for pair, _version, _name in changes} == {row.pk for row in rows}
    elsewhere = Article.objects.create(project=desk.project, title="The lock", source_lang="en", target_lang="zh-Hant")
    create([Pair(article=elsewhere, position=1, paragraph=1, source="A lock.", target="水閘。")], by=desk.mei)
    (event,) = hear(desk, chen)
    assert (event.name, event.id, event.data["changes"]) == ("changes", chen.cursor, [])


def test_events_carry_keys_and_versions_and_no_text(desk: Desk) -> None:
    chen = listener_of(desk, desk.chen)
    edit(desk.pair().pk, by=desk.mei, version=1, target="秘密的譯文。", reason="祕密")
    lease(desk.pair(2).pk, by=desk.mei)
    said = "".join(str(one) for one in hear(desk, chen))
    assert "Mei" in said
    assert "祕密" not in said
    assert "秘密" not in said
    assert desk.pair().source not in said
    assert said.count("\n\n") == len(said.strip().split("\n\n"))


def test_who_writes_is_told_while_it_lasts_and_saving_ends_it(desk: Desk) -> None:
    chen = listener_of(desk, desk.chen, last_act(desk))
    hear(desk, chen)
    lease(desk.pair().pk, by=desk.mei)
    (now,) = hear(desk, chen)
    assert [(one["pair"], one["name"]) for one in now.data["typing"]] == [(desk.pair().pk, "Mei")]
    edit(desk.pair().pk, by=desk.mei, version=1, target="它立在河口。")
    assert hear(desk, chen)[-1].data["typing"] == []
    client = Client()
    client.force_login(desk.mei, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("pair_lease", args=[desk.pair(2).pk])
    client.post(address)
    assert Lease.objects.count() == 1
    assert client.post(address, {"end": "1"}).status_code == 204
    assert not Lease.objects.exists()


def test_jobs_are_told_while_they_work_and_when_they_end(desk: Desk) -> None:
    chen = listener_of(desk, desk.chen, last_act(desk))
    job = Job.objects.create(kind="recheck", article=desk.article, total=4, done=1)
    (now,) = hear(desk, chen)
    assert now.data["jobs"] == [{"id": job.pk, "done": 1, "total": 4}]
    assert now.data["looked"] == 0
    Job.objects.filter(pk=job.pk).update(state="done", done=4, finished_at=desk.article.created_at)
    (now,) = hear(desk, chen)
    assert now.data["jobs"] == []
    assert now.data["looked"] > 0


@pytest.mark.parametrize("how", ["removed", "deactivated"])
def test_leaving_the_project_ends_it(desk: Desk, how: str) -> None:
    chen = listener_of(desk, desk.chen, last_act(desk))
    assert [one.name for one in hear(desk, chen)] == ["now"]
    if how == "removed":
        Membership.objects.get(person=desk.chen).delete()
    else:
        Person.objects.filter(pk=desk.chen.pk).update(is_active=False)
    edit(desk.pair().pk, by=desk.mei, version=1, target="它立在河口。")
    assert [one.name for one in hear(desk, chen)] == ["gone"]
    assert chen.gone


def test_asking_now_and_then_tells_the_same(desk: Desk) -> None:
    client = Client()
    client.force_login(desk.chen, backend="django.contrib.auth.backends.ModelBackend")
    before = last_act(desk)
    edit(desk.pair().pk, by=desk.mei, version=1, target="它立在河口。")
    address = reverse("live", args=[desk.article.pk])
    answer = client.get(address, {"poll": "1", "since": str(before)})
    assert answer["Cache-Control"] == "private, no-store"
    told = json.loads(answer.content)
    assert told["last"] == before + 1
    assert [name for name, _data in told["events"]] == ["changes", "now"]
    assert client.get(address, {"poll": "1"}).json()["last"] == before + 1


def test_people_are_here_for_a_while_after_they_were_last_heard_of(monkeypatch: pytest.MonkeyPatch) -> None:
    here, clock = Here(), [1000.0]
    monkeypatch.setattr("reviews.live.here.time.time", lambda: clock[0])
    here.mark(1, 7, "Mei")
    here.mark(1, 8, "Chen")
    here.mark(2, 9, "Wu")
    assert here.people(1) == [(7, "Mei"), (8, "Chen")]
    here.leave(1, 7, "Mei")
    clock[0] += 10
    assert here.people(1) == [(8, "Chen")]
    clock[0] += 40
    assert here.people(1) == []
    assert here.people(2) == []


def test_the_number_of_listeners_is_bounded() -> None:
    async def crowd() -> tuple[bool, bool, bool]:
        watch = Watch()
        queue: asyncio.Queue[Event] = asyncio.Queue()
        for person in range(50):
            watch.listeners[Listener(1, person, str(person), 0)] = queue
        for _window in range(4):
            watch.listeners[Listener(1, 99, "Mei", 0)] = queue
        some = watch.has_room(0), watch.has_room(99)
        for person in range(100, 400):
            watch.listeners[Listener(1, person, str(person), 0)] = queue
        return (*some, watch.has_room(0))

    assert asyncio.run(crowd()) == (True, False, False)


def test_rows_are_fetched_by_the_normal_way_and_of_this_article_alone(desk: Desk) -> None:
    other = make_desk("other")
    client = Client()
    client.force_login(desk.chen, backend="django.contrib.auth.backends.ModelBackend")
    keys = f"{desk.pair(1).pk},{desk.pair(3).pk},{other.pair(2).pk},x"
    page = client.get(reverse("rows", args=[desk.article.pk]), {"pairs": keys}).content.decode()
    assert page.count("<article") == 2
    assert f'data-pair="{other.pair(2).pk}"' not in page
