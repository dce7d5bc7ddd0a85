"""Suggestions and blame on the pages."""

from django.urls import reverse

from reviews.models import Suggestion
from reviews.review.actions.align import join_next, split
from reviews.review.actions.edit import edit
from reviews.review.actions.suggest import accept, reject, suggest
from reviews.views.suggestion_rows import proposals
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of


def test_a_suggestion_is_drawn_as_a_difference_and_accepted(desk: Desk) -> None:
    pair = desk.pair()
    data = {"version": "1", "target": "潮汐磨坊立於河口。"}
    text = client_of(desk.chen).post(reverse("pair_suggest", args=[pair.pk]), data, headers=HTMX).content.decode()
    assert "<ins" in text
    one = Suggestion.objects.get()
    address = reverse("suggestion_accept", args=[pair.pk, one.pk])
    assert client_of(desk.mei).post(address, headers=HTMX).status_code == 428
    assert client_of(desk.mei).post(address, {"version": "9"}, headers=HTMX).status_code == 409
    assert "Accepted" in client_of(desk.mei).post(address, {"version": "1"}, headers=HTMX).content.decode()
    assert desk.pair().target == "潮汐磨坊立於河口。"


def test_pairs_whose_suggestions_wait_say_so_and_are_found(desk: Desk) -> None:
    client, address = client_of(desk.mei), reverse("review", args=[desk.article.pk])
    assert b"has:suggestion" not in client.get(address).content.partition(b'class="filters"')[2]
    one, other = desk.pair(1), desk.pair(2)
    for pair in (one, other):
        suggest(pair.pk, by=desk.chen, version=1, target=pair.target + "！")
    reject(other.pk, Suggestion.objects.get(pair=other).pk, by=desk.mei, reason="Too loud")
    page = client.get(address).content.decode()
    assert page.count(">1 suggestion</span>") == 1
    assert "with suggestions" in page
    found = client.get(f"{address}?q=has:suggestion").content.decode()
    assert f'data-pair="{one.pk}"' in found
    assert f'data-pair="{other.pk}"' not in found
    said = {"version": "1", "text": "Why?"}
    assert (
        ">1 suggestion</span>"
        in client.post(reverse("pair_comment", args=[one.pk]), said, headers=HTMX).content.decode()
    )


def test_a_suggestion_that_waits_stands_above_the_decision_and_a_decided_one_below(desk: Desk) -> None:
    pair, client = desk.pair(), client_of(desk.mei)
    suggest(pair.pk, by=desk.chen, version=1, target="潮汐磨坊立於河口。")

    def order() -> list[str]:
        page = client.get(reverse("pair", args=[pair.pk]), headers=HTMX).content.decode()
        return [
            name
            for _at, name in sorted(
                (page.index(f'<section class="{name}'), name) for name in ("suggestions", "decide", "threads")
            )
        ]

    assert order() == ["suggestions", "decide", "threads"]
    reject(pair.pk, Suggestion.objects.get().pk, by=desk.mei, reason="No")
    assert order() == ["decide", "threads", "suggestions"]


def test_a_suggestion_that_was_decided_on_still_shows_what_it_changed(desk: Desk) -> None:
    for target in ("潮汐磨坊立於河口。", "老潮汐磨坊立在河口。"):
        suggest(desk.pair().pk, by=desk.chen, version=1, target=target)
    taken, other = Suggestion.objects.order_by("pk")
    accept(desk.pair().pk, taken.pk, by=desk.mei, version=1)
    reject(desk.pair().pk, other.pk, by=desk.mei, reason="Not old")
    edit(desk.pair().pk, by=desk.mei, version=2, target="潮汐水磨在此。")
    drawn = {one.row.pk: str(one.change) for one in proposals(desk.pair())}
    assert "於</ins>" in drawn[taken.pk].replace('<span class="sr"> end</span>', "")
    assert "老" in drawn[other.pk]
    assert "於" not in drawn[other.pk]


def test_each_stretch_says_whose_it_is_through_edit_suggestion_join_and_split(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。", reason="reads better")
    suggest(desk.pair(1).pk, by=desk.fang, version=2, target="老潮汐磨坊站在河口。")
    accept(desk.pair(1).pk, Suggestion.objects.get().pk, by=desk.mei, version=2)
    joined = join_next(desk.pair(1).pk, by=desk.lin, version=3)[0]
    edit(joined.pk, by=desk.wu, version=1, target=joined.target.replace("穀物", "小麥"))
    half = split(joined.pk, by=desk.lin, version=2, source_at=47, target_at=10)
    text = client_of(desk.gu).get(reverse("blame", args=[half[0].pk])).content.decode()
    assert "(Fang, v3:) </span>老</span>" in text
    assert "(Chen, v2:) </span>站</span>" in text
    assert "(Mei, v1:) </span>潮汐磨坊</span>" in text
    assert "suggested, accepted by Mei" in text
    assert '(Wu, v2:) </span>小麥</span>' in client_of(desk.gu).get(
        reverse("blame", args=[half[1].pk])
    ).content.decode()  # fmt: skip
