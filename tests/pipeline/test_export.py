"""Approved text only, under a snapshot, whole or not at all."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reviews.models import Snapshot
from reviews.pipeline.edition import edition_of
from reviews.pipeline.export import to_bytes
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.submit import submit
from tests.desk import Desk, make_desk


@pytest.fixture
def desk(db: None) -> Desk:
    """One pair approved by Chen, one excluded by Wu, one a draft."""
    desk = make_desk()
    pair = submit(desk.pair(1).pk, by=desk.mei, version=1)
    approve(pair.pk, by=desk.chen, version=1)
    exclude(desk.pair(2).pk, by=desk.wu, version=1, exclusion="boilerplate")
    return desk


def test_only_approved_pairs_are_exported_and_the_rest_is_named(desk: Desk) -> None:
    edition = edition_of(desk.article, by=desk.lin)
    assert [pair.position for pair in edition.pairs] == [1]
    assert [(one.position, one.state, one.reason) for one in edition.left_out] == [
        (2, "excluded", "boilerplate"),
        (3, "draft", ""),
    ]
    (pair,) = edition.pairs
    assert (pair.authors, pair.approved_by, pair.version) == (("Mei",), "Chen", 1)


def test_the_same_state_is_the_same_snapshot_and_the_same_bytes(desk: Desk) -> None:
    first = to_bytes(edition_of(desk.article, by=desk.lin), "tmx")
    assert to_bytes(edition_of(desk.article, by=desk.mei), "tmx") == first
    assert Snapshot.objects.count() == 1


def test_an_edit_takes_the_pair_out_until_it_is_approved_again(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    assert edition_of(desk.article, by=None).pairs == ()
    approve(desk.pair(1).pk, by=desk.chen, version=2)
    assert [pair.target for pair in edition_of(desk.article, by=None).pairs] == ["潮汐磨坊站在河口。"]


def test_an_approval_of_another_text_is_not_named(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    approve(desk.pair(1).pk, by=desk.fang, version=2)
    assert edition_of(desk.article, by=None).pairs[0].approved_by == "Fang"


def test_names_of_the_project_are_kept_in_a_lane(desk: Desk) -> None:
    desk.project.protected_names = "潮汐磨坊\n"
    desk.project.save()
    desk.article.refresh_from_db()
    assert edition_of(desk.article, by=None, lane="zh-Hans").pairs[0].lane == "潮汐磨坊立在河口。"


def test_the_command_writes_a_whole_file(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "out.jsonl"
    call_command("export", str(desk.article.pk), "--format", "jsonl", "--output", str(path))
    manifest, pair = [json.loads(line) for line in path.read_text().split("\n")[:-1]]
    assert manifest["manifest"]["policy"] == "1 approval, no self-approval"
    assert pair["target"] == "潮汐磨坊立在河口。"
    assert list(tmp_path.iterdir()) == [path]
    assert "1 pairs exported" in capsys.readouterr().err


def test_people_are_named_as_was_asked_and_the_proof_is_the_same(desk: Desk) -> None:
    full, short = (edition_of(desk.article, by=None, people=way) for way in ("full", "initials"))
    assert (short.pairs[0].authors, short.pairs[0].approved_by, short.digest) == (("M.",), "C.", full.digest)
    assert Snapshot.objects.count() == 1


def test_the_command_names_people_as_was_asked(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    call_command("export", str(desk.article.pk), "--format", "jsonl", "--people", "roles", "--output", str(path))
    manifest, pair = [json.loads(line) for line in path.read_text().split("\n")[:-1]]
    assert manifest["manifest"]["people"] == "roles"
    assert [one["by"] for one in pair["approvals"]] == ["reviewer"]


def test_the_command_names_what_is_wrong(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="The tide mill"):
        call_command("export", "Another", "--format", "tmx", "--output", str(tmp_path / "x.tmx"))
    with pytest.raises(CommandError, match="No such file"):
        call_command("export", "The tide mill", "--format", "tmx", "--output", str(tmp_path / "none" / "x.tmx"))
