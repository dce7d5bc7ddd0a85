"""The command for review copies."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reviews.models import ReturnedCopy, Suggestion
from tests.desk import Desk
from tests.word import Word


def test_a_copy_goes_out_and_comes_back(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mill.docx"
    call_command("review_copy", str(desk.article.pk), "out", str(path), "--base", "loaded")
    word = Word(path.read_bytes())
    word.change(1, "立", "站", "王小姐")
    path.write_bytes(word.done())
    call_command("review_copy", str(desk.article.pk), "in", str(path), "--by", "mei", "--dry-run")
    assert "1\tchanged\t1 changes, 0 comments, 0 resolved\t潮汐磨坊站在河口。" in capsys.readouterr().out
    assert not Suggestion.objects.exists()
    call_command("review_copy", str(desk.article.pk), "in", str(path), "--by", "mei")
    assert "1 suggestions, 0 comments, 0 threads resolved; 0 left." in capsys.readouterr().out
    assert Suggestion.objects.get().said_by == "王小姐"


def test_what_is_wrong_is_named_and_nothing_is_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mill.docx"
    path.write_bytes(b"PK")
    for by, said in (("mei", "type.mismatch"), ("gu", "role"), ("nobody", "no person"), (None, "no person")):
        with pytest.raises(CommandError, match=said):
            call_command("review_copy", str(desk.article.pk), "in", str(path), by=by)
    with pytest.raises(CommandError, match="No such file"):
        call_command("review_copy", str(desk.article.pk), "out", str(tmp_path / "none" / "mill.docx"))
    assert not ReturnedCopy.objects.exists()
