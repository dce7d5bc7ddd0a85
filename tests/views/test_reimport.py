"""The pages for loading an article again: form, plan, taking over, undo."""

from html import unescape

from django.test import Client

from reviews.jobs import run_job
from reviews.models import Batch, Finding, Pair, Reimport
from reviews.pipeline import STEPS
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from reviews.review.reimport_plan import Row, as_json
from tests.desk import SENTENCES, Desk

LAID = {
    "source_lines": [],
    "target_lines": [],
    "kind": "body",
    "confidence": 1.0,
    "alignment": "confirmed",
    "proposed_exclusion": "",
}
CHANGED = [SENTENCES[0], ("It ground corn for five hundred years.", "它磨了五百年的穀物。"), SENTENCES[2]]
TEXT = "\n".join([*(source for source, _target in CHANGED), *(target for _source, target in CHANGED)]) + "\n"


def asked(desk: Desk, lin: Client) -> Reimport:
    """The pasted text, planned."""
    answer = lin.post(f"/articles/{desk.article.pk}/again", {"text": TEXT})
    found = Reimport.objects.select_related("job").latest("pk")
    assert answer["Location"] == f"/again/{found.pk}"
    assert "progress" in lin.get(answer["Location"]).content.decode()
    assert found.job
    run_job(found.job, STEPS)
    return found


def test_a_pasted_text_is_planned_shown_taken_over_and_taken_back(desk: Desk, lin: Client) -> None:
    one = asked(desk, lin)
    page = lin.get(f"/again/{one.pk}").content.decode()
    assert "both sides changed" in page
    assert 'value="1-source" checked' in page
    answer = lin.post(f"/again/{one.pk}/take", {"take": ["1-source", "1-target"]}, follow=True)
    batch = Batch.objects.get(verb="reimport")
    assert f"/batches/{batch.pk}/revert" in answer.content.decode()
    assert desk.pair(2).target == CHANGED[1][1]
    assert "This file was taken over already" in lin.get(f"/again/{one.pk}").content.decode()
    lin.post(f"/batches/{batch.pk}/revert")
    assert list(Pair.objects.filter(article=desk.article).values_list("source", "target")) == SENTENCES


def test_what_is_not_ticked_stays(desk: Desk, lin: Client) -> None:
    one = asked(desk, lin)
    lin.post(f"/again/{one.pk}/take", {"take": ["1-source"]})
    assert (desk.pair(2).source, desk.pair(2).target) == (CHANGED[1][0], SENTENCES[1][1])


def test_a_plan_that_is_out_of_date_is_made_anew(desk: Desk, lin: Client) -> None:
    one = asked(desk, lin)
    edit(desk.pair(2).pk, by=desk.mei, version=1, target="它磨穀物四百年。")
    answer = lin.post(f"/again/{one.pk}/take", {"take": ["1-source", "1-target"]}, follow=True)
    assert "Somebody worked on the article since" in answer.content.decode()
    one.refresh_from_db()
    assert one.job
    run_job(one.job, STEPS)
    page = lin.get(f"/again/{one.pk}").content.decode()
    assert "edited here" in page
    assert 'value="1-target" checked' not in page
    assert desk.pair(2).target == "它磨穀物四百年。"


def test_the_same_text_again_says_that_nothing_changes(desk: Desk, lin: Client) -> None:
    lin.post(f"/again/{asked(desk, lin).pk}/take", {"take": ["1-source", "1-target"]})
    answer = lin.post(f"/articles/{desk.article.pk}/again", {"text": TEXT}, follow=True)
    assert "already: nothing changes" in answer.content.decode()
    assert Reimport.objects.count() == 1


def test_a_text_that_cannot_be_read_is_refused_with_its_reason(desk: Desk, lin: Client) -> None:
    answer = lin.post(f"/articles/{desk.article.pk}/again", {"text": ""})
    assert answer.status_code == 422
    assert not Reimport.objects.exists()


def test_only_a_lead_finds_the_way_there(desk: Desk, lin: Client) -> None:
    assert "Load again" in lin.get(f"/articles/{desk.article.pk}").content.decode()
    mei = Client()
    mei.force_login(desk.mei)
    assert "Load again" not in mei.get(f"/articles/{desk.article.pk}").content.decode()


