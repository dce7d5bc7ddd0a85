"""`manage.py check` as a linter: three formats, exit status, bad files."""

import json
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

SAMPLE = Path(__file__).resolve().parents[2] / "seeds" / "tide-mill.txt"
ROWS = [
    {"id": "a", "source": "It cost 30 dollars.", "target": "它花了三百美元。", "source_lang": "en", "target_lang": "zh-Hant-TW"},
    {"id": "b", "source": "Nobody knows.", "target": "沒有人知道。", "doc": "mill"},
    {"id": "c", "source": "Well, yes.", "target": "好吧,是的。", "doc": "mill"},
    {"id": "d", "source": "But why?", "target": "但為什麼?", "doc": "mill"},
]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), encoding="utf-8")
    return path


def test_json_is_a_line_a_pair_and_one_about_the_document(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check", str(file), "--json")
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line.get("id", line.get("doc")) for line in lines] == ["a", "b", "c", "d", "mill"]
    assert lines[0]["findings"][0]["rule"] == "number"
    (about,) = lines[4]["findings"]
    assert (about["rule"], about["pairs"], about["count"]) == ("punctuation_width", ["c", "d"], 2)


def test_text_names_the_line_and_counts(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check", str(file))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{file}:1: error: ")
    assert lines[0].endswith("[number]")
    assert lines[-1].startswith("4 pairs: 1 error, ")


def test_sarif_has_every_rule_and_every_place(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check", str(file), "--format", "sarif")
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    named = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {one["ruleId"] for one in run["results"]} == {"number", "punctuation_width"} <= named
    width = next(one for one in run["results"] if one["ruleId"] == "punctuation_width")
    assert [place["physicalLocation"]["region"]["startLine"] for place in width["locations"]] == [3, 4]


@pytest.mark.parametrize(("severity", "fails"), [("error", True), ("note", True), (None, False)])
def test_the_exit_status_says_whether_anything_is_so_bad(file: Path, severity: str | None, fails: bool) -> None:
    arguments = ["check", str(file), *(["--fail-on", severity] if severity else [])]
    if not fails:
        call_command(*arguments)
        return
    with pytest.raises(SystemExit) as ended:
        call_command(*arguments)
    assert ended.value.code == 1


def test_warnings_do_not_fail_where_only_errors_should(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(ROWS[2], ensure_ascii=False), encoding="utf-8")
    call_command("check", str(path), "--fail-on", "error")


@pytest.mark.parametrize(
    ("content", "said"), [("{", "line 1"), ('{"source": "a"}', "target"), ("", None), ('\n{"source": 1}', "line 2")]
)
def test_a_bad_file_ends_with_two_and_its_place(tmp_path: Path, content: str, said: str | None) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(content)
    if said is None:
        call_command("check", str(path))
        return
    with pytest.raises(CommandError, match=said) as raised:
        call_command("check", str(path))
    assert raised.value.returncode == 2


def test_standard_input_is_read_as_lines_of_json_or_as_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for given in (json.dumps(ROWS[0]), "Source,Target\nIt cost 30 dollars.,它花了三百美元。\n"):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(given.encode())))
        call_command("check", "-")
        assert capsys.readouterr().out.startswith("-:")


def test_what_is_said_of_the_languages_holds_for_tables_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("The old mill stood by the river.,老磨坊立在河邊。\n", encoding="utf-8")
    call_command("check", str(path), "--target-lang", "zh-Hans")
    assert "[script_variant]" in capsys.readouterr().out
    call_command("check", str(path))
    assert "0 errors" in capsys.readouterr().out


@pytest.fixture
def three(tmp_path: Path) -> list[str]:
    """A table, lines of JSON and an article, each with one wrong number in its second line; that of the article is Chinese."""
    texts = {
        "a.csv": "source,target\nIt cost 30 dollars.,它花了三百美元。\n",
        "b.jsonl": '{"source": "The mill.", "target": "磨坊。"}\n{"source": "It cost 30.", "target": "它花了三百。"}\n',
        "c.txt": "It cost 30 dollars.\n它花了三百美元。\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in texts]


def test_several_files_are_one_report(three: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        call_command("check", *three, "--source-lang", "en", "--fail-on", "error")
    *found, closing = capsys.readouterr().out.splitlines()
    assert [line.split(": error")[0] for line in found] == [f"{path}:2" for path in three]
    assert closing == "4 pairs in 3 files: 3 errors, 0 warnings, 0 notes"
    call_command("check", *three, "--source-lang", "en", "--json")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["file"], len(row["findings"])) for row in rows] == [
        (three[0], 1), (three[1], 0), (three[1], 1), (three[2], 1),
    ]  # fmt: skip
    call_command("check", *three, "--source-lang", "en", "--format", "sarif")
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    assert [(one["artifactLocation"]["uri"], one["region"]["startLine"]) for one in places] == [(p, 2) for p in three]


@pytest.mark.parametrize("name", ["none.csv", "poetry"])
def test_nothing_is_said_of_several_files_if_one_of_them_is_none(
    three: list[str], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CommandError, match=name) as raised:
        call_command("check", *three, name)
    assert (raised.value.returncode, capsys.readouterr().out) == (2, "")


def test_whoever_has_read_enough_closes_the_pipe_and_gets_the_exit_status_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps(ROWS[0], ensure_ascii=False) + "\n") * 1000, encoding="utf-8")
    command = [sys.executable, "manage.py", "check", str(path), "--json", "--fail-on", "error"]
    with subprocess.Popen(command, cwd=SAMPLE.parents[1], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline().startswith(b'{"id": "a"')
        running.stdout.close()
        assert (running.stderr.read(), running.wait()) == (b"", 1)


def test_what_is_checked_of_an_article_is_what_the_desk_checks(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check", str(SAMPLE), "--json")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    rules = {one["rule"] for row in rows for one in row["findings"]}
    assert len([row for row in rows if "id" in row]) > 20
    assert {"punctuation_width", "names"} <= rules


def test_a_table_is_checked_without_what_aligns_and_what_a_desk_runs_with(file: Path) -> None:
    told = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); import runpy; "
    run = f"{told}sys.argv = ['manage.py', 'check', {str(file)!r}]; runpy.run_path('manage.py', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=SAMPLE.parents[1], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert "reviews.check.number" in loaded
    assert loaded.isdisjoint({"reviews.align", "reviews.pipeline", "reviews.jobs", "celery", "redis", "docx"})
