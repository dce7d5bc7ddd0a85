"""The pages of acts on many: choosing, previews, the list, taking back."""

from django.test import Client
from django.urls import reverse

from reviews.models import Batch, Pair
from reviews.review.actions.edit import edit
from tests.desk import Desk, make_desk
from tests.views.test_pages import client_of


def rows(desk: Desk) -> list[str]:
    return [f"{pk}:{version}" for pk, version in Pair.objects.order_by("position").values_list("pk", "version")]


def post(client: Client, name: str, desk: Desk, **data: object) -> str:
    response = client.post(reverse(name, args=[desk.article.pk]), {"pair": rows(desk), **data}, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_an_act_says_what_it_did_offers_to_take_it_back_and_names_what_it_left(desk: Desk) -> None:
    text = post(client_of(desk.mei), "chosen_submit", desk)
    assert "3 pairs changed." in text
    batch = Batch.objects.get()
    assert reverse("revert_batch", args=[batch.pk]) in text
    assert "3 left as they were (1, 2, 3): It was submitted already." in post(
        client_of(desk.mei), "chosen_submit", desk
    )
    client_of(desk.mei).post(reverse("revert_batch", args=[batch.pk]))
    assert set(Pair.objects.values_list("state", flat=True)) == {"draft"}


def test_a_translator_is_told_what_a_translator_can_do_about_an_empty_translation(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.mei, version=1, target="")
    text = post(client_of(desk.mei), "chosen_submit", desk)
    assert "write it, or ask an approver to exclude the pair." in text
    batch = Batch.objects.get()
    before = "The translation is empty: write it, or exclude the pair with a reason."
    Batch.objects.update(skipped={str(desk.pair().pk): before})
    kept = client_of(desk.mei).get(reverse("batch", args=[batch.pk]), {"rows": "left"}).content.decode()
    assert "ask an approver to exclude the pair." in kept
    assert before not in kept


def test_a_row_without_its_version_is_refused(desk: Desk) -> None:
    response = client_of(desk.mei).post(reverse("chosen_submit", args=[desk.article.pk]), {"pair": str(desk.pair().pk)})
    assert response.status_code == 428


def test_a_filter_is_chosen_as_a_whole_up_to_the_projects_limit(desk: Desk) -> None:
    client, address = client_of(desk.mei), reverse("review", args=[desk.article.pk])
    assert client.get(f"{address}?q=corn&pick=all").content.decode().count(" checked>") == 1
    assert client.get(f"{address}?q=&pick=all").content.decode().count(" checked>") == 3
    assert client.get(address).content.decode().count(" checked>") == 0


def test_an_act_leads_back_under_the_filter_that_was_on_to_the_first_of_its_pairs(desk: Desk) -> None:
    client, pair = client_of(desk.mei), desk.pair(2)
    assert (
        '<input type="hidden" name="q" value="state:draft">'
        in client.get(reverse("review", args=[desk.article.pk]), {"q": "state:draft"}).content.decode()
    )
    said = client.post(
        reverse("chosen_submit", args=[desk.article.pk]), {"pair": rows(desk)[:0:-1], "q": "state:draft 河"}
    )
    place = f"pair={pair.pk}#p2"
    assert said["Location"] == f"{reverse('review', args=[desk.article.pk])}?q=state%3Adraft+%E6%B2%B3&{place}"
    again = client.post(reverse("chosen_submit", args=[desk.article.pk]), {"pair": rows(desk)[1]})
    assert again["Location"] == f"{reverse('review', args=[desk.article.pk])}?{place}"


def test_words_in_quotation_marks_are_found_as_without_them(desk: Desk) -> None:
    client, address = client_of(desk.mei), reverse("review", args=[desk.article.pk])
    assert 'id="p2"' in client.get(address, {"q": '"four hundred years"'}).content.decode()
    assert 'id="p2"' not in client.get(address, {"q": '"hundred four years"'}).content.decode()


def test_a_viewer_has_nothing_to_choose(desk: Desk) -> None:
    assert 'id="chosen"' not in client_of(desk.gu).get(reverse("review", args=[desk.article.pk])).content.decode()


def test_find_and_replace_shows_every_change_before_it_is_made(desk: Desk) -> None:
    client, address = client_of(desk.chen), reverse("replace", args=[desk.article.pk])
    text = client.get(address, {"find": "磨", "put": "碾"}).content.decode()
    assert "2 pairs hold it" in text
    assert text.count("<ins") == 2
    assert desk.pair().version == 1
    assert "Both are the same words" in client.get(address, {"find": "磨", "put": "磨"}).content.decode()
    assert "No translation holds these words" in client.get(address, {"find": "水車"}).content.decode()
    chosen = {"find": "磨", "put": "碾", "pair": rows(desk)[:1]}
    text = client.post(reverse("replace_chosen", args=[desk.article.pk]), chosen).content.decode()
    assert text.count("<ins") == 1
    post(client, "chosen_replace", desk, find="磨", put="碾")
    assert desk.pair().target == "潮汐碾坊立在河口。"
    listed = client.get(reverse("batches", args=[desk.article.pk])).content.decode()
    assert "磨 → 碾" in listed
    assert "<ins" in client.get(reverse("batch", args=[Batch.objects.get().pk])).content.decode()


def test_what_one_person_changed_is_previewed_and_taken_back(desk: Desk) -> None:
    post(client_of(desk.chen), "chosen_replace", desk, find="磨", put="碾")
    client, address = client_of(desk.lin), reverse("revert_author", args=[desk.article.pk])
    assert client.get(address, {"author": desk.chen.pk}).content.decode().count("<ins") == 2
    client.post(address, {"author": desk.chen.pk, "pair": rows(desk)})
    assert desk.pair().target == "潮汐磨坊立在河口。"
    assert "No pair was changed last by Chen" in client.get(address, {"author": desk.chen.pk}).content.decode()


def test_what_somebody_changed_who_has_left_is_taken_back_too(desk: Desk) -> None:
    post(client_of(desk.chen), "chosen_replace", desk, find="磨", put="碾")
    desk.chen.memberships.all().delete()
    client, address = client_of(desk.lin), reverse("revert_author", args=[desk.article.pk])
    asked = reverse("batches", args=[desk.article.pk])
    assert f'<option value="{desk.chen.pk}">' in client.get(asked).content.decode()
    client.post(address, {"author": desk.chen.pk, "pair": rows(desk)})
    assert desk.pair().target == "潮汐磨坊立在河口。"
    stranger = make_desk("other").chen
    assert client.get(address, {"author": stranger.pk}).status_code == 404


def test_a_pair_goes_back_to_a_version_from_its_history(desk: Desk) -> None:
    post(client_of(desk.chen), "chosen_replace", desk, find="磨", put="碾")
    client, pair = client_of(desk.mei), desk.pair()
    page = client.get(reverse("pair", args=[pair.pk]), headers={"HX-Request": "true"}).content.decode()
    assert "Back to v1" in page
    client.post(reverse("pair_revert", args=[pair.pk]), {"version": "2", "to": "1"})
    assert desk.pair().target == "潮汐磨坊立在河口。"
