"""Files of every kind, damaged in any place, are read or refused with a sentence; nothing else ever happens."""

import io
import os
import random
import re
import zipfile
from collections.abc import Callable
from functools import partial

import pytest

from reviews.export import exporters, write
from reviews.export.terms import write_terms
from reviews.load import LoadError, load
from reviews.load.reading import importers
from reviews.load.review_copy import read_copy
from reviews.load.terms import Languages, read_rows
from reviews.text.segments import Term
from tests.export.editions import edition
from tests.load.copies import copy, file_of
from tests.load.workbooks import workbook

RUNS = int(os.environ.get("DAMAGED_RUNS", "12"))
PUT_IN = """
< > </w:p> <w:p> <w:tbl> <w:tc> </w:tc> <w:ins> <x:y> 0 -1 99999999999999999999 " ' &#0; &#xD800; &amp; ]]> <!-- <![CDATA[
{ } [ null NaN 1e999 \\u0000 \\ud800 xml:lang="" zh , ; #,fuzzy msgid msgstr[9] "" ZZZ999999
""".split()  # noqa: SIM905
THINGS = re.compile(rb"<[^<>]*>|\"[^\"]*\"|\d+")
BYTES = [b"\xff", b"\x00", b"\r", b"\n", b"\t", "\u2028".encode(), "林".encode("big5")]
ENGLISH_CHINESE = Languages("en", "zh-Hant-TW")


def exported(name: str) -> bytes:
    stream = io.BytesIO()
    write(edition(), name, stream)
    return stream.getvalue()


def glossary(name: str) -> bytes:
    entries = [Term("mill", "磨坊", ("水磨",), ("磨房",), "of tides"), Term("river", "河", (), (), "")]
    return write_terms(name, entries, "en", "zh-Hant-TW")


def reader(name: str) -> Callable[[bytes], object]:
    return lambda data: load(data, name)


def reader_of_terms(name: str) -> Callable[[bytes], object]:
    return lambda data: read_rows(data, name, ENGLISH_CHINESE)


def beside_an_original(data: bytes) -> object:
    return load(b"It rained.", "mei.md", data, target_name="mei.zh.md")


SHEET = [["English", "中文"], ["The mill", "磨坊"], ["The river", "河"]]
KINDS: dict[str, tuple[Callable[[], bytes], Callable[[bytes], object]]] = {
    **{
        name: (partial(exported, name), reader(f"mei.{one.EXTENSION}"))
        for name, one in exporters().items()
        if one.EXTENSION in importers() and name != "markdown_translation"
    },
    "translation alone": (partial(exported, "markdown_translation"), beside_an_original),
    "sheet": (partial(workbook, SHEET), reader("mei.xlsx")),
    "text": ("One. Two.\n\n一。二。\n".encode, reader("mei.txt")),
    "review copy": (lambda: file_of(copy()), lambda data: read_copy(data, 7)),
    "terms of a sheet": (partial(workbook, SHEET), reader_of_terms("terms.xlsx")),
    "terms, csv": (partial(glossary, "csv"), reader_of_terms("terms.csv")),
    "terms, tbx": (partial(glossary, "tbx"), reader_of_terms("terms.tbx")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_is_read_or_refused(kind: str) -> None:
    make, read = KINDS[kind]
    whole = make()
    read(whole)
    for seed in range(RUNS):
        data = damaged(whole, random.Random(f"{kind} {seed}"))
        try:
            read(data)
        except LoadError as error:
            said = error.sentence
        except Exception as error:
            raise AssertionError(f"damaged by the seed {seed}") from error
        else:
            said = "read"
        assert said


def damaged(data: bytes, by: random.Random) -> bytes:
    """The file with a few faults; in a package within one of its parts."""
    if not data.startswith(b"PK"):
        return with_faults(data, by)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    hit, stream = by.choice(sorted(parts)), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, with_faults(part, by) if name == hit else part)
    return stream.getvalue() if by.random() < 0.95 else with_faults(stream.getvalue(), by)


def with_faults(data: bytes, by: random.Random) -> bytes:
    """Bytes that are gone, put in, changed or said twice; tags, strings and numbers that are others."""
    for _fault in range(by.choice([1, 1, 2, 3, 8])):
        at = by.randrange(len(data) + 1)
        other = by.choice([*BYTES, *(word.encode() for word in PUT_IN)])
        things = [found.span() for found in THINGS.finditer(data)] or [(at, at)]
        start, end = by.choice(things)
        data = by.choice(
            [
                data[:at] + data[at + by.choice([1, 2, 10, 200]) :],
                data[:at] + other + data[at:],
                data[:at] + bytes([by.randrange(256)]) + data[at + 1 :],
                data[:start] + by.choice([b"", other, data[start:end] * 2]) + data[end:],
                data[:at] + data[max(0, at - 500) : at] + data[at:],
            ]
        )
    return data
