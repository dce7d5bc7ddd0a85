"""Codes that came with a text go out as the markup that they were; what only looks like it stays text."""

import io
from dataclasses import replace

import pytest
from lxml import etree

from reviews.export import exporters, write
from reviews.export.inline_codes import fill
from reviews.load import load
from tests.export.editions import edition

CODES = ("g", "x", "mrk")


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("plain & <b>bold</b>", "plain &amp; &lt;b&gt;bold&lt;/b&gt;"),
        ('See <g id="1">here</g> & <x id="2"/> now', 'See <g id="1">here</g> &amp; <x id="2"/> now'),
        ('<g id="1"><g id="2">both</g> &amp; so</g>', '<g id="1"><g id="2">both</g> &amp; so</g>'),
        ('<g id="1">never closed', '&lt;g id="1"&gt;never closed'),
        ('</g>turned<g id="1">', '&lt;/g&gt;turned&lt;g id="1"&gt;'),
        ('<g id="1">a</mrk></g>', '&lt;g id="1"&gt;a&lt;/mrk&gt;&lt;/g&gt;'),
        ("<g id=1>no quotation marks</g>", "&lt;g id=1&gt;no quotation marks&lt;/g&gt;"),
        ("if a <x and b> c", "if a &lt;x and b&gt; c"),
    ],
)
def test_only_what_is_whole_is_markup(text: str, markup: str) -> None:
    element = etree.Element("t")
    fill(element, text, CODES)
    assert etree.tostring(element, encoding="unicode") == f"<t>{markup}</t>"


@pytest.mark.parametrize(
    ("form", "marked"),
    [
        ("xliff12", 'It <g id="1">rained</g> & <x id="2"/>stopped.'),
        ("xliff21", 'It <pc id="1">rained</pc> & <ph id="2"/>stopped.'),
        ("tmx", 'It <bpt i="1">&lt;b&gt;</bpt>rained<ept i="1">&lt;/b&gt;</ept> & stopped.'),
    ],
)
def test_codes_come_back_as_they_went(form: str, marked: str) -> None:
    given = edition()
    given = replace(given, pairs=tuple(replace(pair, source=marked) for pair in given.pairs))
    stream = io.BytesIO()
    write(given, form, stream)
    assert b"&lt;g id" not in stream.getvalue()
    read = load(stream.getvalue(), f"mill.{exporters()[form].EXTENSION}")
    assert {pair.source for pair in read.pairs} == {marked}
