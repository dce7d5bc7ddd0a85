"""XLIFF of both generations."""

import pytest

from reviews.load import LoadError, load

OLD = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="zh-TW"
original="mill"><body><group><trans-unit id="a"><source>It <g id="1">rained</g>.<x id="2"/></source><target>下雨了。</target>
<alt-trans><source>It snowed.</source><target>下雪了。</target></alt-trans></trans-unit></group>
<trans-unit id="b"><source>Corvo slept.</source></trans-unit></body></file></xliff>"""
NEW = """<xliff version="2.1" srcLang="en" trgLang="zh-TW" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="a">
<segment><source>It <pc id="1">rained</pc>.<ph id="2"/></source><target>下雨了。</target></segment></unit><unit id="b"><segment>
<source>Corvo slept.</source></segment></unit></file></xliff>"""


@pytest.mark.parametrize(
    ("text", "marked"),
    [(OLD, 'It <g id="1">rained</g>.<x id="2"/>'), (NEW, 'It <pc id="1">rained</pc>.<ph id="2"/>')],
)
@pytest.mark.parametrize("extension", ["xlf", "xliff"])
def test_each_unit_is_a_pair_translated_or_not_with_its_codes(text: str, marked: str, extension: str) -> None:
    article = load(text.encode(), f"mill.{extension}")
    assert [(pair.id, pair.source, pair.target) for pair in article.pairs] == [
        ("a", marked, "下雨了。"),
        ("b", "Corvo slept.", ""),
    ]
    assert (article.source_lang, article.target_lang) == ("en", "zh-Hant-TW")


def test_several_segments_of_a_unit_are_pairs_of_their_own() -> None:
    text = NEW.replace('</segment></unit><unit id="b">', "</segment>")
    assert [pair.source for pair in load(text.encode(), "mill.xlf").pairs] == [
        'It <pc id="1">rained</pc>.<ph id="2"/>',
        "Corvo slept.",
    ]


@pytest.mark.parametrize(
    ("text", "code"), [("", "file.empty"), ("<xliff>", "xml.malformed"), ("<xliff/>", "pairs.none")]
)
def test_what_holds_no_units_is_refused(text: str, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(text.encode(), "mill.xlf")
    assert caught.value.code == code


def test_units_with_one_id_are_kept_apart_and_told() -> None:
    article = load(OLD.replace('id="b"', 'id="a"').encode(), "mill.xlf")
    assert len(article.pairs) == 2
    assert [notice.sentence for notice in article.warnings] == [
        "2 units have the id a; each is kept as a pair of its own."
    ]