def test_what_a_later_file_changed_says_so_on_the_page_of_the_older_which_offers_the_rest_later(
    desk: Desk, lin: Client
) -> None:
    for words in (TEXT, TEXT.replace("五百年", "五個世紀")):
        lin.post(f"/articles/{desk.article.pk}/again", {"text": words})
        found = Reimport.objects.select_related("job").latest("pk")
        assert found.job
        run_job(found.job, STEPS)
        lin.post(f"/again/{found.pk}/take", {"take": ["1-source", "1-target", "0-target"]})
    older, newer = Batch.objects.filter(verb="reimport").order_by("pk")

    def page(batch: Batch) -> str:
        return unescape(lin.get(f"/batches/{batch.pk}").content.decode())

    assert "this pair stays as it is: Its text was changed since." in page(older)
    assert "Nothing of this act is left" in unescape(
        lin.post(f"/batches/{older.pk}/revert", follow=True).content.decode()
    )
    Finding.objects.update(dismissed=True)
    submit(desk.pair(2).pk, by=desk.mei, version=3)
    approve(desk.pair(2).pk, by=desk.chen, version=3)
    assert "that approval ends" in page(newer)
    lin.post(f"/batches/{newer.pk}/revert")
    back = Batch.objects.latest("pk")
    assert "Approved → " in " ".join(page(back).split()).replace('<span aria-hidden="true">⚠</span>', "")
    assert "stays as it is" not in page(older)
    lin.post(f"/batches/{older.pk}/revert")
    assert list(Pair.objects.filter(article=desk.article).values_list("source", "target")) == SENTENCES
    for batch in (older, newer):
        assert ">taken back<" in page(batch)
        assert f'action="/batches/{batch.pk}/revert"' not in page(batch)


def with_gulls(desk: Desk, n: int) -> Reimport:
    """A plan that brings `n` new pairs behind those that stand."""
    pins = [[pair.pk, pair.version, pair.state] for pair in Pair.objects.all()]
    rows = [Row(k, "unchanged", [pin]) for k, pin in enumerate(pins, n)]
    rows += [
        Row(k, "new", [], f"Gull {k}.", f"鷗{k}。", offers={"new": True}, paragraph=1, laid=LAID) for k in range(n)
    ]
    said = {"article": desk.article, "person": desk.lin, "name": "gulls.tsv", "content": b""}
    return Reimport.objects.create(**said, rows=as_json(rows))


def test_ten_thousand_rows_are_shown_a_page_at_a_time(
    desk: Desk, lin: Client, django_assert_max_num_queries: object
) -> None:
    one = with_gulls(desk, 10_000)
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        page = lin.get(f"/again/{one.pk}").content.decode()
    assert (page.count('name="take"'), "page 1 of 100" in page) == (100, True)
    assert "With the other pages 10000 changes are ticked." in page


def test_ticks_are_kept_from_page_to_page_and_nothing_is_taken_over_before_it_is_asked_for(
    desk: Desk, lin: Client
) -> None:
    one = with_gulls(desk, 250)
    names = [f"{n}-new" for n in range(250)]
    turned = lin.post(f"/again/{one.pk}/take", {"take": [names[7]], "shown": " ".join(names[:100]), "to": "2"})
    assert turned["Location"] == f"/again/{one.pk}?page=2"
    page = lin.get(turned["Location"]).content.decode()
    assert 'value="100-new" checked' in page
    assert "With the other pages 151 changes are ticked." in page
    assert not Batch.objects.exists()
    lin.post(f"/again/{one.pk}/take", {"take": [names[100]], "shown": " ".join(names[100:200]), "to": "3"})
    lin.post(f"/again/{one.pk}/take", {"take": names[248:], "shown": " ".join(names[200:])})
    taken = Pair.objects.filter(source__startswith="Gull").order_by("position").values_list("source", flat=True)
    assert list(taken) == ["Gull 7.", "Gull 100.", "Gull 248.", "Gull 249."]
