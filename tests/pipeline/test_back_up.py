"""A desk on SQLite is copied while it is at work: the copy is whole, its own, and says which history it holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from reviews.models import Pair
from reviews.review.actions.edit import edit
from reviews.review.chain import head_of
from tests.desk import make_desk


@pytest.mark.django_db(transaction=True)
def test_a_copy_holds_all_up_to_its_moment_and_nothing_after_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, path = make_desk(), tmp_path / "copy.sqlite3"
    edit(desk.pair().pk, by=desk.mei, version=1, target="潮磨立在河口。")
    if connection.vendor != "sqlite":
        with pytest.raises(CommandError, match="pg_dump"):
            call_command("back_up", str(path))
        return
    call_command("back_up", str(path))
    assert capsys.readouterr().out == f"desk {head_of(desk.project.pk)}\n"
    edit(desk.pair().pk, by=desk.mei, version=2, target="磨坊立在河口。")
    with closing(sqlite3.connect(path)) as copy:
        targets = [target for (target,) in copy.execute("SELECT target FROM reviews_pair ORDER BY position")]
    assert targets == ["潮磨立在河口。", *Pair.objects.filter(position__gt=1).values_list("target", flat=True)]
    assert (path.stat().st_mode & 0o777, [one.name for one in tmp_path.iterdir()]) == (0o600, ["copy.sqlite3"])
    with pytest.raises(CommandError, match="is there already"):
        call_command("back_up", str(path))
    with pytest.raises(CommandError, match="No such file"):
        call_command("back_up", str(tmp_path / "nowhere" / "copy.sqlite3"))
