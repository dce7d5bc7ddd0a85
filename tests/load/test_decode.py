"""The encoding that somebody named, under whatever name it is known."""

import pytest

from reviews.load import LoadError
from reviews.load.decode import CANDIDATES, decode
from reviews.views.encodings import CHOICES


@pytest.mark.parametrize(
    ("name", "codec", "text"),
    [
        ("big5", "cp950", "許功蓋小姐，裏面"),
        ("Big5", "big5", "編輯"),
        ("big5-hkscs", "big5hkscs", "嘅"),
        ("gbk", "gbk", "编辑"),
        ("GB2312", "gb18030", "镕基"),
        ("windows-1252", "cp1252", "“café”"),
        ("Shift_JIS", "cp932", "編集①"),
        ("euc_kr", "euc-kr", "편집"),
        ("UTF8", "utf-8", "編輯"),
        ("utf-16le", "utf-16-le", "編輯"),
    ],
)
def test_an_encoding_is_known_by_its_other_names(name: str, codec: str, text: str) -> None:
    assert decode(text.encode(codec), name) == text


@pytest.mark.parametrize("name", ["klingon", "rot13", "zip", "a\0b", "utf-7"])
def test_what_is_not_known_is_told_with_what_is(name: str) -> None:
    with pytest.raises(LoadError) as caught:
        decode(b"a", name)
    assert caught.value.code == "encoding.unsupported"
    assert "cp950" in caught.value.sentence


@pytest.mark.parametrize("name", [name for name, _label in CHOICES if name])
def test_every_encoding_that_a_form_offers_is_read(name: str) -> None:
    assert decode("Ms. Hsu".encode(name), name) == "Ms. Hsu"


def test_a_form_offers_every_encoding_that_a_refusal_names() -> None:
    assert set(CANDIDATES) <= {name for name, _label in CHOICES}
