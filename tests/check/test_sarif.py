"""What `manage.py check --format sarif` prints, held to what the schema of SARIF 2.1.0 requires of each object."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.check.test_command import ROWS

# Required members by object, and members whose values are an enumeration or a pattern.
# Source: OASIS SARIF 2.1.0, JSON schema, "required" and "enum" of the definitions that are used here.
REQUIRED = {
    "log": ("version", "runs"),
    "run": ("tool",),
    "tool": ("driver",),
    "driver": ("name",),
    "rule": ("id",),
    "result": ("message",),
    "message": ("text",),
    "shortDescription": ("text",),
    "fullDescription": ("text",),
    "help": ("text",),
}
LEVELS = {"none", "note", "warning", "error"}
KNOWN = {
    "log": {"$schema", "version", "runs"},
    "run": {"tool", "results", "columnKind"},
    "rule": {"id", "name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration"},
    "result": {"ruleId", "ruleIndex", "level", "message", "locations", "fixes", "partialFingerprints"},
    "location": {"physicalLocation", "logicalLocations"},
    "physicalLocation": {"artifactLocation", "region"},
    "region": {"startLine", "startColumn", "endLine", "endColumn"},
}


def faults_of(log: dict[str, Any]) -> list[str]:
    """What the schema would say against `log`."""
    found: list[str] = []

    def look(kind: str, one: dict[str, Any]) -> dict[str, Any]:
        found.extend(f"{kind} lacks {name}" for name in REQUIRED.get(kind, ()) if name not in one)
        found.extend(f"{kind} has {name}" for name in one.keys() - KNOWN.get(kind, one.keys()))
        return one

    look("log", log)
    if log.get("version") != "2.1.0":
        found.append("version")
    for run in log["runs"]:
        driver = look("driver", look("tool", look("run", run)["tool"])["driver"])
        ids = [look("rule", rule)["id"] for rule in driver["rules"]]
        found.extend(f"rule {name} twice" for name in set(ids) if ids.count(name) > 1)
        for rule in driver["rules"]:
            texts = ("shortDescription", "fullDescription", "help")
            found.extend(f"{rule['id']} has an empty {name}" for name in texts if not look(name, rule[name])["text"])
            if rule["defaultConfiguration"]["level"] not in LEVELS:
                found.append("level of a rule")
        for result in run["results"]:
            if not look("message", look("result", result)["message"])["text"]:
                found.append("empty message")
            if result["level"] not in LEVELS or result["ruleId"] not in ids:
                found.append("level or rule of a result")
            for place in result["locations"]:
                physical = look("physicalLocation", look("location", place)["physicalLocation"])
                if look("region", physical["region"])["startLine"] < 1:
                    found.append("startLine")
                if not re.fullmatch(r"[^\s\\]+", physical["artifactLocation"]["uri"]):
                    found.append("uri")
    return found


def checked(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    call_command("check", str(path), *more)
    return capsys.readouterr().out


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "two words.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), encoding="utf-8")
    return path


def test_a_log_has_all_that_the_schema_requires(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = json.loads(checked(file, capsys, "--format", "sarif"))
    assert faults_of(log) == []
    assert len(log["runs"][0]["results"]) == 2


def test_a_file_without_findings_is_a_log_without_results(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fine.jsonl"
    path.write_text(json.dumps(ROWS[1], ensure_ascii=False), encoding="utf-8")
    log = json.loads(checked(path, capsys, "--format", "sarif", "--fail-on", "note"))
    assert faults_of(log) == []
    assert log["runs"][0]["results"] == []


@pytest.mark.parametrize("form", ["json", "text", "sarif"])
@pytest.mark.parametrize(("worst", "status"), [("error", 1), ("warning", 1), ("note", 1), (None, 0)])
def test_the_exit_status_is_the_same_in_every_format(
    file: Path, capsys: pytest.CaptureFixture[str], form: str, worst: str | None, status: int
) -> None:
    limit = ["--fail-on", worst] if worst else []
    ended = 0
    try:
        call_command("check", str(file), "--format", form, *limit)
    except SystemExit as end:
        ended = int(end.code or 0)
    assert ended == status
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("form", ["json", "text", "sarif"])
def test_a_file_that_is_not_there_ends_with_two_and_prints_no_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    with pytest.raises(CommandError) as raised:
        call_command("check", str(tmp_path / "none.jsonl"), "--format", form)
    assert raised.value.returncode == 2
    assert capsys.readouterr().out == ""
