"""Translation memories of this desk and of other tools."""

import io

import pytest

from reviews.export import write
from reviews.load import LoadError, load
from tests.export.editions import edition

RAINED = 'It <bpt i="1">&lt;b&gt;</bpt>rained<ept i="1">&lt;/b&gt;</ept>.'
MEMORY = f"""<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en-US"/><body>
<tu tuid="7"><tuv xml:lang="zh-TW"><seg>下雨了。</seg></tuv><tuv xml:lang="en-US"><seg>{RAINED}</seg></tuv>
<tuv xml:lang="zh-CN"><seg>下雨啦。</seg></tuv></tu>
<tu><tuv lang="en-US"><seg>Corvo <hi>slept</hi>.</seg></tuv></tu></body></tmx>"""


def test_the_source_is_the_language_that_the_file_names() -> None:
    article = load(MEMORY.encode(), "mill.tmx")
    assert [(pair.id, pair.source, pair.target) for pair in article.pairs] == [
        ("7", RAINED, "下雨了。"),
        ("", "Corvo <hi>slept</hi>.", ""),
    ]
    assert (article.source_lang, article.target_lang) == ("en-US", "zh-Hant-TW")


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({"target_lang": "zh-Hans"}, (RAINED, "下雨啦。")),
        ({"source_lang": "zh-Hans", "target_lang": "en"}, ("下雨啦。", RAINED)),
        ({"target_lang": "en"}, ("下雨了。", RAINED)),
    ],
)
def test_of_several_languages_those_are_read_that_were_asked_for(
    wanted: dict[str, str], texts: tuple[str, str]
) -> None:
    first = load(MEMORY.encode(), "mill.tmx", **wanted).pairs[0]
    assert (first.source, first.target) == texts


def test_what_the_desk_wrote_comes_back() -> None:
    given, stream = edition(), io.BytesIO()
    write(given, "tmx", stream)
    read = load(stream.getvalue(), "mill.tmx")
    assert [(pair.source, pair.target) for pair in read.pairs] == [(pair.source, pair.target) for pair in given.pairs]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "file.empty"),
        ("source,target", "xml.malformed"),
        ("<tmx>", "xml.malformed"),
        ("<tmx/>", "pairs.none"),
        ("<tmx>" + "<a>" * 100_000, "xml.too_deep"),
        (MEMORY.replace(' lang="en-US"', ""), "tmx.missing_lang"),
        (MEMORY.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="Big5"?>'), "encoding.conflict"),
    ],
)
def test_what_is_no_memory_is_refused(text: str, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(text.encode(), "mill.tmx")
    assert caught.value.code == code


def test_a_file_that_declares_entities_is_refused() -> None:
    attack = MEMORY.replace('SYSTEM "tmx14.dtd"', '[<!ENTITY x SYSTEM "file:///etc/hostname">]').replace("Corvo", "&x;")
    with pytest.raises(LoadError, match="declares entities of its own"):
        load(attack.encode(), "mill.tmx")
