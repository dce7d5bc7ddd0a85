"""Whoever holds a file can have it told whether it says what was approved and exported."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reviews.export import exporters
from reviews.load.reading import importers
from reviews.models import Snapshot
from reviews.pipeline.edition import edition_from
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit_all import submit_all
from tests.desk import Desk

READ_AGAIN = sorted(name for name, exporter in exporters().items() if exporter.EXTENSION in importers())
Captured = pytest.CaptureFixture[str]


def exported(desk: Desk, name: str, folder: Path) -> Path:
    """The article as Chen approved it, in a file."""
    submit_all(desk.article, by=desk.mei)
    for position in (1, 2, 3):
        approve(desk.pair(position).pk, by=desk.chen, version=1)
    path = folder / f"mill.{exporters()[name].EXTENSION}"
    call_command("export", str(desk.article.pk), format=name, output=str(path))
    return path


def verify(desk: Desk, path: Path) -> None:
    call_command("verify_export", str(desk.article.pk), str(path))


@pytest.mark.parametrize("name", READ_AGAIN)
def test_a_file_says_what_was_approved_though_the_article_went_on(
    desk: Desk, tmp_path: Path, capsys: Captured, name: str
) -> None:
    path = exported(desk, name, tmp_path)
    edit(desk.pair(2).pk, by=desk.mei, version=1, target="它磨穀磨了四百年。")
    verify(desk, path)
    told = capsys.readouterr().out
    assert f"sha256 {edition_from(Snapshot.objects.get(), desk.article).digest}" in told
    assert "3 of 3 pairs as approved; 1 approval, no self-approval" in told
    assert "approved by Chen (reviewer)" in told


@pytest.mark.parametrize("name", READ_AGAIN)
def test_a_file_of_before_anything_was_approved_is_as_it_was_exported(
    desk: Desk, tmp_path: Path, capsys: Captured, name: str
) -> None:
    path = tmp_path / f"empty.{exporters()[name].EXTENSION}"
    call_command("export", str(desk.article.pk), format=name, output=str(path))
    verify(desk, path)
    assert "0 of 0 pairs as approved; 1 approval, no self-approval" in capsys.readouterr().out
    Snapshot.objects.all().delete()
    exported(desk, name, tmp_path)
    with pytest.raises(CommandError, match="not as it was exported"):
        verify(desk, path)
    assert "approved, but not in the file: Nobody remembers" in capsys.readouterr().err


def test_a_text_that_was_altered_is_named(desk: Desk, tmp_path: Path, capsys: Captured) -> None:
    path = exported(desk, "csv", tmp_path)
    path.write_text(path.read_text("utf-8").replace("四百年", "四十年"), "utf-8")
    with pytest.raises(CommandError, match="not as it was exported"):
        verify(desk, path)
    told = capsys.readouterr()
    assert "not as approved: It ground corn for four hundred years. | 它磨了四十年的穀物。" in told.err
    assert "approved, but not in the file: It ground corn for four hundred years. | 它磨了四百年的穀物。" in told.err
    assert "2 of 3 pairs as approved" in told.out


def test_another_order_is_told(desk: Desk, tmp_path: Path, capsys: Captured) -> None:
    path = exported(desk, "csv", tmp_path)
    head, *rows = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([head, *rows[::-1]]), "utf-8")
    with pytest.raises(CommandError):
        verify(desk, path)
    assert "another order" in capsys.readouterr().err


def test_without_an_export_or_a_file_there_is_nothing_to_compare(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mill.csv"
    with pytest.raises(CommandError, match="No such file"):
        verify(desk, path)
    path.write_text("source,target\nA mill.,磨坊。\n", "utf-8")
    with pytest.raises(CommandError, match="Nothing was exported"):
        verify(desk, path)
