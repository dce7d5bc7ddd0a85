"""People in files: by full name, by initials, by role; what the file proves stays the same."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

from reviews.export import Approval, Edition, exporters, write
from reviews.export.people import initials, stand_ins, with_people
from reviews.export.provenance import provenance
from tests.export.editions import AT, edition
from tests.pdf_files import pages_of


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Lin", "L."),
        ("Lin Mei-ling", "L. M.-L."),
        ("mei", "M."),
        ("林美玲", "林○○"),
        ("陳", "陳"),
        ("Chen 陳", "C. 陳"),
        ("Mary O'Brien Jr.", "M. O. J."),
        ("Editor (Lin)", "E. (L.)"),
        ("Élodie", "É."),
        ("lin42", "L."),
        ("", ""),
        ("–", "–"),
    ],
)
def test_initials_are_those_that_a_desk_would_write(name: str, short: str) -> None:
    assert initials(name) == short


def test_two_people_of_the_same_initials_are_told_apart_in_the_order_in_which_they_come() -> None:
    people = [("Mei", "author"), ("Lin", "author"), ("Min", "reviewer"), ("Mei", "reviewer")]
    assert stand_ins(people, "initials") == {
        ("Mei", "author"): "M. 1",
        ("Lin", "author"): "L.",
        ("Min", "reviewer"): "M. 2",
        ("Mei", "reviewer"): "M. 1",
    }
    assert list(stand_ins(people, "roles").values()) == ["author 1", "author 2", "reviewer 1", "reviewer 2"]


def approved_by_two() -> Edition:
    """Each pair approved by Chen, a reviewer, and by Wu, an approver."""
    given = edition()
    seals = (Approval("Chen 陳", "reviewer", AT), Approval("Wu", "approver", AT))
    return replace(given, pairs=tuple(replace(pair, approvals=seals) for pair in given.pairs))


def text_of(given: Edition, form: str) -> str:
    stream = io.BytesIO()
    write(given, form, stream)
    if form == "docx":
        with zipfile.ZipFile(stream) as package:
            return package.read("word/document.xml").decode()
    return "".join(pages_of(stream.getvalue())) if form == "pdf" else stream.getvalue().decode()


@pytest.mark.parametrize("form", sorted(exporters()))
@pytest.mark.parametrize(("way", "there"), [("initials", "C. 陳"), ("roles", "reviewer")])
def test_no_name_is_left_in_any_format_and_the_hashes_are_the_same(form: str, way: str, there: str) -> None:
    full = approved_by_two()
    text = text_of(with_people(full, way), form)
    assert not re.search(r"Chen|\bWu\b|\bMei\b|\bLin\b", text)
    assert there in text
    assert all(pair.target_hash[:12] in text for pair in full.pairs)
    assert re.search(f'named by their {way}|“?people"?: "{way}', text) or form in ("csv", "tsv", "markdown")


def test_the_hash_of_the_whole_does_not_depend_on_how_people_are_named() -> None:
    full = approved_by_two()
    assert with_people(full, "full") is full
    assert {with_people(full, way).digest for way in ("initials", "roles")} == {full.digest}


def test_provenance_says_how_people_are_named() -> None:
    lines = provenance(with_people(approved_by_two(), "roles"))
    assert lines[0].endswith("approved by approver, reviewer (1 approval, no self-approval)")
    assert "People are named by their roles" in lines


def test_there_is_no_fourth_way() -> None:
    with pytest.raises(KeyError):
        with_people(edition(), "nicknames")
