"""What the desk writes in a format that it reads comes back as it was: loading it again changes nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.export import exporters
from reviews.jobs import run_job
from reviews.load import load
from reviews.load.reading import importers
from reviews.models import Pair
from reviews.pipeline import STEPS, FileToLoad, ask_reimport
from reviews.pipeline.edition import edition_of
from reviews.pipeline.export import to_bytes
from reviews.review.actions.approve import approve
from reviews.review.actions.exclude import exclude
from reviews.review.actions.reimport import reimport
from reviews.review.actions.submit_all import submit_all
from reviews.review.refusals import Refused
from reviews.review.reimport_plan import as_rows, has_something
from reviews.review.versions import create
from reviews.text.characters import forbidden_character
from reviews.text.tables import escaped, neutral, plain, unescaped
from tests.desk import Desk, make_desk

ALONE = {"markdown_translation"}  # holds one side
BOTH_WAYS = sorted({name for name, exporter in exporters().items() if exporter.EXTENSION in importers()} - ALONE)
AWKWARD = [
    ('"Stay," she said; "or go, then."', "「留下,」她說;「不然就走。」"),
    ("=2+2 and a\ttab", "＝二加二\\n不是換行"),
    ("'Tis late", "'=不是公式"),
    ("Two\nlines", "兩\n行"),
    ("  Spaces round it ", "　全形空格　"),
]


@pytest.fixture
def desk(db: None) -> Desk:
    desk = make_desk()
    rows = [
        Pair(article=desk.article, position=n, paragraph=2, source=source, target=target)
        for n, (source, target) in enumerate(AWKWARD, 4)
    ]
    create(rows, by=desk.mei)
    return desk


def approved(desk: Desk, but: int = 0) -> None:
    submit_all(desk.article, by=desk.mei)
    for pair in Pair.objects.filter(article=desk.article, state="in_review").exclude(position=but):
        approve(pair.pk, by=desk.chen, version=pair.version)


def come_back(desk: Desk, name: str) -> Any:
    """The plan for what the desk has just written."""
    content = to_bytes(edition_of(desk.article, by=desk.lin), name)
    asked = ask_reimport(desk.article, FileToLoad(content, f"mill.{exporters()[name].EXTENSION}"), by=desk.lin)
    assert asked.job
    run_job(asked.job, STEPS)
    asked.refresh_from_db()
    return asked


def everything(desk: Desk) -> list[Any]:
    return list(Pair.objects.filter(article=desk.article).values()), Pair.history.count()  # type: ignore[return-value]


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_an_article_that_comes_back_from_its_own_file_is_unchanged(desk: Desk, name: str) -> None:
    approved(desk)
    before = everything(desk)
    asked = come_back(desk, name)
    rows = as_rows(asked.rows)
    assert {row.kind for row in rows} == {"unchanged"}
    assert not has_something(rows)
    with pytest.raises(Refused, match="nothing"):
        reimport(asked.pk, by=desk.lin)
    assert everything(desk) == before


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_was_left_out_of_the_file_is_not_taken_out_of_the_article(desk: Desk, name: str) -> None:
    exclude(desk.pair(2).pk, by=desk.wu, version=1, exclusion="tag")
    approved(desk, but=5)
    before = everything(desk)
    asked = come_back(desk, name)
    assert sorted(row.kind for row in as_rows(asked.rows)) == ["gone"] * 2 + ["unchanged"] * 6
    with pytest.raises(Refused, match="nothing"):
        reimport(asked.pk, by=desk.lin)
    assert everything(desk) == before


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_texts_come_back_character_by_character(desk: Desk, name: str) -> None:
    approved(desk)
    edition = edition_of(desk.article, by=desk.lin)
    read = load(to_bytes(edition, name), f"mill.{exporters()[name].EXTENSION}")
    assert [(one.source, one.target) for one in read.pairs] == [(one.source, one.target) for one in edition.pairs]


@given(st.text().filter(lambda text: not forbidden_character(text)))
@settings(max_examples=300, deadline=None)
def test_a_cell_that_was_written_is_read_as_it_was(text: str) -> None:
    assert plain(neutral(text)) == text
    assert unescaped(escaped(text)) == text


def test_elsewhere_apostrophes_and_backslashes_are_text() -> None:
    read = load(b"source\ttarget\nThe path \\new\t'=1\nThe mill.\t\xe7\xa3\xa8\xe5\x9d\x8a\xe3\x80\x82\n", "other.tsv")
    assert (read.pairs[0].source, read.pairs[0].target) == ("The path \\new", "'=1")
