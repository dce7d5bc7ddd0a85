"""Glossaries by command: in with a dry run, out again; and a file checked by a glossary and settings of rules."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reviews.models import GlossaryTerm, Job
from tests.desk import make_desk

ROWS = "source,target,variants,forbidden,note\nmill,磨坊,磨房,工廠,\n,空,,,\ncorn,玉米,,,\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_glossary_goes_in_by_command_and_out_again(db: None, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_desk()
    call_command("import_glossary", str(file), "--dry-run")
    assert capsys.readouterr() == (
        "2 new, 0 changed, 0 the same, 1 faulty\n",
        f"{file}:3: A term needs a source and a target.\n",
    )
    assert not GlossaryTerm.objects.exists()
    call_command("import_glossary", str(file))
    assert GlossaryTerm.history.filter(history_change_reason="terms.csv").count() == 2
    assert Job.objects.filter(kind="recheck").count() == 1
    out = file.with_name("out.tbx")
    call_command("export_glossary", str(out))
    capsys.readouterr()
    call_command("import_glossary", str(out))
    assert capsys.readouterr().out == "0 new, 0 changed, 2 the same, 0 faulty\n"
    assert Job.objects.filter(kind="recheck").count() == 1


def test_columns_that_a_file_has_not_stay_as_they_are(db: None, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_desk()
    call_command("import_glossary", str(file))
    file.write_text("source,target\nmill,磨坊\ncorn,玉蜀黍\n", encoding="utf-8")
    capsys.readouterr()
    call_command("import_glossary", str(file))
    assert capsys.readouterr().out == "0 new, 1 changed, 1 the same, 0 faulty\n"
    assert GlossaryTerm.objects.get(source="mill").forbidden == ["工廠"]


def test_a_command_says_what_becomes_of_a_second_rendering(
    db: None, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_desk()
    file.write_text("source,target\nmill,磨坊\nmill,碾坊\n", encoding="utf-8")
    for more in (["--dry-run"], []):
        call_command("import_glossary", str(file), *more)
        assert capsys.readouterr() == (
            "1 new, 0 changed, 0 the same, 0 faulty\n",
            f"{file}:3: “mill” has “磨坊”: “碾坊” is also allowed.\n",
        )
    assert GlossaryTerm.objects.get().variants == ["碾坊"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import_glossary", "absent.csv"], "No such file"),
        (["export_glossary", "terms.doc"], "csv or tbx"),
        (["import_glossary", "absent.csv", "--project", "none"], "Name the project"),
    ],
)
def test_a_command_says_what_is_wrong(db: None, arguments: list[str], said: str) -> None:
    make_desk()
    with pytest.raises(CommandError, match=said):
        call_command(*arguments)


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.jsonl"
    rows = [
        {"source": "The mill stood there.", "target": "工廠立在那裡。"},
        {"source": "It is old.", "target": "它很老。"},
    ]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("settings", "severities"),
    [
        ([], ["error"]),
        (["glossary=note"], ["note"]),
        (["glossary=off"], []),
        (["names=off", "glossary=warning"], ["warning"]),
    ],
)
def test_a_file_is_checked_by_a_glossary_and_by_settings_of_rules(
    file: Path, pairs: Path, capsys: pytest.CaptureFixture[str], settings: list[str], severities: list[str]
) -> None:
    file.write_text(ROWS.replace(",空,,,\n", ""), encoding="utf-8")
    call_command("check", str(pairs), "--json", "--glossary", str(file), *(f"--set={one}" for one in settings))
    found = [json.loads(line)["findings"] for line in capsys.readouterr().out.splitlines()]
    assert [one["severity"] for one in found[0]] == severities
    assert found[1] == []


def test_a_rule_made_a_note_fails_nothing(file: Path, pairs: Path) -> None:
    file.write_text(ROWS.replace(",空,,,\n", ""), encoding="utf-8")
    glossary = ["--glossary", str(file), "--fail-on", "warning"]
    call_command("check", str(pairs), *glossary, "--set", "glossary=note")
    with pytest.raises(SystemExit) as ended:
        call_command("check", str(pairs), *glossary)
    assert ended.value.code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--set", "poetry=note"], "RULE=SEVERITY"),
        (["--set", "glossary"], "RULE=SEVERITY"),
        (["--glossary", "absent.csv"], "absent.csv: No such file"),
    ],
)
def test_what_is_named_wrongly_ends_with_two(pairs: Path, arguments: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said) as refused:
        call_command("check", str(pairs), *arguments)
    assert refused.value.returncode == 2


def test_a_faulty_glossary_ends_with_two_and_its_row(file: Path, pairs: Path) -> None:
    with pytest.raises(CommandError, match="row 3: A term needs") as refused:
        call_command("check", str(pairs), "--glossary", str(file))
    assert refused.value.returncode == 2
