"""A file that is refused for its encoding need not be chosen again: it is kept for a while, for whoever handed it in."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from reviews.models import Article, KeptUpload, Person, SourceFile
from reviews.pipeline import kept_uploads
from reviews.pipeline.kept_uploads import forget_old_uploads
from tests.desk import Desk
from tests.views.test_pages import client_of

ESSAY = f"{'It ground corn. ' * 40}\n許功蓋的磨坊立在河口。\n"
BIG5 = ESSAY.encode("cp950")


def hands_in(desk: Desk, by: Person, **more: Any) -> tuple[int, str]:
    """Status and page; by loading an article, if no other address is given."""
    address = more.pop("address", reverse("load_article"))
    answer = client_of(by).post(address, {"into": desk.project.pk, "level": "sentence", **more})
    return answer.status_code, answer.content.decode()


def big5(name: str = "mill.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, BIG5)


def kept_in(page: str) -> str:
    """The token that the form holds."""
    found = re.search(r'<input type="hidden" name="kept" value="([^"]+)">', page)
    assert found
    return found[1]


def test_only_the_encoding_is_chosen_once_a_file_was_refused_for_it(desk: Desk) -> None:
    status, page = hands_in(desk, desk.mei, file=big5())
    assert status == 422
    assert "mill.txt is kept for an hour: choose only its encoding." in page
    assert re.search(r'<select name="encoding"[^>]* autofocus', page)
    assert page.index('<ul class="previews">') < page.index('name="encoding"') < page.index('name="file"')
    assert hands_in(desk, desk.mei, kept=kept_in(page), encoding="cp950")[0] == 302
    article = Article.objects.get(loaded_by=desk.mei)
    source = SourceFile.objects.get(article=article)
    assert (source.name, bytes(source.content)) == ("mill.txt", BIG5)
    assert not KeptUpload.objects.exists()


def test_a_file_of_its_own_for_the_translation_is_kept_beside_it(desk: Desk) -> None:
    english = SimpleUploadedFile("mill.en.txt", b"The mill stood still.\nIt ground corn.\n")
    chinese = SimpleUploadedFile("mill.zh.txt", "磨坊停了。\n許功蓋磨穀物。\n".encode("cp950"))
    _status, page = hands_in(desk, desk.mei, file=english, target_file=chinese)
    assert "mill.en.txt and mill.zh.txt are kept" in page
    assert hands_in(desk, desk.mei, kept=kept_in(page), encoding="cp950")[0] == 302
    assert not KeptUpload.objects.exists()


def test_a_wrong_choice_leaves_the_file_kept(desk: Desk) -> None:
    _status, page = hands_in(desk, desk.mei, file=big5())
    first = kept_in(page)
    status, page = hands_in(desk, desk.mei, kept=first, encoding="euc-kr")
    assert status == 422
    assert hands_in(desk, desk.mei, kept=kept_in(page), encoding="cp950")[0] == 302


def test_a_file_that_is_chosen_anew_goes_before_the_one_that_is_kept(desk: Desk) -> None:
    _status, page = hands_in(desk, desk.mei, file=big5())
    other = SimpleUploadedFile("other.txt", "It stood.\n它立著。\n".encode())
    assert hands_in(desk, desk.mei, kept=kept_in(page), file=other)[0] == 302
    assert SourceFile.objects.get(article__loaded_by=desk.mei).name == "other.txt"


def test_nobody_loads_what_is_kept_for_another(desk: Desk) -> None:
    _status, page = hands_in(desk, desk.mei, file=big5())
    status, told = hands_in(desk, desk.chen, kept=kept_in(page), encoding="cp950")
    assert (status, "The file is kept no longer: choose it once more." in told) == (422, True)


def test_after_an_hour_it_is_gone(desk: Desk) -> None:
    _status, page = hands_in(desk, desk.mei, file=big5())
    KeptUpload.objects.update(at=KeptUpload.objects.get().at - timedelta(minutes=59))
    forget_old_uploads()
    KeptUpload.objects.update(at=KeptUpload.objects.get().at - timedelta(minutes=1))
    status, told = hands_in(desk, desk.mei, kept=kept_in(page), encoding="cp950")
    assert (status, "kept no longer" in told) == (422, True)
    forget_old_uploads()
    assert not KeptUpload.objects.exists()


def test_one_file_a_person_is_kept_the_last(desk: Desk) -> None:
    _status, page = hands_in(desk, desk.mei, file=big5())
    hands_in(desk, desk.chen, file=big5("of-chen.txt"))
    hands_in(desk, desk.mei, file=big5("again.txt"))
    assert sorted(KeptUpload.objects.values_list("name", flat=True)) == ["again.txt", "of-chen.txt"]
    assert "kept no longer" in hands_in(desk, desk.mei, kept=kept_in(page), encoding="cp950")[1]


def test_a_large_file_is_not_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_uploads, "KEPT_BYTES", len(BIG5) - 1)
    status, page = hands_in(desk, desk.mei, file=big5())
    assert (status, "for an hour" in page) == (422, False)
    assert not KeptUpload.objects.exists()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nothing", "磨坊停了。\n".encode() * 20 + b"\xa4\xa4\xff\n"])
def test_a_file_that_no_encoding_mends_is_not_kept(desk: Desk, content: bytes) -> None:
    status, page = hands_in(desk, desk.mei, file=SimpleUploadedFile("mill.txt", content))
    assert (status, "for an hour" in page) == (422, False)


def test_an_article_that_comes_again_and_a_glossary_are_kept_as_well(desk: Desk) -> None:
    address = reverse("reimport_ask", args=[desk.article.pk])
    _status, page = hands_in(desk, desk.lin, address=address, file=big5())
    assert hands_in(desk, desk.lin, address=address, kept=kept_in(page), encoding="cp950")[0] == 302
    address = reverse("glossary_import", args=[desk.project.pk])
    terms = SimpleUploadedFile("terms.csv", "source,target\nmill,許功蓋\n".encode("cp950"))
    languages = "en>zh-Hant-TW"
    status, page = hands_in(desk, desk.lin, address=address, file=terms, languages=languages)
    assert (status, "terms.csv is kept for an hour" in page) == (422, True)
    status, page = hands_in(desk, desk.lin, address=address, kept=kept_in(page), languages=languages, encoding="cp950")
    assert (status, "許功蓋" in page) == (200, True)
    assert not KeptUpload.objects.exists()
