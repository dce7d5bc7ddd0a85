"""Translation memories of this desk and of other tools."""

import io

import pytest

from reviews.export import write
from reviews.load import LoadError, load
from tests.export.editions import edition

MEMORY = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en-US"/><body>
<tu tuid="7"><tuv xml:lang="zh-TW"><seg>下雨了。</seg></tuv><tuv xml:lang="en-US"><seg>It <bpt i="1">&lt;b&gt;</bpt>rained<ept
i="1">&lt;/b&gt;</ept>.</seg></tuv><tuv xml:lang="zh-CN"><seg>下雨啦。</seg></tuv></tu>
<tu><tuv lang="en-US"><seg>Corvo <hi>slept</hi>.</seg></tuv></tu></body></tmx>"""


def test_the_source_is_the_language_that_the_file_names() -> None:
    article = load(MEMORY.encode(), "mill.tmx")
    assert [(pair.id, pair.source, pair.target) for pair in article.pairs] == [
        ("7", "It rained.", "下雨了。"),
        ("", "Corvo slept.", ""),
    ]
    assert (article.source_lang, article.target_lang) == ("en-US", "zh-Hant-TW")


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({"target_lang": "zh-Hans"}, ("It rained.", "下雨啦。")),
        ({"source_lang": "zh-Hans", "target_lang": "en"}, ("下雨啦。", "It rained.")),
        ({"target_lang": "en"}, ("下雨了。", "It rained.")),
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
        ("source,target", "xml.invalid"),
        ("<tmx>", "xml.invalid"),
        ("<tmx/>", "pairs.none"),
        ("<tmx>" + "<a>" * 100_000, "xml.invalid"),
    ],
)
def test_what_is_no_memory_is_refused(text: str, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(text.encode(), "mill.tmx")
    assert caught.value.code == code


def test_no_file_is_fetched_for_an_entity() -> None:
    attack = MEMORY.replace('SYSTEM "tmx14.dtd"', '[<!ENTITY x SYSTEM "file:///etc/hostname">]').replace("Corvo", "&x;")
    assert load(attack.encode(), "mill.tmx").pairs[1].source == "&x; slept."
