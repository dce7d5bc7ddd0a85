"""Marks, scorecard and re-reading on the pages."""

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from reviews.models import ErrorMark, PassMarkChange, Project, Reread
from reviews.review.actions.mark import mark
from reviews.review.actions.set_pass_mark import set_pass_mark
from tests.desk import Desk
from tests.review.test_marks import approved
from tests.views.test_pages import HTMX, client_of


def test_a_marked_error_is_drawn_in_the_text_and_scored(desk: Desk) -> None:
    data = {
        "version": "1",
        "category": "style/awkward",
        "severity": "major",
        "side": "target",
        "start": "0",
        "end": "2",
    }
    address = reverse("pair_mark", args=[desk.pair().pk])
    text = client_of(desk.chen).post(address, data, headers=HTMX).content.decode()
    assert '<mark class="marked">潮汐</mark>' in text
    assert "Awkward style" in text
    one = ErrorMark.objects.get()
    rebut = reverse("mark_rebut", args=[desk.pair().pk, one.pk])
    assert "On purpose" in client_of(desk.mei).post(rebut, {"text": "On purpose"}, headers=HTMX).content.decode()
    page = client_of(desk.gu).get(reverse("score", args=[desk.article.pk])).content.decode()
    assert "✗ Fail" in page
    assert "Penalty: 5, over 22 words of the original" in page


def test_what_nobody_marked_neither_passes_nor_fails(desk: Desk) -> None:
    page = client_of(desk.gu).get(reverse("score", args=[desk.article.pk])).content.decode()
    assert "No error is marked. Select words" in page
    assert "✓ Pass" not in page


def test_a_lead_sets_the_pass_mark(desk: Desk) -> None:
    address = reverse("pass_mark", args=[desk.article.pk])
    said = {"unit": "characters", "reason": "Essays are read closely"}
    client_of(desk.lin).post(address, {"limit": "7", "seen": "20 words", **said})
    assert Project.objects.values_list("mqm_limit", "mqm_unit").get() == (7, "characters")
    client_of(desk.lin).post(address, {"limit": "-1", "seen": "7 characters", **said})
    client_of(desk.chen).post(address, {"limit": "9", "seen": "7 characters", **said})
    assert Project.objects.get().mqm_limit == 7
    mark(desk.pair().pk, by=desk.chen, version=1, category="style", severity="minor")
    page = client_of(desk.gu).get(reverse("score", args=[desk.article.pk])).content.decode()
    assert "1,000 characters" in page
    assert "Lin · 7 · characters of the translation · Essays are read closely" in page


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"reason": " "}, "Say why the pass mark is changed."),
        ({"seen": "30 words"}, "Somebody else set the pass mark in between"),
        ({"seen": ""}, "Somebody else set the pass mark in between"),
        ({"limit": "1001"}, "The pass mark is a whole number up to 1,000."),
        ({"unit": "lines"}, "The pass mark is a whole number up to 1,000."),
    ],
)
def test_a_pass_mark_is_refused_and_what_was_typed_given_back(desk: Desk, given: dict[str, str], told: str) -> None:
    said = {"limit": "7", "unit": "words", "reason": "Essays", "seen": "20 words", **given}
    page = client_of(desk.lin).post(reverse("pass_mark", args=[desk.article.pk]), said)
    assert page.status_code == 409
    assert told in page.content.decode()
    assert f'name="limit" min="0" max="1000" value="{said["limit"]}"' in page.content.decode()
    assert (Project.objects.get().mqm_limit, PassMarkChange.objects.count()) == (20, 0)


def test_the_history_of_the_pass_mark_is_kept_by_the_database(desk: Desk) -> None:
    assert set_pass_mark(desk.project, 7, "words", by=desk.lin, reason="Essays", seen="20 words")
    assert set_pass_mark(desk.project, 7, "words", by=desk.lin, reason="Essays", seen="7 words") is None
    for change in (lambda: PassMarkChange.objects.update(limit=9), lambda: PassMarkChange.objects.all().delete()):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()


def test_a_reader_sees_two_texts_and_no_names(desk: Desk) -> None:
    approved(desk)
    client_of(desk.lin).post(reverse("rereads", args=[desk.article.pk]), {"n": "3"})
    sample = Reread.objects.get()
    address = reverse("reading", args=[sample.pk])
    page = client_of(desk.fang).get(address).content.decode()
    shown = page[page.index("<main") : page.index("</main>")]
    assert not any(name in shown for name in ("Chen", "Mei", "Lin"))
    assert "finding" not in shown
    item = sample.items.order_by("pk")[0]
    client_of(desk.fang).post(address, {"item": item.pk, "verdict": "defect", "note": "Wrong mill"})
    result = client_of(desk.gu).get(reverse("reread", args=[sample.pk])).content.decode()
    assert "Wrong mill" in result
    assert "95% interval" in result
    assert "Nothing of this sample is left" in client_of(desk.chen).get(address).content.decode()
    assert str(sample.items.count()) in client_of(desk.gu).get(
        reverse("rereads", args=[desk.article.pk])
    ).content.decode()  # fmt: skip
