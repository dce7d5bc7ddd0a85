"""The same words elsewhere, beside a pair."""

from django.urls import reverse

from reviews.models import Article, Batch, Pair, Suggestion
from reviews.review.versions import create
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of

SOURCE, OTHER = "The tide mill stood at the mouth of the river.", "潮磨立於河口。"


def repeated(article: Article, desk: Desk, position: int, target: str) -> Pair:
    row = Pair(article=article, position=position, paragraph=9, source=SOURCE, target=target)
    create([row], by=desk.mei)
    return row


def test_they_are_listed_with_what_is_other_in_their_translation_and_suggested_at_once(desk: Desk) -> None:
    client, pair = client_of(desk.chen), desk.pair(1)
    detail = reverse("pair", args=[pair.pk])
    assert "Same words elsewhere" not in client.get(detail, headers=HTMX).content.decode()
    one = repeated(desk.article, desk, 4, OTHER)
    there = Article.objects.create(
        project=desk.project, title="Another mill", source_lang="en", target_lang="zh-Hant-TW", stage="ready"
    )
    repeated(there, desk, 1, pair.target)
    page = client.get(detail, headers=HTMX).content.decode()
    section = page.partition('<section class="same-words">')[2].partition("</section>")[0]
    assert f'data-take="{OTHER}"' in section
    assert "Another mill" in section
    assert "the same translation" in section
    assert "Suggest this translation there: 1 pair<" in section
    address = reverse("suggest_alike", args=[pair.pk])
    assert client.post(address).status_code == 428
    told = client.post(address, {"version": "1"}, follow=True).content.decode()
    assert "Suggested another text: 1 suggestion" in told
    assert Suggestion.objects.get().pair == one
    section = client.get(detail, headers=HTMX).content.decode().partition('class="same-words"')[2]
    assert "Suggest this translation there" not in section
    batch = Batch.objects.get(verb="suggest")
    assert pair.target in client.get(reverse("batch", args=[batch.pk])).content.decode()
    client.post(reverse("revert_batch", args=[batch.pk]))
    assert Suggestion.objects.get().status == Suggestion.Status.WITHDRAWN
    listed = client.get(reverse("batches", args=[desk.article.pk])).content.decode()
    assert "Suggested another text" in listed
