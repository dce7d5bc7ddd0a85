"""What was approved and has changed since is approved again only by somebody before whom the change stood."""

import re

import pytest
from django.urls import reverse

from reviews.models import Approval, Batch, Pair, Person
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import COMPARE, approve_many
from reviews.review.actions.edit import edit
from reviews.review.actions.find_replace import replacement
from reviews.review.actions.revert import revert
from reviews.review.actions.rewrite import rewrite
from reviews.review.actions.set_policy import Policy, set_policy
from reviews.review.actions.submit_many import submit_many
from reviews.review.picked import Picked
from reviews.review.versions import write
from reviews.views import pair as pages
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of

CHANGED = "潮汐磨坊站在河口。"
OTHERS = "潮汐磨坊倒在河口。"


def all_of(desk: Desk) -> Picked:
    return Picked(dict(Pair.objects.filter(article=desk.article).values_list("pk", "version")))


def approved(desk: Desk) -> None:
    """Mei hands everything over, Chen approves it."""
    submit_many(desk.article, all_of(desk), by=desk.mei)
    approve_many(desk.article, all_of(desk), by=desk.chen)


def save_and_approve(person: Person, pair: Pair, target: str, **more: str) -> tuple[int, str]:
    said = {"version": str(pair.version), "target": target, "approve": "1", **more}
    response = client_of(person).post(reverse("pair_edit", args=[pair.pk]), said, headers=HTMX)
    return response.status_code, response.content.decode()


def test_saving_the_same_text_is_no_way_round_looking_at_the_change(desk: Desk) -> None:
    approved(desk)
    edit(desk.pair().pk, by=desk.mei, version=1, target=CHANGED)
    status, page = save_and_approve(desk.fang, desk.pair(), CHANGED)
    assert (status, desk.pair().state) == (409, "recheck")
    assert "Look at what changed" in page
    status, _page = save_and_approve(desk.fang, desk.pair(), CHANGED, compared="2")
    assert (status, desk.pair().state) == (200, "approved")


def test_what_somebody_writes_between_the_save_and_the_approval_is_not_approved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit_many(desk.article, all_of(desk), by=desk.mei)

    def approve_late(pair_id: int, *, by: Person, version: int) -> Pair:
        edit(pair_id, by=desk.mei, version=1, target=OTHERS)
        return approve(pair_id, by=by, version=version)

    monkeypatch.setattr(pages, "approve", approve_late)
    status, page = save_and_approve(desk.chen, desk.pair(), desk.pair().target)
    assert status == 409
    assert "Somebody else changed this text while you were at it" in page
    assert not Approval.objects.exists()


def test_an_act_on_many_leaves_what_has_changed_since_its_approval(desk: Desk) -> None:
    approved(desk)
    edit(desk.pair(1).pk, by=desk.mei, version=1, target=CHANGED)
    result = approve_many(desk.article, all_of(desk), by=desk.fang)
    assert result.skipped[desk.pair(1).pk] == COMPARE
    assert desk.pair(1).state == "recheck"


def test_a_source_that_has_changed_is_a_change_as_well_and_stands_on_top(desk: Desk) -> None:
    approved(desk)
    first = desk.pair()
    edit(first.pk, by=desk.lin, version=1, target=first.target, source="The wind mill stood at the mouth of the river.")
    assert approve_many(desk.article, all_of(desk), by=desk.fang).skipped[first.pk] == COMPARE
    page = client_of(desk.fang).get(reverse("pair", args=[first.pk]), headers=HTMX).content.decode()
    change = page[page.index('id="change"') :]
    assert re.search(r'lang="en".*<del.*tide.*<ins.*wind', change)
    assert "The text is the same." in change
    assert "Chen approved v1 on" in page


def test_a_text_that_came_back_as_it_was_approved_needs_no_comparing(desk: Desk) -> None:
    set_policy(desk.project, Policy(restored_asks=True), by=desk.lin, reason="Care")
    desk.article.refresh_from_db()
    approved(desk)
    edit(desk.pair().pk, by=desk.mei, version=1, target=CHANGED)
    revert(desk.pair().pk, by=desk.mei, version=2, to=1)
    assert desk.pair().state == "recheck"
    approve_many(desk.article, all_of(desk), by=desk.fang)
    assert desk.pair().state == "approved"


def act_on_approved(desk: Desk) -> str:
    """Mei replaces a word in approved pairs; the address of that act."""
    approved(desk)
    rewrite(replacement(desk.article, all_of(desk), by=desk.mei, find="。", put="!", include_approved=True))
    return reverse("batch", args=[Batch.objects.latest("pk").pk])


def test_the_page_of_an_act_shows_its_changes_and_approves_them_together(desk: Desk) -> None:
    page = client_of(desk.fang).get(act_on_approved(desk)).content.decode()
    pairs, compared = (
        re.findall(r'name="pair" value="(\d+:2)" checked', page),
        re.findall(r'compared" value="(\d+)', page),
    )
    assert len(pairs) == len(compared) == 3
    asked = {"pair": pairs, "compared": compared}
    client_of(desk.fang).post(reverse("chosen_approve", args=[desk.article.pk]), asked)
    assert [desk.pair(n).state for n in (1, 2, 3)] == ["approved"] * 3


def test_it_offers_this_to_no_translator_and_not_for_what_was_changed_again(desk: Desk) -> None:
    address = act_on_approved(desk)
    assert 'name="compared"' not in client_of(desk.mei).get(address).content.decode()
    edit(desk.pair(1).pk, by=desk.mei, version=2, target=CHANGED)
    assert client_of(desk.fang).get(address).content.decode().count('name="compared"') == 2


def test_whoever_wrote_the_change_is_left_with_it(desk: Desk) -> None:
    page = client_of(desk.lin).get(act_on_approved(desk)).content.decode()
    asked = {"pair": re.findall(r'name="pair" value="(\d+:2)"', page), "compared": [desk.pair(n).pk for n in (1, 2, 3)]}
    client_of(desk.mei).post(reverse("chosen_approve", args=[desk.article.pk]), asked)
    assert [desk.pair(n).state for n in (1, 2, 3)] == ["recheck"] * 3


def test_the_page_of_an_act_shows_what_became_of_the_source_and_does_not_offer_to_approve_that(desk: Desk) -> None:
    approved(desk)
    pair = desk.pair()
    batch = Batch.objects.create(article=desk.article, verb="reimport", person=desk.lin)
    pair.source = pair.source.replace("tide", "windy")
    write([pair], by=desk.lin, verb="reimport", batch=batch, fields=["source"])
    page = client_of(desk.fang).get(reverse("batch", args=[batch.pk])).content.decode()
    assert re.search(r"<del[^>]*>(?:<[^>]+>[^<]*</[^>]+>)?[^<]*tide", page)
    assert "windy" in page
    assert "Approve the ticked pairs" not in page
