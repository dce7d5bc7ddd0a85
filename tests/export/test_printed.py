"""The printed edition: every text in it as it was approved, set as an editor would set it, by itself, in stretches unseen."""

import io
import re
from dataclasses import replace
from types import SimpleNamespace

import pytest

from reviews.export import Edition, EditionPair, PdfUnavailable, long_pdf, write
from reviews.export.long_pdf import unknown
from tests.export.editions import HARD, digest, edition
from tests.pdf_files import fonts_of, pages_of

HOSTILE = [
    ('<img src="file:///etc/passwd"><script>x</script>', "</table></body><h1 id='b0'>乙</h1>"),
    ("&lt;b&gt; &amp; &#65; <!-- --> ]]>", "{{ title }} \\0 url(file:///etc/passwd)"),
    ("A line that \u202edoes not run over\u202c its end", "行\u2066文\u2069不\u200f亂"),
    ("x" * 300, "字" * 300),
    ("https://example.org/" + "a-very/long_path?" * 20, "（「『《〈" * 30),
    ("one\ntwo\n\nfour", "一\n二\n\n四"),
]
EN = "Twice a day the sea fills a pond behind a dam, and twice a day the miller opens a gate."
ZH = "大海每天兩次灌滿堤壩後的池塘，「每天兩次」，當外面的水位退去（如此），磨坊主人便打開閘門：讓月亮去做工！"


def edition_with(texts: list[tuple[str, str]], **more: object) -> Edition:
    """An edition of these pairs, three a paragraph."""
    one = edition().pairs[0]
    pairs = [
        replace(one, id=n, position=n, paragraph=n // 3, source=source, target=target, source_hash=digest(source))
        for n, (source, target) in enumerate(texts, 1)
    ]
    return edition(pairs=tuple(pairs), **more)


def printed(given: Edition) -> bytes:
    stream = io.BytesIO()
    write(given, "pdf", stream)
    return stream.getvalue()


def bare(text: str) -> str:
    """Without what line breaks leave and take, spaces and hyphens, and without what has no shape."""
    return re.sub(r"[\s\-\u200d\u200f]", "", text)


def decoded(text: str) -> str:
    """With the characters whose codes were printed, since no font of this machine has them."""
    return re.sub(r"\[U\+([0-9A-F]+)\]", lambda found: chr(int(found[1], 16)), text)


def test_every_text_stands_in_the_file_as_it_was_approved() -> None:
    found = decoded(bare("".join(pages_of(printed(edition_with(HARD + HOSTILE))))))
    for source, target in HARD + HOSTILE:
        assert bare(source) in found
        assert bare(target) in found
    assert "root:" not in found


def test_a_mark_that_turns_the_direction_of_reading_is_seen_and_turns_nothing() -> None:
    (page, *_rest) = pages_of(printed(edition_with([("Approved \u202eton\u202c", "核可")])))
    assert "Approved [U+202E]ton[U+202C]" in page


def test_a_hostile_title_is_a_title_on_every_page() -> None:
    title = '</p><style>*{display:none}</style>" } @page { size: 1cm } 標題' * 3
    first, *others = pages_of(printed(edition_with([(EN, ZH)] * 40, title=title)))
    assert bare(title) in bare(first)
    assert others
    assert all(bare(title[:60]) in bare(page) for page in others)


def test_title_languages_people_time_number_and_hash_stand_on_the_first_page() -> None:
    given = edition_with([(EN, ZH)])
    (first, *_rest) = pages_of(printed(given))
    for said in (
        "en → zh-TW",
        "Mei 梅, Lin",
        "Chen 陳",
        "3, 2026-05-03 14:05 UTC",
        "1 approved, 2 left out",
        given.digest,
    ):
        assert said in first


def test_each_page_bears_its_number_and_the_hash_of_the_whole_text() -> None:
    given = edition_with([(EN, ZH)] * 60)
    pages = pages_of(printed(given))
    assert len(pages) > 4
    for n, page in enumerate(pages, 1):
        assert given.digest in page
        assert page.rstrip().endswith(f" {n}")


def test_the_last_pages_name_each_pair_with_its_approval_and_hashes() -> None:
    given = edition_with([(EN, ZH)] * 3)
    last = pages_of(printed(given))[-1]
    for pair in given.pairs:
        assert pair.source_hash[:12] in last
    assert "Chen 陳 (reviewer), 2026-05-03 14:05 UTC" in last
    assert "Left out, in review: no. 12 (pair 201)" in last


@pytest.mark.parametrize("extra", range(6))
def test_no_line_begins_with_a_mark_that_closes_or_ends_with_one_that_opens(extra: int) -> None:
    text = "字" * extra + ZH * 4
    lines = "\n".join(pages_of(printed(edition_with([("", text)])))).split("\n")
    body = [line for line in lines if "磨坊" in line or "大海" in line]
    assert len(body) > 5
    assert not [line for line in lines if line[:1] in set("，。、；：！？」』）》〉")]
    assert not [line for line in lines if line.rstrip()[-1:] in set("「『（《〈")]


def test_an_english_word_is_parted_by_a_narrow_hyphen() -> None:
    text = "The schoolteachers recognised extraordinarily incomprehensible characteristics. " * 6
    (page, *_rest) = pages_of(printed(edition_with([(text, "字")])))
    assert re.search(r"[a-z]{3}-\n[a-z]{3}", page)
    assert "\u2010" not in page


def test_a_pair_stands_on_one_page_where_there_is_room_and_goes_on_where_there_is_none() -> None:
    long = "".join(f"第{n}句在這裡。" for n in range(600))
    pages = pages_of(printed(edition_with([(EN, f"{ZH}{n}") for n in range(30)] + [("Long", long)])))
    for n in range(30):
        assert [n for page in pages if bare(f"{ZH}{n}") in bare(page)], f"pair {n} is torn apart"
    assert sum("句在這裡" in page for page in pages) > 1
    lines = [line for page in pages for line in page.split("\n") if not line.startswith(("Edition 3", 'The "tide'))]
    assert long in bare("".join(lines))


@pytest.mark.parametrize("length", [2, 7, 23])
def test_nothing_shows_where_two_stretches_met(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    given = edition_with([(EN * (1 + n % 3), ZH * (1 + n % 5)) for n in range(40)])
    whole = pages_of(printed(given))
    monkeypatch.setattr(long_pdf, "STRETCH", length)
    assert pages_of(printed(given)) == whole


def test_the_share_that_is_done_grows_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_pdf, "STRETCH", 10)
    told: list[float] = []
    write(edition_with([(EN, ZH)] * 30), "pdf", io.BytesIO(), told.append)
    assert len(told) > 3
    assert told == sorted(told)
    assert told[-1] == 1


def test_the_fonts_are_those_of_the_package_and_in_the_file() -> None:
    found = fonts_of(printed(edition_with([(EN, ZH)])))
    assert found
    for name, *there in found:
        assert "Noto-Serif-CJK" in name
        assert there == ["yes", "yes", "yes"]


@pytest.mark.parametrize(("lang", "name"), [("zh-Hans", "SC"), ("zh-Hant-HK", "HK"), ("zh-Hant-TW", "TC")])
def test_chinese_is_set_in_the_shapes_of_its_variant(lang: str, name: str) -> None:
    found = [
        font for font, *_there in fonts_of(printed(edition_with([("Rain", "雨")], target_lang=lang, title="Rain")))
    ]
    assert any(font.endswith(f"Noto-Serif-CJK-{name}") for font in found)


def test_a_machine_without_a_chinese_font_is_told_apart_from_one_that_lacks_a_rare_character() -> None:
    def fonts(*characters: str) -> dict[str, object]:
        return {"f": SimpleNamespace(missing={ord(one): 1 for one in characters})}

    assert unknown(fonts("\U00030edd", "\ue000")) == {"\U00030edd", "\ue000"}
    with pytest.raises(PdfUnavailable):
        unknown(fonts("海", "\ue000"))


def test_a_pair_of_a_lane_shows_the_derived_text_below_the_approved() -> None:
    pair = replace(edition().pairs[0], lane="一个平常的句子。")
    text = "".join(pages_of(printed(edition(pairs=(pair,), lane_lang="zh-Hans"))))
    assert text.index("一個平常的句子。") < text.index("一个平常的句子。")
    assert "en → zh-TW; below in grey zh-CN, derived, not approved" in text
    assert "derived by OpenCC, not separately approved" in text


def test_an_edition_pair_has_no_field_that_the_file_forgets() -> None:
    """A new field of a pair has to be looked at here: does a reader need it?"""
    assert set(EditionPair.__slots__) == {
        "id", "position", "paragraph", "source", "target", "source_hash", "target_hash", "version", "authors", "approvals",
        "kind", "lane", "note", "form", "lines",
    }  # fmt: skip
